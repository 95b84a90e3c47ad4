using System;

namespace Orgraph
{
    /// <summary>How an answer is written as JSON: what the command <c>orgraph</c> prints with <c>--json</c>.</summary>
    public sealed class JsonOptions
    {
        /// <summary>Rows of the main list; null: all.</summary>
        public int? Limit { get; set; }

        /// <summary>A "why" for each row of the main list: the rule, and the facts with their sources.</summary>
        public bool Explain { get; set; }

        /// <summary>Of a chain: dotted lines and overseers beside the links.</summary>
        public bool Dotted { get; set; }

        /// <summary>Of staffing: the department's own posts only.</summary>
        public bool OwnOnly { get; set; }

        /// <summary>Of workload: the hours of vacant posts fall, in equal parts, to those who cover them.</summary>
        public bool Cover { get; set; }

        /// <summary>Of workload: with the balance.</summary>
        public bool Balance { get; set; }

        /// <summary>Of subordinates: how far down; null: all.</summary>
        public int? Depth { get; set; }

        internal static unsafe orgraph_answer_options Of(JsonOptions options)
        {
            options = options ?? new JsonOptions();
            return new orgraph_answer_options
            {
                struct_size = (UIntPtr)sizeof(orgraph_answer_options),
                limit = Sizes.LimitOf(options.Limit, nameof(Limit)),
                depth = Sizes.DepthOf(options.Depth, nameof(Depth)),
                flags = (options.Explain ? (uint)Native.ORGRAPH_EXPLAIN : 0) |
                        (options.Dotted ? (uint)Native.ORGRAPH_DOTTED : 0) |
                        (options.OwnOnly ? (uint)Native.ORGRAPH_OWN : 0) |
                        (options.Cover ? (uint)Native.ORGRAPH_COVER : 0) |
                        (options.Balance ? (uint)Native.ORGRAPH_BALANCE : 0)
            };
        }
    }

    /// <summary>How many, as the library says it.</summary>
    internal static class Sizes
    {
        /// <summary>SIZE_MAX.</summary>
        private static readonly UIntPtr All = UIntPtr.Size == 8 ? (UIntPtr)ulong.MaxValue : (UIntPtr)uint.MaxValue;

        internal static UIntPtr LimitOf(int? limit, string parameter)
        {
            return limit == null ? All : (UIntPtr)(uint)NotNegative(limit.Value, parameter);
        }

        internal static uint DepthOf(int? depth, string parameter)
        {
            return depth == null ? Native.ORGRAPH_ANY_DEPTH : (uint)NotNegative(depth.Value, parameter);
        }

        internal static int NotNegative(int number, string parameter)
        {
            return number >= 0 ? number : throw new ArgumentOutOfRangeException(parameter, number, "Not below zero.");
        }

        /// <summary>What the library does not know is -1 there.</summary>
        internal static double? Known(double amount)
        {
            return amount < 0 ? (double?)null : amount;
        }

        internal static long? Known(long count)
        {
            return count < 0 ? (long?)null : count;
        }
    }
}
