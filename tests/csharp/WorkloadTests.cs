using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

internal static class WorkloadTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            WorkloadReport east = day.Workload("华东销售部");
            Check.List("李娜 许嘉 邓志超 欧阳静", east.People, load => load.Person.Name);
            PersonLoad first = east.People[0];
            Told(first);
            Check.Equal(0.0, east.UncoveredHoursPerWeek);
            Quota sum = east.Quotas.Single();
            Check.Equal("sales-east 次 Week   18 18 30",
                        $"{sum.Owner.Id} {sum.Unit} {sum.Per} {sum.Holders} {sum.Count} {sum.Total} {sum.Min} " +
                        $"{sum.Max}");
            Check.That(sum.DutyOwner == null && sum.DutyPosition == null);
            Told(day.LoadOf("李娜"));
            Told(day.Workload(day.Person("李娜")).People.Single());
            Told(day.Workload().People.Single(load => load.Person.Id == "li-na"));
            Check.Equal(117, day.Workload().People.Count);
            Quota owed = day.Workload().Quotas.First(quota => quota.DutyOwner != null);
            Check.That(owed.Owner is Post && owed.Count > 0 && owed.Holders != null && owed.DutyPosition >= 0);
            Check.Throws<ArgumentException>(() => day.Workload(day.Job("销售工程师")), "not asked of");

            WorkloadReport plain = day.Workload(), covered = day.Workload(cover: true);
            Check.That(plain.UncoveredHoursPerWeek > 0 && plain.People.All(load => load.CoveringHoursPerWeek == 0));
            PersonLoad covering = covered.People.First(load => load.CoveringHoursPerWeek > 0);
            Check.Near(covering.HoursPerWeek, day.LoadOf(covering.Person, true).HoursPerWeek);
            Check.That(day.LoadOf(covering.Person).HoursPerWeek < covering.HoursPerWeek);

            IReadOnlyList<DutyLoad> duties = day.DutyLoadsOf("李娜");
            Check.Near(first.HoursPerWeek, duties.Sum(duty => duty.HoursPerWeek));
            Check.That(duties[0].HoursPerWeek >= duties[1].HoursPerWeek && duties.All(duty => duty.Post != null));
            Check.That(day.DutyLoadsOf(covering.Person, true).Any(duty => duty.Post.IsVacant));

            BalanceReport balance = day.Balance(2, "华东销售部");
            Check.List("li-na xu-jia", balance.Most, load => load.Person.Id);
            Check.List("xu-jia deng-zhichao", balance.Least, load => load.Person.Id);
            Told(balance.Overloaded.Single());
            balance = day.Balance();
            Check.Equal(10, balance.Most.Count);
            Check.Equal(plain.People.Count(load => load.State == LoadState.Overloaded), balance.Overloaded.Count);
            Spread spread = balance.Departments.Single(row => row.Department.Id == "sales-east");
            Check.Equal(4, spread.People);
            Check.Near(first.Ratio, spread.Most);
            Check.That(spread.Least < spread.Mean && spread.Mean < spread.Most && spread.Deviation > 0 &&
                       spread.Unmeasured == 0);
            Check.Near(4 * 40, spread.CapacityHoursPerWeek);
            Check.List("韩雪梅", balance.Concurrent, row => row.Person.Name);
            Check.Equal(day.WideSpans().Count, balance.Spans.Count);
            Check.That(balance.Spans.All(row => row.Span == row.Person.Span));
            Check.Equal(0, day.Balance(0).Most.Count);
            Check.Throws<ArgumentOutOfRangeException>(() => day.Balance(-1));
        }
        // Nothing is measured: nobody knows, and nothing is made up. And many posts of one person.
        string posts = string.Join(",", Enumerable.Range(0, 20).Select(
            i =>
                $"{{\"id\": \"p{i}\", \"title\": \"t{i}\", \"department\": \"d\", " +
                $"\"duties\": [{{\"text\": \"x{i}\"}}]}}"));
        string held = string.Join(",", Enumerable.Range(0, 20).Select(i => $"{{\"post\": \"p{i}\", \"share\": 0.05}}"));
        using (Organization many = Organization.Parse(
            "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\"}], \"posts\": [" + posts +
            "], \"people\": [{\"id\": \"a\", \"name\": \"a\", \"appointments\": [" + held + "]}]}"))
        using (Snapshot day = many.At("2026-11-21"))
        {
            PersonLoad load = day.LoadOf("a");
            Check.Equal(20, load.Posts.Count);
            Check.Equal("p19", load.Posts[19].Post.Id);
            Check.Equal(LoadState.NotMeasured, load.State);
            Check.Equal(20, load.Unmeasured);
            Spread spread = day.Balance().Departments.Single();
            Check.That(spread.Least == null && spread.Mean == null && spread.Most == null && spread.Deviation == null);
            Check.Equal(1, spread.Unmeasured);
        }
    }

    private static void Told(PersonLoad load)
    {
        Check.Equal("li-na Overloaded 10 2 0", $"{load.Person.Id} {load.State} {load.Measured} {load.Unmeasured} " +
                                               $"{load.CoveringHoursPerWeek}");
        Check.Near(48.5384615, load.HoursPerWeek);
        Check.Near(40, load.CapacityHoursPerWeek);
        Check.Near(1.2134615, load.Ratio);
        Check.List("sales-east-manager sales-overseas-manager", load.Posts, row => row.Post.Id);
        Check.Near(27.7692308, load.Posts[0].HoursPerWeek);
        Check.Near(12, load.Posts[1].CapacityHoursPerWeek);
    }
}
