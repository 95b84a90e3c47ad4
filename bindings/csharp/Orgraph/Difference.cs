using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>A member of a node that two snapshots have different values of.</summary>
    public sealed class Change
    {
        internal unsafe Change(orgraph_change* row, NodeBatch nodes)
        {
            Node = nodes.Node(row->node);
            What = Utf8.Text(row->what);
            Before = Utf8.Text(row->before);
            After = Utf8.Text(row->after);
        }

        /// <summary>The node, in the later snapshot.</summary>
        public Node Node { get; }

        /// <summary>The member's name in the document.</summary>
        public string What { get; }

        /// <summary>JSON, as in the document; "null": none.</summary>
        public string Before { get; }

        /// <summary>Likewise.</summary>
        public string After { get; }
    }

    /// <summary>What changed between two snapshots.</summary>
    public sealed class Difference
    {
        internal unsafe Difference(DifferenceHandle difference, NodeBatch before, NodeBatch after)
        {
            Added = after.Nodes(Native.orgraph_difference_added(difference, out UIntPtr count), count);
            Removed = before.Nodes(Native.orgraph_difference_removed(difference, out count), count);
            orgraph_change* rows = Native.orgraph_difference_changed(difference, out count);
            Change[] changed = new Change[Utf8.Length(count)];
            for (int i = 0; i < changed.Length; i++) changed[i] = new Change(rows + i, after);
            Changed = Lists.Of(changed);
        }

        /// <summary>Nodes of the later snapshot, in document order.</summary>
        public IReadOnlyList<Node> Added { get; }

        /// <summary>Nodes of the earlier snapshot, in document order.</summary>
        public IReadOnlyList<Node> Removed { get; }

        /// <summary>By node, then in the order of members.</summary>
        public IReadOnlyList<Change> Changed { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>What changed from this snapshot to a later one, of the same organization or of another one.
        /// Linear.</summary>
        public Difference Compare(Snapshot after)
        {
            if (after == null) throw new ArgumentNullException(nameof(after));
            Errors.Check(Native.orgraph_compare(Handle, after.Handle, out DifferenceHandle difference,
                                                out IntPtr error), error);
            NodeBatch mine = new NodeBatch(this), others = new NodeBatch(after);
            using (difference) return Named(mine, Named(others, new Difference(difference, mine, others)));
        }

        /// <summary>The same as JSON.</summary>
        public string CompareJson(Snapshot after, JsonOptions options = null)
        {
            if (after == null) throw new ArgumentNullException(nameof(after));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_difference_json(Handle, after.Handle, &answer, out TextHandle json,
                                                        out IntPtr error), error);
            return Utf8.Take(json);
        }
    }
}
