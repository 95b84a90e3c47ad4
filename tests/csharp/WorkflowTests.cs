using System;
using System.Linq;
using Orgraph;

internal static class WorkflowTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            Workflows(day);
            Routes(day);
            Stops(day);
        }
    }

    private static void Workflows(Snapshot day)
    {
        Check.Equal(6, day.Workflows.Count);
        Workflow workflow = day.Workflow("费用报销流程");
        Check.Equal("费用报销流程 (XH-04)", workflow.ToString());
        Check.That(workflow == day.Workflow("XH-04") && workflow != day.Workflow("XH-01") &&
                   workflow.Equals((object)workflow));
        Check.List("head check cfo pay", workflow.Steps, step => step.Id);
        WorkflowStep check = workflow.Step("check");
        Check.Equal("XH-04/check 1 Review False 审核票据 付款 head",
                    $"{check} {check.Position} {check.Action} {check.IsConditional} " +
                    $"{check.What} {check.Subject} {check.OnReject}");
        Check.That(workflow.Step("cfo").IsConditional && workflow.Step("head").OnReject == null);
        Check.That(day.Workflows.Any(one => one.Owner != null));
        Check.That(day.Workflows.SelectMany(one => one.Steps).Any(step => step.Next != null),
                   "one goes over into another");
        Check.Throws<OrgraphException>(() => workflow.Step("none"));
        Check.Throws<ArgumentNullException>(() => workflow.Step(null));
        Check.Throws<OrgraphException>(() => day.Workflow("none"));
    }

    private static void Routes(Snapshot day)
    {
        Route route = day.Route("费用报销流程", "李娜", facts: new Facts { { "amount", 6000 } });
        Check.List("head:DoneBy check:DoneBy cfo:DoneBy pay:DoneBy", route.Steps, step => step.Id + ":" + step.State);
        Check.List("何欣然 岳明 沈慧 岳明", route.Steps.SelectMany(step => step.Doers), doer => doer.Person.Name);
        Check.List("deputy-gm-sales", route.Steps[0].Posts, post => post.Id);
        Check.That(route.Steps[2].When.Contains("5000.01") && route.Steps[0].When == null &&
                   route.Steps[0].Why == null);
        Check.List("NoAuthority:head Incompatible:pay", route.Problems, problem => problem.Code + ":" +
                   problem.Step.Id);
        Check.That(route.Problems[0].Rule == null && route.Problems[1].Rule != null);
        Check.List("岳明", route.Problems[1].Nodes, node => node.Name);
        Check.That(route.Problems[1].Message.Contains("管钱不管账") && !route.IsRejected && route.Workflow.Code == "XH-04");

        route = day.Route(day.Workflow("XH-04"), day.Person("李娜"), day.Post("海外销售部经理"),
                          new Facts { { "amount", 100 } });
        Check.List("DoneBy DoneBy Skipped DoneBy", route.Steps, step => step.State);
        Check.That(route.Steps[2].Why != null && route.Steps[2].Posts.Count == 0);
        route = day.Route("XH-04");
        Check.That(route.Steps.Any(step => step.State == StepState.Undecided));
        route = day.Route("XH-04", "李娜", facts: new Facts { { "amount", 6000 } }, rejectedAt: "check");
        Check.That(route.Steps.Any(step => step.Round == 2) && !route.IsRejected);
        Check.That(day.Route("XH-04", "李娜", rejectedAt: "head").IsRejected);
        Check.Throws<OrgraphException>(() => day.Route("XH-04", rejectedAt: "none"));
        Check.Throws<ArgumentNullException>(() => day.Route((string)null));
        Check.Throws<ArgumentNullException>(() => day.Route(default(WorkflowRef)));
        Workflow first = day.Workflows.First(one => one.Steps.Any(step => step.Next != null && !step.IsConditional));
        Check.That(day.Route(first).Next != null || first.Steps.Any(step => step.Next != null));
        Check.That(day.Workflows.SelectMany(one => day.Route(one).Steps).SelectMany(step => step.Doers)
                      .All(doer => doer.Person != null || doer.Outside != null));
    }

    private static void Stops(Snapshot day)
    {
        Check.List("region region sign-region sign-region head head head head", day.Participations("李娜"), part =>
                   part.Step.Id);
        Participation part1 = day.Participations("李娜")[2];
        Check.That(part1.IsAsSuperior && part1.IsConditional && part1.ActingFor == null &&
                   part1.Step.Workflow.Code == "XH-01" &&
                   part1.Post.Id == "sales-east-manager");
        Check.That(day.Participations(day.Post("出纳")).All(part => !part.IsAsSuperior));
        Check.Equal(0, day.DeadEnds().Count);
        DeadEnd end = day.StoppedWithout("出纳").Single();
        Check.Equal("XH-04/pay Nobody 0", $"{end.Step} {end.Code} {end.Facts.Count}");
        Check.Equal(0, day.DeadEnds("XH-04", "李娜", "海外销售部经理").Count);
        Check.Throws<ArgumentNullException>(() => day.DeadEnds((Workflow)null));
        using (Snapshot four = Program.Take("four-workflows"))
        {
            end = four.DeadEnds().Single();
            Check.Equal("SC-003/discuss Quorum", $"{end.Step} {end.Code}");
            Check.Equal(1, four.DeadEnds("SC-003").Count);
        }
        using (Snapshot without = day.Vacate("财务总监"))
        {
            end = without.DeadEnds("XH-04").Single(one => one.Step.Id == "cfo");
            Check.That(end.Facts.Any(fact => fact.Key == "amount"));
            Route route = without.Route("XH-04", facts: end.Facts);
            Check.Equal(StepState.Nobody, route.Steps.Single(step => step.Id == "cfo").State);
        }
    }
}
