using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    public sealed unsafe partial class Snapshot
    {
        private const NodeKinds AllButJobs = NodeKinds.All & ~NodeKinds.Jobs;

        /// <summary>What the posts of people take of their time.</summary>
        /// <param name="who">A person, or a post or department: its holders; left out: everybody.</param>
        /// <param name="cover">The hours of vacant posts fall, in equal parts, to those who cover them.</param>
        /// <param name="progress">Told the part that is done, 0 to 1; may be null.</param>
        /// <param name="cancellation">Cancels the call.</param>
        public WorkloadReport Workload(NodeRef who = default(NodeRef), bool cover = false,
                                       IProgress<double> progress = null,
                                       CancellationToken cancellation = default(CancellationToken))
        {
            using (WorkloadHandle workload = WorkloadOf(who, cover, progress, cancellation))
            {
                NodeBatch nodes = new NodeBatch(this);
                return Named(nodes, new WorkloadReport(workload, nodes));
            }
        }

        /// <summary>Who carries most and least, and where it is uneven. Parameters as of
        /// <see cref="Workload"/>.</summary>
        /// <param name="top">How many of each at most.</param>
        /// <param name="who">A person, or a post or department: its holders; left out: everybody.</param>
        /// <param name="cover">The hours of vacant posts fall, in equal parts, to those who cover them.</param>
        /// <param name="progress">Told the part that is done, 0 to 1, first of the workload, then of the
        /// balance.</param>
        /// <param name="cancellation">Cancels the call.</param>
        public BalanceReport Balance(int top = 10, NodeRef who = default(NodeRef), bool cover = false,
                                     IProgress<double> progress = null,
                                     CancellationToken cancellation = default(CancellationToken))
        {
            UIntPtr most = Sizes.Of(Sizes.NotNegative(top, nameof(top)));
            using (WorkloadHandle workload = WorkloadOf(who, cover, progress, cancellation))
            {
                Progress call = new Progress(progress, cancellation);
                orgraph_open_options options = call.Options;
                call.Check(Native.orgraph_balance_check(workload, most, &options, out BalanceHandle balance,
                                                        out IntPtr error), error);
                NodeBatch nodes = new NodeBatch(this);
                using (balance) return Named(nodes, new BalanceReport(balance, workload, nodes));
            }
        }

        /// <summary>The workload as JSON; with <see cref="JsonOptions.Cover"/> and
        /// <see cref="JsonOptions.Balance"/>.</summary>
        public string WorkloadJson(NodeRef who = default(NodeRef), JsonOptions options = null,
                                   IProgress<double> progress = null,
                                   CancellationToken cancellation = default(CancellationToken))
        {
            uint number = NeedOrNone(who, AllButJobs, nameof(who));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_workload_json(Handle, number, &open, &answer, out TextHandle json,
                                                    out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>What one person's posts take of the person's time: faster than asking for everybody.</summary>
        public PersonLoad LoadOf(NodeRef person, bool cover = false)
        {
            uint number = Need(person, NodeKinds.People, nameof(person));
            orgraph_post_load[] rows = new orgraph_post_load[8];
            for (;;)
            {
                fixed (orgraph_post_load* posts = rows)
                {
                    orgraph_person_load load;
                    Errors.Check(Native.orgraph_load_of_person(Handle, number, CoverFlag(cover), &load, posts,
                                                               Sizes.Of(rows.Length), out IntPtr error), error);
                    if (load.post_count <= rows.Length)
                    {
                        NodeBatch nodes = new NodeBatch(this);
                        return Named(nodes, new PersonLoad(&load, posts, nodes));
                    }
                    rows = new orgraph_post_load[load.post_count];
                }
            }
        }

        /// <summary>Which measured duties take how much of a person's time, heaviest first.</summary>
        /// <param name="person">The person.</param>
        /// <param name="cover">With those that the person covers.</param>
        public IReadOnlyList<DutyLoad> DutyLoadsOf(NodeRef person, bool cover = false)
        {
            uint number = Need(person, NodeKinds.People, nameof(person));
            Errors.Check(Native.orgraph_duty_loads_of(Handle, number, CoverFlag(cover), out DutyLoadsHandle loads,
                                                      out IntPtr error), error);
            using (loads)
            {
                NodeBatch nodes = new NodeBatch(this);
                orgraph_duty_load* rows = Native.orgraph_duty_loads_rows(loads, out UIntPtr count);
                DutyLoad[] all = new DutyLoad[Utf8.Length(count)];
                for (int i = 0; i < all.Length; i++) all[i] = new DutyLoad(rows + i, nodes);
                return Named(nodes, Lists.Of(all));
            }
        }

        private WorkloadHandle WorkloadOf(NodeRef who, bool cover, IProgress<double> progress,
                                          CancellationToken cancellation)
        {
            uint number = NeedOrNone(who, AllButJobs, nameof(who));
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_workload_check(Handle, number, CoverFlag(cover), &options,
                                                     out WorkloadHandle workload, out IntPtr error), error);
            return workload;
        }

        private static uint CoverFlag(bool cover)
        {
            return cover ? (uint)Native.ORGRAPH_COVER : 0;
        }
    }
}
