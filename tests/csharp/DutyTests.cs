using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

internal static class DutyTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            Search(day);
            Duties(day);
            Coverage(day);
        }
    }

    private static void Search(Snapshot day)
    {
        const string question = "谁负责催收逾期货款？";
        IReadOnlyList<DutyHit> hits = day.Who(question, new DutySearchOptions { Limit = 3 });
        Check.Equal(3, hits.Count);
        Check.Near(0.9112, Math.Round(hits[0].Score, 4));
        Check.Equal("督促本区域货款回收，逾期超过 60 天的亲自上门催收", hits[0].Duty.Text);
        Check.Equal("区域销售经理 (job:regional-sales-manager)", hits[0].Duty.Owner.ToString());
        Check.That(hits[0].Department == null && hits[0].CoveredBy.Count == 0);
        Check.List("李娜 梁启航 魏东来", hits[0].Holders.Select(holder => holder.Person).Distinct(), person => person.Name);
        Check.That(hits[0].Holders.All(holder => holder.Post.Job == hits[0].Duty.Owner));
        Check.Equal("sales-director marketing-center", $"{hits[2].Duty.Owner.Id} {hits[2].Department.Id}");
        Check.List("何欣然", hits[2].CoveredBy, person => person.Name);
        Check.Equal(0, hits[0].Matches.Count);
        Check.Equal(4, day.Who(question).Count);
        Check.Equal(0, day.Who("谁负责养熊猫？").Count);
        Check.Equal(0, day.Who("").Count);

        DutyHit explained = day.Who(question, new DutySearchOptions { Explain = true })[0];
        Check.That(explained.Matches.Count > 0 && explained.Matches.All(match => match.Asked.Length > 0 &&
                                                                        match.Found.Length > 0));
        Check.That(explained.Matches.Any(match => match.Where == FoundIn.Text));
        Check.That(explained.Matches.All(match => match.Weight > 0 && match.Weight <= 1));

        Department east = day.Department("华东销售部");
        IReadOnlyList<DutyHit> inside = day.Who(question, new DutySearchOptions { Department = east });
        Check.That(inside.Count > 0 && inside.Count < 10);
        Check.That(day.Who(question, new DutySearchOptions { Kind = DutyKind.Auxiliary }).All(
            hit => hit.Duty.Kind == DutyKind.Auxiliary));
        Check.Throws<OrgraphException>(() => day.Who(question, new DutySearchOptions { Kind = (DutyKind)77 }));
        Check.Throws<ArgumentOutOfRangeException>(() => day.Who(question, new DutySearchOptions { Limit = 0 }));
        Check.Throws<ArgumentNullException>(() => day.Who(null));
        Check.Throws<ArgumentException>(() => day.Who("a\0b"));

        const string odd = "谁负责呱唧呱唧？";
        Check.Equal(0, day.Who(odd).Count);
        using (Synonyms synonyms = Synonyms.Parse("呱唧呱唧，催收 # 一个说法\n"))
        {
            Check.That(day.Who(odd, new DutySearchOptions { Synonyms = synonyms }).Count > 0);
            Check.That(day.WhoJson(odd, new DutySearchOptions { Synonyms = synonyms }).Contains("催收"));
            synonyms.Dispose();
            Check.Throws<ObjectDisposedException>(() => day.Who(odd, new DutySearchOptions { Synonyms = synonyms }));
        }
        using (Synonyms none = Synonyms.Parse("", false))
            Check.That(day.Who(question, new DutySearchOptions { Synonyms = none })[0].Score <= hits[0].Score);
        Check.Throws<OrgraphException>(() => Synonyms.Parse("一个词\n"));
        Check.Throws<ArgumentNullException>(() => Synonyms.Parse(null));
    }

    private static void Duties(Snapshot day)
    {
        IReadOnlyList<Duty> duties = day.DutiesOf("李娜");
        Check.Equal(9, duties.Count);
        Duty first = duties[0];
        Check.Equal("post:sales-east-manager/1 0 Core 10 sales-east-manager False",
                    $"{first.Id} {first.Position} {first.Kind} {first.HoursPerWeek} {first.Owner.Id} {first.IsShared}");
        Check.Equal(first.Text, first.ToString());
        Check.Equal("region-plan", duties[2].Id);
        Check.Near(0.769231, duties[2].HoursPerWeek);
        Check.That(day.Posts.SelectMany(post => day.DutiesOf(post)).Any(duty => duty.IsShared));
        Check.That(day.Posts.SelectMany(post => day.DutiesOf(post)).Any(duty => duty.HoursPerWeek == null));
        Check.That(day.Posts.SelectMany(post => day.DutiesOf(post)).Any(duty => duty.Tasks.Count > 1 &&
                                                                        duty.Tasks[1].Length > 0));
        Check.That(day.Posts.SelectMany(post => day.DutiesOf(post)).Any(duty => duty.Assessment != null));
    }

    private static void Coverage(Snapshot day)
    {
        CoverageReport coverage = day.Coverage();
        Check.Equal("15 165 108", string.Join(" ", new[] { CoverageState.Uncovered, CoverageState.Single,
            CoverageState.Covered }
            .Select(state => coverage.Duties.Count(row => row.State == state))));
        CoverageRow office = coverage.Duties.First(row => row.Duty.Owner.Id == "gm-office");
        Check.List("韩雪梅", office.Holders, holder => holder.Person.Name);
        Check.That(coverage.Duties.Where(row => row.State == CoverageState.Uncovered).Any(row =>
                                                                                          row.CoveredBy.Count > 0));
        Check.That(coverage.Overlaps.All(pair => pair.Alike >= 0.8 && pair.Alike <= 1 && pair.A.Id != pair.B.Id));
        const string same = "\"duties\": [{\"text\": \"每月核对供应商往来账款并处理差异\"}]";
        using (Organization twice = Organization.Parse(
            "{\"orgraph\": 1, \"departments\": [{\"id\": \"a\", \"name\": \"a\", " + same +
                "}, {\"id\": \"b\", \"name\": \"b\", " +
            same + "}]}"))
        using (Snapshot at = twice.At("2026-11-21"))
        {
            Overlap pair = at.Coverage().Overlaps.Single();
            Check.Equal("department:a/1 department:b/1 1", $"{pair.A.Id} {pair.B.Id} {pair.Alike}");
        }
    }
}
