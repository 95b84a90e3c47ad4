using System;
using System.Collections.Generic;

namespace Orgraph
{
    /// <summary>What is done in a step.</summary>
    public enum StepAction
    {
        /// <summary>Something is prepared.</summary>
        Prepare = Native.ORGRAPH_PREPARE,
        /// <summary>It is looked over.</summary>
        Review = Native.ORGRAPH_REVIEW,
        /// <summary>It is approved.</summary>
        Approve = Native.ORGRAPH_APPROVE,
        /// <summary>It is signed.</summary>
        Sign = Native.ORGRAPH_SIGN,
        /// <summary>It is carried out.</summary>
        Execute = Native.ORGRAPH_EXECUTE,
        /// <summary>Somebody is told.</summary>
        Inform = Native.ORGRAPH_INFORM,
        /// <summary>Somebody is asked.</summary>
        Consult = Native.ORGRAPH_CONSULT
    }

    /// <summary>A step of a workflow, as the document has it.</summary>
    public sealed class WorkflowStep
    {
        private readonly uint next;

        internal unsafe WorkflowStep(Workflow workflow, int position, orgraph_step* step)
        {
            Workflow = workflow;
            Position = position;
            Id = Utf8.Text(step->id);
            Action = (StepAction)step->action;
            IsConditional = step->is_conditional != 0;
            What = Utf8.Text(step->what);
            Subject = Utf8.Text(step->subject);
            OnReject = Utf8.Text(step->on_reject);
            next = step->next;
        }

        /// <summary>What it is a step of.</summary>
        public Workflow Workflow { get; }

        /// <summary>From 0.</summary>
        public int Position { get; }

        /// <summary>Its id, unique within the workflow.</summary>
        public string Id { get; }

        /// <summary>What is done.</summary>
        public StepAction Action { get; }

        /// <summary>Whether it is not taken in every case.</summary>
        public bool IsConditional { get; }

        /// <summary>What it is about, or null.</summary>
        public string What { get; }

        /// <summary>What authority it takes, or null.</summary>
        public string Subject { get; }

        /// <summary>The id of an earlier step; null: a rejection ends the workflow.</summary>
        public string OnReject { get; }

        /// <summary>The workflow that this one goes over into, or null.</summary>
        public Workflow Next => Workflow.Snapshot.WorkflowAt(next);

        /// <summary>Its workflow's code and its id.</summary>
        public override string ToString()
        {
            return $"{Workflow.Code}/{Id}";
        }
    }

    /// <summary>A workflow, as the document has it. Two are equal where they are the same one of an
    /// organization.</summary>
    public sealed class Workflow : IEquatable<Workflow>
    {
        internal unsafe Workflow(Snapshot snapshot, uint number, orgraph_workflow* workflow, NodeBatch nodes)
        {
            Snapshot = snapshot;
            Number = number;
            Code = Utf8.Text(workflow->code);
            Name = Utf8.Text(workflow->name);
            Owner = nodes.Department(workflow->owner);
            WorkflowStep[] steps = new WorkflowStep[workflow->step_count];
            for (int i = 0; i < steps.Length; i++)
            {
                orgraph_step step;
                Errors.Check(Native.orgraph_step_of(snapshot.Handle, number, (uint)i, &step, out IntPtr error), error);
                steps[i] = new WorkflowStep(this, i, &step);
            }
            Steps = Lists.Of(steps);
        }

        /// <summary>The day that it was found on.</summary>
        public Snapshot Snapshot { get; }

        /// <summary>Its code.</summary>
        public string Code { get; }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>The department that looks after it, or null.</summary>
        public Department Owner { get; }

        /// <summary>In the order in which they are taken.</summary>
        public IReadOnlyList<WorkflowStep> Steps { get; }

        internal uint Number { get; }

        /// <summary>The step of an id.</summary>
        /// <exception cref="OrgraphException">There is none.</exception>
        public WorkflowStep Step(string id)
        {
            return Steps[checked((int)Snapshot.StepOf(Number, id, nameof(id)))];
        }

        /// <summary>The same workflow of the same organization.</summary>
        public bool Equals(Workflow other)
        {
            return !ReferenceEquals(other, null) && Number == other.Number &&
                   ReferenceEquals(Snapshot.Organization, other.Snapshot.Organization);
        }

        /// <summary>The same workflow of the same organization.</summary>
        public override bool Equals(object other)
        {
            return Equals(other as Workflow);
        }

        /// <summary>Goes with <see cref="Equals(Workflow)"/>.</summary>
        public override int GetHashCode()
        {
            return (int)Number;
        }

        /// <summary>As <see cref="Equals(Workflow)"/>; null equals null.</summary>
        public static bool operator ==(Workflow a, Workflow b)
        {
            return ReferenceEquals(a, null) ? ReferenceEquals(b, null) : a.Equals(b);
        }

        /// <summary>The opposite of ==.</summary>
        public static bool operator !=(Workflow a, Workflow b)
        {
            return !(a == b);
        }

        /// <summary>Its name and its code.</summary>
        public override string ToString()
        {
            return $"{Name} ({Code})";
        }
    }

    /// <summary>A workflow that is asked about: a <see cref="Workflow"/>, or its code, or its name.</summary>
    public struct WorkflowRef
    {
        private readonly bool isGiven;

        private WorkflowRef(Workflow workflow, string text)
        {
            isGiven = true;
            Workflow = workflow;
            Text = text;
        }

        internal Workflow Workflow { get; }

        internal string Text { get; }

        internal bool IsNone => !isGiven;

        /// <summary>A workflow of the same organization.</summary>
        public static implicit operator WorkflowRef(Workflow workflow)
        {
            return new WorkflowRef(workflow, null);
        }

        /// <summary>A code, else a name.</summary>
        public static implicit operator WorkflowRef(string text)
        {
            return new WorkflowRef(null, text);
        }

        /// <summary>What was given.</summary>
        public override string ToString()
        {
            return Text ?? Workflow?.ToString() ?? "";
        }
    }
}
