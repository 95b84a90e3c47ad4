using System;
using System.Collections.Generic;
using System.Threading;

namespace Orgraph
{
    public sealed unsafe partial class Snapshot
    {
        private IReadOnlyList<Workflow> workflows;

        /// <summary>All workflows, with their steps, in document order. Made once.</summary>
        public IReadOnlyList<Workflow> Workflows
        {
            get
            {
                SnapshotHandle day = Handle;
                if (workflows != null) return workflows;
                using (day.Borrow())
                {
                    NodeBatch nodes = new NodeBatch(this);
                    Workflow[] all = new Workflow[checked((int)Native.orgraph_workflow_count(day))];
                    for (int i = 0; i < all.Length; i++)
                    {
                        orgraph_workflow facts;
                        Errors.Check(Native.orgraph_workflow_of(day, (uint)i, &facts, out IntPtr error), error);
                        all[i] = new Workflow(this, (uint)i, &facts, nodes);
                    }
                    Interlocked.CompareExchange(ref workflows, Named(nodes, Lists.Of(all)), null);
                    return workflows;
                }
            }
        }

        /// <summary>The workflow that a person means by a text: a code, else a name.</summary>
        /// <exception cref="OrgraphException">None or several; the message lists them.</exception>
        public Workflow Workflow(string text)
        {
            return WorkflowAt(WorkflowOf(text, nameof(text)));
        }

        /// <summary>The way of one case through a workflow. Facts not given make steps undecided.</summary>
        /// <param name="workflow">The workflow, its code or its name.</param>
        /// <param name="initiator">Who starts it; left out: not known.</param>
        /// <param name="post">Held by the initiator; left out: the main one.</param>
        /// <param name="facts">What is so in the case; null: nothing is known of it.</param>
        /// <param name="rejectedAt">The id of the step that rejects, once; null: none does.</param>
        public Route Route(WorkflowRef workflow, NodeRef initiator = default(NodeRef), NodeRef post = default(NodeRef),
                           Facts facts = null, string rejectedAt = null)
        {
            uint number = Need(workflow, nameof(workflow));
            using (Arena arena = new Arena())
            {
                orgraph_route_question asked = Question(arena, number, initiator, post, facts, rejectedAt);
                Errors.Check(Native.orgraph_route_find(Handle, number, &asked, out RouteHandle route, out IntPtr error),
                             error);
                NodeBatch nodes = new NodeBatch(this);
                using (route) return Named(nodes, new Route(WorkflowAt(number), route, nodes));
            }
        }

        /// <summary>The same as JSON.</summary>
        public string RouteJson(WorkflowRef workflow, NodeRef initiator = default(NodeRef),
                                NodeRef post = default(NodeRef),
                                Facts facts = null, string rejectedAt = null, JsonOptions options = null)
        {
            uint number = Need(workflow, nameof(workflow));
            orgraph_answer_options answer = JsonOptions.Of(options);
            using (Arena arena = new Arena())
            {
                orgraph_route_question asked = Question(arena, number, initiator, post, facts, rejectedAt);
                Errors.Check(Native.orgraph_route_json(Handle, number, &asked, &answer, out TextHandle json,
                                                       out IntPtr error), error);
                return Utf8.Take(json);
            }
        }

        /// <summary>The steps of all workflows that a post or a person takes part in, whatever the facts.</summary>
        public IReadOnlyList<Participation> Participations(NodeRef who)
        {
            uint number = Need(who, PostOrPerson, nameof(who));
            Errors.Check(Native.orgraph_participations_of(Handle, number, out ParticipationsHandle participations,
                                                          out IntPtr error), error);
            using (participations)
            {
                NodeBatch nodes = new NodeBatch(this);
                orgraph_participation* rows = Native.orgraph_participations_rows(participations, out UIntPtr count);
                Participation[] all = new Participation[Utf8.Length(count)];
                for (int i = 0; i < all.Length; i++)
                    all[i] = new Participation(rows + i, StepAt(rows[i].workflow, rows[i].step), nodes);
                return Named(nodes, Lists.Of(all));
            }
        }

        /// <summary>The same as JSON.</summary>
        public string ParticipationsJson(NodeRef who, JsonOptions options = null)
        {
            uint number = Need(who, PostOrPerson, nameof(who));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_participations_json(Handle, number, &answer, out TextHandle json,
                                                            out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>Steps that some case leads to, and that then nobody can do or whose quorum cannot be met, each with
        /// one such case. What is not listed cannot happen.</summary>
        /// <param name="workflow">Of this one; left out: of all.</param>
        /// <param name="initiator">Who starts it; left out: steps of the initiator's superior are not looked
        /// at.</param>
        /// <param name="post">Held by the initiator; left out: the main one.</param>
        /// <param name="progress">Told the part that is done, 0 to 1; may be null.</param>
        /// <param name="cancellation">Cancels the call.</param>
        /// <exception cref="OrgraphException">More than a million cases would have to be tried for one step
        /// (<see cref="OrgraphStatus.Limit"/>).</exception>
        public IReadOnlyList<DeadEnd> DeadEnds(WorkflowRef workflow = default(WorkflowRef),
                                               NodeRef initiator = default(NodeRef), NodeRef post = default(NodeRef),
                                               IProgress<double> progress = null,
                                               CancellationToken cancellation = default(CancellationToken))
        {
            uint number = NeedOrNone(workflow, nameof(workflow));
            uint person = NeedOrNone(initiator, NodeKinds.People, nameof(initiator));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_dead_ends_find(Handle, number, person, through, &options, out DeadEndsHandle ends,
                                                     out IntPtr error), error);
            using (ends) return Read(ends);
        }

        /// <summary>The same as JSON.</summary>
        public string DeadEndsJson(WorkflowRef workflow = default(WorkflowRef), NodeRef initiator = default(NodeRef),
                                   NodeRef post = default(NodeRef), JsonOptions options = null,
                                   IProgress<double> progress = null,
                                   CancellationToken cancellation = default(CancellationToken))
        {
            uint number = NeedOrNone(workflow, nameof(workflow));
            uint person = NeedOrNone(initiator, NodeKinds.People, nameof(initiator));
            uint through = NeedOrNone(post, NodeKinds.Posts, nameof(post));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_dead_ends_json(Handle, number, person, through, &open, &answer,
                                                     out TextHandle json,
                                                     out IntPtr error), error);
            return Utf8.Take(json);
        }

        /// <summary>The steps at which workflows stop if a post has no holder, and do not as it is.</summary>
        public IReadOnlyList<DeadEnd> StoppedWithout(NodeRef post, IProgress<double> progress = null,
                                                     CancellationToken cancellation = default(CancellationToken))
        {
            uint number = Need(post, NodeKinds.Posts, nameof(post));
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options options = call.Options;
            call.Check(Native.orgraph_stopped_without(Handle, number, &options, out DeadEndsHandle ends,
                                                      out IntPtr error), error);
            using (ends) return Read(ends);
        }

        /// <summary>The same as JSON.</summary>
        public string StoppedWithoutJson(NodeRef post, JsonOptions options = null, IProgress<double> progress = null,
                                         CancellationToken cancellation = default(CancellationToken))
        {
            uint number = Need(post, NodeKinds.Posts, nameof(post));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Progress call = new Progress(progress, cancellation);
            orgraph_open_options open = call.Options;
            call.Check(Native.orgraph_stopped_without_json(Handle, number, &open, &answer, out TextHandle json,
                                                           out IntPtr error), error);
            return Utf8.Take(json);
        }

        // ---- For the other parts ----

        /// <summary>Null for ORGRAPH_NO_WORKFLOW.</summary>
        internal Workflow WorkflowAt(uint number)
        {
            return number == Native.ORGRAPH_NO_WORKFLOW ? null : Workflows[checked((int)number)];
        }

        /// <summary>Null for ORGRAPH_NO_WORKFLOW.</summary>
        internal WorkflowStep StepAt(uint workflow, uint step)
        {
            return WorkflowAt(workflow)?.Steps[checked((int)step)];
        }

        internal uint StepOf(uint workflow, string id, string parameter)
        {
            uint step;
            Errors.Check(Native.orgraph_find_step(Handle, workflow, Utf8.Terminated(id, parameter), &step,
                                                  out IntPtr error), error);
            return step;
        }

        internal uint Need(WorkflowRef reference, string parameter)
        {
            if (reference.Text != null) return WorkflowOf(reference.Text, parameter);
            Workflow workflow = reference.Workflow;
            if (workflow == null) throw new ArgumentNullException(parameter);
            if (!ReferenceEquals(workflow.Snapshot.Organization, Organization))
                throw new ArgumentException($"{workflow} is of another organization.", parameter);
            return workflow.Number;
        }

        private uint NeedOrNone(WorkflowRef reference, string parameter)
        {
            return reference.IsNone ? Native.ORGRAPH_NO_WORKFLOW : Need(reference, parameter);
        }

        private uint WorkflowOf(string text, string parameter)
        {
            uint number;
            Errors.Check(Native.orgraph_find_workflow(Handle, Utf8.Terminated(text, parameter), &number,
                                                      out IntPtr error), error);
            return number;
        }

        private orgraph_route_question Question(Arena arena, uint workflow, NodeRef initiator, NodeRef post,
                                                Facts facts,
                                                string rejectedAt)
        {
            return new orgraph_route_question
            {
                struct_size = Sizes.Of(sizeof(orgraph_route_question)),
                initiator = NeedOrNone(initiator, NodeKinds.People, nameof(initiator)),
                post = NeedOrNone(post, NodeKinds.Posts, nameof(post)),
                facts = arena.Facts(facts, out UIntPtr count),
                fact_count = count,
                reject = rejectedAt == null ? Native.ORGRAPH_NO_STEP : StepOf(workflow, rejectedAt, nameof(rejectedAt))
            };
        }

        private IReadOnlyList<DeadEnd> Read(DeadEndsHandle ends)
        {
            orgraph_dead_end* rows = Native.orgraph_dead_ends_rows(ends, out UIntPtr count);
            DeadEnd[] all = new DeadEnd[Utf8.Length(count)];
            for (int i = 0; i < all.Length; i++) all[i] = new DeadEnd(rows + i, StepAt(rows[i].workflow, rows[i].step));
            return Lists.Of(all);
        }
    }
}
