using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    /// <summary>What duties a question may be answered by, and how.</summary>
    public sealed class DutySearchOptions
    {
        /// <summary>Hits; null: ten, all duties where the question is a name.</summary>
        public int? Limit { get; set; }

        /// <summary>Only of this kind.</summary>
        public DutyKind Kind { get; set; }

        /// <summary>Only in this department and below it.</summary>
        public NodeRef Department { get; set; }

        /// <summary>With what was found where: <see cref="DutyHit.Matches"/>.</summary>
        public bool Explain { get; set; }

        /// <summary>Words that mean the same; null: the library's own table.</summary>
        public Synonyms Synonyms { get; set; }
    }

    public sealed unsafe partial class Snapshot
    {
        private delegate T Search<T>(orgraph_search_options* options);

        /// <summary>
        /// Duties that answer a question in plain Chinese or English ("谁负责催收逾期货款？"), best first; none where nothing
        /// answers it well. The name of a post, a job or a department gives its duties. The first question of an
        /// organization builds the index.
        /// </summary>
        public IReadOnlyList<DutyHit> Who(string question, DutySearchOptions options = null)
        {
            byte[] text = Utf8.Terminated(question, nameof(question));
            return With(options, search =>
            {
                Errors.Check(Native.orgraph_duty_search(Handle, text, search, out DutyHitsHandle hits,
                                                        out IntPtr error), error);
                using (hits)
                {
                    NodeBatch nodes = new NodeBatch(this);
                    orgraph_duty_hit* rows = Native.orgraph_duty_hits_rows(hits, out UIntPtr count);
                    DutyHit[] found = new DutyHit[Utf8.Length(count)];
                    for (int i = 0; i < found.Length; i++) found[i] = new DutyHit(rows + i, nodes);
                    return Named(nodes, Lists.Of(found));
                }
            });
        }

        /// <summary>The same as JSON; explained is what <see cref="JsonOptions.Explain"/> says.</summary>
        public string WhoJson(string question, DutySearchOptions options = null, JsonOptions json = null)
        {
            byte[] text = Utf8.Terminated(question, nameof(question));
            orgraph_answer_options answer = JsonOptions.Of(json);
            return With(options, search =>
            {
                orgraph_answer_options own = answer;
                Errors.Check(Native.orgraph_duty_search_json(Handle, text, search, &own, out TextHandle found,
                                                             out IntPtr error), error);
                return Utf8.Take(found);
            });
        }

        /// <summary>All duties of a department, a job, a post or a person: own ones first, then the job's and inherited
        /// ones, none twice, temporary ones too.</summary>
        public IReadOnlyList<Duty> DutiesOf(NodeRef who)
        {
            uint number = Need(who, NodeKinds.All, nameof(who));
            Errors.Check(Native.orgraph_duties_of(Handle, number, out DutiesHandle duties, out IntPtr error), error);
            using (duties)
            {
                NodeBatch nodes = new NodeBatch(this);
                orgraph_duty* rows = Native.orgraph_duties_rows(duties, out UIntPtr count);
                Duty[] found = new Duty[Utf8.Length(count)];
                for (int i = 0; i < found.Length; i++) found[i] = new Duty(rows + i, nodes);
                return Named(nodes, Lists.Of(found));
            }
        }

        /// <summary>The same as JSON.</summary>
        public string DutiesJson(NodeRef who, JsonOptions options = null)
        {
            uint number = Need(who, NodeKinds.All, nameof(who));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_duties_json(Handle, number, &answer, out TextHandle json, out IntPtr error),
                         error);
            return Utf8.Take(json);
        }

        /// <summary>Which duties nobody answers for, and which are there twice in different departments; temporary ones
        /// left out.</summary>
        public CoverageReport Coverage(IProgress<double> progress = null,
                                       CancellationToken cancellation = default(CancellationToken))
        {
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_coverage_check(Handle, &options, out CoverageHandle coverage, out IntPtr error),
                       error);
            NodeBatch nodes = new NodeBatch(this);
            using (coverage) return Named(nodes, new CoverageReport(coverage, nodes));
        }

        /// <summary>The same as JSON.</summary>
        public string CoverageJson(JsonOptions options = null, IProgress<double> progress = null,
                                   CancellationToken cancellation = default(CancellationToken))
        {
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_coverage_json(Handle, &open, &answer, out TextHandle json, out IntPtr error),
                       error);
            return Utf8.Take(json);
        }

        private T With<T>(DutySearchOptions options, Search<T> call)
        {
            if (options == null) return call(null);
            uint department = NeedOrNone(options.Department, NodeKinds.Departments, nameof(options));
            orgraph_search_options search = new orgraph_search_options
            {
                struct_size = Sizes.Of(sizeof(orgraph_search_options)),
                limit = options.Limit == null ? UIntPtr.Zero : Sizes.LimitOf(options.Limit, nameof(options)),
                flags = (department == Native.ORGRAPH_NONE ? 0 : (uint)Native.ORGRAPH_IN_DEPARTMENT) |
                        (options.Explain ? (uint)Native.ORGRAPH_EXPLAIN : 0),
                kind = (int)options.Kind,
                department = department
            };
            if (options.Limit == 0) throw new ArgumentOutOfRangeException(nameof(options), "The limit is 0.");
            if (options.Synonyms == null) return call(&search);
            SynonymsHandle synonyms = options.Synonyms.Handle;
            using (synonyms.Borrow())
            {
                search.synonyms = synonyms.Pointer;
                return call(&search);
            }
        }
    }
}
