using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Orgraph;

/// <summary>Every answer as JSON is what the command prints.</summary>
internal static class JsonTests
{
    private const string On = " --on 2026-11-21";

    internal static void Run()
    {
        string sample = Program.Sample("xinghe");
        JsonOptions some = new JsonOptions { Limit = 2, Explain = true };
        Facts facts = new Facts { { "amount", 6000 } };
        AuthorityQuestion question = new AuthorityQuestion("sign", "销售合同", 4000000, "CNY");
        using (Organization organization = Organization.Load(sample))
        using (Snapshot day = organization.At("2026-11-21"))
        using (Snapshot later = organization.At("2027-01-01"))
        {
            Same(Organization.CheckJson(File.ReadAllBytes(sample)), "check");
            Same(Organization.CheckJson(File.ReadAllBytes(Path.Combine(Program.Data, "bad",
                                                                       "duplicate-department.json"))), "check",
                 "", "bad/duplicate-department");
            Same(organization.ToJson().TrimEnd('\n'), "format", "", "xinghe", false);
            Same(day.SummaryJson(), "show");
            Same(day.NodeJson("李娜", some), "show", "李娜 --limit 2 --explain");
            Same(day.ChainJson("李娜", options: new JsonOptions { Dotted = true }), "chain", "李娜 --dotted");
            Same(day.ChainJson("李娜", "海外销售部经理"), "chain", "李娜 --post 海外销售部经理");
            Same(day.SubordinatesJson("营销总监", new JsonOptions { Depth = 1 }), "subordinates", "营销总监 --depth 1");
            Same(day.SubordinatesJson(day.Department("华东销售部")), "subordinates", "华东销售部");
            Same(day.CommonSuperiorJson("李娜", "岳明", some), "common", "李娜 岳明 --limit 2 --explain");
            Same(day.StaffingJson(options: some), "staffing", "--limit 2 --explain");
            Same(day.StaffingJson("营销中心", new JsonOptions { OwnOnly = true }), "staffing", "营销中心 --own");
            Same(day.WhoJson("谁负责催收逾期货款？", new DutySearchOptions { Limit = 3, Department = "营销中心" }, some), "duty",
                 "谁负责催收逾期货款？ --department 营销中心 --limit 2 --explain");
            Same(day.DutiesJson("李娜"), "duties", "李娜");
            Same(day.CoverageJson(some), "coverage", "--limit 2 --explain");
            Same(day.WorkloadJson("华东销售部", new JsonOptions { Cover = true, Balance = true }), "workload",
                 "华东销售部 --cover --balance");
            Same(day.WorkloadJson(), "workload");
            Same(day.DueJson("2026-12-31", some), "due", "--to 2026-12-31 --limit 2 --explain");
            Same(day.WhoMayJson(question), "authority", "sign 销售合同 4000000 CNY");
            Same(day.WhoMayJson(new AuthorityQuestion("approve", "费用报销", facts: facts)), "authority",
                 "approve 费用报销 --fact amount=6000");
            Same(day.ApproverJson(question, "李娜", options: some), "authority",
                 "sign 销售合同 4000000 CNY --for 李娜 --limit 2 --explain");
            Same(day.RouteJson("费用报销流程", "李娜", facts: facts, rejectedAt: "check"), "route",
                 "费用报销流程 --initiator 李娜 --fact amount=6000 --reject check");
            Same(day.ParticipationsJson("李娜"), "route", "--steps-of 李娜");
            Same(day.DeadEndsJson(), "route", "--check");
            Same(day.DeadEndsJson("XH-04", "李娜"), "route", "XH-04 --check --initiator 李娜");
            Same(day.StoppedWithoutJson("出纳"), "route", "--stops-without 出纳");
            Same(day.SegregationJson("2026-12-31"), "segregation", "--to 2026-12-31");
            Same(day.DocumentsJson(), "documents");
            Same(day.DocumentsJson("装配日报", some), "documents", "装配日报 --limit 2 --explain");
            Same(day.RaciJson("费用报销流程", "李娜"), "raci", "费用报销流程 --initiator 李娜");
            Same(day.CompareJson(later), "diff", "--from 2026-11-21 --until 2027-01-01", "xinghe", true, false);
            Check.Equal(Ask("due", "--to 2026-12-31 --format ics" + On, "xinghe").TrimEnd(),
                        day.DueCalendar("2026-12-31").TrimEnd());
            using (Snapshot without = day.Without("李娜"))
                Same(without.StaffingJson("华东销售部"), "staffing", "华东销售部 --without 李娜");
            Check.Throws<ArgumentOutOfRangeException>(() => day.CoverageJson(new JsonOptions { Limit = -1 }));
            Check.Throws<ArgumentOutOfRangeException>(() => day.SubordinatesJson("gm", new JsonOptions { Depth = -1 }));
        }
    }

    private static void Same(string json, string command, string arguments = "", string sample = "xinghe",
                             bool asJson = true,
                             bool onDay = true)
    {
        bool dated = onDay && command != "check" && command != "format";
        string printed = Ask(command, arguments + (dated ? On : "") + (asJson ? " --json" : ""), sample);
        Check.Equal(printed.TrimEnd('\n'), json);
    }

    private static string Ask(string command, string arguments, string sample)
    {
        ProcessStartInfo start = new ProcessStartInfo(Program.Command,
                                                      $"{command} \"{Program.Sample(sample)}\" {arguments}")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = new UTF8Encoding(false)
        };
        using (Process process = Process.Start(start))
        {
            string printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Check.That(printed.Length > 0, command + " " + arguments);
            return printed;
        }
    }
}
