using System;
using System.Linq;
using Orgraph;

internal static class AuthorityTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take())
        {
            AuthorityQuestion question = new AuthorityQuestion("sign", "销售合同", 4000000, "CNY");
            Authority may = day.WhoMay(question).Single();
            Check.Equal("gm gm Unlimited   False",
                        $"{may.Post.Id} {may.Owner.Id} {may.LimitKind} {may.Limit} {may.Currency} " +
                                                   $"{may.IsUndecided}");
            Check.That(day.WhoMay("sign", "销售合同").Count > 1, "without an amount no limit matters");
            Authority limited = day.WhoMay("sign", "销售合同").First(row => row.LimitKind == LimitKind.Stated);
            Check.That(limited.Limit > 0 && limited.Currency == "CNY" && limited.Position >= 0);
            Check.List("gm", day.WhoMay("sign", "销售合同", facts: new Facts { { "amount", 4000000 } }), row =>
                       row.Post.Id);
            Check.Equal(0, day.WhoMay("fly", "火箭").Count);

            Approval approval = day.Approver(question, "李娜");
            Check.Equal("gm zheng-haifeng zhou-mingyuan",
                        $"{approval.Post.Id} {approval.Person.Id} {approval.ActingFor.Id}");
            Check.Equal(LimitKind.Unlimited, approval.Authority.LimitKind);
            Check.That(approval.DelegatedLimit == null);
            Check.List("sales-director:LimitTooLow deputy-gm-sales:LimitTooLow", approval.PassedOver,
                       row => row.Post.Id + ":" + row.Why);
            Check.Equal("gm", day.Approver(question, day.Person("李娜"), day.Post("海外销售部经理")).Post.Id);
            Approval nobody = day.Approver(new AuthorityQuestion("fly", "火箭"), "李娜");
            Check.That(nobody.Post == null && nobody.Person == null && nobody.Authority == null &&
                       nobody.ActingFor == null);
            Check.List("NoAuthority NoAuthority NoAuthority NoAuthority", nobody.PassedOver, row => row.Why);
            Check.Throws<OrgraphException>(() => day.Approver(question, "李娜", "gm"));
            Check.Throws<OrgraphException>(() => day.WhoMay("sign", "销售合同", facts: new Facts { { "a", 1 }, { "a",
                2 } }));
            Check.Throws<OrgraphException>(() => day.WhoMay("sign", "x", 1, null, new Facts { { "amount", 2 } }));
            Check.Throws<ArgumentNullException>(() => day.WhoMay(null));
            Check.Throws<ArgumentNullException>(() => day.WhoMay(null, "x"));
            Check.Throws<ArgumentNullException>(() => new AuthorityQuestion("sign", null));
            Check.Throws<ArgumentOutOfRangeException>(() => day.WhoMay("sign", "x", -2));
            Check.Throws<ArgumentOutOfRangeException>(() => day.WhoMay("sign", "x", double.NaN));

            Facts facts = new Facts { { "text", "甲 😀" }, { "whole", 6000 }, { "money", 52000.50m }, { "half", 0.5 } };
            Check.List("text=甲 😀 whole=6000 money=52000.50 half=0.5", facts, fact => fact.Key + "=" + fact.Value);
            Check.Equal(4, facts.Count);
            Check.Throws<ArgumentException>(() => facts.Add("x", double.PositiveInfinity));
            Check.Throws<ArgumentNullException>(() => facts.Add(null, "x"));
            Check.Throws<ArgumentNullException>(() => facts.Add("x", (string)null));
        }
        // More posts are passed over than any buffer holds at first.
        string posts = string.Join(",", Enumerable.Range(0, 50).Select(i =>
            $"{{\"id\": \"p{i}\", \"title\": \"t{i}\", \"department\": \"d\", \"reports_to\": " +
                (i == 0 ? "null" : $"\"p{i - 1}\"") + "}"));
        using (Organization deep = Organization.Parse(
            "{\"orgraph\": 1, \"departments\": [{\"id\": \"d\", \"name\": \"d\"}], \"posts\": [" + posts +
            "], \"people\": [{\"id\": \"a\", \"name\": \"a\", \"appointments\": [{\"post\": \"p49\"}]}]}"))
        using (Snapshot day = deep.At("2026-11-21"))
        {
            Approval approval = day.Approver(new AuthorityQuestion("sign", "x"), "a");
            Check.Equal(49, approval.PassedOver.Count);
            Check.Equal("p0", approval.PassedOver[48].Post.Id);
        }
    }
}
