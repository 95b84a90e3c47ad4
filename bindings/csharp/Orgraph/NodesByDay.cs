using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    /// <summary>The nodes of an answer whose rows are of several days, each row's seen on its own day.</summary>
    internal sealed class NodesByDay
    {
        private readonly Snapshot asked;
        private readonly CancellationToken cancellation;
        private readonly Dictionary<DateTime, NodeBatch> days = new Dictionary<DateTime, NodeBatch>();

        internal NodesByDay(Snapshot asked, CancellationToken cancellation)
        {
            this.asked = asked;
            this.cancellation = cancellation;
        }

        /// <summary>The nodes of a day. Another day than the one asked is taken once, and is freed with the last node
        /// of it.</summary>
        internal NodeBatch On(DateTime day)
        {
            if (days.TryGetValue(day, out NodeBatch batch)) return batch;
            cancellation.ThrowIfCancellationRequested();
            batch = new NodeBatch(day == asked.Day ? asked : asked.On(day));
            days.Add(day, batch);
            return batch;
        }

        /// <summary>What was made with them, once they have their names.</summary>
        internal T Named<T>(T made)
        {
            foreach (NodeBatch batch in days.Values) batch.Name();
            return made;
        }
    }
}
