using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What kind of duty (职责) it is.</summary>
    public enum DutyKind
    {
        /// <summary>Of any kind, in a question.</summary>
        Any = Native.ORGRAPH_ANY_KIND,
        /// <summary>What the post is for.</summary>
        Core = Native.ORGRAPH_CORE,
        /// <summary>What it does besides.</summary>
        Auxiliary = Native.ORGRAPH_AUXILIARY,
        /// <summary>What it does for the time being.</summary>
        Temporary = Native.ORGRAPH_TEMPORARY
    }

    /// <summary>Whether anybody answers for a duty.</summary>
    public enum CoverageState
    {
        /// <summary>Nobody does.</summary>
        Uncovered = Native.ORGRAPH_UNCOVERED,
        /// <summary>One person does.</summary>
        Single = Native.ORGRAPH_SINGLE,
        /// <summary>Several do.</summary>
        Covered = Native.ORGRAPH_COVERED
    }

    /// <summary>Where a part of a question was found.</summary>
    public enum FoundIn
    {
        /// <summary>In the text of the duty.</summary>
        Text = Native.ORGRAPH_IN_TEXT,
        /// <summary>In one of its tasks.</summary>
        Task = Native.ORGRAPH_IN_TASK,
        /// <summary>In what it is judged by.</summary>
        Assessment = Native.ORGRAPH_IN_ASSESSMENT,
        /// <summary>In the name of its owner, or of the owner's department.</summary>
        Name = Native.ORGRAPH_IN_NAME
    }

    /// <summary>A duty (职责).</summary>
    public sealed class Duty
    {
        internal unsafe Duty(orgraph_duty* duty, NodeBatch nodes)
        {
            Owner = nodes.Node(duty->owner);
            Position = checked((int)duty->position);
            Kind = (DutyKind)duty->kind;
            IsShared = duty->is_shared != 0;
            Id = Utf8.Text(duty->id);
            Text = Utf8.Text(duty->text);
            Assessment = Utf8.Text(duty->assessment);
            Tasks = Lists.Of(Utf8.Texts(duty->tasks, duty->task_count));
            HoursPerWeek = Sizes.Known(duty->hours_per_week);
        }

        /// <summary>A department, a job or a post.</summary>
        public Node Owner { get; }

        /// <summary>In the owner's list of duties, from 0.</summary>
        public int Position { get; }

        /// <summary>Core, auxiliary or temporary.</summary>
        public DutyKind Kind { get; }

        /// <summary>True: its holders share it; false: each of them bears it whole.</summary>
        public bool IsShared { get; }

        /// <summary>Stated, or made up: "post:sales-manager/3".</summary>
        public string Id { get; }

        /// <summary>What it is; null where only tasks are given.</summary>
        public string Text { get; }

        /// <summary>What it is judged by, or null.</summary>
        public string Assessment { get; }

        /// <summary>How it is done.</summary>
        public IReadOnlyList<string> Tasks { get; }

        /// <summary>Hours a week of one holder, undivided; null where nothing tells.</summary>
        public double? HoursPerWeek { get; }

        /// <summary>Its text, else its tasks.</summary>
        public override string ToString()
        {
            return Text ?? string.Join("; ", Tasks);
        }
    }

    /// <summary>Somebody who answers for a duty.</summary>
    public sealed class DutyHolder
    {
        private DutyHolder(Person person, Post post)
        {
            Person = person;
            Post = post;
        }

        /// <summary>Who.</summary>
        public Person Person { get; }

        /// <summary>Through which post.</summary>
        public Post Post { get; }

        internal static unsafe IReadOnlyList<DutyHolder> Read(orgraph_duty_holder* rows, UIntPtr count, NodeBatch nodes)
        {
            DutyHolder[] all = new DutyHolder[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++)
                all[i] = new DutyHolder(nodes.Person(rows[i].person), nodes.Post(rows[i].post));
            return Lists.Of(all);
        }
    }

    /// <summary>What was found of a question in a duty.</summary>
    public sealed class DutyMatch
    {
        internal unsafe DutyMatch(orgraph_duty_match* row)
        {
            Asked = Utf8.Text(row->asked);
            Found = Utf8.Text(row->found);
            Where = (FoundIn)row->where;
            Weight = row->weight;
        }

        /// <summary>A part of the question.</summary>
        public string Asked { get; }

        /// <summary>The same, or the synonym that was found.</summary>
        public string Found { get; }

        /// <summary>Where it was found.</summary>
        public FoundIn Where { get; }

        /// <summary>Its part of the score.</summary>
        public double Weight { get; }
    }

    /// <summary>A duty that answers a question.</summary>
    public sealed class DutyHit
    {
        internal unsafe DutyHit(orgraph_duty_hit* row, NodeBatch nodes)
        {
            Duty = new Duty(&row->duty, nodes);
            Score = row->score;
            Department = nodes.Department(row->department);
            Holders = DutyHolder.Read(row->holders, row->holder_count, nodes);
            CoveredBy = nodes.People(row->covered_by, row->covered_by_count);
            DutyMatch[] matches = new DutyMatch[Utf8.Length(row->match_count)];
            for (int i = 0; i < matches.Length; i++) matches[i] = new DutyMatch(row->matches + i);
            Matches = Lists.Of(matches);
        }

        /// <summary>The duty.</summary>
        public Duty Duty { get; }

        /// <summary>0 to 1: how much of the question the duty answers.</summary>
        public double Score { get; }

        /// <summary>Of the owner; null for a job: see <see cref="Job.Posts"/>.</summary>
        public Department Department { get; }

        /// <summary>Who answers for it.</summary>
        public IReadOnlyList<DutyHolder> Holders { get; }

        /// <summary>Where nobody holds it: who answers for it meanwhile.</summary>
        public IReadOnlyList<Person> CoveredBy { get; }

        /// <summary>Where explained: what was found; none for the duties of a name.</summary>
        public IReadOnlyList<DutyMatch> Matches { get; }
    }

    /// <summary>How well a duty is looked after.</summary>
    public sealed class CoverageRow
    {
        internal unsafe CoverageRow(orgraph_coverage_row* row, NodeBatch nodes)
        {
            Duty = new Duty(&row->duty, nodes);
            State = (CoverageState)row->state;
            Holders = DutyHolder.Read(row->holders, row->holder_count, nodes);
            CoveredBy = nodes.People(row->covered_by, row->covered_by_count);
        }

        /// <summary>The duty.</summary>
        public Duty Duty { get; }

        /// <summary>Nobody, one or several answer for it.</summary>
        public CoverageState State { get; }

        /// <summary>Who answers for it.</summary>
        public IReadOnlyList<DutyHolder> Holders { get; }

        /// <summary>Of an uncovered one: who answers for it meanwhile.</summary>
        public IReadOnlyList<Person> CoveredBy { get; }
    }

    /// <summary>Two duties of different departments that are nearly the same.</summary>
    public sealed class Overlap
    {
        internal unsafe Overlap(orgraph_overlap* row, NodeBatch nodes)
        {
            A = new Duty(&row->a, nodes);
            B = new Duty(&row->b, nodes);
            Alike = row->alike;
        }

        /// <summary>The earlier one.</summary>
        public Duty A { get; }

        /// <summary>The later one.</summary>
        public Duty B { get; }

        /// <summary>How alike their texts are, 0.8 to 1.</summary>
        public double Alike { get; }
    }

    /// <summary>Which duties nobody answers for, and which are there twice.</summary>
    public sealed class CoverageReport
    {
        internal unsafe CoverageReport(CoverageHandle coverage, NodeBatch nodes)
        {
            orgraph_coverage_row* rows = Native.orgraph_coverage_rows(coverage, out UIntPtr count);
            CoverageRow[] duties = new CoverageRow[Utf8.Length(count)];
            for (int i = 0; i < duties.Length; i++) duties[i] = new CoverageRow(rows + i, nodes);
            Duties = Lists.Of(duties);
            orgraph_overlap* pairs = Native.orgraph_coverage_overlaps(coverage, out count);
            Overlap[] overlaps = new Overlap[Utf8.Length(count)];
            for (int i = 0; i < overlaps.Length; i++) overlaps[i] = new Overlap(pairs + i, nodes);
            Overlaps = Lists.Of(overlaps);
        }

        /// <summary>Departments', jobs', posts' duties in document order; temporary ones are left out.</summary>
        public IReadOnlyList<CoverageRow> Duties { get; }

        /// <summary>In document order of the later duty.</summary>
        public IReadOnlyList<Overlap> Overlaps { get; }
    }
}
