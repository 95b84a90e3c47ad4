using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>The nodes of one answer: each made once, and all named together when <see cref="Name"/> is
    /// called.</summary>
    internal sealed unsafe class NodeBatch
    {
        private const int AtOnce = 1 << 16;
        private const int OneByOne = 2; // for more of them two calls for all are less work
        private readonly Snapshot snapshot;
        private readonly Dictionary<uint, Node> nodes = new Dictionary<uint, Node>();
        private readonly List<uint> numbers = new List<uint>();

        internal NodeBatch(Snapshot snapshot)
        {
            this.snapshot = snapshot;
        }

        internal Post Post(uint number)
        {
            return (Post)Get(number, Native.ORGRAPH_POST);
        }

        internal Person Person(uint number)
        {
            return (Person)Get(number, Native.ORGRAPH_PERSON);
        }

        internal Department Department(uint number)
        {
            return (Department)Get(number, Native.ORGRAPH_DEPARTMENT);
        }

        internal Node Node(uint number)
        {
            return Get(number, -1);
        }

        internal IReadOnlyList<Post> Posts(uint* some, UIntPtr count)
        {
            Post[] all = new Post[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = Post(some[i]);
            return Lists.Of(all);
        }

        internal IReadOnlyList<Person> People(uint* some, UIntPtr count)
        {
            Person[] all = new Person[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = Person(some[i]);
            return Lists.Of(all);
        }

        internal IReadOnlyList<Node> Nodes(uint* some, UIntPtr count)
        {
            Node[] all = new Node[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = Node(some[i]);
            return Lists.Of(all);
        }

        /// <summary>Gives all nodes their ids and names.</summary>
        internal void Name()
        {
            for (int from = 0; from < numbers.Count; from += AtOnce)
            {
                uint[] some = numbers.GetRange(from, Math.Min(AtOnce, numbers.Count - from)).ToArray();
                Names(snapshot, some, out string[] ids, out string[] names);
                for (int i = 0; i < some.Length; i++) Set(nodes[some[i]], ids[i], names[i]);
            }
            numbers.Clear();
        }

        /// <summary>A list of nodes of one kind, without the detour over a table of them.</summary>
        internal static T[] Make<T>(Snapshot snapshot, uint[] numbers, NodeKind kind) where T : Node
        {
            T[] all = new T[numbers.Length];
            int begun = 0;
            while (begun < all.Length && (all[begun] = (T)snapshot.Known(numbers[begun])) != null) ++begun;
            for (int from = begun; from < numbers.Length; from += AtOnce)
            {
                uint[] some = numbers;
                if (from > 0 || numbers.Length > AtOnce)
                {
                    some = new uint[Math.Min(AtOnce, numbers.Length - from)];
                    Array.Copy(numbers, from, some, 0, some.Length);
                }
                Names(snapshot, some, out string[] ids, out string[] names);
                for (int i = 0; i < some.Length; i++)
                {
                    all[from + i] = (T)New(snapshot, some[i], (int)kind);
                    Set(all[from + i], ids[i], names[i]);
                }
            }
            return all;
        }

        /// <summary>One node, with its id and name; null for none.</summary>
        internal static Node One(Snapshot snapshot, uint number, int kind)
        {
            if (number == Native.ORGRAPH_NONE) return null;
            Node node = snapshot.Known(number);
            if (node != null) return node;
            SnapshotHandle day = snapshot.Handle;
            node = New(snapshot, number, kind < 0 ? Native.orgraph_node_kind(day, number) : kind);
            Read(day, number, out string id, out string name);
            Set(node, id, name);
            return node;
        }

        private Node Get(uint number, int kind)
        {
            if (number == Native.ORGRAPH_NONE) return null;
            Node node = snapshot.Known(number);
            if (node != null || nodes.TryGetValue(number, out node)) return node;
            node = New(snapshot, number, kind < 0 ? Native.orgraph_node_kind(snapshot.Handle, number) : kind);
            nodes.Add(number, node);
            numbers.Add(number);
            return node;
        }

        private static void Set(Node node, string id, string name)
        {
            node.Id = id;
            node.Name = string.IsNullOrEmpty(name) ? null : name;
        }

        private static Node New(Snapshot snapshot, uint number, int kind)
        {
            switch (kind)
            {
                case Native.ORGRAPH_DEPARTMENT: return new Department(snapshot, number);
                case Native.ORGRAPH_POST: return new Post(snapshot, number);
                case Native.ORGRAPH_PERSON: return new Person(snapshot, number);
                case Native.ORGRAPH_JOB: return new Job(snapshot, number);
                default: throw new InvalidOperationException($"The library speaks of a node of kind {kind}.");
            }
        }

        private static void Read(SnapshotHandle day, uint number, out string id, out string name)
        {
            using (day.Borrow())
            {
                id = Utf8.Text(Native.orgraph_node_id(day, number));
                name = Utf8.Text(Native.orgraph_node_name(day, number));
            }
        }

        private static void Names(Snapshot snapshot, uint[] numbers, out string[] ids, out string[] names)
        {
            if (numbers.Length <= OneByOne)
            {
                ids = new string[numbers.Length];
                names = new string[numbers.Length];
                for (int i = 0; i < numbers.Length; i++) Read(snapshot.Handle, numbers[i], out ids[i], out names[i]);
                return;
            }
            fixed (uint* some = numbers)
            {
                UIntPtr count = Sizes.Of(numbers.Length);
                Errors.Check(Native.orgraph_ids_of(snapshot.Handle, some, count, out TextHandle text, out IntPtr error),
                             error);
                ids = Utf8.TakeMany(text, numbers.Length);
                Errors.Check(Native.orgraph_names_of(snapshot.Handle, some, count, out text, out error), error);
                names = Utf8.TakeMany(text, numbers.Length);
            }
        }
    }
}
