#!/usr/bin/env python3
"""The commands authority and route. Usage: authority_test.py COMMAND DATA_FOLDER"""
import json

from command import DAY, XINGHE, TestCase, answer, ids, main, run, table, width

# Bea is away, and Dan, who prepares payments like Cal, approves them for her up to 5 million.
DOCUMENT = {
    "orgraph": 1,
    "departments": [{"id": "co", "name": "公司", "head": "boss"}],
    "jobs": [{"id": "clerks", "title": "Clerks",
              "authorities": [{"action": "prepare", "subject": "付款", "source": "the job"}]}],
    "posts": [
        {"id": "boss", "title": "总经理", "department": "co", "reports_to": None,
         "authorities": [{"action": "approve", "subject": "*", "source": "charter"}]},
        {"id": "lead", "title": "Lead", "department": "co", "authorities": [
            {"action": "approve", "subject": "付款", "limit": 1500000.25, "currency": "CNY", "source": "letter 1"},
            {"action": "approve", "subject": "travel", "limit": "unstated"},
            {"action": "approve", "subject": "hire", "when": {"plan": ["annual"]}}]},
        {"id": "cashier", "title": "出纳", "department": "co", "job": "clerks", "reports_to": "lead"},
        {"id": "spare", "title": "Spare", "department": "co", "reports_to": "lead"}],
    "people": [
        {"id": "bea", "name": "Bea", "appointments": [{"post": "boss"}],
         "absences": [{"from": "2026-11-20", "to": "2026-11-30", "source": "mail"}],
         "delegates": [{"person": "dan", "action": "approve", "subject": "付款", "limit": 5000000}]},
        {"id": "lea", "name": "李娜", "appointments": [{"post": "lead"}]},
        {"id": "cal", "name": "Cal", "appointments": [{"post": "cashier"}, {"post": "spare", "to": "2026-10-31"}]},
        {"id": "dan", "name": "Dan", "appointments": [{"post": "cashier", "kind": "concurrent"}]}],
    "workflows": [
        {"code": "PAY", "name": "付款", "owner": "co", "steps": [
            {"id": "ask", "action": "prepare", "by": "cashier", "subject": "付款", "what": "Fill in"},
            {"id": "check", "action": "review", "by": {"superior_of": "ask"}},
            {"id": "ok", "action": "approve", "by": "boss", "subject": "付款", "when": {"amount": {"min": 1000}},
             "on_reject": "ask", "source": "rule 3"},
            {"id": "pay", "action": "execute", "by": {"outside": "银行"}, "next": "ARC"}]},
        {"code": "ARC", "name": "Archive", "steps": [
            {"id": "file", "action": "execute", "by": "spare"},
            {"id": "tell", "action": "inform", "by": {"superior_of": "initiator"}},
            {"id": "say", "action": "sign", "by": ["spare", "lead"], "when": {"plan": ["annual"]}}]},
        {"code": "NIL", "name": "archive", "steps": []}]}


def node(kind, id, name):
    return {"kind": kind, "id": id, "name": name}


BOSS, LEAD, CASHIER, SPARE = (node("post", post["id"], post["title"]) for post in DOCUMENT["posts"])
BEA, LEA, CAL, DAN = (node("person", person["id"], person["name"]) for person in DOCUMENT["people"])
PAY, ARC, NIL = ({"code": flow["code"], "name": flow["name"]} for flow in DOCUMENT["workflows"])


class Governed(TestCase):
    def setUp(self):
        self.file = self.file_with(DOCUMENT)

    def lines(self, command, *words, on=DAY):
        return table(command, self.file, *words, on=on).split("\n")

    def ask(self, command, *words, on=DAY):
        return answer(command, self.file, *words, on=on)

    def bad(self, command, *words, says):
        self.refused(command, self.file, *words, "--on", DAY, says=says)

    def check_why(self, why, *places):
        """The rule and the facts, each of which stands in the document with its source."""
        self.assertEqual(set(why) - {"text"}, {"rule", "facts"})
        facts = self.held_facts(why, document=DOCUMENT)
        for place in places:
            self.assertIn(place, facts)
        for fact in why["facts"]:
            self.assertEqual(list(fact), ["at", "value", "source"])
        return {place: fact["source"] for place, fact in facts.items()}


class Authority(Governed):
    def may(self, *words):
        return [(row["post"]["id"], row["limit"], row["undecided"]) for row in self.ask("authority", *words)["may"]]

    def test_json(self):
        found = self.ask("authority", "approve", "付款")
        self.assertEqual(found, {"may": [
            {"post": BOSS, "limit": None, "currency": None, "undecided": False,
             "holders": [{**BEA, "as": "regular", "away": True}], "from": BOSS},
            {"post": LEAD, "limit": 1500000.25, "currency": "CNY", "undecided": False,
             "holders": [{**LEA, "as": "regular", "away": False}], "from": LEAD}]})
        job = {"kind": "job", "id": "clerks", "name": "Clerks"}
        self.assertEqual([(row["post"], row["from"]) for row in self.ask("authority", "prepare", "付款")["may"]],
                         [(CASHIER, job)])
        self.assertEqual(self.ask("authority", "sign", "付款"), {"may": []})
        self.assertEqual(self.ask("authority", "approve", "付款", "--limit", "1")["may"], found["may"][:1])

    def test_question(self):
        both = [("boss", None, False), ("lead", 1500000.25, False)]
        self.assertEqual(self.may("APPROVE", "付款", "1500000.25", "cny"), both)
        self.assertEqual(self.may("approve", "付款", "1500000.26"), both[:1])
        self.assertEqual(self.may("approve", "付款", "1", "USD"), both[:1])
        self.assertEqual(self.may("approve", "付款", "--fact", "amount=1500001"), both[:1])
        self.assertEqual(self.may("approve", "付款", "5", "--fact", "amount=5"), both)
        self.assertEqual(self.may("approve", "travel"), [("boss", None, False), ("lead", "unstated", False)])
        self.assertEqual(self.may("approve", "travel", "0"), [("boss", None, False), ("lead", "unstated", True)])
        self.assertEqual(self.may("approve", "hire"), [("boss", None, False), ("lead", None, True)])
        self.assertEqual(self.may("approve", "hire", "--fact", "plan=annual", "--fact", "x=a=b"),
                         [("boss", None, False), ("lead", None, False)])
        self.assertEqual(self.may("approve", "hire", "--fact", "plan="), both[:1])

    def test_table(self):
        lines = self.lines("authority", "approve", "付款")
        self.assertEqual(lines, ["post    id         limit  currency    holders",
                                 "总经理  boss        none              Bea (away)",
                                 "Lead    lead  1500000.25  CNY         李娜", ""])
        self.assertEqual(len({width(line[:line.index(name)]) for line, name in
                              zip(lines, ["holders", "Bea", "李娜"])}), 1)  # wide characters take two columns
        self.assertEqual(self.lines("authority", "approve", "travel", "1")[2].split(),
                         ["Lead", "lead", "unstated", "undecided", "李娜"])
        self.assertEqual(self.lines("authority", "approve", "付款", "--limit", "1")[2:], ["(1 more)", ""])
        self.assertEqual(self.lines("authority", "sign", "付款"), ["no post may", ""])
        self.assertEqual(self.lines("authority", "approve", "付款", "--vacant", "lead")[2].split()[-1], "(vacant)")

    def test_explain(self):
        rows = self.ask("authority", "approve", "付款", "--explain")["may"]
        sources = [self.check_why(row["why"]) for row in rows]
        self.assertEqual([row["why"]["rule"] for row in rows], ["S12", "S12"])
        self.assertEqual(sources[0], {"/posts/0/authorities/0": "charter", "/people/0/appointments/0": None})
        self.assertEqual(sources[1], {"/posts/1/authorities/0": "letter 1", "/people/1/appointments/0": None})
        row = self.ask("authority", "prepare", "付款", "--explain")["may"][0]
        sources = self.check_why(row["why"], "/posts/2/job", "/people/3/appointments/0")
        self.assertEqual(sources["/jobs/0/authorities/0"], "the job")

    def test_approver(self):
        self.assertEqual(self.ask("authority", "approve", "付款", "2000000", "--for", "cal"), {
            "of": CAL, "in": CASHIER, "post": BOSS, "approver": DAN, "as": "delegate", "for": BEA, "limit": None,
            "currency": None, "delegated_limit": 5000000,
            "passed_over": [{"post": LEAD, "why": "limit-too-low"}]})
        self.assertEqual(self.ask("authority", "approve", "付款", "--for", "Cal", "--post", "cashier"), {
            "of": CAL, "in": CASHIER, "post": LEAD, "approver": LEA, "as": "holder", "for": None,
            "limit": 1500000.25, "currency": "CNY", "delegated_limit": None, "passed_over": []})

        def passed_over(*words, who="cal"):
            found = self.ask("authority", *words, "--for", who)
            return found["approver"] and found["approver"]["id"], [row["why"] for row in found["passed_over"]]
        self.assertEqual(passed_over("approve", "付款", "2000000", who="dan"), (None, ["limit-too-low", "away"]))
        self.assertEqual(passed_over("approve", "付款", "5000001"), (None, ["limit-too-low", "away"]))
        self.assertEqual(passed_over("approve", "travel", "1"), (None, ["undecided", "away"]))
        self.assertEqual(passed_over("approve", "hire", "--fact", "plan=x"), (None, ["condition", "away"]))
        self.assertEqual(passed_over("sign", "x"), (None, ["no-authority", "no-authority"]))
        self.assertEqual(passed_over("approve", "付款", "--vacant", "lead"), ("dan", ["vacant"]))
        self.assertEqual(passed_over("approve", "付款", "--without", "李娜"), ("dan", ["vacant"]))
        self.assertEqual(passed_over("approve", "付款", who="bea"), (None, []))
        spare = self.ask("authority", "approve", "付款", "--for", "cal", "--post", "spare", on="2026-10-31")
        self.assertEqual((spare["in"], spare["approver"]), (SPARE, LEA))
        december = self.ask("authority", "approve", "hire", "--for", "cal", on="2026-12-01")
        self.assertEqual((december["approver"], december["as"]), (BEA, "holder"))

    def test_approver_table(self):
        self.assertEqual(self.lines("authority", "approve", "付款", "2000000", "--for", "cal"),
                         ["approver: Dan as 总经理, acting for Bea; limit: none, delegated: 5000000",
                          "passed over  id    holders  why", "Lead         lead  李娜     limit too low", ""])
        self.assertEqual(self.lines("authority", "approve", "付款", "--for", "cal"),
                         ["approver: 李娜 as Lead; limit: 1500000.25 CNY", ""])
        lines = self.lines("authority", "approve", "travel", "1", "--for", "cal", "--limit", "1")
        self.assertEqual((lines[0], lines[-2:]), ("nobody up the chain may and can", ["(1 more)", ""]))
        self.assertEqual(self.lines("authority", "approve", "travel", "1", "--for", "cal")[3].split(),
                         ["总经理", "boss", "Bea", "(away)", "away"])

    def test_approver_explained(self):
        found = self.ask("authority", "approve", "付款", "2000000", "--for", "cal", "--explain")
        sources = self.check_why(found["why"], "/posts/2/reports_to", "/people/0/appointments/0",
                                 "/people/0/delegates/0")
        self.assertEqual(found["why"]["rule"], "S12")
        self.assertEqual(sources["/posts/0/authorities/0"], "charter")
        self.assertEqual(sources["/people/0/absences/0"], "mail")
        facts = {fact["at"]: fact for fact in found["passed_over"][0]["facts"]}
        self.assertEqual(facts["/posts/1/authorities/0"]["source"], "letter 1")
        away = self.ask("authority", "approve", "hire", "--for", "cal", "--explain")["passed_over"][1]["facts"]
        self.assertIn("/people/0/absences/0", [fact["at"] for fact in away])

    def test_refused(self):
        for amount in ["abc", "-5", "1e999", "inf", "nan", "", "0x10", "+5", "1,000", " 5"]:
            self.bad("authority", "approve", "付款", amount, says=f'AMOUNT "{amount}" is no number of 0 or more')
        for fact in ["x", "=x", ""]:
            self.bad("authority", "approve", "付款", "--fact", fact, says=f'--fact "{fact}" is not K=V')
        self.bad("authority", "approve", "付款", "--fact", "p=1", "--fact", "p=1", says='"p" is given twice')
        self.bad("authority", "approve", "付款", "5", "--fact", "amount=6", says='the amount is 5, and the fact')
        self.bad("authority", "approve", "付款", "2000000", "--fact", "amount=6", says="the amount is 2000000,")
        self.bad("authority", "approve", "付款", "--post", "lead", says="--post goes with --for only")
        self.bad("authority", "approve", "付款", "--for", "cal", "--post", "lead", says="does not hold")
        self.bad("authority", "approve", "付款", "--for", "cal", "--post", "spare", says="does not hold")
        self.bad("authority", "approve", "付款", "--for", "lead", says='no person "lead"')
        self.bad("authority", "approve", "付款", "--vacant", "cal", says='no post "cal"')
        self.bad("authority", "approve", says="SUBJECT is required")
        self.bad("authority", "approve", "付款", "5", "CNY", "more", says='unexpected: "more"')
        self.refused("authority", self.file, "approve", "付款", "--fact", says="--fact needs a value")

    def test_sample(self):
        for row in answer("authority", XINGHE, "approve", "采购", "60000", "CNY", "--explain")["may"]:
            self.held_facts(row["why"])
        found = answer("authority", XINGHE, "approve", "采购", "60000", "CNY")["may"]
        self.assertEqual([(row["post"]["id"], row["limit"], row["undecided"]) for row in found],
                         [("gm", None, False), ("deputy-gm-ops", 500000, False),
                          ("manufacturing-director", 100000, True), ("supply-chain-director", 200000, False)])
        text = table("authority", XINGHE, "sign", "销售合同")
        self.assertIn(" 3000000 ", text)  # no exponent


class Route(Governed):
    def test_json(self):
        found = self.ask("route", "PAY", "--initiator", "cal", "--fact", "amount=2000")
        self.assertEqual([found["workflow"], found["initiator"], found["next"], found["ends"]], [PAY, CAL, ARC, "done"])
        self.assertEqual(list(found), ["workflow", "initiator", "steps", "problems", "next", "ends"])
        ask, check, ok, pay = found["steps"]
        self.assertEqual(ask, {
            "id": "ask", "action": "prepare", "posts": [CASHIER], "people": [CAL, DAN], "state": "done_by",
            "why": None, "on_reject": None, "round": 1, "what": "Fill in", "subject": "付款", "when": None,
            "done_by": [{"person": CAL, "post": CASHIER, "as": "holder", "for": None},
                        {"person": DAN, "post": CASHIER, "as": "holder", "for": None}]})
        self.assertEqual((check["posts"], check["people"], check["subject"]), ([LEAD], [LEA], None))
        self.assertEqual((ok["when"], ok["on_reject"]), ({"amount": {"min": 1000}}, "ask"))
        self.assertEqual(ok["done_by"], [{"person": DAN, "post": BOSS, "as": "delegate", "for": BEA}])
        bank = {"kind": "outside", "name": "银行"}
        self.assertEqual((pay["posts"], pay["people"]), ([], [bank]))
        self.assertEqual(pay["done_by"], [{"person": bank, "post": None, "as": "outside", "for": None}])
        message = 'Dan would approve in step "ok" what the same person prepared'
        self.assertEqual(found["problems"], [
            {"step": "ok", "code": "own-work", "message": message, "round": 1, "nodes": [DAN]}])
        limited = self.ask("route", "PAY", "--initiator", "cal", "--fact", "amount=2000", "--limit", "1")
        self.assertEqual(limited, {**found, "steps": [ask]})

    def test_states(self):
        ok = self.ask("route", "PAY", "--fact", "amount=10")["steps"][2]
        self.assertEqual((ok["state"], ok["posts"], ok["people"], ok["why"]),
                         ("skipped", [], [], 'amount is "10", not at least 1000'))
        ok = self.ask("route", "PAY")["steps"][2]
        self.assertEqual((ok["state"], ok["why"]), ("undecided", "amount is not given: needed is at least 1000"))
        found = self.ask("route", "PAY", "--fact", "amount=6000000")
        self.assertEqual((found["steps"][2]["state"], found["steps"][2]["posts"], found["steps"][2]["people"]),
                         ("nobody", [BOSS], []))
        self.assertEqual([(one["step"], one["code"], one["nodes"]) for one in found["problems"]],
                         [("ok", "nobody", [BOSS])])
        found = self.ask("route", "ARC", "--initiator", "cal", "--fact", "plan=annual")
        self.assertEqual([(one["step"], one["code"], ids(one["nodes"])) for one in found["problems"]],
                         [("file", "nobody", ["spare"]), ("say", "quorum", ["spare"]),
                          ("say", "twice-in-a-row", ["lea"])])
        self.assertEqual(self.ask("route", "ARC")["steps"][1]["why"], "the initiator is not given")
        self.assertEqual(self.ask("route", "ARC", on="2026-10-31")["steps"][0]["people"], [CAL])
        self.assertEqual(self.ask("route", "NIL"), {"workflow": NIL, "initiator": None, "steps": [], "problems": [],
                                                    "next": None, "ends": "done"})

    def test_reject(self):
        found = self.ask("route", "付款", "--fact", "amount=2000", "--reject", "ok")
        self.assertEqual([(step["id"], step["round"]) for step in found["steps"]],
                         [("ask", 1), ("check", 1), ("ok", 1), ("ask", 2), ("check", 2), ("ok", 2), ("pay", 2)])
        self.assertEqual([(one["step"], one["code"], one["round"]) for one in found["problems"]],
                         [("ok", "own-work", 1), ("ask", "twice-in-a-row", 2)])
        self.assertEqual((found["ends"], found["next"]), ("done", ARC))
        found = self.ask("route", "PAY", "--reject", "check")
        self.assertEqual([step["id"] for step in found["steps"]], ["ask", "check"])
        self.assertEqual((found["ends"], found["next"]), ("rejected", None))

    def test_supposed(self):
        for words in [["--vacant", "lead"], ["--without", "lea"]]:
            check = self.ask("route", "PAY", *words)["steps"][1]
            self.assertEqual((check["state"], check["posts"]), ("nobody", [BOSS]))
        december = self.ask("route", "PAY", "--vacant", "lead", on="2026-12-01")["steps"][1]
        self.assertEqual((december["state"], december["people"]), ("done_by", [BEA]))
        both = self.ask("route", "PAY", "--vacant", "lead", "--vacant", "出纳")["steps"]
        self.assertEqual([step["state"] for step in both], ["nobody", "nobody", "undecided", "done_by"])

    def test_explain(self):
        steps = self.ask("route", "PAY", "--explain", "--fact", "amount=2000")["steps"]
        for at, step in enumerate(steps):
            self.assertEqual((step["why"]["rule"], step["why"]["text"]), ("S13", None))
            self.check_why(step["why"], f"/workflows/0/steps/{at}")
        sources = self.check_why(steps[2]["why"], "/people/0/appointments/0", "/people/0/delegates/0")
        self.assertEqual((sources["/workflows/0/steps/2"], sources["/people/0/absences/0"]), ("rule 3", "mail"))
        ok = self.ask("route", "PAY", "--explain", "--fact", "amount=6000000")["steps"][2]
        self.assertEqual(ok["why"]["text"], 'nobody is there to do step "ok": 总经理')
        self.check_why(ok["why"], "/people/0/absences/0")

    def test_table(self):
        lines = self.lines("route", "PAY", "--fact", "amount=2000", "--reject", "ok")
        self.assertEqual(lines[0].split(), ["step", "action", "posts", "people", "why", "on", "reject", "round"])
        self.assertEqual(lines[3].split(), ["ok", "approve", "总经理", "Dan", "for", "Bea", "ask", "1"])
        self.assertEqual(len({width(line) for line in lines[:8]}), 1)  # numbers end where the heading does
        self.assertEqual(lines[8:], ['problem: Dan would approve in step "ok" what the same person prepared',
                                     'problem: Dan would do step "ask" and the one taken before it',
                                     "goes on with ARC (Archive)", ""])
        lines = self.lines("route", "PAY")
        self.assertEqual(lines[0].split(), ["step", "action", "posts", "people", "why", "on", "reject"])
        self.assertIn("undecided  amount is not given: needed is at least 1000  ask", lines[3])
        self.assertEqual(lines[4].split(), ["pay", "execute", "银行", "(outside)"])
        self.assertEqual(self.lines("route", "PAY", "--reject", "check")[-2:],
                         ["rejected: the workflow ends there", ""])
        self.assertEqual(self.lines("route", "ARC", "--limit", "1")[2:4],
                         ["(2 more)", 'problem: nobody is there to do step "file": Spare'])
        self.assertEqual(self.lines("route", "NIL"), ["the workflow has no steps", ""])

    def test_refused(self):
        self.bad("route", says="WORKFLOW is required")
        self.bad("route", "nope", says='no workflow "nope"')
        self.bad("route", "archive", says="can mean ARC (Archive), NIL (archive)")
        self.bad("route", "PAY", "--reject", "nope", says='workflow PAY has no step "nope"')
        self.bad("route", "PAY", "--reject", "ok", "--fact", "amount=1", says='step "ok" is skipped, and cannot reject')
        self.bad("route", "PAY", "--post", "lead", says="--post goes with --initiator only")
        self.bad("route", "PAY", "--initiator", "cal", "--post", "lead", says="does not hold")
        self.bad("route", "PAY", "--initiator", "lead", says='no person "lead"')
        self.bad("route", "PAY", "--fact", "x", says='--fact "x" is not K=V, as in plan=annual')
        self.bad("route", "PAY", "--fact", "a=1", "--fact", "a=2", says='"a" is given twice')
        self.bad("route", "PAY", "ARC", says='unexpected: "ARC"')
        for words in [["--fact", "a=b"], ["--reject", "ok"]]:
            self.bad("route", "PAY", "--check", *words, says="--fact and --reject go with a WORKFLOW alone")
            self.bad("route", "--steps-of", "cal", *words, says="--fact and --reject go with a WORKFLOW alone")
        for words in [["--check", "--steps-of", "cal"], ["--check", "--stops-without", "lead"],
                      ["--steps-of", "cal", "--stops-without", "lead"]]:
            self.bad("route", *words, says="are questions of their own")
        for words in [["--steps-of", "cal"], ["--stops-without", "lead"]]:
            self.bad("route", "PAY", *words, says="are about all workflows")
            self.bad("route", *words, "--initiator", "cal", says="are about all workflows")
        self.bad("route", "--steps-of", "co", says='no post or person "co"')
        self.bad("route", "--stops-without", "cal", says='no post "cal"')
        self.bad("route", "nope", "--check", says='no workflow "nope"')
        self.refused("route", self.file, "PAY", "--on", "2026-11-31", says="no day")
        self.refused("route", "-", "PAY", stdin=b"{", status=1)
        self.assertEqual(run("route", self.file, "PAY", "--json").returncode, 0)


class OtherQuestions(Governed):
    def test_steps_of(self):
        self.assertEqual(self.ask("route", "--steps-of", "dan"), {"of": DAN, "steps": [
            {"workflow": PAY, "id": "ask", "action": "prepare", "what": "Fill in", "post": CASHIER, "as": "named",
             "for": None, "conditional": False},
            {"workflow": PAY, "id": "ok", "action": "approve", "what": None, "post": BOSS, "as": "named", "for": BEA,
             "conditional": True}]})
        found = self.ask("route", "--steps-of", "李娜", "--explain")["steps"]
        self.assertEqual([(row["workflow"]["code"], row["id"], row["as"]) for row in found],
                         [("PAY", "check", "superior"), ("ARC", "tell", "superior"), ("ARC", "say", "named")])
        for row in found:
            self.check_why(row["why"], "/people/1/appointments/0")
            self.assertEqual(row["why"]["rule"], "S13")
        acting = self.ask("route", "--steps-of", "dan", "--explain")["steps"][1]
        sources = self.check_why(acting["why"], "/people/0/delegates/0")
        self.assertEqual((sources["/workflows/0/steps/2"], sources["/people/0/absences/0"]), ("rule 3", "mail"))
        self.assertEqual(len(self.ask("route", "--steps-of", "李娜", "--limit", "1")["steps"]), 1)
        lines = self.lines("route", "--steps-of", "dan")
        self.assertEqual(lines[0].split(), ["workflow", "step", "action", "post", "for", "what"])
        self.assertEqual(lines[2].split(), ["PAY", "ok", "approve", "总经理", "in", "some", "cases", "Bea"])
        self.assertEqual(self.lines("route", "--steps-of", "lea", "--limit", "1")[2:], ["(2 more)", ""])
        self.assertIn("as superior", self.lines("route", "--steps-of", "lead")[1])
        self.assertEqual(self.lines("route", "--steps-of", "lea", "--vacant", "lead"), ["no part in any workflow", ""])

    def test_dead_ends(self):
        ok = {"workflow": PAY, "step": "ok", "code": "nobody", "facts": {"amount": "5000001"}}
        file = {"workflow": ARC, "step": "file", "code": "nobody", "facts": {}}
        tell = {"workflow": ARC, "step": "tell", "code": "nobody", "facts": {}}
        say = {"workflow": ARC, "step": "say", "code": "quorum", "facts": {"plan": "annual"}}
        self.assertEqual(self.ask("route", "--check"), {"dead_ends": [ok, file, say]})
        self.assertEqual(self.ask("route", "ARC", "--check"), {"dead_ends": [file, say]})
        self.assertEqual(self.ask("route", "ARC", "--check", "--initiator", "bea", "--post", "boss"),
                         {"dead_ends": [file, tell, say]})
        self.assertEqual(self.ask("route", "--check", "--limit", "1"), {"dead_ends": [ok]})
        self.assertEqual(self.ask("route", "PAY", "--check", on="2026-12-01"), {"dead_ends": []})
        case = self.ask("route", "PAY", "--fact", "amount=" + ok["facts"]["amount"])["steps"][2]
        self.assertEqual(case["state"], "nobody")  # the case comes to what is said of it
        whys = [row["why"] for row in self.ask("route", "--check", "--explain")["dead_ends"]]
        self.assertEqual(self.check_why(whys[0], "/people/0/absences/0")["/workflows/0/steps/2"], "rule 3")
        self.assertEqual([why["text"] for why in whys], [
            'nobody is there to do step "ok": 总经理', 'nobody is there to do step "file": Spare',
            'not all can do step "say" who are needed: nobody for Spare'])
        self.check_why(whys[2], "/workflows/1/steps/2", "/people/1/appointments/0")
        bea = self.ask("route", "ARC", "--check", "--initiator", "bea", "--explain")["dead_ends"][1]
        self.assertEqual(bea["why"]["text"], 'there is nobody who could do step "tell"')
        lines = self.lines("route", "--check")
        self.assertEqual(lines[0].split(), ["workflow", "step", "problem", "facts"])
        self.assertEqual(lines[1].split(), ["PAY", "ok", "nobody", "can", "do", "it", "amount=5000001"])
        self.assertEqual(lines[2].split()[-1], "any")
        self.assertIn("its quorum cannot be met  plan=annual", lines[3])
        self.assertEqual(self.lines("route", "--check", "--limit", "2")[3:], ["(1 more)", ""])
        self.assertEqual(self.lines("route", "NIL", "--check", "--initiator", "cal"),
                         ["every step can be done in every case", ""])
        self.assertEqual(self.lines("route", "NIL", "--check"),
                         ["every step but those of an initiator's superior can be done in every case", ""])

    def test_quorum_explained(self):
        """By who is there, and by those who are away."""
        step = {"id": "both", "action": "sign", "by": ["boss", "lead"], "source": "rule 9"}
        document = {**DOCUMENT, "workflows": [{"code": "Q", "name": "Q", "steps": [step]}]}
        row, = answer("route", "-", "--check", "--explain", stdin=json.dumps(document).encode())["dead_ends"]
        self.assertEqual((row["code"], row["why"]["text"]),
                         ("quorum", 'not all can do step "both" who are needed: nobody for 总经理'))
        facts = self.held_facts(row["why"], document=document)
        self.assertEqual(list(facts), ["/workflows/0/steps/0", "/people/1/appointments/0", "/people/0/appointments/0",
                                       "/people/0/absences/0"])
        self.assertEqual(facts["/workflows/0/steps/0"]["source"], "rule 9")

    def test_stops_without(self):
        check = {"workflow": PAY, "step": "check", "code": "nobody", "facts": {}}
        self.assertEqual(self.ask("route", "--stops-without", "lead"), {"of": LEAD, "stops": [check]})
        self.assertEqual(self.ask("route", "--stops-without", "post:spare"), {"of": SPARE, "stops": []})
        self.assertEqual(self.ask("route", "--stops-without", "lead", on="2026-12-01")["stops"], [])
        self.assertEqual(self.ask("route", "--stops-without", "cashier", "--limit", "1")["stops"],
                         [{**check, "step": "ask"}])
        why = self.ask("route", "--stops-without", "lead", "--explain")["stops"][0]["why"]
        self.assertEqual(why["text"], 'nobody is there to do step "check": 总经理')
        self.check_why(why, "/workflows/0/steps/1", "/people/0/absences/0")
        lines = self.lines("route", "--stops-without", "lead")
        self.assertEqual(lines[1].split(), ["PAY", "check", "nobody", "can", "do", "it", "any"])
        self.assertEqual(self.lines("route", "--stops-without", "spare"), ["no workflow stops", ""])

    def test_sample(self):
        for flow in ["XH-01", "XH-02", "XH-03", "XH-04", "XH-05", "XH-06"]:
            for step in answer("route", XINGHE, flow, "--initiator", "li-na", "--explain")["steps"]:
                self.held_facts(step["why"])
        for row in answer("route", XINGHE, "--steps-of", "li-na", "--explain")["steps"]:
            self.held_facts(row["why"])
        self.assertEqual(answer("route", XINGHE, "--check"), {"dead_ends": []})
        stops = answer("route", XINGHE, "--stops-without", "cfo")["stops"]
        self.assertEqual([(row["workflow"]["code"], row["step"], row["code"]) for row in stops],
                         [("XH-01", "legal-finance", "quorum"), ("XH-04", "cfo", "nobody")])
        for row in stops:  # each case comes to what is said of it
            facts = [word for name, value in row["facts"].items() for word in ["--fact", f"{name}={value}"]]
            found = answer("route", XINGHE, row["workflow"]["code"], *facts, "--vacant", "cfo")["problems"]
            self.assertIn((row["step"], row["code"]), [(one["step"], one["code"]) for one in found])


if __name__ == "__main__":
    main()
