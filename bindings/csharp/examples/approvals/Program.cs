// Where an HR system's developer might begin: an employee hands in an expense claim. Who approves it today, who does
// each step, who has too much to do already, and who answers for what is asked?
//
//     approvals.exe company.json 2026-11-21 李娜 6000 谁负责催收逾期货款？
using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Orgraph;

internal static class Program
{
    // What the company's document calls these.
    private const string Claim = "费用报销", ClaimWorkflow = "费用报销流程", Currency = "CNY";

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        double amount = 0;
        if (arguments.Length != 5 || !double.TryParse(
                arguments[3], NumberStyles.Float, CultureInfo.InvariantCulture, out amount) ||
            !(amount >= 0) || double.IsInfinity(amount))
        {
            Console.Error.WriteLine("usage: approvals FILE DAY EMPLOYEE AMOUNT QUESTION");
            return 2;
        }
        try
        {
            using (Organization company = Organization.Load(arguments[0]))
            using (Snapshot today = company.At(arguments[1]))
            {
                Person employee = today.Person(arguments[2]);
                TellApprover(today, employee, amount);
                TellSteps(today, employee, amount);
                TellOverloaded(today);
                TellWho(today, arguments[4]);
            }
            return 0;
        }
        catch (OrgraphException e)
        {
            Console.Error.WriteLine(e.Message);
            foreach (Problem problem in e.Problems) Console.Error.WriteLine($"{arguments[0]}:{problem}");
            return 1;
        }
    }

    private static void TellApprover(Snapshot today, Person employee, double amount)
    {
        Approval approval = today.Approver(new AuthorityQuestion("approve", Claim, amount, Currency), employee);
        Console.WriteLine($"Expense claim of {employee.Name} ({employee.MainPost?.Name}), {amount} {Currency}");
        foreach (PassedOver passed in approval.PassedOver)
        {
            string holders = passed.Post.IsVacant ? "vacant" : string.Join(", ", passed.Post.Holdings.Select(
                holding => holding.Person.Name + (holding.IsAway ? ", away" : "")));
            Console.WriteLine($"  passed over: {passed.Post.Name} ({holders}): {passed.Why}");
        }
        if (approval.Person == null) Console.WriteLine("  nobody up the chain of command can approve it");
        else
            Console.WriteLine($"  approver: {approval.Person.Name} as {approval.Post.Name}" +
                              (approval.ActingFor == null ? "" : $", acting for {approval.ActingFor.Name}"));
    }

    private static void TellSteps(Snapshot today, Person employee, double amount)
    {
        Route route = today.Route(ClaimWorkflow, employee, facts: new Facts { { "amount", amount } });
        Console.WriteLine(route.Workflow);
        foreach (RouteStep step in route.Steps)
            Console.WriteLine($"  {step.Id}: {step.Action} - " + (step.State == StepState.DoneBy
                ? string.Join(", ", step.Doers.Select(doer => doer.Person?.Name ?? doer.Outside))
                    : step.State.ToString()));
        foreach (RouteProblem problem in route.Problems) Console.WriteLine($"  problem: {problem.Message}");
    }

    private static void TellOverloaded(Snapshot today)
    {
        Console.WriteLine("Overloaded");
        foreach (PersonLoad load in today.Balance().Overloaded.Take(3))
        {
            DutyLoad heaviest = today.DutyLoadsOf(load.Person)[0];
            string hours = FormattableString.Invariant($"{load.HoursPerWeek:0.0} of {load.CapacityHoursPerWeek}");
            Console.WriteLine($"  {load.Person.Name}: {hours} hours a week, most by: {heaviest.Duty}");
        }
    }

    private static void TellWho(Snapshot today, string question)
    {
        Console.WriteLine(question);
        foreach (DutyHit hit in today.Who(question, new DutySearchOptions { Limit = 2 }))
        {
            string who = string.Join(", ", hit.Holders.Select(holder => holder.Person.Name).Distinct());
            if (who == "") who = "vacant, covered by " + string.Join(", ", hit.CoveredBy.Select(person => person.Name));
            Console.WriteLine($"  {hit.Duty} - {hit.Duty.Owner.Name}: {who}");
        }
    }
}
