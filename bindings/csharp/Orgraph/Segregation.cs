using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    /// <summary>An item of an incompatible set that somebody has. Its nodes are seen on its first day,
    /// <see cref="From"/>: <see cref="Node.Snapshot"/> is of that day. Where this is not the snapshot asked, the nodes
    /// hold it, and the finalizer frees it with the last of them.</summary>
    public sealed class HeldItem
    {
        internal unsafe HeldItem(orgraph_held_item* row, NodesByDay days)
        {
            From = Day.Read(row->from);
            To = Day.Read(row->to);
            NodeBatch nodes = days.On(From);
            Item = checked((int)row->item);
            What = Utf8.Text(row->what);
            Action = Utf8.Text(row->action);
            Subject = Utf8.Text(row->subject);
            Duty = Utf8.Text(row->duty);
            Post = nodes.Post(row->post);
            Through = nodes.Node(row->through);
        }

        /// <summary>Its place in the set, from 0.</summary>
        public int Item { get; }

        /// <summary>The item as the document has it, as JSON.</summary>
        public string What { get; }

        /// <summary>Of an authority; else null.</summary>
        public string Action { get; }

        /// <summary>Of an authority; else null.</summary>
        public string Subject { get; }

        /// <summary>The id of a duty, or null.</summary>
        public string Duty { get; }

        /// <summary>A post, or null.</summary>
        public Post Post { get; }

        /// <summary>A post that the person holds, or a person who delegates to this one.</summary>
        public Node Through { get; }

        /// <summary>The first day on which it is so, of those asked about.</summary>
        public DateTime From { get; }

        /// <summary>The last of these days.</summary>
        public DateTime To { get; }
    }

    /// <summary>Somebody who has more of what is to be kept apart than allowed, over an unbroken run of days. The
    /// person is seen on the first of them, as the nodes of a <see cref="HeldItem"/> are on its own.</summary>
    public sealed class Breach
    {
        internal unsafe Breach(orgraph_breach* row, NodesByDay days)
        {
            Rule = checked((int)row->rule);
            RuleName = Utf8.Text(row->rule_name);
            AtMost = row->at_most;
            From = Day.Read(row->from);
            To = Day.Read(row->to);
            Person = days.On(From).Person(row->person);
            HeldItem[] held = new HeldItem[Utf8.Length(row->held_count)];
            for (int i = 0; i < held.Length; i++) held[i] = new HeldItem(row->held + i, days);
            Held = Lists.Of(held);
        }

        /// <summary>The set's place in the document, from 0.</summary>
        public int Rule { get; }

        /// <summary>What the set is called.</summary>
        public string RuleName { get; }

        /// <summary>How many items of it one may have.</summary>
        public double AtMost { get; }

        /// <summary>Who has more, on each of the days.</summary>
        public Person Person { get; }

        /// <summary>The first day on which it is so, of those asked about.</summary>
        public DateTime From { get; }

        /// <summary>The last of these days.</summary>
        public DateTime To { get; }

        /// <summary>By item, then by post held, then by who delegates, then by day.</summary>
        public IReadOnlyList<HeldItem> Held { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>Who has more of an incompatible set than allowed, by posts held and by delegation, from the
        /// snapshot's day to another, both included; by set, then by person, then by day. Each further day on
        /// which something begins takes as much time and memory as a snapshot.</summary>
        /// <param name="lastDay">A <see cref="DateTime"/> or a text; left out: the snapshot's day alone.</param>
        /// <param name="progress">Told the part that is done, 0 to 1; may be null.</param>
        /// <param name="cancellation">Cancels the call.</param>
        public IReadOnlyList<Breach> Segregation(Day lastDay = default(Day), IProgress<double> progress = null,
                                                 CancellationToken cancellation = default(CancellationToken))
        {
            byte[] until = lastDay.GivenOrNull(nameof(lastDay));
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_segregation_check(Handle, until, &options, out BreachesHandle breaches,
                                                        out IntPtr error), error);
            using (breaches)
            {
                NodesByDay days = new NodesByDay(this, cancellation);
                orgraph_breach* rows = Native.orgraph_breaches_rows(breaches, out UIntPtr count);
                Breach[] all = new Breach[Utf8.Length(count)];
                for (int i = 0; i < all.Length; i++) all[i] = new Breach(rows + i, days);
                return days.Named(Lists.Of(all));
            }
        }

        /// <summary>The same as JSON; names are those of the first day of each.</summary>
        public string SegregationJson(Day lastDay = default(Day), JsonOptions options = null,
                                      IProgress<double> progress = null,
                                      CancellationToken cancellation = default(CancellationToken))
        {
            byte[] until = lastDay.GivenOrNull(nameof(lastDay));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_segregation_json(Handle, until, &open, &answer, out TextHandle json,
                                                       out IntPtr error), error);
            return Utf8.Take(json);
        }
    }
}
