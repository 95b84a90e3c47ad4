using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What is missing in a matrix.</summary>
    public enum RaciGapCode
    {
        /// <summary>The workflow has no steps.</summary>
        NoSteps = Native.ORGRAPH_GAP_NO_STEPS,
        /// <summary>Nobody is present who can do the step.</summary>
        Nobody = Native.ORGRAPH_GAP_NOBODY,
        /// <summary>One of those who are all needed is not there.</summary>
        Quorum = Native.ORGRAPH_GAP_QUORUM,
        /// <summary>No post of a step that approves or signs has a holder; or of the whole: no such step is sure to be
        /// taken.</summary>
        NoOneAccountable = Native.ORGRAPH_GAP_NO_ONE_ACCOUNTABLE
    }

    /// <summary>A row of the matrix.</summary>
    public sealed class RaciStep
    {
        internal unsafe RaciStep(orgraph_raci_step* row, WorkflowStep step)
        {
            Step = step;
            Id = Utf8.Text(row->id);
            Action = (StepAction)row->action;
            IsConditional = row->is_conditional != 0;
            Roles = Utf8.Text(row->roles);
        }

        /// <summary>The step, as the document has it.</summary>
        public WorkflowStep Step { get; }

        /// <summary>Its id.</summary>
        public string Id { get; }

        /// <summary>What is done.</summary>
        public StepAction Action { get; }

        /// <summary>Whether it is not taken in every case.</summary>
        public bool IsConditional { get; }

        /// <summary>A letter a column: R responsible, A accountable, C consulted, I informed, '-' nothing.</summary>
        public string Roles { get; }
    }

    /// <summary>Something missing.</summary>
    public sealed class RaciGap
    {
        internal unsafe RaciGap(orgraph_raci_gap* row, WorkflowStep step)
        {
            Step = step;
            Code = (RaciGapCode)row->code;
            Message = Utf8.Text(row->message);
        }

        /// <summary>Where; null: in the whole workflow.</summary>
        public WorkflowStep Step { get; }

        /// <summary>What.</summary>
        public RaciGapCode Code { get; }

        /// <summary>A sentence.</summary>
        public string Message { get; }
    }

    /// <summary>The matrix of the steps of a workflow and those who do them.</summary>
    public sealed class RaciMatrix
    {
        internal unsafe RaciMatrix(Workflow workflow, RaciHandle raci, NodeBatch nodes)
        {
            Workflow = workflow;
            Columns = Party.Read(Native.orgraph_raci_columns(raci, out UIntPtr count), count, nodes);
            orgraph_raci_step* rows = Native.orgraph_raci_steps(raci, out count);
            RaciStep[] steps = new RaciStep[Utf8.Length(count)];
            for (int i = 0; i < steps.Length; i++) steps[i] = new RaciStep(rows + i, workflow.Steps[i]);
            Steps = Lists.Of(steps);
            orgraph_raci_gap* missing = Native.orgraph_raci_gaps(raci, out count);
            RaciGap[] gaps = new RaciGap[Utf8.Length(count)];
            for (int i = 0; i < gaps.Length; i++)
            {
                uint step = missing[i].step;
                gaps[i] = new RaciGap(missing + i,
                                      step == Native.ORGRAPH_NO_STEP ? null : workflow.Steps[checked((int)step)]);
            }
            Gaps = Lists.Of(gaps);
        }

        /// <summary>The workflow.</summary>
        public Workflow Workflow { get; }

        /// <summary>In the order in which the steps name them, each once.</summary>
        public IReadOnlyList<Party> Columns { get; }

        /// <summary>By position, conditional ones included.</summary>
        public IReadOnlyList<RaciStep> Steps { get; }

        /// <summary>Of the whole workflow, then by step.</summary>
        public IReadOnlyList<RaciGap> Gaps { get; }
    }

    public sealed unsafe partial class Snapshot
    {
        /// <summary>The matrix of the steps of a workflow and those who do them, and what is missing in it.</summary>
        /// <param name="workflow">The workflow, its code or its name.</param>
        /// <param name="initiator">A person; left out: then the superior of the initiator is a column of its
        /// own.</param>
        public RaciMatrix Raci(WorkflowRef workflow, NodeRef initiator = default(NodeRef))
        {
            uint number = Need(workflow, nameof(workflow));
            uint person = NeedOrNone(initiator, NodeKinds.People, nameof(initiator));
            Errors.Check(Native.orgraph_raci_check(Handle, number, person, out RaciHandle raci, out IntPtr error),
                         error);
            NodeBatch nodes = new NodeBatch(this);
            using (raci) return Named(nodes, new RaciMatrix(WorkflowAt(number), raci, nodes));
        }

        /// <summary>The same as JSON.</summary>
        public string RaciJson(WorkflowRef workflow, NodeRef initiator = default(NodeRef), JsonOptions options = null)
        {
            uint number = Need(workflow, nameof(workflow));
            uint person = NeedOrNone(initiator, NodeKinds.People, nameof(initiator));
            orgraph_answer_options answer = JsonOptions.Of(options);
            Errors.Check(Native.orgraph_raci_json(Handle, number, person, &answer, out TextHandle json,
                                                  out IntPtr error), error);
            return Utf8.Take(json);
        }
    }
}
