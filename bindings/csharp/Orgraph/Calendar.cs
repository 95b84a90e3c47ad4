using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    /// <summary>A report that is due. Its nodes are seen on the day on which it is: <see cref="Node.Snapshot"/> is of
    /// that day. Where this is not the snapshot asked, the nodes hold it, and the finalizer frees it with the last of
    /// them.</summary>
    public sealed class DueReport
    {
        internal unsafe DueReport(orgraph_due_row* row, NodesByDay days)
        {
            Day = Orgraph.Day.Read(row->day);
            NodeBatch nodes = days.On(Day);
            IsWorkingDay = row->is_working_day != 0;
            Time = Utf8.Text(row->time);
            Document = Utf8.Text(row->document);
            From = nodes.Post(row->from);
            Position = checked((int)row->position);
            People = nodes.People(row->people, row->people_count);
            To = nodes.Node(row->to);
            ToOutside = Utf8.Text(row->to_outside);
            Receivers = nodes.People(row->receivers, row->receiver_count);
            DayOfWeek = (DayOfWeek)(row->weekday % 7);
        }

        /// <summary>The day on which it is due.</summary>
        public DateTime Day { get; }

        /// <summary>The day of the week that this is.</summary>
        public DayOfWeek DayOfWeek { get; }

        /// <summary>Monday to Friday; a date stays where it is on a weekend.</summary>
        public bool IsWorkingDay { get; }

        /// <summary>By when on that day: "HH:MM", or free text; null: nothing is said.</summary>
        public string Time { get; }

        /// <summary>What is to be handed in.</summary>
        public string Document { get; }

        /// <summary>The post that owes it.</summary>
        public Post From { get; }

        /// <summary>In the post's list of reports owed, from 0.</summary>
        public int Position { get; }

        /// <summary>The holders of that post; none: it is vacant, and owes all the same.</summary>
        public IReadOnlyList<Person> People { get; }

        /// <summary>The post or department that receives it; null: outside, or unknown.</summary>
        public Node To { get; }

        /// <summary>Who receives it outside, or null.</summary>
        public string ToOutside { get; }

        /// <summary>The people who receive it.</summary>
        public IReadOnlyList<Person> Receivers { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>Reports due from the snapshot's day to another, both included, each by the facts in force on the
        /// day on which it is due; by day, then in document order of posts. Each further day with a
        /// report takes as much time and memory as a snapshot.</summary>
        /// <param name="lastDay">A <see cref="DateTime"/> or a text; left out: the snapshot's day alone.</param>
        /// <param name="limit">The first so many at most: what is due later costs nothing; null for all.</param>
        /// <param name="progress">Told the part that is done, 0 to 1; may be null.</param>
        /// <param name="cancellation">Cancels the call.</param>
        public IReadOnlyList<DueReport> Due(Day lastDay = default(Day), int? limit = null,
                                            IProgress<double> progress = null,
                                            CancellationToken cancellation = default(CancellationToken))
        {
            byte[] until = lastDay.GivenOrNull(nameof(lastDay));
            UIntPtr most = Sizes.LimitOf(limit, nameof(limit));
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_due_check(Handle, until, most, &options, out DueHandle due, out IntPtr error),
                       error);
            using (due)
            {
                NodesByDay days = new NodesByDay(this, cancellation);
                orgraph_due_row* rows = Native.orgraph_due_rows(due, out UIntPtr count);
                DueReport[] all = new DueReport[Utf8.Length(count)];
                for (int i = 0; i < all.Length; i++) all[i] = new DueReport(rows + i, days);
                return days.Named(Lists.Of(all));
            }
        }

        /// <summary>The same as JSON; names are those of the day on which a report is due.</summary>
        public string DueJson(Day lastDay = default(Day), JsonOptions options = null, IProgress<double> progress = null,
                              CancellationToken cancellation = default(CancellationToken))
        {
            byte[] until = lastDay.GivenOrNull(nameof(lastDay));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_due_json(Handle, until, &open, &answer, out TextHandle json, out IntPtr error),
                       error);
            return Utf8.Take(json);
        }

        /// <summary>The same as iCalendar (RFC 5545), an event a report, for calendar programs.</summary>
        public string DueCalendar(Day lastDay = default(Day), JsonOptions options = null,
                                  IProgress<double> progress = null,
                                  CancellationToken cancellation = default(CancellationToken))
        {
            byte[] until = lastDay.GivenOrNull(nameof(lastDay));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_due_ics(Handle, until, &open, &answer, out TextHandle calendar, out IntPtr error),
                       error);
            return Utf8.Take(calendar);
        }
    }
}
