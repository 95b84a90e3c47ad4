#!/usr/bin/env python3
"""The commands documents and raci. Usage: documents_test.py COMMAND DATA_FOLDER"""
import json
import pathlib

from command import DATA, DAY, XINGHE, TestCase, answer, ids, main, run, table, width

WORKFLOWS = str(DATA / "four-workflows.json")
CLERKS = str(DATA / "order-clerks.json")
ROLES = ["writes", "receives", "reviews", "approves", "signs", "consulted", "uses"]
ENTRY = ["node", "people", "from", "every", "on", "due", "workflow", "step", "conditional"]
WHOLE = json.loads(pathlib.Path(XINGHE).read_text(encoding="utf-8"))


def one(file, name, *words):
    found = answer("documents", file, name, *words)["documents"]
    assert len(found) == 1, found
    return found[0]


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def document_of(steps, **more):
    """A document with one post, which a person holds, and a workflow of these steps."""
    return {"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
            "posts": [{"id": "p", "title": "岗位", "department": "d", "reports_to": None},
                      {"id": "v", "title": ">vacant", "department": "d", "reports_to": "p"}],
            "people": [{"id": "q", "name": "Q", "appointments": [{"post": "p"}]}],
            "workflows": [{"code": "W", "name": "Work", "steps": steps}], **more}


class Documents(TestCase):
    def test_shape(self):
        found = answer("documents", XINGHE)
        self.assertEqual(list(found), ["documents"])
        names = [row["name"] for row in found["documents"]]
        self.assertEqual(len(set(names)), len(names))
        said = [report["document"] for post in WHOLE["posts"] for report in post.get("submits", [])]
        for workflow in WHOLE["workflows"]:
            for step in workflow["steps"]:
                said += listed(step.get("input")) + listed(step.get("output"))
        self.assertEqual(names, list(dict.fromkeys(said)))
        for row in found["documents"]:
            self.assertEqual(list(row), ["name", *ROLES, "leads_to"])
            self.assertEqual(list(row["leads_to"]), ["documents", "workflows"])
            for entry in [entry for role in ROLES for entry in row[role]]:
                self.assertEqual(list(entry), ENTRY)
                self.assertEqual(entry["from"] is None, entry["every"] is None)
                self.assertEqual(entry["from"] is None, entry["workflow"] is not None)
                self.assertEqual(entry["from"] is None, entry["step"] is not None)

    def test_report(self):
        plan = one(XINGHE, "月度生产计划")
        self.assertEqual(plan["writes"], [{
            "node": {"kind": "post", "id": "planning-manager", "name": plan["writes"][0]["node"]["name"]},
            "people": plan["writes"][0]["people"], "from": plan["writes"][0]["node"], "every": "month", "on": 25,
            "due": "16:00", "workflow": None, "step": None, "conditional": False}])
        self.assertEqual([entry["node"]["id"] for entry in plan["receives"]], ["manufacturing-director"])
        self.assertEqual(one(XINGHE, "年度经营计划")["writes"][0]["on"], "12-15")
        self.assertEqual(one(XINGHE, "库存周报")["writes"][0]["on"], None)
        outside = one(XINGHE, "项目验收报告")["receives"][0]
        self.assertEqual((outside["node"], outside["people"]), ({"kind": "outside", "name": "客户"}, []))

    def test_steps(self):
        contract = one(XINGHE, "销售合同")
        self.assertEqual(ids([entry["node"] for entry in contract["signs"]])[-2:], ["deputy-gm-sales", "gm"])
        self.assertTrue(all(entry["conditional"] for entry in contract["signs"]))
        self.assertEqual([workflow["code"] for workflow in contract["leads_to"]["workflows"]], ["XH-02"])
        self.assertEqual(contract["leads_to"]["documents"], ["生产任务单"])
        request = one(XINGHE, "请购单")["reviews"]
        self.assertEqual(request[0]["node"], {"kind": "superior", "of": "initiator"})
        self.assertEqual(request[0]["people"], [])

    def test_names(self):
        for name in ("《销售合同》", "銷售合同", "《銷售合同》"):
            self.assertEqual(one(XINGHE, name), one(XINGHE, "销售合同"))
        for row in answer("documents", WORKFLOWS)["documents"]:
            self.assertEqual(one(WORKFLOWS, row["name"]), row)

    def test_limit(self):
        self.assertEqual(len(answer("documents", XINGHE, "--limit", "3")["documents"]), 3)
        self.assertEqual(answer("documents", XINGHE, "销售合同", "--limit", "0"), {"documents": []})
        lines = table("documents", XINGHE, "--limit", "2").split("\n")
        count = len(answer("documents", XINGHE)["documents"])
        self.assertEqual(lines[3:], [f"({count - 2} more)", f"{count} documents", ""])

    def test_tables(self):
        found = answer("documents", CLERKS)["documents"]
        lines = table("documents", CLERKS).split("\n")
        self.assertEqual(lines[0].split(), ["document", *ROLES, "leads", "to"])
        for line, row in zip(lines[1:], found):
            counts = [str(len(row[role])) for role in ROLES if row[role]]
            self.assertEqual(line.split()[:1 + len(counts)], [row["name"], *counts])
        text = table("documents", CLERKS, "派车单")
        row = one(CLERKS, "派车单")
        self.assertTrue(text.startswith("派车单\nrole "))
        self.assertEqual(len(text.strip().split("\n")), 2 + sum(len(row[role]) for role in ROLES))
        self.assertIn("every day, by 当日傍晚，钟点在原文中空缺\n", text)
        self.assertIn("goes over into: SC-003\n", table("documents", WORKFLOWS, "市场调研报告"))
        self.assertIn("leads to: 市场推广计划指导书\n", table("documents", WORKFLOWS, "市场调研报告"))
        self.assertIn(" superior of initiator ", table("documents", XINGHE, "请购单"))
        self.assertIn("at: 现场终验通过时\n", table("documents", XINGHE, "项目验收报告"))

    def test_explain(self):
        for row in answer("documents", XINGHE, "--explain")["documents"]:
            self.assertEqual(list(row["why"]), ["rule", "facts"])
            self.assertEqual(row["why"]["rule"], "S19")
            facts = self.held_facts(row["why"])
            self.assertEqual(len(facts), len(row["why"]["facts"]))
            for fact in facts.values():
                named = listed(fact["value"].get("document")) + listed(fact["value"].get("input"))
                named += listed(fact["value"].get("output")) + listed(fact["value"].get("subject"))
                self.assertIn(row["name"], named)

    def test_what_if(self):
        before = one(XINGHE, "月度生产计划")["writes"][0]["people"]
        without = one(XINGHE, "月度生产计划", "--without", "person:" + before[0]["id"])["writes"][0]["people"]
        self.assertEqual(without, before[1:])

    def test_refused(self):
        self.refused("documents", WORKFLOWS, "市场调查报告", "--on", DAY,
                     says='there is no document "市场调查报告" on 2026-11-21; there is "市场调研报告"')
        self.refused("documents", WORKFLOWS, "市场调查报告", "--on", DAY, "--json", says="there is no document")
        self.refused("documents", WORKFLOWS, "", says="there is no document")
        self.refused("documents", says="FILE")
        self.refused("documents", WORKFLOWS, "a", "b", says="unexpected")
        self.refused("documents", str(DATA / "none.json"), says="none.json")
        self.refused("documents", "-", stdin=b"{", status=1)


class Raci(TestCase):
    def test_shape(self):
        for workflow in WHOLE["workflows"]:
            found = answer("raci", XINGHE, workflow["code"])
            self.assertEqual(list(found), ["workflow", "columns", "steps", "gaps"])
            self.assertEqual(found["workflow"], {"code": workflow["code"], "name": workflow["name"]})
            self.assertEqual([step["id"] for step in found["steps"]], [step["id"] for step in workflow["steps"]])
            for step, said in zip(found["steps"], workflow["steps"]):
                self.assertEqual(list(step), ["id", "action", "what", "conditional", "roles"])
                self.assertEqual((step["action"], step["what"]), (said["action"], said.get("what")))
                self.assertEqual(step["conditional"], "when" in said)
                self.assertEqual(len(step["roles"]), len(found["columns"]))
                letters = {"prepare": "R", "execute": "R", "approve": "A", "sign": "A", "review": "C",
                           "consult": "C", "inform": "I"}
                self.assertEqual(set(step["roles"]) - {None}, {letters[said["action"]]})
            for column in range(len(found["columns"])):
                self.assertTrue(any(step["roles"][column] for step in found["steps"]))
            for gap in found["gaps"]:
                self.assertEqual(list(gap), ["step", "code", "message"])

    def test_matrix(self):
        found = answer("raci", WORKFLOWS, "SC-001")
        self.assertEqual(ids(found["columns"]), [
            "market-manager", "product-market-dept-manager", "business-dept-manager", "general-manager",
            "technical-director", "key-account-dept-manager"])
        self.assertEqual([step["roles"] for step in found["steps"]], [
            ["R", None, None, None, None, None], [None, "C", None, None, None, None],
            [None, None, "A", None, None, None], [None, None, None, "C", None, None],
            [None, "R", None, None, None, None], [None, None, None, "A", "A", "A"]])
        self.assertEqual(answer("raci", WORKFLOWS, "市场调研策划流程"), found)

    def test_initiator(self):
        self.assertEqual(answer("raci", XINGHE, "XH-04")["columns"][0], {"kind": "superior", "of": "initiator"})
        known = answer("raci", XINGHE, "XH-04", "--initiator", "许嘉")
        self.assertEqual(known["columns"][0]["id"], "sales-east-manager")

    def test_gaps(self):
        found = answer("raci", CLERKS, "vehicle")
        self.assertEqual([(gap["step"], gap["code"]) for gap in found["gaps"]], [("finance", "nobody")])
        holder = answer("show", XINGHE, "post:general-ledger-accountant")["holders"]
        words = [word for one in holder for word in ("--without", "person:" + one["id"])]
        self.assertIn(("check", "nobody"), [(gap["step"], gap["code"])
                                            for gap in answer("raci", XINGHE, "XH-04", *words)["gaps"]])

    def test_table(self):
        for code in ("XH-01", "XH-04"):
            found = answer("raci", XINGHE, code)
            lines = table("raci", XINGHE, code).split("\n")
            self.assertEqual(lines[0], code + " " + found["workflow"]["name"])
            at = {width(lines[1][:i]) for i in range(1, len(lines[1])) if lines[1][i - 2:i] == "  "}
            for line, step in zip(lines[2:], found["steps"]):
                letters = {width(line[:i]) for i in range(len(line))
                           if line[i] in "RACI-" and line[i - 2:i + 1][:2] == "  " and line[i + 1:i + 3] == "  "}
                self.assertEqual(len(letters), len(found["columns"]))
                self.assertLessEqual(letters, at)
                self.assertEqual("(conditional)" in line, step["conditional"])
            told = lines[2 + len(found["steps"]):-1]
            self.assertEqual(told, [f"gap: {gap['message']} [{gap['code']}]" for gap in found["gaps"]] or ["no gaps"])
        limited = table("raci", XINGHE, "XH-04", "--limit", "1").split("\n")
        self.assertEqual((limited[2].split()[0], limited[3:]), ("head", ["(3 more)", "no gaps", ""]))
        self.assertEqual(len(answer("raci", XINGHE, "XH-04", "--limit", "1")["steps"]), 1)

    def test_odd_workflows(self):
        def asked(steps, *words, json_wanted=True):
            file = self.file_with(document_of(steps))
            return (answer if json_wanted else table)("raci", file, "W", *words)
        empty = asked([])
        self.assertEqual((empty["columns"], empty["steps"]), ([], []))
        self.assertEqual(empty["gaps"], [{"step": None, "code": "workflow-without-steps",
                                          "message": "the workflow has no steps"}])
        self.assertEqual(asked([], json_wanted=False),
                         "W Work\ngap: the workflow has no steps [workflow-without-steps]\n")
        steps = [{"id": "a", "action": "execute", "by": [{"outside": "银行"}, {"department": "d"}], "quorum": "any"},
                 {"id": "b", "action": "approve", "by": "v"}]
        found = asked(steps)
        self.assertEqual(found["columns"][:2], [{"kind": "outside", "name": "银行"},
                                                {"kind": "department", "id": "d", "name": "D"}])
        self.assertEqual([(gap["step"], gap["code"]) for gap in found["gaps"]],
                         [("b", "nobody"), ("b", "no-one-accountable")])
        self.assertIn("outside: 银行  D   >vacant", asked(steps, json_wanted=False))

    def test_explain(self):
        found = answer("raci", XINGHE, "XH-01", "--explain")
        for position, step in enumerate(found["steps"]):
            self.assertEqual(step["why"]["rule"], "S19")
            self.assertEqual(list(self.held_facts(step["why"])), [f"/workflows/0/steps/{position}"])

    def test_refused(self):
        self.refused("raci", XINGHE, says="WORKFLOW")
        self.refused("raci", XINGHE, "XH-99", says="XH-99")
        self.refused("raci", XINGHE, "XH-04", "--initiator", "post:gm", says="post:gm")
        self.refused("raci", XINGHE, "XH-04", "--initiator", "nobody", says="nobody")
        self.refused("raci", XINGHE, "XH-04", "more", says="unexpected")
        self.refused("raci", "-", "W", stdin=b"{", status=1)


if __name__ == "__main__":
    main()
