using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

/// <summary>Counts what holds, and tells what does not with its place.</summary>
internal static class Check
{
    private static int passed, failed;

    internal static void That(bool holds, string what = "", [CallerFilePath] string file = "",
                              [CallerLineNumber] int line = 0)
    {
        if (holds)
        {
            ++passed;
            return;
        }
        ++failed;
        Console.WriteLine($"{System.IO.Path.GetFileName(file)}:{line}: failed {what}");
    }

    internal static void Equal<T>(T expected, T actual, [CallerFilePath] string file = "",
                                  [CallerLineNumber] int line = 0)
    {
        That(EqualityComparer<T>.Default.Equals(expected, actual),
             "expected\n    " + Short(expected, actual) + "\nbut there is\n    " + Short(actual, expected), file, line);
    }

    /// <summary>Of long texts the part where they begin to differ.</summary>
    private static string Short(object value, object other)
    {
        string text = $"{value}", against = $"{other}";
        int same = 0;
        while (same < Math.Min(text.Length, against.Length) && text[same] == against[same]) ++same;
        int from = Math.Max(0, same - 100);
        return text.Length <= 400 ? text : "... " + text.Substring(from, Math.Min(200, text.Length - from)) + " ...";
    }

    internal static void Near(double expected, double? actual, [CallerFilePath] string file = "",
                              [CallerLineNumber] int line = 0)
    {
        That(actual != null && Math.Abs(expected - actual.Value) < 1e-4, $"expected {expected}, there is {actual}",
             file,
             line);
    }

    /// <summary>The texts of things, with a blank between.</summary>
    internal static void List<T>(string expected, IEnumerable<T> actual, Func<T, object> text,
                                 [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Equal(expected, string.Join(" ", actual.Select(text)), file, line);
    }

    internal static E Throws<E>(Action action, string part = "", [CallerFilePath] string file = "",
                                [CallerLineNumber] int line = 0) where E : Exception
    {
        try
        {
            action();
        }
        catch (E e)
        {
            That(e.Message.Contains(part), $"expected \"{part}\" in \"{e.Message}\"", file, line);
            return e;
        }
        catch (Exception e)
        {
            That(false, $"expected {typeof(E).Name}, there came {e}", file, line);
            return null;
        }
        That(false, $"expected {typeof(E).Name}, nothing came", file, line);
        return null;
    }

    internal static int Report()
    {
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
