using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

internal static class NodeTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            Lists(day);
            Finding(day);
            Properties(day);
        }
        using (Snapshot day = Program.Take()) Properties(day);
        Identity();
    }

    private static void Lists(Snapshot day)
    {
        Check.Equal(27, day.Departments.Count);
        Check.Equal(8, day.Jobs.Count);
        Check.Equal(79, day.Posts.Count);
        Check.Equal(117, day.People.Count);
        Check.That(ReferenceEquals(day.Posts, day.Posts));
        Check.That(ReferenceEquals(day.Posts[3], day.Find(NodeKind.Post, day.Posts[3].Id)),
                   "a node is made once with its list");
        Check.Throws<NotSupportedException>(() => ((IList<Post>)day.Posts).Clear());
        Check.Equal(79, day.Chart.Count);
        Check.That(day.Chart.ToList().IndexOf(day.Post("sales-director")) <
                   day.Chart.ToList().IndexOf(day.Post("sales-east-manager")));
        foreach (Node node in day.Departments.Cast<Node>().Concat(day.Posts).Concat(day.People).Concat(day.Jobs))
        {
            Check.That(node.Index < day.NodeCount && node.IsInForce);
            Check.Equal(node, day.Find(node.Kind, node.Id));
            Check.Equal(node.Name, day.Find(node.Kind, node.Id).Name);
        }
        Counts counts = day.Count();
        Check.Equal("27 8 79 117 291 6 4 5", $"{counts.Departments} {counts.Jobs} {counts.Posts} {counts.People} " +
                                             $"{counts.Duties} {counts.Workflows} {counts.Regulations} " +
                                             $"{counts.Vacant}");
        Check.Equal(5L, (long)day.Posts.Count(post => post.IsVacant));
    }

    private static void Finding(Snapshot day)
    {
        Check.That(day.Find(NodeKind.Person, "nobody") == null);
        Check.That(day.Find(NodeKind.Post, "li-na") == null, "ids are looked for among those of the kind");
        Check.List("person:li-na", day.FindByName("李娜"), node => node.Kind.ToString().ToLower() + ":" + node.Id);
        Check.Equal(0, day.FindByName("没有人").Count);
        Check.That(day.FindByName("總經理").Any(node => node.Id == "gm"), "traditional characters find simplified ones");
        Check.That(day.Resolve("person:li-na") is Person);
        Check.Equal("李娜 (person:li-na)", day.Resolve("李娜").ToString());
        Check.Equal(day.Resolve("李娜"), (Node)day.Person("li-na"));
        Check.Equal("sales-east", day.Department("华东销售部").Id);
        Check.Equal("sales-engineer", day.Job("销售工程师").Id);
        OrgraphException e = Check.Throws<OrgraphException>(() => day.Post("李娜"));
        Check.Equal(OrgraphStatus.InvalidArgument, e.Status);
        Check.Throws<OrgraphException>(() => day.Resolve("李娜", NodeKinds.Posts | NodeKinds.Jobs));
    }

    private static void Properties(Snapshot day)
    {
        Post post = day.Post("华东销售部经理");
        Check.Equal("sales-east", post.Department.Id);
        Check.Equal("regional-sales-manager", post.Job.Id);
        Check.Equal("sales-director", post.ReportsTo.Id);
        Check.List("li-na", post.HeldBy, person => person.Id);
        Check.Equal((PostStatus?)PostStatus.Active, post.Status);
        Check.Equal((PostStatus?)PostStatus.Planned, day.Post("data-engineer").Status);
        Check.That(!post.IsVacant && day.Post("sales-director").IsVacant);
        Check.Equal(4, post.Layer);
        Check.List("sales-east-engineer", post.PostsBelow, below => below.Id);
        Check.List("xu-jia deng-zhichao ouyang-jing", post.HoldersBelow, person => person.Id);
        Check.That(day.Post("gm").IsAbove(post) && !post.IsAbove(day.Post("gm")) && !post.IsAbove(post));
        Check.That(day.Job("销售工程师").Posts.Any(one => one.Id == "sales-east-engineer"));
        Check.That(day.Job("销售工程师").Posts.All(one => one.Job == day.Job("销售工程师")));
        ReportingLine line = post.Line;
        Check.That(line.Superior.Id == "sales-director" && line.IsInherited && line.End == LineEnd.GoesOn &&
                   line.Outside == null);
        line = day.Post("chairman").Line;
        Check.That(line.Superior == null && line.End == LineEnd.Top);
        DottedLine dotted = day.Post("project-manager").DottedLines.Single();
        Check.Equal("deputy-gm-ops Project 重点客户交付项目",
                    $"{dotted.To.Id} {dotted.Kind} {dotted.On}".Replace("deputy-gm-sales", "deputy-gm-ops"));
        Check.That(dotted.To.Id == "deputy-gm-sales" && dotted.Outside == null);
        Check.List("peng-cheng", day.Post("elec-manager").Standby, person => person.Id);

        Person person1 = day.Person("李娜");
        Check.List("sales-east-manager sales-overseas-manager", person1.Holds, held => held.Id);
        Check.Equal("sales-east-manager", person1.MainPost.Id);
        Check.List("he-xinran", person1.Managers, manager => manager.Id);
        Check.Equal((HoldingKind?)HoldingKind.Regular, person1.HeldAs(post));
        Check.Equal((HoldingKind?)HoldingKind.Concurrent, person1.HeldAs(day.Post("sales-overseas-manager")));
        Check.That(person1.HeldAs(day.Post("gm")) == null);
        Check.Throws<ArgumentNullException>(() => person1.HeldAs(null));
        Check.That(day.Person("周明远").IsAway && !person1.IsAway);
        Check.Near(0.7, person1.Holdings[0].Share);
        Check.Equal(HoldingKind.Concurrent, person1.Holdings[1].Kind);
        Check.That(day.Post("gm").Holdings.Single().IsAway);
        Check.Equal(person1, post.Holdings.Single().Person);
        Check.Equal(day.Subordinates(person1, 1).Count, person1.Span);

        Department department = day.Department("sales-east");
        Check.Equal("marketing-center", department.PartOf.Id);
        Check.Equal(post, department.Head);
        Check.That(department.OverseenBy == null);
        Check.List("sales-east-manager sales-east-engineer", department.Posts, one => one.Id);
        Department center = day.Department("marketing-center");
        Check.That(center.PostsWithin.Count > center.Posts.Count);
        Check.That(day.Departments.Any(one => one.OverseenBy != null), "somebody is overseen");
        Check.That(day.Department("company").PartOf == null);
    }

    private static void Identity()
    {
        using (Organization one = Organization.Load(Program.Sample("xinghe")))
        using (Organization other = Organization.Load(Program.Sample("xinghe")))
        using (Snapshot today = one.At("2026-11-21"))
        using (Snapshot later = one.At("2027-01-01"))
        using (Snapshot foreign = other.At("2026-11-21"))
        {
            Post mine = today.Post("gm"), same = later.Post("gm"), theirs = foreign.Post("gm");
            Check.That(mine == same && mine.Equals((object)same) && mine.GetHashCode() == same.GetHashCode());
            Check.That(mine != theirs && !mine.Equals(theirs) && mine != today.Post("chairman"));
            Check.That(!(mine == null) && mine != null && !mine.Equals(null) && !mine.Equals("gm"));
            Check.List("chairman", today.ChainOfCommand(same), post => post.Id);
            Check.Throws<ArgumentException>(() => today.ChainOfCommand(theirs), "another organization");
            Check.Throws<ArgumentException>(() => today.Without(foreign.Person("李娜")), "another organization");
            Check.Throws<ArgumentException>(() => today.Raci(foreign.Workflows[0]), "another organization");
            Check.Throws<ArgumentException>(() => today.Staffing(mine), "not asked of");
            Check.Throws<ArgumentNullException>(() => today.Staffing((Department)null));
            Check.Throws<ArgumentNullException>(() => today.ChainOfCommand((string)null));
            Check.Throws<ArgumentNullException>(() => today.ChainOfCommand(default(NodeRef)));
            // A person who has left: known by a day on which he was there, and asked about on another.
            Node gone = today.Compare(later).Removed.FirstOrDefault() ?? later.Compare(today).Removed.FirstOrDefault();
            if (gone != null) Check.That(gone.IsInForce);
        }
    }
}
