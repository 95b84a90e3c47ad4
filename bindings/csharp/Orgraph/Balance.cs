using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>How evenly a department is loaded.</summary>
    public sealed class Spread
    {
        internal unsafe Spread(orgraph_spread* row, NodeBatch nodes)
        {
            Department = nodes.Department(row->department);
            People = checked((int)row->people);
            Unmeasured = checked((int)row->unmeasured);
            HoursPerWeek = Sizes.Known(row->hours_per_week);
            CapacityHoursPerWeek = Sizes.Known(row->capacity_hours_per_week);
            Least = Sizes.Known(row->least);
            Mean = Sizes.Known(row->mean);
            Most = Sizes.Known(row->most);
            Deviation = Sizes.Known(row->deviation);
        }

        /// <summary>The department.</summary>
        public Department Department { get; }

        /// <summary>Who hold one of its posts or of those below, with all that they carry.</summary>
        public int People { get; }

        /// <summary>Of them: left out of what follows.</summary>
        public int Unmeasured { get; }

        /// <summary>Of all together; null where everybody is unmeasured, as for the rest.</summary>
        public double? HoursPerWeek { get; }

        /// <summary>Of all together.</summary>
        public double? CapacityHoursPerWeek { get; }

        /// <summary>The least of the ratios.</summary>
        public double? Least { get; }

        /// <summary>Their mean.</summary>
        public double? Mean { get; }

        /// <summary>The greatest.</summary>
        public double? Most { get; }

        /// <summary>Their standard deviation.</summary>
        public double? Deviation { get; }
    }

    /// <summary>Somebody who manages more people than the settings have it.</summary>
    public sealed class WideSpan
    {
        internal WideSpan(Person person, int span)
        {
            Person = person;
            Span = span;
        }

        /// <summary>Who manages.</summary>
        public Person Person { get; }

        /// <summary>People managed directly.</summary>
        public int Span { get; }
    }

    /// <summary>Who carries most and least, and where it is uneven.</summary>
    public sealed class BalanceReport
    {
        internal unsafe BalanceReport(BalanceHandle balance, WorkloadHandle workload, NodeBatch nodes)
        {
            orgraph_person_load* people = Native.orgraph_balance_most(balance, out UIntPtr count);
            Most = WorkloadReport.Loads(people, count, workload, nodes);
            people = Native.orgraph_balance_least(balance, out count);
            Least = WorkloadReport.Loads(people, count, workload, nodes);
            people = Native.orgraph_balance_overloaded(balance, out count);
            Overloaded = WorkloadReport.Loads(people, count, workload, nodes);
            orgraph_spread* rows = Native.orgraph_balance_departments(balance, out count);
            Spread[] departments = new Spread[Utf8.Length(count)];
            for (int i = 0; i < departments.Length; i++) departments[i] = new Spread(rows + i, nodes);
            Departments = Lists.Of(departments);
            Concurrent = Concurrency.Read(Native.orgraph_balance_concurrent(balance, out count), count, nodes);
            orgraph_wide_span* wide = Native.orgraph_balance_spans(balance, out count);
            WideSpan[] spans = new WideSpan[Utf8.Length(count)];
            for (int i = 0; i < spans.Length; i++)
                spans[i] = new WideSpan(nodes.Person(wide[i].person), checked((int)wide[i].span));
            Spans = Lists.Of(spans);
        }

        /// <summary>Heaviest first; people of whom nothing is measured are left out here and in the next two.</summary>
        public IReadOnlyList<PersonLoad> Most { get; }

        /// <summary>Lightest first.</summary>
        public IReadOnlyList<PersonLoad> Least { get; }

        /// <summary>All overloaded people, heaviest first.</summary>
        public IReadOnlyList<PersonLoad> Overloaded { get; }

        /// <summary>Departments that have people, in document order.</summary>
        public IReadOnlyList<Spread> Departments { get; }

        /// <summary>People with more concurrent posts than the setting <see cref="Settings.MaxConcurrent"/>.</summary>
        public IReadOnlyList<Concurrency> Concurrent { get; }

        /// <summary>People with more direct subordinates than the setting <see cref="Settings.MaxSpan"/>.</summary>
        public IReadOnlyList<WideSpan> Spans { get; }
    }
}
