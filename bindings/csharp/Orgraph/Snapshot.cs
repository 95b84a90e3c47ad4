using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    /// <summary>
    /// An organization on one day, of which everything is asked. It never changes, and any number of threads may ask it
    /// at once. What an answer has copied over stays when the snapshot is disposed of: rows, texts, and the ids and
    /// names of nodes.
    /// </summary>
    public sealed unsafe partial class Snapshot : IDisposable
    {
        private readonly SnapshotHandle handle;
        private IReadOnlyList<Department> departments;
        private IReadOnlyList<Post> posts;
        private IReadOnlyList<Person> people;
        private IReadOnlyList<Job> jobs;
        private IReadOnlyList<Post> chart;
        private Node[] known;

        internal Snapshot(SnapshotHandle handle, Organization organization)
        {
            this.handle = handle;
            Organization = organization;
            using (handle.Borrow()) Day = Orgraph.Day.Read(Native.orgraph_snapshot_day(handle));
        }

        /// <summary>What it is a day of.</summary>
        public Organization Organization { get; }

        /// <summary>The day.</summary>
        public DateTime Day { get; }

        /// <summary>Nodes in force have an <see cref="Node.Index"/> below this.</summary>
        public int NodeCount => checked((int)Native.orgraph_node_count(Handle));

        internal SnapshotHandle Handle => handle.IsClosed ? throw new ObjectDisposedException(nameof(Snapshot))
            : handle;

        /// <summary>All departments in force, in document order. Made once; later answers take their nodes from
        /// it.</summary>
        public IReadOnlyList<Department> Departments => All(ref departments, NodeKind.Department);

        /// <summary>All posts in force, in document order. Made once; later answers take their nodes from
        /// it.</summary>
        public IReadOnlyList<Post> Posts => All(ref posts, NodeKind.Post);

        /// <summary>All people in force, in document order. Made once; later answers take their nodes from
        /// it.</summary>
        public IReadOnlyList<Person> People => All(ref people, NodeKind.Person);

        /// <summary>All jobs in force, in document order. Made once; later answers take their nodes from
        /// it.</summary>
        public IReadOnlyList<Job> Jobs => All(ref jobs, NodeKind.Job);

        /// <summary>All posts, depth first, each followed by those below it. Made once.</summary>
        public IReadOnlyList<Post> Chart
        {
            get
            {
                SnapshotHandle day = Handle;
                if (chart != null) return chart;
                using (day.Borrow())
                    Interlocked.CompareExchange(ref chart, PostsFrom(Native.orgraph_chart(day, out UIntPtr n), n),
                                                null);
                return chart;
            }
        }

        /// <summary>The node in force of a kind and id, or null.</summary>
        public Node Find(NodeKind kind, string id)
        {
            return NodeBatch.One(this, Native.orgraph_find(Handle, (int)kind, Utf8.Terminated(id, nameof(id))),
                                 (int)kind);
        }

        /// <summary>Nodes by name, title, external title or alias; case, width and traditional or simplified characters
        /// make no difference.</summary>
        public IReadOnlyList<Node> FindByName(string name)
        {
            byte[] text = Utf8.Terminated(name, nameof(name));
            uint[] found = Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                    out IntPtr error) =>
                Native.orgraph_find_by_name(day, text, nodes, capacity, out n, out error));
            NodeBatch batch = new NodeBatch(this);
            fixed (uint* nodes = found) return Named(batch, batch.Nodes(nodes, Sizes.Of(found.Length)));
        }

        /// <summary>The one node that a person means by a text: "post:ID", "person:ID", "department:ID", "job:ID", else
        /// an exact id, else a name.</summary>
        /// <exception cref="OrgraphException">None or several; the message lists them, and says on which other days
        /// there are some.</exception>
        public Node Resolve(string text, NodeKinds kinds = NodeKinds.All)
        {
            return NodeBatch.One(this, NumberOf(text, kinds, nameof(text)), -1);
        }

        /// <summary>The department that is meant: <see cref="Resolve(string, NodeKinds)"/>.</summary>
        public Department Department(string text)
        {
            return DepartmentOf(NumberOf(text, NodeKinds.Departments, nameof(text)));
        }

        /// <summary>The post that is meant: <see cref="Resolve(string, NodeKinds)"/>.</summary>
        public Post Post(string text)
        {
            return PostOf(NumberOf(text, NodeKinds.Posts, nameof(text)));
        }

        /// <summary>The person who is meant: <see cref="Resolve(string, NodeKinds)"/>.</summary>
        public Person Person(string text)
        {
            return (Person)NodeBatch.One(this, NumberOf(text, NodeKinds.People, nameof(text)), Native.ORGRAPH_PERSON);
        }

        /// <summary>The job that is meant: <see cref="Resolve(string, NodeKinds)"/>.</summary>
        public Job Job(string text)
        {
            return JobOf(NumberOf(text, NodeKinds.Jobs, nameof(text)));
        }

        /// <summary>All there is to know of a node, as JSON. Explained is how a post, of a person the main one, came to
        /// its superior.</summary>
        public string NodeJson(NodeRef node, JsonOptions options = null)
        {
            uint number = Need(node, NodeKinds.All, nameof(node));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_node_json(Handle, number, &answer, out TextHandle json, out IntPtr error),
                         error);
            return Utf8.Take(json);
        }

        /// <summary>The same organization on another day, with all that this snapshot supposes. Linear, as
        /// <see cref="Orgraph.Organization.At"/>; the organization need not be there any more.</summary>
        /// <param name="day">A <see cref="DateTime"/>, or a text ("2026-11-21").</param>
        /// <exception cref="OrgraphException">The text is no day.</exception>
        public Snapshot On(Day day)
        {
            byte[] text = day.Given(nameof(day));
            Errors.Check(Native.orgraph_snapshot_on(Handle, text, out SnapshotHandle other, out IntPtr error), error);
            return new Snapshot(other, Organization);
        }

        /// <summary>Gives the memory back.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        // ---- For the other parts ----

        internal delegate int FillNodes(SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr count,
                                        out IntPtr error);

        /// <summary>The number of what is asked about.</summary>
        internal uint Need(NodeRef reference, NodeKinds kinds, string parameter)
        {
            if (reference.Text != null) return NumberOf(reference.Text, kinds, parameter);
            Node node = reference.Node;
            if (node == null) throw new ArgumentNullException(parameter);
            if (!ReferenceEquals(node.Snapshot.Organization, Organization))
                throw new ArgumentException($"{node} is of another organization.", parameter);
            if (((int)kinds & 1 << (int)node.Kind) == 0)
                throw new ArgumentException($"{node} is not asked of here, but {kinds.ToString().ToLowerInvariant()}.",
                                            parameter);
            return node.Number;
        }

        /// <summary>The same of what may be left out: ORGRAPH_NONE then.</summary>
        internal uint NeedOrNone(NodeRef reference, NodeKinds kinds, string parameter)
        {
            return reference.IsNone ? Native.ORGRAPH_NONE : Need(reference, kinds, parameter);
        }

        /// <summary>The number of a post, of a person the main one; ORGRAPH_NONE for a person without a post.</summary>
        internal uint NeedPost(NodeRef reference, string parameter)
        {
            uint number = Need(reference, NodeKinds.Posts | NodeKinds.People, parameter);
            return Native.orgraph_node_kind(Handle, number) == Native.ORGRAPH_PERSON
                       ? Native.orgraph_main_post(Handle, number) : number;
        }

        /// <summary>Asked where the answer about a node is nothing: of one that is not there nothing can be
        /// said.</summary>
        internal void NeedInForce(uint number)
        {
            if (Native.orgraph_is_in_force(Handle, number) != 0) return;
            Node node = NodeBatch.One(this, number, -1);
            throw new OrgraphException(OrgraphStatus.InvalidArgument,
                $"{node.Kind.ToString().ToLowerInvariant()} \"{node.Id}\" is not in force on {(Orgraph.Day)Day}");
        }

        internal uint[] NeedAll(IEnumerable<NodeRef> references, NodeKinds kinds, string parameter)
        {
            if (references == null) throw new ArgumentNullException(parameter);
            List<uint> numbers = new List<uint>();
            foreach (NodeRef reference in references) numbers.Add(Need(reference, kinds, parameter));
            return numbers.ToArray();
        }

        /// <summary>A node of a list that was made once, so that it need not be made and named again; else
        /// null.</summary>
        internal Node Known(uint number)
        {
            Node[] table = Volatile.Read(ref known);
            return table != null && number < (uint)table.Length ? Volatile.Read(ref table[number]) : null;
        }

        internal Department DepartmentOf(uint number)
        {
            return (Department)NodeBatch.One(this, number, Native.ORGRAPH_DEPARTMENT);
        }

        internal Post PostOf(uint number)
        {
            return (Post)NodeBatch.One(this, number, Native.ORGRAPH_POST);
        }

        internal Job JobOf(uint number)
        {
            return (Job)NodeBatch.One(this, number, Native.ORGRAPH_JOB);
        }

        /// <summary>What a call writes to a buffer of the caller's.</summary>
        internal uint[] Collect(FillNodes fill)
        {
            uint[] found = new uint[16];
            for (;;)
            {
                UIntPtr count;
                fixed (uint* nodes = found)
                    Errors.Check(fill(Handle, nodes, Sizes.Of(found.Length), out count, out IntPtr error), error);
                int length = Utf8.Length(count);
                bool fits = length <= found.Length;
                if (length != found.Length) Array.Resize(ref found, length);
                if (fits) return found;
            }
        }

        /// <summary>What the library lends, while the caller holds the object that it is of.</summary>
        internal static uint[] Copy(uint* nodes, UIntPtr count)
        {
            uint[] copied = new uint[Utf8.Length(count)];
            for (int i = 0; i < copied.Length; i++) copied[i] = nodes[i];
            return copied;
        }

        internal IReadOnlyList<Post> PostsFrom(uint[] numbers)
        {
            return Lists.Of(NodeBatch.Make<Post>(this, numbers, NodeKind.Post));
        }

        internal IReadOnlyList<Post> PostsFrom(uint* nodes, UIntPtr count)
        {
            return PostsFrom(Copy(nodes, count));
        }

        /// <summary>What is lent of a node; none of one that is not in force is no answer.</summary>
        internal IReadOnlyList<Post> PostsFrom(uint* nodes, UIntPtr count, uint of)
        {
            if (count == UIntPtr.Zero) NeedInForce(of);
            return PostsFrom(nodes, count);
        }

        internal IReadOnlyList<Person> PeopleFrom(uint[] numbers)
        {
            return Lists.Of(NodeBatch.Make<Person>(this, numbers, NodeKind.Person));
        }

        internal IReadOnlyList<Person> PeopleFrom(uint* nodes, UIntPtr count)
        {
            return PeopleFrom(Copy(nodes, count));
        }

        /// <summary>As of posts.</summary>
        internal IReadOnlyList<Person> PeopleFrom(uint* nodes, UIntPtr count, uint of)
        {
            if (count == UIntPtr.Zero) NeedInForce(of);
            return PeopleFrom(nodes, count);
        }

        /// <summary>What was made with a batch, once its nodes have their names.</summary>
        internal static T Named<T>(NodeBatch batch, T made)
        {
            batch.Name();
            return made;
        }

        private uint NumberOf(string text, NodeKinds kinds, string parameter)
        {
            uint number;
            byte[] bytes = Utf8.Terminated(text, parameter);
            Errors.Check(Native.orgraph_resolve(Handle, bytes, (uint)kinds, &number, out IntPtr error), error);
            return number;
        }

        private IReadOnlyList<T> All<T>(ref IReadOnlyList<T> list, NodeKind kind) where T : Node
        {
            SnapshotHandle day = Handle;
            if (list != null) return list;
            uint[] numbers;
            using (day.Borrow()) numbers = Copy(Native.orgraph_nodes(day, (int)kind, out UIntPtr count), count);
            T[] made = NodeBatch.Make<T>(this, numbers, kind);
            IReadOnlyList<T> first = Interlocked.CompareExchange(ref list, Lists.Of(made), null);
            if (first != null) return first;
            if (known == null) Interlocked.CompareExchange(ref known, new Node[NodeCount], null);
            foreach (T node in made) Volatile.Write(ref known[node.Number], node);
            return list;
        }
    }
}
