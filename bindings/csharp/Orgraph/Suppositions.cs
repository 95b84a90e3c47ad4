using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>How many holders a post is supposed to be meant to have.</summary>
    public struct Headcount
    {
        /// <summary>So many, no more and no less.</summary>
        public Headcount(NodeRef post, int number) : this(post, number, number) { }

        /// <summary>From so many to so many.</summary>
        public Headcount(NodeRef post, int min, int max)
        {
            Post = post;
            Min = Sizes.NotNegative(min, nameof(min));
            Max = Sizes.NotNegative(max, nameof(max));
        }

        /// <summary>The post.</summary>
        public NodeRef Post { get; }

        /// <summary>At least.</summary>
        public int Min { get; }

        /// <summary>At most.</summary>
        public int Max { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>What if: the same day without some people, as if they had never held their posts.</summary>
        public Snapshot Without(params NodeRef[] people)
        {
            if (people == null) throw new ArgumentNullException(nameof(people));
            return Suppose(people, null);
        }

        /// <summary>What if: the same day without some people and with other headcounts. Of a snapshot that supposes
        /// something already both hold.</summary>
        /// <param name="people">Who is not there; null: nobody.</param>
        /// <param name="headcounts">What posts are to have; null: nothing is changed.</param>
        public Snapshot Suppose(IEnumerable<NodeRef> people, IEnumerable<Headcount> headcounts)
        {
            uint[] absent = NeedAll(people ?? new NodeRef[0], NodeKinds.People, nameof(people));
            List<orgraph_headcount> planned = new List<orgraph_headcount>();
            foreach (Headcount headcount in headcounts ?? new Headcount[0])
            {
                planned.Add(new orgraph_headcount
                {
                    post = Need(headcount.Post, NodeKinds.Posts, nameof(headcounts)),
                    min = (uint)headcount.Min,
                    max = (uint)headcount.Max
                });
            }
            fixed (uint* nodes = absent)
            fixed (orgraph_headcount* plans = planned.ToArray())
            {
                Errors.Check(Native.orgraph_snapshot_suppose(Handle, nodes, Sizes.Of(absent.Length), plans,
                                                             Sizes.Of(planned.Count), out SnapshotHandle supposed,
                                                             out IntPtr error), error);
                return new Snapshot(supposed, Organization);
            }
        }

        /// <summary>What if: the same day with nobody holding some posts. Who stands by for one does so all the
        /// same.</summary>
        public Snapshot Vacate(params NodeRef[] posts)
        {
            uint[] numbers = NeedAll(posts, NodeKinds.Posts, nameof(posts));
            fixed (uint* nodes = numbers)
            {
                Errors.Check(Native.orgraph_snapshot_vacate(Handle, nodes, Sizes.Of(numbers.Length),
                                                            out SnapshotHandle supposed, out IntPtr error), error);
                return new Snapshot(supposed, Organization);
            }
        }
    }
}
