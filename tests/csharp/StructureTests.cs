using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

internal static class StructureTests
{
    private const string Begin = "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\"}], " +
                                 "\"posts\": [";

    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            Chains(day);
            Below(day);
            Staffing(day);
            Suppositions(day);
            Differences(day);
        }
    }

    private static void Chains(Snapshot day)
    {
        const string above = "sales-director deputy-gm-sales gm chairman";
        Check.List(above, day.ChainOfCommand("李娜"), post => post.Id);
        Check.List(above, day.ChainOfCommand(day.Person("李娜")), post => post.Id);
        Check.List(above, day.ChainOfCommand(day.Post("华东销售部经理")), post => post.Id);
        Check.Equal(0, day.ChainOfCommand("chairman").Count);
        ChainEnd end = day.ChainEnd("李娜");
        Check.That(end.Last.Id == "chairman" && end.Line.End == LineEnd.Top && end.Line.Superior == null);
        Check.List("he-xinran", day.Managers("李娜"), person => person.Id);
        Check.List("he-xinran", day.Managers("李娜", "华东销售部经理"), person => person.Id);
        Check.List("he-xinran", day.Managers("sales-director"), person => person.Id);
        Check.Throws<OrgraphException>(() => day.Managers("李娜", "gm"));
        Check.Throws<ArgumentException>(() => day.Managers("sales-director", "gm"));
        Check.Equal("gm", day.CommonSuperior("李娜", "岳明").Id);
        EscalationPath path = day.EscalationPath("李娜", "岳明");
        Check.List("sales-director deputy-gm-sales gm", path.Up, post => post.Id);
        Check.List("cfo general-ledger-accountant", path.Down, post => post.Id);
        Check.Equal("gm", path.CommonSuperior.Id);
        path = day.EscalationPath("gm", "gm");
        Check.That(path.Up.Count == 0 && path.Down.Count == 0 && path.CommonSuperior.Id == "gm");

        // A line longer than any buffer that is there at first, in another organization.
        int depth = 300;
        string posts = string.Join(",", Enumerable.Range(0, depth).Select(i =>
            $"{{\"id\": \"p{i}\", \"title\": \"t{i}\", \"department\": \"d\", \"reports_to\": " +
                (i == 0 ? "null" : $"\"p{i - 1}\"") + "}"));
        using (Organization deep = Organization.Parse(
            Begin + posts + "], \"people\": [" +
            "{\"id\": \"idle\", \"name\": \"无岗\"}]}"))
        using (Snapshot at = deep.At("2026-11-21"))
        {
            Check.Equal(depth - 1, at.ChainOfCommand("p299").Count);
            Check.Equal("p0", at.ChainOfCommand("p299").Last().Id);
            Check.Equal(depth - 1, at.SubordinatePosts("p0").Count);
            Check.Equal(depth - 1, at.EscalationPath("p299", "p0").Up.Count);
            Check.Equal(depth - (int)at.Settings.MaxLayers - 1, at.DeepLayers().Count);
            Check.Equal(0, at.ChainOfCommand("无岗").Count);
            Check.That(at.ChainEnd("无岗") == null && at.Person("idle").MainPost == null);
            Check.That(at.CommonSuperior("无岗", "p0") == null && at.EscalationPath("无岗", "p0").Up.Count == 0);
        }
    }

    private static void Below(Snapshot day)
    {
        Check.List("xu-jia deng-zhichao ouyang-jing", day.Subordinates("李娜", 1).Where(person =>
            person.MainPost.Department.Id == "sales-east"), person => person.Id);
        Check.That(day.Subordinates("秦望川").Count > 100 && day.Subordinates("秦望川", 1).Count < 20);
        Check.Equal(0, day.Subordinates("许嘉").Count);
        IReadOnlyList<SubordinatePost> below = day.SubordinatePosts("sales-director");
        Check.That(below.All(row => row.Depth >= 1) && below.Max(row => row.Depth) >= 2);
        Check.List("1", below.Where(row => row.Post.Id == "sales-east-manager"), row => row.Depth);
        Check.List("2", below.Where(row => row.Post.Id == "sales-east-engineer"), row => row.Depth);
        Check.Equal(below.Count(row => row.Depth == 1), day.SubordinatePosts("sales-director", 1).Count);
        Check.Equal(below.Count, day.Post("sales-director").PostsBelow.Count);
        Check.Throws<ArgumentOutOfRangeException>(() => day.Subordinates("李娜", -1));
        Check.Equal(0, day.WideSpans().Count(person => person.Span <= day.Settings.MaxSpan));
        Check.Equal((long)day.WideSpans().Count, (long)day.People.Count(person => person.Span > day.Settings.MaxSpan));
        Check.Equal(0, day.DeepLayers().Count);
        Settings settings = day.Settings;
        Check.That(settings.HoursPerWeek == 40 && settings.Overload > 1 && settings.Underload < 1 &&
                   settings.MaxConcurrent > 0 &&
                   settings.MaxLayers > 0);
    }

    private static void Staffing(Snapshot day)
    {
        StaffingReport all = day.Staffing();
        Check.Equal(79, all.Posts.Count);
        StaffingRow total = all.Total;
        Check.Equal("131 145 123 10 1 2 117", $"{total.Min} {total.Max} {total.Filled} {total.Vacant} {total.Excess} " +
                                               $"{total.Standby} {total.Fte:0}");
        Check.That(total.Post == null && total.Department == null);
        Check.List("韩雪梅 2", all.People, row => $"{row.Person.Name} {row.Concurrent}");
        Check.Equal("chairman company Active",
                    $"{all.Posts[0].Post.Id} {all.Posts[0].Department.Id} {all.Posts[0].Status}");
        StaffingReport center = day.Staffing("营销中心"), own = day.Staffing("营销中心", true);
        Check.That(own.Posts.Count < center.Posts.Count && center.Posts.Count < 79);
        Check.Equal(day.Department("营销中心").PostsWithin.Count, center.Posts.Count);
        using (Organization unplanned = Organization.Parse(
            Begin + "{\"id\": \"p\", \"title\": \"t\", \"department\": \"d\"}]}"))
        using (Snapshot at = unplanned.At("2026-11-21"))
        {
            StaffingRow row = at.Staffing().Posts.Single();
            Check.That(row.Min == null && row.Max == null && row.Vacant == null && row.Excess == null &&
                       row.Filled == 0);
        }
    }

    private static void Suppositions(Snapshot day)
    {
        using (Snapshot without = day.Without("何欣然", day.Person("李娜")))
        {
            Check.That(without.Find(NodeKind.Person, "li-na") == null && without.Post("华东销售部经理").IsVacant);
            Check.Equal(0, without.ChainOfCommand(day.Person("李娜")).Count);
            Check.That(day.Post("华东销售部经理").HeldBy.Count == 1, "the day itself stays as it is");
            Check.Equal(day.Day, without.Day);
            Check.Equal(day.Post("gm"), without.Post("gm"));
            Check.List("zhou-mingyuan", without.Managers(day.Person("许嘉")), person => person.Id);
            using (Snapshot more = without.Vacate("gm", "chairman"))
                Check.That(more.Post("gm").IsVacant && more.Post("华东销售部经理").IsVacant);
        }
        using (Snapshot planned = day.Suppose(null, new[] { new Headcount("gm", 3),
            new Headcount(day.Post("chairman"), 0, 2) }))
        {
            StaffingRow gm = planned.Staffing().Posts.Single(row => row.Post.Id == "gm");
            Check.Equal("3 3 2", $"{gm.Min} {gm.Max} {gm.Vacant}");
            StaffingRow chairman = planned.Staffing().Posts.Single(row => row.Post.Id == "chairman");
            Check.Equal("0 2 0", $"{chairman.Min} {chairman.Max} {chairman.Vacant}");
        }
        using (Snapshot same = day.Suppose(new NodeRef[0], new Headcount[0])) Check.Equal(5L, same.Count().Vacant);
        using (Snapshot same = day.Vacate()) Check.Equal(5L, same.Count().Vacant);
        Check.Throws<OrgraphException>(() => day.Suppose(null, new[] { new Headcount("gm", 3, 1) }));
        Check.Throws<ArgumentOutOfRangeException>(() => new Headcount("gm", -1));
        Check.Throws<ArgumentNullException>(() => day.Vacate((NodeRef[])null));
    }

    private static void Differences(Snapshot day)
    {
        using (Snapshot later = day.Organization == null ? null : Program.Take("xinghe", "2027-01-01"))
        {
            Difference difference = day.Compare(later);
            Change change = difference.Changed.Single(row => row.Node.Id == "data-engineer" && row.What == "status");
            Check.Equal("\"planned\" \"active\"", change.Before + " " + change.After);
            Check.That(ReferenceEquals(change.Node.Snapshot, later) && change.Node.Name == "数据工程师");
            Check.That(difference.Changed.Any(row => row.Node.Kind == NodeKind.Person && row.After == "null"));
        }
        using (Organization other = Organization.Load(Program.Sample("brightwater")))
        using (Snapshot elsewhere = other.At("2026-11-21"))
        {
            Difference difference = day.Compare(elsewhere);
            Check.That(difference.Added.Count > 0 && difference.Added.All(node => ReferenceEquals(node.Snapshot,
                                                                                                  elsewhere)));
            Check.That(difference.Removed.Count > 0 && difference.Removed.All(node => ReferenceEquals(node.Snapshot,
                                                                                                      day)));
            Check.That(difference.Added.All(node => elsewhere.Find(node.Kind, node.Id) == node));
        }
        Check.Throws<ArgumentNullException>(() => day.Compare(null));
    }
}
