using System;
using Orgraph;

/// <summary>Prints the version of the library, or what is wrong with it; asks twice, as a host might.</summary>
internal static class Version
{
    private static void Main()
    {
        string first = Ask(), second = Ask();
        Console.WriteLine(first == second ? first : first + " then " + second);
    }

    private static string Ask()
    {
        try
        {
            return OrgraphLibrary.Version;
        }
        catch (Exception e)
        {
            return e.GetType().Name + ": " + e.Message;
        }
    }
}
