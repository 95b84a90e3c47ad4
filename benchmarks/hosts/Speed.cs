// What questions cost through the C# package: Speed.exe DOCUMENT PEOPLE, of a generated organization.
//
// Prints rows for table.py, one line of JSON each. The floor is the same call by DllImport, with nothing else.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Orgraph;

internal static unsafe class Speed
{
    private const int Calls = 2000, Batches = 31;
    private const string Day = "2026-11-21";
    private static readonly string[] Questions =
        { "谁负责催收逾期货款？", "谁审核供应商资质", "员工入职手续", "who prepares the monthly report" };
    private static string people;

    [DllImport("orgraph")]
    private static extern int orgraph_open(byte[] path, IntPtr options, out IntPtr organization, IntPtr error);
    [DllImport("orgraph")]
    private static extern int orgraph_snapshot_take(IntPtr organization, byte[] day, out IntPtr snapshot, IntPtr error);
    [DllImport("orgraph")]
    private static extern uint orgraph_find(IntPtr snapshot, int kind, byte[] id);
    [DllImport("orgraph")]
    private static extern uint orgraph_reports_to(IntPtr snapshot, uint post);
    [DllImport("orgraph")]
    private static extern int orgraph_chain_of_command(IntPtr snapshot, uint post, uint* posts, UIntPtr capacity,
                                                       out UIntPtr count, IntPtr error);
    [DllImport("orgraph")]
    private static extern uint* orgraph_posts_below(IntPtr snapshot, uint post, out UIntPtr count);

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        people = arguments[1];
        Stopwatch opening = Stopwatch.StartNew();
        using (Organization company = Organization.Load(arguments[0]))
        using (Snapshot today = company.At(Day))
        {
            Row("opening a file", "median", "opening a file, a day taken", opening.Elapsed.TotalSeconds, "s", 1);
            IntPtr bare = TakeBare(arguments[0]);
            IReadOnlyList<Post> all = today.Posts;
            Random random = new Random(1);
            Post[] posts = Enumerable.Range(0, Calls).Select(_ => all[random.Next(all.Count)]).ToArray();
            uint[] numbers = posts.Select(post => NumberOf(bare, post)).ToArray();
            uint* places = (uint*)Marshal.AllocHGlobal(64 * sizeof(uint));
            Show("superior of a post", posts, post => { Post above = post.ReportsTo; },
                 numbers, number => orgraph_reports_to(bare, number));
            Show("chain of command", posts, post => today.ChainOfCommand(post), numbers, number =>
                 orgraph_chain_of_command(bare, number, places, (UIntPtr)64, out UIntPtr _, IntPtr.Zero));
            Post top = posts.OrderByDescending(post => post.PostsBelow.Count).First();
            Show("posts below", new[] { top }, post => { int count = post.PostsBelow.Count; },
                 Enumerable.Repeat(NumberOf(bare, top), Calls).ToArray(),
                 number => orgraph_posts_below(bare, number, out UIntPtr _));
            Ask(today);
        }
        return 0;
    }

    private static IntPtr TakeBare(string path)
    {
        orgraph_open(Encoding.UTF8.GetBytes(path + "\0"), IntPtr.Zero, out IntPtr organization, IntPtr.Zero);
        orgraph_snapshot_take(organization, Encoding.UTF8.GetBytes(Day + "\0"), out IntPtr snapshot, IntPtr.Zero);
        return snapshot;
    }

    private static uint NumberOf(IntPtr snapshot, Post post)
    {
        const int kindOfPosts = 1;
        return orgraph_find(snapshot, kindOfPosts, Encoding.UTF8.GetBytes(post.Id + "\0"));
    }

    private static void Ask(Snapshot today)
    {
        today.Who(Questions[0]);
        List<double> times = new List<double>();
        for (int round = 0; round < Batches; round++)
            foreach (string question in Questions)
            {
                Stopwatch asking = Stopwatch.StartNew();
                today.Who(question);
                times.Add(asking.Elapsed.TotalSeconds);
            }
        Row("duty question", "median", "duty question, median of calls", Median(times));
        Row("duty question", "p99", "duty question, 99th percentile", Rank99(times));
    }

    private static void Show(string figure, Post[] posts, Action<Post> ours, uint[] numbers, Action<uint> floor)
    {
        List<double> taken = MeanTimes(ours, posts), floors = MeanTimes(floor, numbers);
        Row(figure, "median", figure + ", median of batches", Median(taken));
        Row(figure, "p99", figure + ", 99th percentile", Rank99(taken));
        Row(figure, "floor", "floor: the bare call", Median(floors));
        Row(figure, "ratio", "the same / floor, medians", Median(taken) / Median(floors), "x", 1);
    }

    /// Of each batch, in seconds a call.
    private static List<double> MeanTimes<T>(Action<T> call, T[] asked)
    {
        List<double> times = new List<double>();
        foreach (T one in asked) call(one);  // compiled, and outside the clock
        for (int batch = 0; batch < Batches; batch++)
        {
            Stopwatch running = Stopwatch.StartNew();
            foreach (T one in asked) call(one);
            times.Add(running.Elapsed.TotalSeconds / asked.Length);
        }
        return times;
    }

    private static double Median(List<double> values) => values.OrderBy(value => value).ElementAt(values.Count / 2);

    private static double Rank99(List<double> values) =>
        values.OrderBy(value => value).ElementAt((99 * values.Count + 99) / 100 - 1);

    private static void Row(string figure, string column, string what, double seconds, string unit = "us",
                            double scale = 1e6)
    {
        string measured = (seconds * scale).ToString("R", CultureInfo.InvariantCulture);
        Console.WriteLine($"{{\"people\": {people}, \"figure\": \"C#: {figure}\", \"column\": \"{column}\", " +
                          $"\"what\": \"{what}\", \"measured\": {measured}, \"unit\": \"{unit}\", \"target\": 0, " +
                          "\"for\": 0, \"is_least\": false}");
    }
}
