using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What a <see cref="Node"/> is.</summary>
    public enum NodeKind
    {
        /// <summary>A <see cref="Orgraph.Department"/>.</summary>
        Department = Native.ORGRAPH_DEPARTMENT,
        /// <summary>A <see cref="Orgraph.Post"/>.</summary>
        Post = Native.ORGRAPH_POST,
        /// <summary>A <see cref="Orgraph.Person"/>.</summary>
        Person = Native.ORGRAPH_PERSON,
        /// <summary>A <see cref="Orgraph.Job"/>.</summary>
        Job = Native.ORGRAPH_JOB
    }

    /// <summary>Kinds that a text may mean.</summary>
    [Flags]
    public enum NodeKinds
    {
        /// <summary>Departments.</summary>
        Departments = Native.ORGRAPH_DEPARTMENTS,
        /// <summary>Posts.</summary>
        Posts = Native.ORGRAPH_POSTS,
        /// <summary>People.</summary>
        People = Native.ORGRAPH_PEOPLE,
        /// <summary>Jobs.</summary>
        Jobs = Native.ORGRAPH_JOBS,
        /// <summary>Any.</summary>
        All = Departments | Posts | People | Jobs
    }

    /// <summary>
    /// A department, post, person or job, seen on the day of a snapshot. Its kind, id and name are its own and stay
    /// when the snapshot is disposed of; all else it asks the snapshot. Where it is not in force on that day, what it
    /// is related to ends with an <see cref="OrgraphException"/>. Two are equal where they are the same node of one
    /// organization, on whatever day.
    /// </summary>
    public abstract class Node : IEquatable<Node>
    {
        internal Node(Snapshot snapshot, uint number)
        {
            Snapshot = snapshot;
            Number = number;
        }

        /// <summary>The day that the node was found on.</summary>
        public Snapshot Snapshot { get; }

        /// <summary>What it is.</summary>
        public abstract NodeKind Kind { get; }

        /// <summary>Its id, unique among those of its kind.</summary>
        public string Id { get; internal set; }

        /// <summary>The name of a department or person, the title of a post or job, on that day. Null where it has
        /// none, e.g. because it is not in force that day.</summary>
        public string Name { get; internal set; }

        /// <summary>Whether it is there on the day of its snapshot.</summary>
        public bool IsInForce => Native.orgraph_is_in_force(Snapshot.Handle, Number) != 0;

        /// <summary>A number of its own within the organization, below <see cref="Orgraph.Snapshot.NodeCount"/>: for
        /// tables beside it that are arrays.</summary>
        public int Index => checked((int)Number);

        internal uint Number { get; }

        /// <summary>An answer about it: none of a node that is not in force is an exception.</summary>
        internal uint Found(uint node)
        {
            if (node == Native.ORGRAPH_NONE) Snapshot.NeedInForce(Number);
            return node;
        }

        /// <summary>The same of a number.</summary>
        internal int Found(UIntPtr count)
        {
            if (count == UIntPtr.Zero) Snapshot.NeedInForce(Number);
            return Utf8.Length(count);
        }

        /// <summary>The same node of the same organization.</summary>
        public bool Equals(Node other)
        {
            return !ReferenceEquals(other, null) && Number == other.Number &&
                   ReferenceEquals(Snapshot.Organization, other.Snapshot.Organization);
        }

        /// <summary>The same node of the same organization.</summary>
        public override bool Equals(object other)
        {
            return Equals(other as Node);
        }

        /// <summary>Goes with <see cref="Equals(Node)"/>.</summary>
        public override int GetHashCode()
        {
            return (int)Number;
        }

        /// <summary>As <see cref="Equals(Node)"/>; null equals null.</summary>
        public static bool operator ==(Node a, Node b)
        {
            return ReferenceEquals(a, null) ? ReferenceEquals(b, null) : a.Equals(b);
        }

        /// <summary>The opposite of ==.</summary>
        public static bool operator !=(Node a, Node b)
        {
            return !(a == b);
        }

        /// <summary>"李娜 (person:li-na)": the part in brackets is what <see cref="Orgraph.Snapshot.Resolve"/>
        /// reads.</summary>
        public override string ToString()
        {
            string reference = Kind.ToString().ToLowerInvariant() + ":" + Id;
            return Name == null ? reference : $"{Name} ({reference})";
        }
    }

    /// <summary>A department.</summary>
    public sealed class Department : Node
    {
        internal Department(Snapshot snapshot, uint number) : base(snapshot, number) { }

        /// <inheritdoc/>
        public override NodeKind Kind => NodeKind.Department;

        /// <summary>The department above, or null.</summary>
        public Department PartOf => Snapshot.DepartmentOf(Found(Native.orgraph_part_of(Snapshot.Handle, Number)));

        /// <summary>The post that heads it, or null.</summary>
        public Post Head => Snapshot.PostOf(Found(Native.orgraph_head(Snapshot.Handle, Number)));

        /// <summary>The post that it answers to besides its own line, or null.</summary>
        public Post OverseenBy => Snapshot.PostOf(Found(Native.orgraph_overseen_by(Snapshot.Handle, Number)));

        /// <summary>Its own posts in document order.</summary>
        public IReadOnlyList<Post> Posts => Snapshot.OwnPosts(Number);

        /// <summary>Its posts and those of the departments below, depth first.</summary>
        public IReadOnlyList<Post> PostsWithin => Snapshot.PostsWithin(Number);
    }

    /// <summary>A post (岗位): what people hold and what reports to other posts.</summary>
    public sealed class Post : Node
    {
        internal Post(Snapshot snapshot, uint number) : base(snapshot, number) { }

        /// <inheritdoc/>
        public override NodeKind Kind => NodeKind.Post;

        /// <summary>The department that it is in.</summary>
        public Department Department => Snapshot.DepartmentOf(Found(Native.orgraph_post_in(Snapshot.Handle, Number)));

        /// <summary>The job that it is an instance of, or null.</summary>
        public Job Job => Snapshot.JobOf(Found(Native.orgraph_job(Snapshot.Handle, Number)));

        /// <summary>The superior post, or null: <see cref="Line"/> says why there is none.</summary>
        public Post ReportsTo => Snapshot.PostOf(Found(Native.orgraph_reports_to(Snapshot.Handle, Number)));

        /// <summary>The line to the superior, and how it came about.</summary>
        public ReportingLine Line => Snapshot.LineOf(Number);

        /// <summary>Active, frozen or planned; null where the post is not in force.</summary>
        public PostStatus? Status
        {
            get
            {
                int status = Native.orgraph_status_of_post(Snapshot.Handle, Number);
                return status < 0 ? (PostStatus?)null : (PostStatus)status;
            }
        }

        /// <summary>Who holds it, in document order. Empty: it is vacant.</summary>
        public IReadOnlyList<Person> HeldBy => Snapshot.HeldBy(Number);

        /// <summary>Whether nobody holds it.</summary>
        public bool IsVacant => Snapshot.IsVacant(Number);

        /// <summary>Who is named for it without being confirmed in it.</summary>
        public IReadOnlyList<Person> Standby => Snapshot.Standby(Number);

        /// <summary>How its holders hold it.</summary>
        public IReadOnlyList<Holding> Holdings => Snapshot.HoldingsOf(Number, true);

        /// <summary>The posts below it, depth first.</summary>
        public IReadOnlyList<Post> PostsBelow => Snapshot.PostsBelow(Number);

        /// <summary>The holders of the posts below it in the same order; who holds several is there several
        /// times.</summary>
        public IReadOnlyList<Person> HoldersBelow => Snapshot.HoldersBelow(Number);

        /// <summary>The lines besides the solid one, in the order of the document.</summary>
        public IReadOnlyList<DottedLine> DottedLines => Snapshot.DottedLinesOf(Number);

        /// <summary>How many posts are above it.</summary>
        public int Layer => Found(Native.orgraph_layer(Snapshot.Handle, Number));

        /// <summary>Whether the chain of command of another post leads over this one.</summary>
        public bool IsAbove(Post other)
        {
            return Snapshot.IsAbove(this, other);
        }
    }

    /// <summary>A person.</summary>
    public sealed class Person : Node
    {
        internal Person(Snapshot snapshot, uint number) : base(snapshot, number) { }

        /// <inheritdoc/>
        public override NodeKind Kind => NodeKind.Person;

        /// <summary>The posts held, in the order of the appointments.</summary>
        public IReadOnlyList<Post> Holds => Snapshot.HeldPosts(Number);

        /// <summary>How they are held.</summary>
        public IReadOnlyList<Holding> Holdings => Snapshot.HoldingsOf(Number, false);

        /// <summary>The post that counts where only one can: the regular one, else a concurrent, else an
        /// acting.</summary>
        public Post MainPost => Snapshot.PostOf(Found(Native.orgraph_main_post(Snapshot.Handle, Number)));

        /// <summary>How a post is held; null where it is not.</summary>
        public HoldingKind? HeldAs(Post post)
        {
            int kind = Native.orgraph_held_as(Snapshot.Handle, Number,
                                              Snapshot.Need(post, NodeKinds.Posts, nameof(post)));
            return kind < 0 ? (HoldingKind?)null : (HoldingKind)kind;
        }

        /// <summary>Whether an absence is noted for the day.</summary>
        public bool IsAway => Found(Sizes.Of(Native.orgraph_is_away(Snapshot.Handle, Number))) != 0;

        /// <summary>Who manages the person in the main post; vacancies pass upwards.</summary>
        public IReadOnlyList<Person> Managers => Snapshot.Managers(this);

        /// <summary>How many people the person manages directly.</summary>
        public int Span => Found(Native.orgraph_span(Snapshot.Handle, Number));
    }

    /// <summary>A job: what posts that are alike are instances of.</summary>
    public sealed class Job : Node
    {
        internal Job(Snapshot snapshot, uint number) : base(snapshot, number) { }

        /// <inheritdoc/>
        public override NodeKind Kind => NodeKind.Job;

        /// <summary>The posts that are instances of it, in document order.</summary>
        public IReadOnlyList<Post> Posts => Snapshot.PostsOfJob(Number);
    }
}
