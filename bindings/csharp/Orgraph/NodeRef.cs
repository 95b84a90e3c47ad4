using System;

namespace Orgraph
{
    /// <summary>
    /// Somebody or something that is asked about: a <see cref="Node"/>, or a text as <see cref="Snapshot.Resolve"/>
    /// reads it ("李娜", "post:gm"). Both turn into it by themselves.
    /// </summary>
    public struct NodeRef
    {
        private readonly bool isGiven;

        private NodeRef(Node node, string text)
        {
            isGiven = true;
            Node = node;
            Text = text;
        }

        internal Node Node { get; }

        internal string Text { get; }

        /// <summary>Left out, as the default of a parameter.</summary>
        internal bool IsNone => !isGiven;

        /// <summary>A node of the same organization.</summary>
        public static implicit operator NodeRef(Node node)
        {
            return new NodeRef(node, null);
        }

        /// <summary>An id, a name, or "person:ID".</summary>
        public static implicit operator NodeRef(string text)
        {
            return new NodeRef(null, text);
        }

        /// <summary>What was given.</summary>
        public override string ToString()
        {
            return Text ?? Node?.ToString() ?? "";
        }
    }
}
