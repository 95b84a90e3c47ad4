using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

/// <summary>Segregation, documents and the matrix of a workflow.</summary>
internal static class PaperTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            Breach breach = day.Segregation("2026-12-31").Single();
            Check.Equal("管钱不管账 1 yue-ming 2026-11-21 2026-11-27",
                        $"{breach.RuleName} {breach.AtMost} {breach.Person.Id} " +
                        $"{breach.From:yyyy-MM-dd} {breach.To:yyyy-MM-dd}");
            Check.List("cashier general-ledger-accountant", breach.Held, item => item.Post.Id);
            HeldItem held = breach.Held[0];
            Check.Equal("cashier {\"post\":\"cashier\"} 2026-11-27",
                        $"{held.Through.Id} {held.What} {held.To:yyyy-MM-dd}");
            Check.That(held.Action == null && held.Subject == null && held.Duty == null && held.From == breach.From);
            Check.That(breach.Rule >= 0 && breach.Held[0].Item < 10);
            Check.Equal(new DateTime(2026, 11, 21), day.Segregation().Single().To);
            Check.Throws<OrgraphException>(() => day.Segregation("2026-01-01"));

            Document document = day.Document("《装配日报》");
            Check.Equal("装配日报", document.Name);
            DocumentEntry writes = document.Entries[0], receives = document.Entries[1];
            Check.Equal("Writes assembly-director Day 17:30",
                        $"{writes.Role} {writes.Party.Node.Id} {writes.Every} {writes.Due}");
            Check.That(writes.From == receives.From && writes.Step == null && !writes.IsConditional &&
                       writes.On == null &&
                       writes.Position >= 0 && writes.Party.Kind == PartyKind.Node);
            Check.List("jiang-dayong", receives.People, person => person.Id);
            Check.That(document.LeadsTo.Count == 0 && document.Workflows.Count == 0);
            IReadOnlyList<Document> all = day.Documents();
            Check.That(all.Count > 5 && all.Any(one => one.Entries.Any(entry => entry.Step != null &&
                                                                       entry.Every == null &&
                                                                                entry.From == null &&
                                                                                    entry.Position == null)));
            using (Snapshot other = Program.Take("staffed-workflows"))
            {
                Check.That(all.Concat(other.Documents()).Any(one => one.LeadsTo.Count > 0));
                Check.That(all.Concat(other.Documents()).Any(one => one.Workflows.Count > 0));
            }
            Check.Throws<OrgraphException>(() => day.Document("没有的文件"));
            Check.Throws<ArgumentNullException>(() => day.Document(null));

            RaciMatrix raci = day.Raci("费用报销流程");
            Check.List("superior of initiator| 总账会计 (post:general-ledger-accountant)| " +
                       "财务总监 (post:cfo)| 出纳 (post:cashier)|",
                       raci.Columns, party => party + "|");
            Check.Equal("initiator", raci.Columns[0].SuperiorOf);
            Check.List("head:A--- check:-C-- cfo:--A- pay:---R", raci.Steps, step => step.Id + ":" + step.Roles);
            Check.That(raci.Steps[2].IsConditional && raci.Steps[2].Step.Position == 2 &&
                       raci.Steps[3].Action == StepAction.Execute);
            Check.Equal(0, raci.Gaps.Count);
            Check.Equal("deputy-gm-sales", day.Raci("XH-04", "李娜").Columns[0].Node.Id);
            using (Snapshot without = day.Vacate("出纳"))
            {
                RaciGap gap = without.Raci("XH-04").Gaps.Single();
                Check.That(gap.Code == RaciGapCode.Nobody && gap.Step.Id == "pay" && gap.Message.Length > 0);
            }
            Check.Throws<OrgraphException>(() => day.Raci("none"));
        }
        using (Snapshot four = Program.Take("four-workflows"))
            Check.That(four.Workflows.SelectMany(workflow => four.Raci(workflow).Gaps).Any());
    }
}
