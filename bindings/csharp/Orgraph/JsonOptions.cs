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
                struct_size = Sizes.Of(sizeof(orgraph_answer_options)),
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
}
