using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What a <see cref="Party"/> is.</summary>
    public enum PartyKind
    {
        /// <summary>A post or department that is not in force, or a superior who is none or unknown.</summary>
        Unknown = Native.ORGRAPH_PARTY_UNKNOWN,
        /// <summary>A post; a department that has no head, or receives as a whole.</summary>
        Node = Native.ORGRAPH_PARTY_NODE,
        /// <summary>Somebody outside.</summary>
        Outside = Native.ORGRAPH_PARTY_OUTSIDE,
        /// <summary>The superior of somebody who is not known.</summary>
        Superior = Native.ORGRAPH_PARTY_SUPERIOR
    }

    /// <summary>What somebody has to do with a document.</summary>
    public enum DocumentRole
    {
        /// <summary>Owes it as a report, or does a step that it comes out of.</summary>
        Writes = Native.ORGRAPH_WRITES,
        /// <summary>As a report, or in a step that informs.</summary>
        Receives = Native.ORGRAPH_RECEIVES,
        /// <summary>In a step that it goes into, or whose subject it is; likewise the next ones.</summary>
        Reviews = Native.ORGRAPH_REVIEWS,
        /// <summary>Approves it.</summary>
        Approves = Native.ORGRAPH_APPROVES,
        /// <summary>Signs it.</summary>
        Signs = Native.ORGRAPH_SIGNS,
        /// <summary>Is asked about it.</summary>
        Consulted = Native.ORGRAPH_CONSULTED,
        /// <summary>To prepare or execute something.</summary>
        Uses = Native.ORGRAPH_USES
    }

    /// <summary>How often a report is owed.</summary>
    public enum Cadence
    {
        /// <summary>Every day.</summary>
        Day = Native.ORGRAPH_EVERY_DAY,
        /// <summary>Every week.</summary>
        Week = Native.ORGRAPH_EVERY_WEEK,
        /// <summary>Every month.</summary>
        Month = Native.ORGRAPH_EVERY_MONTH,
        /// <summary>Every quarter.</summary>
        Quarter = Native.ORGRAPH_EVERY_QUARTER,
        /// <summary>Every year.</summary>
        Year = Native.ORGRAPH_EVERY_YEAR,
        /// <summary>When something happens.</summary>
        Event = Native.ORGRAPH_EVERY_EVENT,
        /// <summary>The document does not say.</summary>
        Unstated = Native.ORGRAPH_EVERY_UNSTATED
    }

    /// <summary>Somebody whom a step or a report names.</summary>
    public sealed class Party
    {
        internal unsafe Party(orgraph_party* row, NodeBatch nodes)
        {
            Kind = (PartyKind)row->kind;
            Node = nodes.Node(row->node);
            Outside = Utf8.Text(row->outside);
            SuperiorOf = Utf8.Text(row->superior_of);
        }

        /// <summary>What it is.</summary>
        public PartyKind Kind { get; }

        /// <summary>A post or department; null: of other kinds.</summary>
        public Node Node { get; }

        /// <summary>Who is outside the organization, or null.</summary>
        public string Outside { get; }

        /// <summary>"initiator", or the id of a step that nobody is known to do; else null.</summary>
        public string SuperiorOf { get; }

        /// <summary>Whoever it is.</summary>
        public override string ToString()
        {
            if (Node != null) return Node.ToString();
            return Outside ?? (SuperiorOf == null ? "unknown" : "superior of " + SuperiorOf);
        }

        internal static unsafe IReadOnlyList<Party> Read(orgraph_party* rows, UIntPtr count, NodeBatch nodes)
        {
            Party[] all = new Party[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = new Party(rows + i, nodes);
            return Lists.Of(all);
        }
    }

    /// <summary>Somebody who has to do with a document, by a report or by a step.</summary>
    public sealed class DocumentEntry
    {
        internal unsafe DocumentEntry(orgraph_document_entry* row, WorkflowStep step, NodeBatch nodes)
        {
            Role = (DocumentRole)row->role;
            Party = new Party(&row->party, nodes);
            People = nodes.People(row->people, row->people_count);
            From = nodes.Post(row->from);
            Position = From == null ? (int?)null : checked((int)row->position);
            Every = row->every < 0 ? (Cadence?)null : (Cadence)row->every;
            On = Utf8.Text(row->on);
            Due = Utf8.Text(row->due);
            Step = step;
            IsConditional = row->is_conditional != 0;
        }

        /// <summary>As what.</summary>
        public DocumentRole Role { get; }

        /// <summary>Who.</summary>
        public Party Party { get; }

        /// <summary>Of a report the holders or receivers, away or not; of a step those present, or who act for
        /// them.</summary>
        public IReadOnlyList<Person> People { get; }

        /// <summary>The post that owes the report; null: the entry is of a step.</summary>
        public Post From { get; }

        /// <summary>In the post's list of reports owed, from 0; null: of a step.</summary>
        public int? Position { get; }

        /// <summary>How often the report is owed; null: of a step.</summary>
        public Cadence? Every { get; }

        /// <summary>The day of its period, "26" or "12-15", or free text; null: not said.</summary>
        public string On { get; }

        /// <summary>By when on that day; null: not said.</summary>
        public string Due { get; }

        /// <summary>The step; null: the entry is of a report.</summary>
        public WorkflowStep Step { get; }

        /// <summary>Whether the step is not taken in every case.</summary>
        public bool IsConditional { get; }
    }

    /// <summary>A named document, and who has to do with it.</summary>
    public sealed class Document
    {
        internal unsafe Document(orgraph_document* row, Snapshot snapshot, NodeBatch nodes)
        {
            Name = Utf8.Text(row->name);
            DocumentEntry[] entries = new DocumentEntry[Utf8.Length(row->entry_count)];
            for (int i = 0; i < entries.Length; i++)
            {
                orgraph_document_entry* entry = row->entries + i;
                entries[i] = new DocumentEntry(entry, snapshot.StepAt(entry->workflow, entry->step), nodes);
            }
            Entries = Lists.Of(entries);
            LeadsTo = Lists.Of(Utf8.Texts(row->leads_to, row->leads_to_count));
            Workflow[] workflows = new Workflow[Utf8.Length(row->workflow_count)];
            for (int i = 0; i < workflows.Length; i++) workflows[i] = snapshot.WorkflowAt(row->workflows[i]);
            Workflows = Lists.Of(workflows);
        }

        /// <summary>As it is first written.</summary>
        public string Name { get; }

        /// <summary>Of reports by post, then of steps by workflow.</summary>
        public IReadOnlyList<DocumentEntry> Entries { get; }

        /// <summary>Documents that come out of steps which it goes into.</summary>
        public IReadOnlyList<string> LeadsTo { get; }

        /// <summary>Workflows that such steps go over into.</summary>
        public IReadOnlyList<Workflow> Workflows { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>The documents that posts owe as reports, or that go into or come out of steps, in that
        /// order.</summary>
        public IReadOnlyList<Document> Documents()
        {
            return DocumentsOf(null);
        }

        /// <summary>The document of a name; case, width, traditional characters and brackets around it make no
        /// difference.</summary>
        /// <exception cref="OrgraphException">None has that name; the message lists those whose names are much
        /// alike.</exception>
        public Document Document(string name)
        {
            return DocumentsOf(Utf8.Terminated(name, nameof(name)))[0];
        }

        /// <summary>The same as JSON; null for all documents.</summary>
        public string DocumentsJson(string name = null, JsonOptions options = null)
        {
            byte[] text = Utf8.TerminatedOrNull(name, nameof(name));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_documents_json(Handle, text, &answer, out TextHandle json, out IntPtr error),
                         error);
            return Utf8.Take(json);
        }

        private IReadOnlyList<Document> DocumentsOf(byte[] name)
        {
            Errors.Check(Native.orgraph_documents_check(Handle, name, out DocumentsHandle documents, out IntPtr error),
                         error);
            using (documents)
            {
                NodeBatch nodes = new NodeBatch(this);
                orgraph_document* rows = Native.orgraph_documents_rows(documents, out UIntPtr count);
                Document[] all = new Document[Utf8.Length(count)];
                for (int i = 0; i < all.Length; i++) all[i] = new Document(rows + i, this, nodes);
                return Named(nodes, Lists.Of(all));
            }
        }
    }
}
