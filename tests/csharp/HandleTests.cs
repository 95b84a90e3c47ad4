using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Orgraph;

/// <summary>Who frees what when, and what is left then.</summary>
internal static class HandleTests
{
    internal static void Run()
    {
        AnyOrder();
        AfterDispose();
        Finalizers();
        Threads();
        DisposedWhileAsked();
    }

    private static void AnyOrder()
    {
        Organization organization = Organization.Load(Program.Sample("xinghe"));
        Snapshot day = organization.At("2026-11-21");
        organization.Dispose();
        organization.Dispose();
        Snapshot supposed = day.Vacate("gm");
        Post post = supposed.Post("gm");
        day.Dispose();
        day.Dispose();
        Check.That(post.IsVacant && supposed.Posts.Count == 79, "what was made of it goes on without it");
        supposed.Dispose();
        using (Synonyms synonyms = Synonyms.Parse("甲,乙\n")) synonyms.Dispose();
    }

    private static void AfterDispose()
    {
        Organization organization = Organization.Load(Program.Sample("xinghe"));
        Snapshot day = organization.At("2026-11-21");
        Person person = day.Person("李娜");
        Post post = person.MainPost;
        Workflow workflow = day.Workflow("XH-04");
        WorkloadReport workload = day.Workload("华东销售部");
        DutyHit hit = day.Who("谁负责催收逾期货款？")[0];
        Approval approval = day.Approver(new AuthorityQuestion("sign", "销售合同", 4000000, "CNY"), person);
        int posts = day.Posts.Count;
        day.Dispose();
        organization.Dispose();

        Check.Equal("李娜 (person:li-na)", person.ToString());
        Check.Equal("李娜", workload.People[0].Person.Name);
        Check.That(hit.Duty.Text.Length > 0 && hit.Holders[0].Person.Name == "李娜" && approval.Person.Name == "郑海峰");
        Check.That(posts == 79 && workflow.Steps[0].Id == "head" && person.Equals(person));

        foreach (Action call in new Action[]
                 {
                     () => organization.At("2026-11-21"), () => organization.ToJson(), () =>
                         organization.Save("/tmp/none"),
                     () => Ignore(day.Posts), () => Ignore(day.Chart), () => Ignore(day.Workflows), () =>
                         Ignore(day.Settings),
                     () => day.Post("gm"), () => day.Find(NodeKind.Post, "gm"), () => day.FindByName("李娜"), () =>
                         day.Count(),
                     () => day.ChainOfCommand(person), () => day.ChainOfCommand("李娜"), () => day.ChainEnd(post),
                     () => day.Managers(person), () => day.Staffing(), () => day.Workload(), () => day.Balance(),
                     () => day.LoadOf(person), () => day.DutyLoadsOf(person), () => day.Who("x"), () =>
                         day.DutiesOf(post),
                     () => day.Coverage(), () => day.Due(), () => day.DueCalendar(), () => day.WhoMay("a", "b"),
                     () => day.Approver(new AuthorityQuestion("a", "b"), person), () => day.Route(workflow),
                     () => day.DeadEnds(), () => day.Participations(post), () => day.StoppedWithout(post),
                     () => day.Segregation(), () => day.Documents(), () => day.Raci(workflow), () => day.Vacate(post),
                     () => day.Without(person), () => day.Compare(day), () => day.SummaryJson(), () =>
                         day.NodeJson(post),
                     () => Ignore(day.NodeCount), () => day.IsAbove(post, post), () => workflow.Step("head"),
                     () => Ignore(person.MainPost), () => Ignore(person.Holds), () => Ignore(person.Holdings),
                     () => Ignore(person.IsAway), () => Ignore(person.Span), () => Ignore(person.IsInForce),
                     () => Ignore(person.Managers), () => person.HeldAs(post), () => Ignore(post.ReportsTo),
                     () => Ignore(post.HeldBy), () => Ignore(post.IsVacant), () => Ignore(post.Line),
                     () => Ignore(post.DottedLines), () => Ignore(post.Status), () => Ignore(post.Layer),
                     () => Ignore(post.Department), () => Ignore(post.PostsBelow), () => Ignore(post.Standby)
                 })
            Check.Throws<ObjectDisposedException>(call);
    }

    private static void Ignore(object value) { }

    /// <summary>Nobody disposes, and the memory is given back all the same.</summary>
    private static void Finalizers()
    {
        string json = File.ReadAllText(Program.Sample("xinghe"));
        for (int i = 0; i < 50; i++) Forget(json);
        Collect();
        long before = Resident();
        for (int i = 1; i <= 1000; i++)
        {
            Forget(json);
            if (i % 50 == 0) Collect();
        }
        long grown = Resident() - before;
        Check.That(grown < 100 << 20, $"{grown >> 20} MiB more after 1000 organizations that nobody disposed of");
    }

    private static readonly string Wrong =
        "{\"orgraph\": 1, \"people\": [" + string.Join(",", Enumerable.Repeat("{\"id\": \"a\", \"name\": \"a\"}", 900)) +
        "]}";

    private static void Forget(string json)
    {
        Snapshot day = Organization.Parse(json).At("2026-11-21");
        day.Vacate("gm").Workload();
        day.CoverageJson();
        Check.Throws<OrgraphException>(() => Organization.Parse(Wrong));
        Synonyms.Parse("甲,乙\n");
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private static long Resident()
    {
        string line = File.ReadAllLines("/proc/self/status").First(one => one.StartsWith("VmRSS:"));
        return long.Parse(new string(line.Where(char.IsDigit).ToArray())) << 10;
    }

    /// <summary>Many threads ask one snapshot at once, the first questions included.</summary>
    private static void Threads()
    {
        for (int round = 0; round < 5; round++)
        {
            using (Snapshot day = Program.Take())
            {
                List<string> answers = new List<string>();
                InParallel(8, () =>
                {
                    string answer = day.Who("谁负责催收逾期货款？")[0].Duty.Id + day.Workload().People.Count + day.Posts.Count +
                                    day.FindByName("李娜").Count + day.Workflows.Count +
                                        day.WhoMay("sign", "销售合同").Count +
                                    day.Chart.Count + day.ChainOfCommand("李娜").Count + day.Job("销售工程师").Posts.Count;
                    lock (answers) answers.Add(answer);
                });
                Check.Equal(8, answers.Count);
                Check.Equal(1, answers.Distinct().Count());
            }
        }
    }

    /// <summary>A call that another thread's Dispose comes between has its answer, or an
    /// ObjectDisposedException.</summary>
    private static void DisposedWhileAsked()
    {
        for (int round = 0; round < 40; round++)
        {
            Snapshot day = Program.Take();
            Post gm = day.Post("gm");
            int wrong = 0;
            ManualResetEvent asked = new ManualResetEvent(false);
            Thread[] threads = Start(3, () =>
            {
                try
                {
                    for (;;)
                    {
                        if (day.Staffing().Posts.Count != 79 ||
                            gm.PostsBelow.Count != day.Post("gm").PostsBelow.Count ||
                            day.DutiesOf("gm").Count == 0 || day.Workload().People.Count != 117)
                            Interlocked.Increment(ref wrong);
                        asked.Set();
                    }
                }
                catch (ObjectDisposedException)
                {
                    asked.Set();
                }
            });
            asked.WaitOne();
            day.Dispose();
            foreach (Thread thread in threads) thread.Join();
            Check.Equal(0, wrong);
        }
    }

    private static void InParallel(int count, Action action)
    {
        foreach (Thread thread in Start(count, action)) thread.Join();
    }

    private static Thread[] Start(int count, Action action)
    {
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            threads[i] = new Thread(() =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    Check.That(false, e.ToString());
                }
            });
            threads[i].Start();
        }
        return threads;
    }
}
