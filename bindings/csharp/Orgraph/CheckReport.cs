using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>How bad a problem is.</summary>
    public enum Severity
    {
        /// <summary>The document cannot be taken.</summary>
        Error = Native.ORGRAPH_ERROR,
        /// <summary>Odd, and taken all the same.</summary>
        Warning = Native.ORGRAPH_WARNING
    }

    /// <summary>One thing that is wrong or odd in a document.</summary>
    public sealed class Problem
    {
        internal unsafe Problem(orgraph_problem* row)
        {
            Severity = (Severity)row->severity;
            Code = Utf8.Text(row->code);
            At = Utf8.Text(row->at);
            Line = (long)row->line;
            Column = (long)row->column;
            Message = Utf8.Text(row->message);
        }

        /// <summary>Error or warning.</summary>
        public Severity Severity { get; }

        /// <summary>What kind of problem, e.g. "unknown-reference".</summary>
        public string Code { get; }

        /// <summary>Where, as a JSON Pointer; "" for the whole text.</summary>
        public string At { get; }

        /// <summary>The line, from 1.</summary>
        public long Line { get; }

        /// <summary>The column, from 1, in characters.</summary>
        public long Column { get; }

        /// <summary>One line for a person.</summary>
        public string Message { get; }

        /// <summary>"12:5: error: ..." </summary>
        public override string ToString()
        {
            return $"{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}";
        }
    }

    /// <summary>What <see cref="Organization.Check(string, System.IProgress{double},
    /// System.Threading.CancellationToken)"/> found.</summary>
    public sealed class CheckReport
    {
        internal CheckReport(ProblemsHandle problems)
        {
            Problems = Read(problems);
            ErrorCount = (long)Native.orgraph_problems_errors(problems);
            WarningCount = (long)Native.orgraph_problems_warnings(problems);
        }

        /// <summary>In the order of their places, at most 1,000.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>How many errors there are, listed or not.</summary>
        public long ErrorCount { get; }

        /// <summary>How many warnings there are, listed or not.</summary>
        public long WarningCount { get; }

        internal static unsafe IReadOnlyList<Problem> Read(ProblemsHandle problems)
        {
            orgraph_problem* rows = Native.orgraph_problems_rows(problems, out UIntPtr count);
            Problem[] read = new Problem[Utf8.Length(count)];
            for (int i = 0; i < read.Length; i++) read[i] = new Problem(rows + i);
            return Lists.Of(read);
        }
    }
}
