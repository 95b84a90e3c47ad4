using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Orgraph;

/// <summary>Progress, and what a host does meanwhile: cancelling, throwing, asking more.</summary>
internal static class CallbackTests
{
    private sealed class Told : IProgress<double>
    {
        private readonly Action<double> action;
        internal readonly List<double> Fractions = new List<double>();

        internal Told(Action<double> action = null)
        {
            this.action = action;
        }

        public void Report(double fraction)
        {
            Fractions.Add(fraction);
            action?.Invoke(fraction);
        }
    }

    private static readonly string Large = Path.Combine(Path.GetTempPath(), "orgraph-" + Guid.NewGuid() + ".json");

    internal static void Run()
    {
        string posts = string.Join(",", Enumerable.Range(0, 60000).Select(i =>
            $"{{\"id\": \"p{i}\", \"title\": \"岗位 {i}\", \"department\": \"d\", " +
            $"\"duties\": [{{\"text\": \"职责 {i}\"}}]}}"));
        File.WriteAllText(Large, "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\"}], \"posts\": [" +
                          posts + "]}");
        try
        {
            Telling();
            Cancelling();
            Throwing();
        }
        finally
        {
            File.Delete(Large);
        }
    }

    private static void Telling()
    {
        Told told = new Told(fraction => GC.Collect(0));
        using (Organization organization = Organization.Load(Large, told))
        using (Snapshot day = organization.At("2026-11-21"))
        {
            Check.That(told.Fractions.Count > 1, $"told {told.Fractions.Count} times");
            Check.That(told.Fractions.All(fraction => fraction >= 0 && fraction <= 1));
            Check.That(told.Fractions.SequenceEqual(told.Fractions.OrderBy(fraction => fraction)),
                       "it never goes back");
            Check.Equal(60000, day.Posts.Count);
            Check.Equal("岗位 59999", day.Posts[59999].Name);
            foreach (Action<IProgress<double>, CancellationToken> call in Calls(day))
            {
                told = new Told();
                call(told, CancellationToken.None);
                Check.That(told.Fractions.Count > 0);
            }
        }
    }

    /// <summary>Everything that can be cancelled.</summary>
    private static IEnumerable<Action<IProgress<double>, CancellationToken>> Calls(Snapshot day)
    {
        yield return (told, token) => Organization.Load(Large, told, token).Dispose();
        yield return (told, token) => Organization.Parse(File.ReadAllBytes(Large), told, token).Dispose();
        yield return (told, token) => Organization.Check(File.ReadAllText(Large), told, token);
        yield return (told, token) => Organization.CheckJson(File.ReadAllBytes(Large), null, told, token);
        yield return (told, token) => day.Coverage(told, token);
        yield return (told, token) => day.CoverageJson(null, told, token);
        yield return (told, token) => day.Workload(default(NodeRef), false, told, token);
        yield return (told, token) => day.WorkloadJson(default(NodeRef), null, told, token);
        yield return (told, token) => day.Balance(10, default(NodeRef), false, told, token);
        yield return (told, token) => day.Due("2026-12-31", null, told, token);
        yield return (told, token) => day.DueJson("2026-12-31", null, told, token);
        yield return (told, token) => day.DueCalendar("2026-12-31", null, told, token);
        yield return (told, token) => day.Segregation("2026-12-31", told, token);
        yield return (told, token) => day.SegregationJson("2026-12-31", null, told, token);
    }

    private static void Cancelling()
    {
        CancellationToken done = new CancellationToken(true);
        using (Organization organization = Organization.Load(Large))
        using (Snapshot day = organization.At("2026-11-21"))
        {
            foreach (Action<IProgress<double>, CancellationToken> call in Calls(day))
            {
                Check.Throws<OperationCanceledException>(() => call(null, done));
                CancellationTokenSource source = new CancellationTokenSource();
                Told told = new Told(fraction => source.Cancel());
                OperationCanceledException e = Check.Throws<OperationCanceledException>(() => call(told, source.Token));
                Check.Equal(source.Token, e.CancellationToken);
                Check.That(told.Fractions.Count == 1, "it is not told any more");
                Check.That(e.InnerException is OrgraphException);
            }
        }
        using (Snapshot day = Program.Take())
        {
            Check.Throws<OperationCanceledException>(() => day.DeadEnds(default(WorkflowRef), default(NodeRef),
                                                                        default(NodeRef),
                                                                        null, done));
            Check.Throws<OperationCanceledException>(() => day.StoppedWithout("出纳", null, done));
            Check.Throws<OperationCanceledException>(() => day.StoppedWithoutJson("出纳", null, null, done));
            CancellationTokenSource source = new CancellationTokenSource();
            Check.Throws<OperationCanceledException>(
                () => day.DeadEndsJson(cancellation: source.Token, progress: new Told(fraction => source.Cancel())));
        }
    }

    private static void Throwing()
    {
        for (int i = 0; i < 20; i++)
        {
            Failing told = new Failing();
            string where = WhereItCameFrom(told);
            Check.Equal(1, told.Times);
            Check.That(where.Contains("Fail"), "where it came from is still told: " + where);
        }
        using (Organization organization = Organization.Load(Large)) Check.That(organization != null,
                                                                                "nothing was broken");
        // The host asks the library from within its progress.
        using (Snapshot day = Program.Take())
        {
            int asked = 0;
            Organization.Load(Large, new Told(fraction => asked += day.ChainOfCommand("李娜").Count)).Dispose();
            Check.That(asked > 0);
        }
    }

    /// <summary>Thrown and caught in plain methods: with a delegate and a generic method on the way, Mono 6.8 itself has
    /// twice ended while it wrote down the trace.</summary>
    private static string WhereItCameFrom(Failing told)
    {
        try
        {
            Organization.Load(Large, told).Dispose();
        }
        catch (InvalidTimeZoneException e)
        {
            Check.Equal("the host's own", e.Message);
            return e.StackTrace;
        }
        return "nothing was thrown";
    }

    private sealed class Failing : IProgress<double>
    {
        internal int Times;

        public void Report(double fraction)
        {
            Times++;
            Fail();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail()
    {
        throw new InvalidTimeZoneException("the host's own");
    }
}
