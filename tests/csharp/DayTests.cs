using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Orgraph;

/// <summary>Answers over many days: the nodes of a row are those of the row's day.</summary>
internal static class DayTests
{
    internal static void Run()
    {
        Rows("xinghe", "2025-11-21", "2026-11-21", "岳明");
        Rows("staffed-workflows", "2026-01-01", "2026-12-31", "冷月白");
        Rows("xinghe", "2026-10-01", "2026-12-31", "李娜");
        Renamed();
        AnotherDay();
        NotInForce();
    }

    private static void Rows(string sample, string first, string last, string absent)
    {
        using (Snapshot day = Program.Take(sample, first))
        using (Snapshot end = day.On(last))
        using (Snapshot without = day.Without(end.Person(absent)))
        {
            Rows(day, last);
            Rows(without, last);
            Check.That(without.Due(last).All(row => row.People.Concat(row.Receivers).All(one => one.Name != absent)));
        }
    }

    private static void Rows(Snapshot day, string last)
    {
        IReadOnlyList<DueReport> due = day.Due(last);
        Check.That(due.Count > 1);
        string written = day.DueJson(last);
        foreach (DueReport row in due)
        {
            foreach (Node node in row.People.Cast<Node>().Concat(row.Receivers).Concat(new[] { row.From, row.To }))
                if (node != null) On(node, row.Day, day);
        }
        // In the order in which the document has them, the rows have all names that it has.
        Check.Equal(Named(written), string.Join("\n", due.SelectMany(row =>
            new Node[] { row.From }.Concat(row.People).Concat(new[] { row.To }).Concat(row.Receivers))
            .Where(node => node != null).Select(Written)));
        Check.That(due.Select(row => row.From.Snapshot).Distinct().Count() ==
                   due.Select(row => row.Day).Distinct().Count(), "a snapshot is made once for a day");

        IReadOnlyList<Breach> breaches = day.Segregation(last);
        foreach (Breach breach in breaches)
        {
            On(breach.Person, breach.From, day);
            foreach (HeldItem held in breach.Held) On(held.Through, held.From, day);
        }
        Check.Equal(Named(day.SegregationJson(last)), string.Join("\n", breaches.SelectMany(breach =>
            new Node[] { breach.Person }.Concat(breach.Held.Select(held => held.Through))).Select(Written)));
    }

    private static void On(Node node, DateTime day, Snapshot asked)
    {
        Check.Equal(day, node.Snapshot.Day);
        Check.That(node.IsInForce && node.Name != null, $"{node} on {day:yyyy-MM-dd}");
        Check.That(ReferenceEquals(node.Snapshot, asked) == (day == asked.Day), "the day asked needs no other");
    }

    /// <summary>The nodes of an answer as JSON: all of it that has a kind, an id and a name.</summary>
    private static string Named(string json)
    {
        const string kind = "{\"kind\":\"";
        return string.Join("\n", json.Split(new[] { kind }, StringSplitOptions.None).Skip(1)
            .Where(part => !part.StartsWith("outside"))
            .Select(part => kind + part.Substring(0, part.IndexOf('}') + 1)));
    }

    private static string Written(Node node)
    {
        return $"{{\"kind\":\"{node.Kind.ToString().ToLowerInvariant()}\",\"id\":\"{node.Id}\"," +
               $"\"name\":\"{node.Name}\"}}";
    }

    /// <summary>A post that begins after the day asked, and is called something else later.</summary>
    private static void Renamed()
    {
        using (Organization organization = Organization.Parse(
            "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\"}], \"posts\": [{\"id\": \"p\", " +
            "\"title\": [{\"value\": \"old\", \"to\": \"2026-11-30\"}, " +
            "{\"value\": \"new\", \"from\": \"2026-12-01\"}], \"department\": \"d\", \"from\": \"2026-11-01\", " +
            "\"submits\": [{\"document\": \"weekly\", \"every\": \"week\", \"on\": 5}]}]}"))
        using (Snapshot day = organization.At("2026-10-01"))
        {
            IReadOnlyList<DueReport> due = day.Due("2026-12-31");
            Check.That(due.Count > 5 && due.All(row => row.From.IsInForce));
            Check.That(due.All(row => row.From.Name == (row.Day.Month == 12 ? "new" : "old")));
            Check.That(due.All(row => row.From.IsVacant && row.From.Department.Id == "d"));
        }
    }

    /// <summary>A node of another day, asked for by the one on which it is not there.</summary>
    private static void NotInForce()
    {
        using (Organization organization = Organization.Parse(
            "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\", \"from\": \"2026-11-01\"}], " +
            "\"posts\": [{\"id\": \"p\", \"title\": \"p\", \"department\": \"d\", \"from\": \"2026-11-01\"}], " +
            "\"people\": [{\"id\": \"a\", \"name\": \"a\", \"from\": \"2026-11-01\"}]}"))
        using (Snapshot before = organization.At("2026-10-01"))
        using (Snapshot day = organization.At("2026-11-01"))
        {
            Post post = day.Post("p"), gone = Seen<Post>(before, post);
            Check.That(post.IsVacant && post.HeldBy.Count == 0 && post.Layer == 0 && post.Holdings.Count == 0);
            Check.That(post.ReportsTo == null && post.Job == null && day.Person("a").Holds.Count == 0);
            Check.That(!day.Person("a").IsAway && day.Person("a").Span == 0);
            Check.That(day.Department("d").Posts.Single() == post && day.Department("d").PartOf == null);
            Person nobody = Seen<Person>(before, day.Person("a"));
            Department none = Seen<Department>(before, day.Department("d"));
            foreach (Func<object> ask in new Func<object>[]
                     {
                         () => gone.IsVacant, () => gone.HeldBy, () => gone.Holdings, () => gone.Layer,
                         () => gone.Standby, () => gone.PostsBelow, () => gone.HoldersBelow, () => gone.ReportsTo,
                         () => gone.Department, () => gone.Job, () => gone.Line, () => gone.DottedLines,
                         () => nobody.Holds, () => nobody.Holdings, () => nobody.MainPost, () => nobody.IsAway,
                         () => nobody.Managers, () => nobody.Span, () => none.PartOf, () => none.Head,
                         () => none.OverseenBy, () => none.Posts, () => none.PostsWithin
                     })
            {
                OrgraphException e = Check.Throws<OrgraphException>(() => ask(), "\" is not in force on 2026-10-01");
                Check.Equal(OrgraphStatus.InvalidArgument, e.Status);
            }
            Check.That(!gone.IsInForce && gone.Status == null && nobody.HeldAs(gone) == null);
            Check.Throws<OrgraphException>(() => Ignore(gone.HeldBy), "post \"p\" is not in force on 2026-10-01");
        }
    }

    private static void Ignore(object value) { }

    /// <summary>The node as seen on a day on which no search finds it.</summary>
    private static T Seen<T>(Snapshot day, T node) where T : Node
    {
        return (T)Activator.CreateInstance(typeof(T), BindingFlags.Instance | BindingFlags.NonPublic, null,
                                           new object[] { day, (uint)node.Index }, null);
    }

    private static void AnotherDay()
    {
        Snapshot day = Program.Take();
        Snapshot supposed = day.Without("李娜");
        Snapshot other = supposed.On(new DateTime(2026, 12, 24, 18, 0, 0));
        supposed.Dispose();
        Check.Equal(new DateTime(2026, 12, 24), other.Day);
        Check.That(other.Post("sales-east-manager").IsVacant && !day.Post("sales-east-manager").IsVacant);
        Check.Equal(day.Post("gm"), other.Post("gm"));
        Check.Throws<OrgraphException>(() => day.On("tomorrow"));
        Check.Throws<ArgumentNullException>(() => day.On((string)null));
        Check.Throws<ArgumentNullException>(() => day.On(default(Day)));
        Check.Throws<ObjectDisposedException>(() => supposed.On("2026-12-24"));
        Check.Throws<ArgumentNullException>(() => day.Without(null));
        DueReport later = day.Due("2026-12-31").Last();
        day.Dispose();
        other.Dispose();
        Check.That(later.From.IsInForce && later.From.Department.Name.Length > 0, "its nodes hold their own snapshot");
    }
}
