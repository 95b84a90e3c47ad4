using System;
using System.IO;
using System.Linq;
using System.Text;
using Orgraph;

internal static class DocumentTests
{
    private const string Small = "{\"orgraph\": 1, \"name\": \"团队 😀\", " +
                                 "\"departments\": [{\"id\": \"d\", \"name\": \"d\"}], " +
                                 "\"posts\": [{\"id\": \"p😀\", \"title\": \"岗位 𠮷\", \"department\": \"d\"}], " +
                                 "\"people\": [{\"id\": \"a\", \"name\": \"阿 😀\", " +
                                 "\"appointments\": [{\"post\": \"p😀\"}]}]}";

    internal static void Run()
    {
        Check.Equal("0.1.0", OrgraphLibrary.Version);
        Check.Equal(6, OrgraphLibrary.DisplayWidth("a岗位b"));
        Check.Equal(0, OrgraphLibrary.DisplayWidth("\ud800"));
        Check.Equal(0, OrgraphLibrary.DisplayWidth(""));
        Reading();
        Problems();
        Writing();
        BadArguments();
    }

    private static void Reading()
    {
        using (Organization organization = Organization.Parse(Small))
        using (Snapshot day = organization.At(new DateTime(2026, 11, 21, 23, 59, 59)))
        {
            Check.Equal(new DateTime(2026, 11, 21), day.Day);
            Check.Equal("p😀", day.Posts[0].Id);
            Check.Equal("岗位 𠮷", day.Posts[0].Name);
            Check.Equal("阿 😀", day.Post("岗位 𠮷").HeldBy[0].Name);
            Check.Equal("a", day.Person("阿 😀").Id);
            Check.Equal("岗位 𠮷 (post:p😀)", day.Find(NodeKind.Post, "p😀").ToString());
            Check.That(day.Find(NodeKind.Post, "p") == null);
            Check.That(ReferenceEquals(organization, day.Organization));
        }
        using (Organization organization = Organization.Parse(Encoding.UTF8.GetBytes(Small)))
            Check.That(organization.ToJson().Contains("阿 😀"));
    }

    private static void Problems()
    {
        OrgraphException e = Check.Throws<OrgraphException>(
            () => Organization.Load(Path.Combine(Program.Data, "bad", "duplicate-department.json")));
        Check.Equal(OrgraphStatus.Inconsistent, e.Status);
        Check.Equal(1L, e.ErrorCount);
        Problem first = e.Problems[0];
        string[] expected = File.ReadAllLines(Path.Combine(Program.Data, "bad", "duplicate-department.problems"));
        Check.That(expected.Any(line => line.Contains(first.Code) && line.Contains(first.At)),
                   $"{first.Code} {first.At} in {string.Join("|", expected)}");
        Check.Equal(Severity.Error, first.Severity);
        Check.That(first.Line > 0 && first.Column > 0 && first.Message.Length > 0);
        Check.Equal($"{first.Line}:{first.Column}: error: {first.Message}", first.ToString());

        e = Check.Throws<OrgraphException>(() => Organization.Parse("{\"orgraph\": 1,"));
        Check.Equal(OrgraphStatus.Parse, e.Status);
        e = Check.Throws<OrgraphException>(() => Organization.Parse(new byte[] { (byte)'"', 0xFF, (byte)'"' }));
        Check.Equal(OrgraphStatus.Parse, e.Status);
        e = Check.Throws<OrgraphException>(() => Organization.Load("/nowhere/none.json"));
        Check.Equal(OrgraphStatus.IO, e.Status);
        Check.Equal(0, e.Problems.Count);
        Check.Equal(0L, e.ErrorCount);

        CheckReport report = Organization.Check(Small);
        Check.Equal(0L, report.ErrorCount);
        Check.Equal((long)report.Problems.Count, report.WarningCount);
        report = Organization.Check(File.ReadAllBytes(Path.Combine(Program.Data, "bad", "duplicate-department.json")));
        Check.Equal(1L, report.ErrorCount);
        Check.Equal(first.ToString(), report.Problems[0].ToString());
        // Thousands of problems: a thousand are listed, all are counted.
        string many = "{\"orgraph\": 1, \"posts\": [" +
            string.Join(",", Enumerable.Repeat("{\"id\": \"p\", \"title\": \"t\"}", 3000)) +
                      "]}";
        e = Check.Throws<OrgraphException>(() => Organization.Parse(many));
        Check.Equal(1000, e.Problems.Count);
        Check.That(e.ErrorCount >= 2999, e.ErrorCount.ToString());
    }

    private static void Writing()
    {
        string folder = Path.Combine(Path.GetTempPath(), "orgraph-" + Guid.NewGuid());
        Directory.CreateDirectory(folder);
        try
        {
            string path = Path.Combine(folder, "公司 😀.json");
            using (Organization organization = Organization.Load(Program.Sample("xinghe")))
            {
                organization.Save(path);
                Check.Equal(organization.ToJson(), File.ReadAllText(path));
                using (Organization again = Organization.Load(path)) Check.Equal(organization.ToJson(), again.ToJson());
                OrgraphException e = Check.Throws<OrgraphException>(() =>
                                                                    organization.Save(Path.Combine(folder, "no",
                                                                                                   "no")));
                Check.Equal(OrgraphStatus.IO, e.Status);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void BadArguments()
    {
        Check.Throws<ArgumentNullException>(() => Organization.Load(null));
        Check.Throws<ArgumentNullException>(() => Organization.Parse((string)null));
        Check.Throws<ArgumentNullException>(() => Organization.Parse((byte[])null));
        Check.Throws<ArgumentNullException>(() => Organization.Check((string)null));
        Check.Throws<ArgumentNullException>(() => Organization.Check((byte[])null));
        Check.Throws<ArgumentNullException>(() => Organization.CheckJson(null));
        Check.Throws<ArgumentNullException>(() => OrgraphLibrary.DisplayWidth(null));
        Check.Throws<ArgumentException>(() => Organization.Load("a\0b"), "NUL");
        Check.Throws<OrgraphException>(() => Organization.Parse(""));
        Check.Throws<OrgraphException>(() => Organization.Parse(new byte[0]));
        Check.Throws<ArgumentException>(() => Organization.Parse(Small.Replace("阿", "\ud83d")), "surrogate");
        Check.Throws<ArgumentException>(() => Organization.Check(Small.Replace("阿", "\ude00")), "surrogate");
        Check.Throws<ArgumentException>(() => Synonyms.Parse("\ud83d,乙\n"), "surrogate");
        using (Organization organization = Organization.Parse(Small))
        {
            Check.Throws<ArgumentNullException>(() => organization.At((string)null));
            Check.Throws<ArgumentNullException>(() => organization.At(default(Day)));
            Check.Throws<ArgumentNullException>(() => organization.Save(null));
            foreach (string day in new[] { "", "2026-02-30", "21.11.2026", "2026-11-21T00:00", "今天", "9999999-01-01" })
            {
                OrgraphException e = Check.Throws<OrgraphException>(() => organization.At(day));
                Check.Equal(OrgraphStatus.InvalidArgument, e.Status);
            }
            using (Snapshot first = organization.At(DateTime.MinValue)) Check.Equal(DateTime.MinValue, first.Day);
            using (Snapshot last = organization.At(DateTime.MaxValue)) Check.Equal(9999, last.Day.Year);
            using (Snapshot day = organization.At("2026-11-21"))
            {
                Check.Throws<ArgumentException>(() => day.Post("\ud83d"), "surrogate");
                Check.Throws<ArgumentNullException>(() => day.Post(null));
                Check.Throws<OrgraphException>(() => day.Post(new string('岗', 100000)));
            }
        }
    }
}
