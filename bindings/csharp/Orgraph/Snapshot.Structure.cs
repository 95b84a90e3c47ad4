using System;
using System.Collections.Generic;

namespace Orgraph
{
    public sealed unsafe partial class Snapshot
    {
        private const NodeKinds PostOrPerson = NodeKinds.Posts | NodeKinds.People;

        /// <summary>The settings of the document, or the defaults.</summary>
        public Settings Settings
        {
            get
            {
                orgraph_settings settings;
                Errors.Check(Native.orgraph_settings_of(Handle, &settings, out IntPtr error), error);
                return new Settings(settings);
            }
        }

        /// <summary>How many things of each sort are in force. Linear.</summary>
        public Counts Count()
        {
            orgraph_counts counts;
            Errors.Check(Native.orgraph_counts_of(Handle, &counts, out IntPtr error), error);
            return new Counts(counts);
        }

        /// <summary>The same as JSON.</summary>
        public string SummaryJson()
        {
            Errors.Check(Native.orgraph_summary_json(Handle, out TextHandle json, out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>Superiors of a post, of a person those of the main post, nearest first, vacant ones
        /// included.</summary>
        public IReadOnlyList<Post> ChainOfCommand(NodeRef who)
        {
            uint post = NeedPost(who, nameof(who));
            if (post == Native.ORGRAPH_NONE) return Lists.Empty<Post>();
            return PostsFrom(Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                      out IntPtr error) =>
                Native.orgraph_chain_of_command(day, post, nodes, capacity, out n, out error)));
        }

        /// <summary>Where and why the line above a post, of a person the main one, ends.</summary>
        /// <returns>Null for a person without a post.</returns>
        public ChainEnd ChainEnd(NodeRef who)
        {
            uint post = NeedPost(who, nameof(who));
            if (post == Native.ORGRAPH_NONE) return null;
            SnapshotHandle day = Handle;
            using (day.Borrow())
            {
                uint last;
                orgraph_line line;
                Errors.Check(Native.orgraph_chain_end(day, post, &last, &line, out IntPtr error), error);
                NodeBatch nodes = new NodeBatch(this);
                return Named(nodes, new ChainEnd(nodes.Post(last), new ReportingLine(&line, nodes)));
            }
        }

        /// <summary>The chain of a post, or of a person in a post (left out: the main one), as JSON.</summary>
        public string ChainJson(NodeRef who, NodeRef post = default(NodeRef), JsonOptions options = null)
        {
            uint number = Need(who, PostOrPerson, nameof(who));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_chain_json(Handle, number, through, &answer, out TextHandle json,
                                                   out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>The people who manage a person in a post (left out: the main one); vacancies pass upwards. Of a
        /// vacant post: who answers for it, the holders of the first post up its chain that has one.</summary>
        public IReadOnlyList<Person> Managers(NodeRef who, NodeRef post = default(NodeRef))
        {
            uint number = Need(who, PostOrPerson, nameof(who));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            if (Native.orgraph_node_kind(Handle, number) == Native.ORGRAPH_PERSON)
            {
                return PeopleFrom(Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                           out IntPtr error) =>
                    Native.orgraph_managers(day, number, through, nodes, capacity, out n, out error)));
            }
            if (through != Native.ORGRAPH_NONE)
                throw new ArgumentException("A post has no post of its own.", nameof(post));
            return PeopleFrom(Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                       out IntPtr error) =>
                Native.orgraph_managers_of_vacant(day, number, nodes, capacity, out n, out error)));
        }

        /// <summary>People whom a person manages, and whom those manage; each once, depth first.</summary>
        /// <param name="person">Who manages.</param>
        /// <param name="depth">1 for those managed directly; null for all.</param>
        public IReadOnlyList<Person> Subordinates(NodeRef person, int? depth = null)
        {
            uint number = Need(person, NodeKinds.People, nameof(person)), levels = Sizes.DepthOf(depth, nameof(depth));
            return PeopleFrom(Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                       out IntPtr error) =>
                Native.orgraph_subordinate_people(day, number, levels, nodes, capacity, out n, out error)));
        }

        /// <summary>Posts below a post, depth first.</summary>
        /// <param name="post">What they are below.</param>
        /// <param name="depth">1 for those that report directly; null for all.</param>
        public IReadOnlyList<SubordinatePost> SubordinatePosts(NodeRef post, int? depth = null)
        {
            uint number = Need(post, NodeKinds.Posts, nameof(post)), levels = Sizes.DepthOf(depth, nameof(depth));
            uint[] depths = new uint[0];
            uint[] found = Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                    out IntPtr error) =>
            {
                depths = new uint[Utf8.Length(capacity)];
                fixed (uint* each = depths)
                {
                    return Native.orgraph_subordinate_posts(day, number, levels, nodes, each, capacity, out n,
                                                            out error);
                }
            });
            Post[] posts = NodeBatch.Make<Post>(this, found, NodeKind.Post);
            SubordinatePost[] below = new SubordinatePost[posts.Length];
            for (int i = 0; i < below.Length; i++) below[i] = new SubordinatePost(posts[i], checked((int)depths[i]));
            return Lists.Of(below);
        }

        /// <summary>Of a post, a person or a department (of which depth 1 means its own posts), as JSON.</summary>
        public string SubordinatesJson(NodeRef who, JsonOptions options = null)
        {
            uint number = Need(who, PostOrPerson | NodeKinds.Departments, nameof(who));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_subordinates_json(Handle, number, &answer, out TextHandle json,
                                                          out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>Whether the chain of command of one post leads over another. Constant time.</summary>
        public bool IsAbove(NodeRef upper, NodeRef lower)
        {
            return Native.orgraph_is_above(Handle, Need(upper, NodeKinds.Posts, nameof(upper)),
                                           Need(lower, NodeKinds.Posts, nameof(lower))) != 0;
        }

        /// <summary>The lowest post that is above both, or one of them; null where they stand in different trees.
        /// People are taken in their main posts.</summary>
        public Post CommonSuperior(NodeRef a, NodeRef b)
        {
            return PostOf(Native.orgraph_common_superior(Handle, NeedPost(a, nameof(a)), NeedPost(b, nameof(b))));
        }

        /// <summary>The way a matter takes that two posts cannot settle: up to their common superior and down again.
        /// People are taken in their main posts.</summary>
        public EscalationPath EscalationPath(NodeRef a, NodeRef b)
        {
            uint from = NeedPost(a, nameof(a)), to = NeedPost(b, nameof(b));
            int up = 0;
            uint[] found = from == Native.ORGRAPH_NONE || to == Native.ORGRAPH_NONE ? new uint[0] :
                Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n, out IntPtr error) =>
                {
                    int status = Native.orgraph_escalation_path(day, from, to, nodes, capacity, out n,
                                                                out UIntPtr upwards,
                                                                out error);
                    up = Utf8.Length(upwards);
                    return status;
                });
            Post[] posts = NodeBatch.Make<Post>(this, found, NodeKind.Post);
            Post[] above = new Post[up], below = new Post[posts.Length - up];
            Array.Copy(posts, above, up);
            Array.Copy(posts, up, below, 0, below.Length);
            return new EscalationPath(Lists.Of(above), Lists.Of(below), CommonSuperior(a, b));
        }

        /// <summary>The common superior of two posts or people, and the way up to it and down, as JSON.</summary>
        public string CommonSuperiorJson(NodeRef a, NodeRef b, JsonOptions options = null)
        {
            uint one = Need(a, PostOrPerson, nameof(a)), other = Need(b, PostOrPerson, nameof(b));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_common_json(Handle, one, other, &answer, out TextHandle json, out IntPtr error),
                         error);
            return Utf8.Take(json);
        }

        /// <summary>People with more direct subordinates than the setting
        /// <see cref="Orgraph.Settings.MaxSpan"/>.</summary>
        public IReadOnlyList<Person> WideSpans()
        {
            return PeopleFrom(Collect(Native.orgraph_wide_spans));
        }

        /// <summary>Posts with more posts above them than the setting
        /// <see cref="Orgraph.Settings.MaxLayers"/>.</summary>
        public IReadOnlyList<Post> DeepLayers()
        {
            return PostsFrom(Collect(Native.orgraph_deep_layers));
        }

        // ---- What nodes ask ----

        internal IReadOnlyList<Post> OwnPosts(uint department)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow())
                return PostsFrom(Native.orgraph_own_posts(day, department, out UIntPtr n), n, department);
        }

        internal IReadOnlyList<Post> PostsWithin(uint department)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow())
                return PostsFrom(Native.orgraph_posts_within(day, department, out UIntPtr n), n, department);
        }

        internal IReadOnlyList<Post> PostsOfJob(uint job)
        {
            return PostsFrom(Collect((SnapshotHandle day, uint* nodes, UIntPtr capacity, out UIntPtr n,
                                      out IntPtr error) =>
                Native.orgraph_posts_of_job(day, job, nodes, capacity, out n, out error)));
        }

        internal IReadOnlyList<Post> PostsBelow(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow()) return PostsFrom(Native.orgraph_posts_below(day, post, out UIntPtr n), n, post);
        }

        internal IReadOnlyList<Person> HoldersBelow(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow()) return PeopleFrom(Native.orgraph_holders_below(day, post, out UIntPtr n), n, post);
        }

        internal IReadOnlyList<Person> HeldBy(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow()) return PeopleFrom(Native.orgraph_held_by(day, post, out UIntPtr n), n, post);
        }

        internal bool IsVacant(uint post)
        {
            Native.orgraph_held_by(Handle, post, out UIntPtr count);
            if (count == UIntPtr.Zero) NeedInForce(post);
            return count == UIntPtr.Zero;
        }

        internal IReadOnlyList<Person> Standby(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow()) return PeopleFrom(Native.orgraph_standby(day, post, out UIntPtr n), n, post);
        }

        internal IReadOnlyList<Post> HeldPosts(uint person)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow()) return PostsFrom(Native.orgraph_holds(day, person, out UIntPtr n), n, person);
        }

        internal IReadOnlyList<Holding> HoldingsOf(uint node, bool isPost)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow())
            {
                uint* others = isPost ? Native.orgraph_held_by(day, node, out UIntPtr count)
                                      : Native.orgraph_holds(day, node, out count);
                if (count == UIntPtr.Zero) NeedInForce(node);
                NodeBatch nodes = new NodeBatch(this);
                Holding[] holdings = new Holding[Utf8.Length(count)];
                for (int i = 0; i < holdings.Length; i++)
                {
                    orgraph_holding holding;
                    Errors.Check(Native.orgraph_holding_of(day, isPost ? others[i] : node, isPost ? node : others[i],
                                                           &holding, out IntPtr error), error);
                    holdings[i] = new Holding(&holding, nodes);
                }
                return Named(nodes, Lists.Of(holdings));
            }
        }

        internal ReportingLine LineOf(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow())
            {
                orgraph_line line;
                Errors.Check(Native.orgraph_post_line(day, post, &line, out IntPtr error), error);
                NodeBatch nodes = new NodeBatch(this);
                return Named(nodes, new ReportingLine(&line, nodes));
            }
        }

        internal IReadOnlyList<DottedLine> DottedLinesOf(uint post)
        {
            SnapshotHandle day = Handle;
            using (day.Borrow())
            {
                orgraph_dotted_line[] rows = new orgraph_dotted_line[4];
                for (;;)
                {
                    fixed (orgraph_dotted_line* lines = rows)
                    {
                        Errors.Check(Native.orgraph_dotted_lines(day, post, lines, Sizes.Of(rows.Length),
                                                                 out UIntPtr count,
                                                                 out IntPtr error), error);
                        if (Utf8.Length(count) <= rows.Length)
                        {
                            NodeBatch nodes = new NodeBatch(this);
                            DottedLine[] made = new DottedLine[Utf8.Length(count)];
                            for (int i = 0; i < made.Length; i++) made[i] = new DottedLine(lines + i, nodes);
                            return Named(nodes, Lists.Of(made));
                        }
                        rows = new orgraph_dotted_line[Utf8.Length(count)];
                    }
                }
            }
        }
    }
}
