using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>Holders of a post, or of all posts together, against the headcount. What is not planned is
    /// null.</summary>
    public sealed class StaffingRow
    {
        internal unsafe StaffingRow(orgraph_staffing_row* row, NodeBatch nodes)
        {
            Post = nodes.Post(row->post);
            Department = nodes.Department(row->department);
            Status = (PostStatus)row->status;
            Standby = (int)row->standby;
            Min = Sizes.Known(row->min);
            Max = Sizes.Known(row->max);
            Filled = row->filled;
            Vacant = Sizes.Known(row->vacant);
            Excess = Sizes.Known(row->excess);
            Fte = row->fte;
        }

        /// <summary>The post; null in a total.</summary>
        public Post Post { get; }

        /// <summary>The department of the post; null in a total.</summary>
        public Department Department { get; }

        /// <summary>Frozen and planned posts are left out of the total.</summary>
        public PostStatus Status { get; }

        /// <summary>People named for the post without being confirmed in it.</summary>
        public int Standby { get; }

        /// <summary>How many holders there are to be at least.</summary>
        public long? Min { get; }

        /// <summary>How many at most.</summary>
        public long? Max { get; }

        /// <summary>How many there are.</summary>
        public long Filled { get; }

        /// <summary>How many are missing.</summary>
        public long? Vacant { get; }

        /// <summary>How many are too many.</summary>
        public long? Excess { get; }

        /// <summary>Full-time equivalents: the sum of the holders' shares of their working time.</summary>
        public double Fte { get; }
    }

    /// <summary>A person with more concurrent posts than the settings have it.</summary>
    public sealed class Concurrency
    {
        internal unsafe Concurrency(orgraph_concurrency* row, NodeBatch nodes)
        {
            Person = nodes.Person(row->person);
            Concurrent = (int)row->concurrent;
        }

        /// <summary>The person.</summary>
        public Person Person { get; }

        /// <summary>Posts held, less one if any is regular.</summary>
        public int Concurrent { get; }

        internal static unsafe IReadOnlyList<Concurrency> Read(orgraph_concurrency* rows, UIntPtr count,
                                                               NodeBatch nodes)
        {
            Concurrency[] all = new Concurrency[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = new Concurrency(rows + i, nodes);
            return Lists.Of(all);
        }
    }

    /// <summary>Posts against headcounts.</summary>
    public sealed class StaffingReport
    {
        internal unsafe StaffingReport(StaffingHandle staffing, NodeBatch nodes)
        {
            orgraph_staffing_row* rows = Native.orgraph_staffing_rows(staffing, out UIntPtr count);
            StaffingRow[] posts = new StaffingRow[Utf8.Length(count)];
            for (int i = 0; i < posts.Length; i++) posts[i] = new StaffingRow(rows + i, nodes);
            Posts = Lists.Of(posts);
            Total = new StaffingRow(Native.orgraph_staffing_total(staffing), nodes);
            People = Concurrency.Read(Native.orgraph_staffing_people(staffing, out count), count, nodes);
        }

        /// <summary>In document order.</summary>
        public IReadOnlyList<StaffingRow> Posts { get; }

        /// <summary>Sums of what is known, frozen and planned posts left out.</summary>
        public StaffingRow Total { get; }

        /// <summary>People with more concurrent posts than the setting <see cref="Settings.MaxConcurrent"/>.</summary>
        public IReadOnlyList<Concurrency> People { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>Posts against headcounts.</summary>
        /// <param name="department">Of this one with those below it; left out: of all.</param>
        /// <param name="ownOnly">Of the department without those below it.</param>
        public StaffingReport Staffing(NodeRef department = default(NodeRef), bool ownOnly = false)
        {
            uint number = NeedOrNone(department, NodeKinds.Departments, nameof(department));
            Errors.Check(Native.orgraph_staffing_check(Handle, number, ownOnly ? 1 : 0, out StaffingHandle staffing,
                                                       out IntPtr error), error);
            NodeBatch nodes = new NodeBatch(this);
            using (staffing) return Named(nodes, new StaffingReport(staffing, nodes));
        }

        /// <summary>The same as JSON; of the department's own posts with <see cref="JsonOptions.OwnOnly"/>.</summary>
        public string StaffingJson(NodeRef department = default(NodeRef), JsonOptions options = null)
        {
            uint number = NeedOrNone(department, NodeKinds.Departments, nameof(department));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_staffing_json(Handle, number, &answer, out TextHandle json, out IntPtr error),
                         error);
            return Utf8.Take(json);
        }
    }
}
