using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>How a person's hours stand to the person's capacity.</summary>
    public enum LoadState
    {
        /// <summary>Neither too much nor too little.</summary>
        Balanced = Native.ORGRAPH_BALANCED,
        /// <summary>Above the setting <see cref="Settings.Overload"/>.</summary>
        Overloaded = Native.ORGRAPH_OVERLOADED,
        /// <summary>Below the setting <see cref="Settings.Underload"/>.</summary>
        Underloaded = Native.ORGRAPH_UNDERLOADED,
        /// <summary>There are unmeasured duties and no measured one.</summary>
        NotMeasured = Native.ORGRAPH_NOT_MEASURED
    }

    /// <summary>A period.</summary>
    public enum TimeUnit
    {
        /// <summary>A day.</summary>
        Day = Native.ORGRAPH_DAY,
        /// <summary>A week.</summary>
        Week = Native.ORGRAPH_WEEK,
        /// <summary>A month.</summary>
        Month = Native.ORGRAPH_MONTH,
        /// <summary>A quarter.</summary>
        Quarter = Native.ORGRAPH_QUARTER,
        /// <summary>A year.</summary>
        Year = Native.ORGRAPH_YEAR
    }

    /// <summary>What a post takes of a person's time.</summary>
    public sealed class PostLoad
    {
        internal unsafe PostLoad(orgraph_post_load* row, NodeBatch nodes)
        {
            Post = nodes.Post(row->post);
            HoursPerWeek = row->hours_per_week;
            CapacityHoursPerWeek = row->capacity_hours_per_week;
        }

        /// <summary>The post.</summary>
        public Post Post { get; }

        /// <summary>Of the post's duties, of shared ones the person's part.</summary>
        public double HoursPerWeek { get; }

        /// <summary>The person's share in the post times the person's capacity.</summary>
        public double CapacityHoursPerWeek { get; }
    }

    /// <summary>What a person's posts take of the person's time.</summary>
    public sealed class PersonLoad
    {
        /// <param name="row">The person.</param>
        /// <param name="posts">Those of the person.</param>
        /// <param name="nodes">For the names.</param>
        internal unsafe PersonLoad(orgraph_person_load* row, orgraph_post_load* posts, NodeBatch nodes)
        {
            Person = nodes.Person(row->person);
            State = (LoadState)row->state;
            HoursPerWeek = row->hours_per_week;
            CapacityHoursPerWeek = row->capacity_hours_per_week;
            Ratio = row->ratio;
            CoveringHoursPerWeek = row->covering_hours_per_week;
            Measured = checked((int)row->measured);
            Unmeasured = checked((int)row->unmeasured);
            PostLoad[] all = new PostLoad[row->post_count];
            for (int i = 0; i < all.Length; i++) all[i] = new PostLoad(posts + i, nodes);
            Posts = Lists.Of(all);
        }

        /// <summary>The person.</summary>
        public Person Person { get; }

        /// <summary>Balanced, overloaded, underloaded or not measured.</summary>
        public LoadState State { get; }

        /// <summary>Of all posts held, and what is covered.</summary>
        public double HoursPerWeek { get; }

        /// <summary>Stated for the person, else the setting.</summary>
        public double CapacityHoursPerWeek { get; }

        /// <summary>Hours divided by capacity.</summary>
        public double Ratio { get; }

        /// <summary>Of vacant posts that the person covers; 0 where that was not asked for.</summary>
        public double CoveringHoursPerWeek { get; }

        /// <summary>Duties with a known effort; through two posts a duty counts twice.</summary>
        public int Measured { get; }

        /// <summary>Duties of which nothing tells how long they take.</summary>
        public int Unmeasured { get; }

        /// <summary>By post held.</summary>
        public IReadOnlyList<PostLoad> Posts { get; }
    }

    /// <summary>At least so many in each period. What is not known, as in sums, is null.</summary>
    public sealed class Quota
    {
        internal unsafe Quota(orgraph_quota* row, NodeBatch nodes)
        {
            Owner = nodes.Node(row->owner);
            Per = (TimeUnit)row->per;
            Unit = Utf8.Text(row->unit);
            DutyOwner = nodes.Node(row->duty_owner);
            DutyPosition = DutyOwner == null ? (int?)null : checked((int)row->duty_position);
            Holders = Sizes.Known(row->holders);
            Count = Sizes.Known(row->count);
            Total = row->total;
            Min = Sizes.Known(row->min);
            Max = Sizes.Known(row->max);
        }

        /// <summary>A post, or a department with the sums over its posts and those below.</summary>
        public Node Owner { get; }

        /// <summary>The period.</summary>
        public TimeUnit Per { get; }

        /// <summary>What is counted.</summary>
        public string Unit { get; }

        /// <summary>Of a post: whose duty says so; null in sums.</summary>
        public Node DutyOwner { get; }

        /// <summary>In the list of duties of that one, from 0.</summary>
        public int? DutyPosition { get; }

        /// <summary>Of the post.</summary>
        public long? Holders { get; }

        /// <summary>What one holder owes.</summary>
        public double? Count { get; }

        /// <summary>Count times holders.</summary>
        public double Total { get; }

        /// <summary>Count times the least planned headcount.</summary>
        public double? Min { get; }

        /// <summary>Count times the greatest planned headcount.</summary>
        public double? Max { get; }
    }

    /// <summary>What the posts of people take of their time.</summary>
    public sealed class WorkloadReport
    {
        internal unsafe WorkloadReport(WorkloadHandle workload, NodeBatch nodes)
        {
            orgraph_person_load* rows = Native.orgraph_workload_people(workload, out UIntPtr count);
            People = Loads(rows, count, workload, nodes);
            orgraph_quota* owed = Native.orgraph_workload_quotas(workload, out count);
            Quota[] quotas = new Quota[Utf8.Length(count)];
            for (int i = 0; i < quotas.Length; i++) quotas[i] = new Quota(owed + i, nodes);
            Quotas = Lists.Of(quotas);
            UncoveredHoursPerWeek = Native.orgraph_workload_uncovered_hours(workload);
        }

        /// <summary>In document order.</summary>
        public IReadOnlyList<PersonLoad> People { get; }

        /// <summary>Of posts, then sums of departments.</summary>
        public IReadOnlyList<Quota> Quotas { get; }

        /// <summary>The hours of the duties of vacant posts, whole, whoever covers them.</summary>
        public double UncoveredHoursPerWeek { get; }

        internal static unsafe IReadOnlyList<PersonLoad> Loads(orgraph_person_load* rows, UIntPtr count,
                                                               WorkloadHandle workload, NodeBatch nodes)
        {
            orgraph_post_load* posts = Native.orgraph_workload_posts(workload, out UIntPtr _);
            PersonLoad[] all = new PersonLoad[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = new PersonLoad(rows + i, posts + rows[i].first_post, nodes);
            return Lists.Of(all);
        }
    }

    /// <summary>What a duty takes of a person's time.</summary>
    public sealed class DutyLoad
    {
        internal unsafe DutyLoad(orgraph_duty_load* row, NodeBatch nodes)
        {
            Duty = new Duty(&row->duty, nodes);
            Post = nodes.Post(row->post);
            HoursPerWeek = row->hours_per_week;
        }

        /// <summary>The duty.</summary>
        public Duty Duty { get; }

        /// <summary>Held, through which the person has the duty, or a vacant one that is covered.</summary>
        public Post Post { get; }

        /// <summary>The person's part.</summary>
        public double HoursPerWeek { get; }
    }
}
