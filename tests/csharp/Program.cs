using System;
using System.IO;
using Orgraph;

/// <summary>Usage: OrgraphTests.exe DATA_FOLDER COMMAND</summary>
internal static class Program
{
    internal static string Data, Command;

    internal static string Sample(string name)
    {
        return Path.Combine(Data, name + ".json");
    }

    /// <summary>A sample on the day that most tests ask about.</summary>
    internal static Snapshot Take(string name = "xinghe", string day = "2026-11-21")
    {
        using (Organization organization = Organization.Load(Sample(name))) return organization.At(day);
    }

    private static int Main(string[] arguments)
    {
        Data = arguments[0];
        Command = arguments[1];
        foreach (Action test in new Action[]
                 {
                     DocumentTests.Run, NodeTests.Run, StructureTests.Run, DutyTests.Run, WorkloadTests.Run,
                     CalendarTests.Run, DayTests.Run, AuthorityTests.Run, WorkflowTests.Run, PaperTests.Run,
                     HandleTests.Run, CallbackTests.Run, JsonTests.Run
                 })
        {
            try
            {
                test();
            }
            catch (Exception e)
            {
                Check.That(false, $"{test.Method.DeclaringType}: {e}");
            }
        }
        return Check.Report();
    }
}
