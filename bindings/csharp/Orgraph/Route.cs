using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What becomes of a step in a case.</summary>
    public enum StepState
    {
        /// <summary>Somebody does it.</summary>
        DoneBy = Native.ORGRAPH_DONE_BY,
        /// <summary>Its condition is not met.</summary>
        Skipped = Native.ORGRAPH_SKIPPED,
        /// <summary>A fact, or the initiator, was not given.</summary>
        Undecided = Native.ORGRAPH_STEP_UNDECIDED,
        /// <summary>Nobody could do it.</summary>
        Nobody = Native.ORGRAPH_NOBODY
    }

    /// <summary>What is wrong with a step.</summary>
    public enum RouteProblemCode
    {
        /// <summary>Nobody can do it.</summary>
        Nobody = Native.ORGRAPH_PROBLEM_NOBODY,
        /// <summary>No present people can meet its quorum.</summary>
        Quorum = Native.ORGRAPH_PROBLEM_QUORUM,
        /// <summary>A post that approves or signs surely lacks the authority.</summary>
        NoAuthority = Native.ORGRAPH_PROBLEM_NO_AUTHORITY,
        /// <summary>One person does more of a set than allowed.</summary>
        Incompatible = Native.ORGRAPH_PROBLEM_INCOMPATIBLE,
        /// <summary>Somebody approves or signs who prepared.</summary>
        OwnWork = Native.ORGRAPH_PROBLEM_OWN_WORK,
        /// <summary>One person does this step and the one taken before.</summary>
        TwiceInARow = Native.ORGRAPH_PROBLEM_TWICE_IN_A_ROW
    }

    /// <summary>Somebody who does a step.</summary>
    public sealed class Doer
    {
        internal unsafe Doer(orgraph_doer* row, NodeBatch nodes)
        {
            Person = nodes.Person(row->person);
            Post = nodes.Post(row->post);
            ActingFor = nodes.Person(row->acting_for);
            Outside = Utf8.Text(row->outside);
        }

        /// <summary>Who; null: somebody outside.</summary>
        public Person Person { get; }

        /// <summary>Through which post, or null.</summary>
        public Post Post { get; }

        /// <summary>Somebody away, where the person is a delegate; else null.</summary>
        public Person ActingFor { get; }

        /// <summary>Who, outside the organization, or null.</summary>
        public string Outside { get; }
    }

    /// <summary>A step in a case.</summary>
    public sealed class RouteStep
    {
        internal unsafe RouteStep(orgraph_route_step* row, WorkflowStep step, NodeBatch nodes)
        {
            Step = step;
            Round = checked((int)row->round);
            State = (StepState)row->state;
            Action = (StepAction)row->action;
            Id = Utf8.Text(row->id);
            Why = Utf8.Text(row->why);
            When = Utf8.Text(row->when);
            Posts = nodes.Posts(row->posts, row->post_count);
            Doer[] doers = new Doer[Utf8.Length(row->doer_count)];
            for (int i = 0; i < doers.Length; i++) doers[i] = new Doer(row->doers + i, nodes);
            Doers = Lists.Of(doers);
        }

        /// <summary>The step, as the document has it.</summary>
        public WorkflowStep Step { get; }

        /// <summary>1; 2 where it comes again after the rejection.</summary>
        public int Round { get; }

        /// <summary>Done, skipped, undecided, or nobody can.</summary>
        public StepState State { get; }

        /// <summary>What is done.</summary>
        public StepAction Action { get; }

        /// <summary>The id of the step.</summary>
        public string Id { get; }

        /// <summary>A sentence where it is not simply done, else null.</summary>
        public string Why { get; }

        /// <summary>The condition as the document has it, as JSON, or null.</summary>
        public string When { get; }

        /// <summary>The posts that do it.</summary>
        public IReadOnlyList<Post> Posts { get; }

        /// <summary>The people, by post; those outside last.</summary>
        public IReadOnlyList<Doer> Doers { get; }
    }

    /// <summary>Something wrong on the way of a case.</summary>
    public sealed class RouteProblem
    {
        internal unsafe RouteProblem(orgraph_route_problem* row, IReadOnlyList<RouteStep> steps, NodeBatch nodes)
        {
            Step = steps[checked((int)row->at)];
            Code = (RouteProblemCode)row->code;
            Rule = Code == RouteProblemCode.Incompatible ? checked((int)row->rule) : (int?)null;
            Message = Utf8.Text(row->message);
            Nodes = nodes.Nodes(row->nodes, row->node_count);
        }

        /// <summary>Where.</summary>
        public RouteStep Step { get; }

        /// <summary>What kind of problem.</summary>
        public RouteProblemCode Code { get; }

        /// <summary>Of an incompatible one: the set's place in the document, from 0; else null.</summary>
        public int? Rule { get; }

        /// <summary>A sentence.</summary>
        public string Message { get; }

        /// <summary>The people, or posts, concerned.</summary>
        public IReadOnlyList<Node> Nodes { get; }
    }

    /// <summary>The way of a case through a workflow.</summary>
    public sealed class Route
    {
        internal unsafe Route(Workflow workflow, RouteHandle route, NodeBatch nodes)
        {
            Workflow = workflow;
            orgraph_route_step* rows = Native.orgraph_route_steps(route, out UIntPtr count);
            RouteStep[] steps = new RouteStep[Utf8.Length(count)];
            for (int i = 0; i < steps.Length; i++)
                steps[i] = new RouteStep(rows + i, workflow.Steps[checked((int)rows[i].step)], nodes);
            Steps = Lists.Of(steps);
            orgraph_route_problem* wrong = Native.orgraph_route_problems(route, out count);
            RouteProblem[] problems = new RouteProblem[Utf8.Length(count)];
            for (int i = 0; i < problems.Length; i++) problems[i] = new RouteProblem(wrong + i, Steps, nodes);
            Problems = Lists.Of(problems);
            Next = workflow.Snapshot.WorkflowAt(Native.orgraph_route_next(route));
            IsRejected = Native.orgraph_route_is_rejected(route) != 0;
        }

        /// <summary>The workflow.</summary>
        public Workflow Workflow { get; }

        /// <summary>In the order in which they are taken.</summary>
        public IReadOnlyList<RouteStep> Steps { get; }

        /// <summary>By step.</summary>
        public IReadOnlyList<RouteProblem> Problems { get; }

        /// <summary>The workflow that follows, or null.</summary>
        public Workflow Next { get; }

        /// <summary>Whether a step rejects that sends nowhere, so that the workflow ends there.</summary>
        public bool IsRejected { get; }
    }

    /// <summary>A step that somebody takes part in.</summary>
    public sealed class Participation
    {
        internal unsafe Participation(orgraph_participation* row, WorkflowStep step, NodeBatch nodes)
        {
            Step = step;
            Post = nodes.Post(row->post);
            ActingFor = nodes.Person(row->acting_for);
            IsAsSuperior = row->is_as_superior != 0;
            IsConditional = row->is_conditional != 0;
        }

        /// <summary>The step.</summary>
        public WorkflowStep Step { get; }

        /// <summary>Through which post.</summary>
        public Post Post { get; }

        /// <summary>Somebody away, or null.</summary>
        public Person ActingFor { get; }

        /// <summary>True: of whoever does an earlier step, or of the initiator; false: named by the step.</summary>
        public bool IsAsSuperior { get; }

        /// <summary>Whether the step is not taken in every case.</summary>
        public bool IsConditional { get; }
    }

    /// <summary>A step at which a workflow can stop.</summary>
    public sealed class DeadEnd
    {
        internal unsafe DeadEnd(orgraph_dead_end* row, WorkflowStep step)
        {
            Step = step;
            Code = (RouteProblemCode)row->code;
            Facts = Facts.Read(row->facts, row->fact_count);
        }

        /// <summary>The step.</summary>
        public WorkflowStep Step { get; }

        /// <summary>Nobody can do it, or its quorum cannot be met.</summary>
        public RouteProblemCode Code { get; }

        /// <summary>Of a case that comes to it; others do not matter.</summary>
        public Facts Facts { get; }
    }
}
