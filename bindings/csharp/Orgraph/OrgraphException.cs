using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What went wrong. New values may appear.</summary>
    public enum OrgraphStatus
    {
        /// <summary>An argument means nothing: a name that nobody has, or several; no day; two facts of one
        /// name.</summary>
        InvalidArgument = Native.ORGRAPH_INVALID_ARGUMENT,
        /// <summary>Not JSON, not UTF-8, or another version of the format.</summary>
        Parse = Native.ORGRAPH_PARSE,
        /// <summary>A file cannot be read or written.</summary>
        IO = Native.ORGRAPH_IO,
        /// <summary>The document has errors: <see cref="OrgraphException.Problems"/>.</summary>
        Inconsistent = Native.ORGRAPH_INCONSISTENT,
        /// <summary>More than can be numbered, or tried.</summary>
        Limit = Native.ORGRAPH_LIMIT,
        /// <summary>Cancelled. Thrown as an <see cref="OperationCanceledException"/>, of which it is the inner
        /// one.</summary>
        Cancelled = Native.ORGRAPH_CANCELLED,
        /// <summary>The library ran out of memory; nothing is half done.</summary>
        NoMemory = Native.ORGRAPH_NO_MEMORY,
        /// <summary>The library does not fit the package, or is at fault.</summary>
        Internal = Native.ORGRAPH_INTERNAL
    }

    /// <summary>What the library has to object. The message is one line, and names what is wrong with the
    /// input.</summary>
    public sealed class OrgraphException : Exception
    {
        internal OrgraphException(OrgraphStatus status, string message, ProblemsHandle problems) : base(message)
        {
            Status = status;
            Problems = CheckReport.Read(problems);
            ErrorCount = (long)Native.orgraph_problems_errors(problems);
        }

        internal OrgraphException(OrgraphStatus status, string message, Exception inner = null) : base(message, inner)
        {
            Status = status;
            Problems = Lists.Empty<Problem>();
        }

        /// <summary>What kind of thing went wrong.</summary>
        public OrgraphStatus Status { get; }

        /// <summary>Everything that is wrong with a document, at most 1,000 problems, warnings included, in the order
        /// of their places. Empty where no document is at fault.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>How many errors a document has, listed or not.</summary>
        public long ErrorCount { get; }
    }
}
