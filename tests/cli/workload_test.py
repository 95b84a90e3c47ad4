#!/usr/bin/env python3
"""The command workload, and what if for all commands. Usage: workload_test.py COMMAND DATA_FOLDER"""
import json
import pathlib
import tempfile

from command import BEFORE, DATA, DAY, XINGHE, TestCase, answer, ids, main, run, table, width

DAY_BEFORE = "2026-11-20"
NODE = ["kind", "id", "name"]
LOAD = ["person", "hours", "capacity", "ratio", "state"]
STATES = ["overloaded", "balanced", "underloaded", "unmeasured"]
PERIODS = ["day", "week", "month", "quarter", "year"]
BALANCE = ["most", "least", "overloaded", "departments", "concurrent", "spans"]
CONTROLS = "\x1b\x7f\n\x9b\u2028\u202e\u2069"

# Two share a post, two are called the same, one of them is gone; `vacant` is covered by the boss.
FIRM = {
    "orgraph": 1, "settings": {"max_span": 1, "max_concurrent": 0},
    "departments": [{"id": "d", "name": "D", "head": "boss"}, {"id": "e", "name": "Empty", "parent": "d"}],
    "jobs": [{"id": "j", "title": "Job"}],
    "posts": [{"id": "boss", "title": "Boss", "department": "d", "reports_to": None,
               "duties": [{"text": "Think", "effort": {"hours": 20, "per": "week"}}]},
              {"id": "p", "title": "Post", "department": "d", "headcount": 1, "job": "j", "duties": [
                  {"text": "Share", "load": "shared", "effort": {"hours": 12, "per": "week"}},
                  {"text": "Call", "quota": {"count": 5, "unit": "calls", "per": "day"}}]},
              {"id": "a=b", "title": "Vacant", "department": "d",
               "duties": [{"text": "Wait", "effort": {"hours": 52, "per": "month"}}]}],
    "people": [{"id": "b", "name": "Bea", "appointments": [{"post": "boss"}, {"post": "p", "kind": "concurrent"}]},
               {"id": "x", "name": "Same", "appointments": [{"post": "p", "share": 1}]},
               {"id": "y", "name": "Same", "hours_per_week": 10},
               {"id": "z", "name": "Gone", "to": DAY_BEFORE, "appointments": [{"post": "p"}]}]}


def firm():
    return json.dumps(FIRM).encode()


def of_firm(*words):
    return answer("workload", "-", *words, stdin=firm())


def laid_out(headings, rows):
    """The lines of a table: wide characters count two, headings with > stand at the right."""
    right = [heading.startswith(">") for heading in headings]
    lines = [[heading.lstrip(">") for heading in headings], *rows]
    widths = [max(width(line[i]) for line in lines) for i in range(len(headings))]
    pad = [[" " * (wide - width(cell)) for cell, wide in zip(line, widths)] for line in lines]
    return "".join("  ".join(space + cell if at_right else cell + space for cell, space, at_right in
                             zip(line, spaces, right)).rstrip() + "\n" for line, spaces in zip(lines, pad))


def number(value):
    return "?" if value is None else "%g" % value


def person_cell(row, away):
    return row["person"]["name"] + (" (away)" if away else "")


def posts_cell(row):
    return ", ".join(post["post"]["name"] + ("" if post["as"] == "regular" else " (%s)" % post["as"]) +
                     " %s of %s" % (number(post["hours"]), number(post["capacity"])) for post in row["posts"]) or "-"


def people_table(found, cover=False, limit=None, of_person=False):
    """The table of people and its footer, as the JSON answer has them; of a person nothing is said of vacant posts."""
    headings = ["person", "id", ">hours", ">capacity", ">ratio", "state", ">measured", ">unmeasured", "posts"]
    lines = [[person_cell(row, row["away"]), row["person"]["id"], number(row["hours"]), number(row["capacity"]),
              number(row["ratio"]), row["state"], str(row["measured"]), str(row["unmeasured"]), posts_cell(row)] +
             ([number(row["covering"])] if cover else []) for row in found["people"][:limit]]
    text = laid_out(headings + ([">covering"] if cover else []), lines) if lines else ""
    count = len(found["people"])
    if limit is not None and limit < count:
        text += "(%d more)\n" % (count - limit)
    states = [row["state"] for row in found["people"]]
    text += "%d %s: " % (count, "person" if count == 1 else "people")
    text += ", ".join("%d %s" % (states.count(state), state) for state in STATES) + "\n"
    if of_person:
        return text
    return text + number(found["uncovered_hours"]) + " hours a week of vacant posts " + (
        "go to those who cover them, where somebody does\n" if cover else "are uncovered\n")


def quotas_table(found):
    if not found["quotas"]:
        return ""
    return "\n" + laid_out(
        ["quota of", "unit", "per", ">count", ">holders", ">total", ">min", ">max"],
        [["%(name)s (%(kind)s:%(id)s)" % row["owner"], row["unit"], row["per"],
          "sum" if row["duty"] is None else number(row["count"]),
          "" if row["duty"] is None else str(row["holders"]), number(row["total"]), number(row["min"]),
          number(row["max"])] for row in found["quotas"]])


def edited(document, gone, headcounts, day_before=DAY_BEFORE):
    """The document says what is supposed."""
    document = json.loads(json.dumps(document))
    for one in document["people"]:
        if one["id"] in gone:
            one["to"] = day_before
    for post in document["posts"]:
        if post["id"] in headcounts:
            post["headcount"] = headcounts[post["id"]]
    return json.dumps(document).encode()


class Workload(TestCase):
    # ---- JSON

    def check_members(self, found, balance=False):
        self.assertEqual(list(found), ["people", "uncovered_hours", "quotas"] + ["balance"] * balance)
        self.assertIsInstance(found["uncovered_hours"], (int, float))
        for row in found["people"]:
            self.assertEqual(list(row), LOAD + ["measured", "unmeasured", "posts", "covering", "away"])
            self.assertEqual(list(row["person"]), NODE)
            self.assertIn(row["state"], STATES)
            self.assertAlmostEqual(row["ratio"], row["hours"] / row["capacity"])
            self.assertAlmostEqual(row["hours"], sum(post["hours"] for post in row["posts"]) + row["covering"])
            self.assertIs(type(row["measured"]), int)
            self.assertIs(type(row["unmeasured"]), int)
            self.assertIs(type(row["away"]), bool)
            self.assertEqual(row["state"] == "unmeasured", row["unmeasured"] > 0 and row["measured"] == 0)
            for post in row["posts"]:
                self.assertEqual((list(post), list(post["post"])), (["post", "hours", "capacity", "as"], NODE))
        for row in found["quotas"]:
            self.assertEqual(list(row), ["owner", "count", "unit", "per", "holders", "total", "min", "max", "duty"])
            self.assertIn(row["per"], PERIODS)
            is_sum = row["owner"]["kind"] == "department"
            self.assertIn(row["owner"]["kind"], ("department", "post"))
            self.assertEqual([row[name] is None for name in ("count", "holders", "duty")], [is_sum] * 3)
            self.assertIsNotNone(row["total"])
            if not is_sum:
                self.assertEqual(list(row["duty"]), ["id", "text"])
        owners = [row["owner"]["kind"] for row in found["quotas"]]
        self.assertEqual(owners, sorted(owners, reverse=True))

    def test_everybody(self):
        for path in sorted(DATA.glob("*.json")):
            found = answer("workload", str(path))
            self.check_members(found)
            self.assertEqual(len(found["people"]), answer("show", str(path))["people"])
        found = answer("workload", XINGHE)
        of = {row["person"]["id"]: row for row in found["people"]}
        na = of["li-na"]
        self.assertAlmostEqual(na["hours"], 10 + 8 + 8 + 3 + 2 * (10 * 4 / 52 + 4 + 5))
        self.assertEqual((na["capacity"], na["state"], na["measured"], na["unmeasured"]), (40, "overloaded", 10, 2))
        self.assertEqual([(post["capacity"], post["as"]) for post in na["posts"]],
                         [(28, "regular"), (12, "concurrent")])
        self.assertEqual((of["wen-jing"]["capacity"], of["wen-jing"]["ratio"]), (30, 1.4))
        self.assertEqual((of["qin-wangchuan"]["hours"], of["qin-wangchuan"]["state"]), (0, "unmeasured"))
        self.assertEqual((of["zhou-mingyuan"]["away"], of["li-na"]["away"]), (True, False))
        self.assertEqual({row["covering"] for row in found["people"]}, {0})
        self.assertAlmostEqual(found["uncovered_hours"],
                               sum(sum(duty["hours"] or 0 for duty in answer("duties", XINGHE, "post:" + post)["duties"])
                                   for post in self.vacant()))

    def vacant(self):
        return [row["post"]["id"] for row in answer("staffing", XINGHE)["posts"] if row["filled"] == 0]

    def test_cover(self):
        plain = answer("workload", XINGHE)
        covered = answer("workload", XINGHE, "--cover")
        self.check_members(covered)
        self.assertEqual(covered["uncovered_hours"], plain["uncovered_hours"])
        self.assertEqual(covered["quotas"], plain["quotas"])
        for row, bare in zip(covered["people"], plain["people"], strict=True):
            self.assertAlmostEqual(row["hours"], bare["hours"] + row["covering"])
            self.assertEqual(row["posts"], bare["posts"])
        of = {row["person"]["id"]: row for row in covered["people"]}
        self.assertEqual((of["he-xinran"]["covering"], of["he-xinran"]["state"]), (29, "overloaded"))
        # Above the internal auditor there is nobody in the record.
        falls_to_nobody = answer("workload", XINGHE, "post:internal-auditor")["uncovered_hours"]
        self.assertAlmostEqual(falls_to_nobody, 240 / 52 + 3)
        self.assertAlmostEqual(sum(row["covering"] for row in covered["people"]),
                               plain["uncovered_hours"] - falls_to_nobody)

    def test_of_one(self):
        """A person, the holders of a post or of a department; their rows are those of everybody."""
        everybody = answer("workload", XINGHE, "--cover")
        of = {row["person"]["id"]: row for row in everybody["people"]}
        for who, people in (("li-na", ["li-na"]), ("李娜", ["li-na"]), ("post:sales-director", []), ("售后服务部", None), ("department:marketing-center", None),
                            ("post:mech-senior", None)):
            found = answer("workload", XINGHE, who, "--cover")
            self.check_members(found)
            self.assertEqual(found["people"], [of[one] for one in ids(row["person"] for row in found["people"])])
            if people is not None:
                self.assertEqual(ids(row["person"] for row in found["people"]), people)
            posts = [] if people else self.posts_of(who)
            holders = {one["id"] for post in posts for one in post["holders"]}
            self.assertEqual({row["person"]["id"] for row in found["people"]}, holders or set(people))
            of_posts = {post["post"]["id"] for post in posts}
            hours = sum(duty["hours"] or 0 for post in of_posts & set(self.vacant())
                        for duty in answer("duties", XINGHE, "post:" + post)["duties"])
            self.assertAlmostEqual(found["uncovered_hours"], hours)
        self.assertEqual(answer("workload", XINGHE, "li-na")["quotas"], [])
        self.refused("workload", XINGHE, "person:gu-mingzhe", "--on", DAY, says="to 2026-04-30")

    def posts_of(self, who):
        found = answer("subordinates", XINGHE, who)["posts"] if not who.startswith("post:") else []
        if who.startswith("post:"):
            return [{"post": {"id": who[5:]}, "holders": answer("show", XINGHE, who)["holders"]}]
        return found

    def test_quotas(self):
        everybody = answer("workload", XINGHE)["quotas"]
        post = [row for row in everybody if row["owner"]["id"] == "storekeeper"]
        self.assertEqual([(row["count"], row["holders"], row["total"], row["min"], row["max"]) for row in post],
                         [(80, 2, 160, 160, 160), (30, 2, 60, 60, 60)])
        self.assertEqual(answer("workload", XINGHE, "post:storekeeper")["quotas"], post)
        self.assertEqual([row["duty"]["id"] for row in post], ["post:storekeeper/1", "post:storekeeper/2"])
        warehouse = answer("workload", XINGHE, "department:warehouse")["quotas"]
        self.assertEqual([(row["unit"], row["per"], row["total"]) for row in warehouse], [("单", "week", 220)])
        self.assertEqual(warehouse, [row for row in everybody if row["owner"]["id"] == "warehouse"])
        shared = of_firm()["quotas"]
        self.assertEqual([(row["owner"]["id"], row["count"], row["holders"], row["total"], row["min"])
                          for row in shared], [("p", 5, 2, 10, 5), ("d", None, None, 10, 5)])

    def test_shared_and_uncovered(self):
        found = of_firm("--cover")
        self.assertEqual([(row["person"]["id"], row["hours"], row["covering"], row["capacity"], row["state"])
                          for row in found["people"]],
                         [("b", 20 + 4 + 12, 12, 40, "balanced"), ("x", 8, 0, 40, "underloaded"),
                          ("y", 0, 0, 10, "underloaded")])
        self.assertEqual(found["uncovered_hours"], 12)
        self.assertEqual(of_firm("department:e"), {"people": [], "uncovered_hours": 0, "quotas": []})
        self.assertEqual(run("workload", "-", "--json", stdin=b'{"orgraph": 1}').stdout,
                         b'{"people":[],"uncovered_hours":0,"quotas":[]}\n')

    def test_limit_and_day(self):
        whole = answer("workload", XINGHE, "--balance")
        for limit in (0, 1, 5):
            found = answer("workload", XINGHE, "--balance", "--limit", str(limit))
            self.assertEqual(found["people"], whole["people"][:limit])
            self.assertEqual(found["quotas"], whole["quotas"])
            self.assertEqual(found["uncovered_hours"], whole["uncovered_hours"])
            for name in BALANCE:
                self.assertEqual(found["balance"][name], whole["balance"][name][:limit])
        earlier = answer("workload", XINGHE, on=BEFORE)
        self.assertIn("cheng-guodong", ids(row["person"] for row in earlier["people"]))
        self.assertNotIn("cheng-guodong", ids(row["person"] for row in whole["people"]))
        self.assertEqual(len(answer("workload", XINGHE, "li-na", on=BEFORE)["people"][0]["posts"]), 1)
        self.refused("workload", XINGHE, "--on", "2026-02-30", says='"2026-02-30" is no day')

    def test_explain(self):
        plain = answer("workload", XINGHE)["people"]
        for row, bare in zip(answer("workload", XINGHE, "--explain")["people"], plain, strict=True):
            why = row.pop("why")
            self.assertEqual((row, list(why), why["rule"]), (bare, ["rule", "facts"], "S9"))
            facts = self.held_facts(why)
            self.assertEqual(len(facts), len(why["facts"]))  # none twice
        na = answer("workload", XINGHE, "li-na", "--explain")["people"][0]["why"]["facts"]
        self.assertEqual(sum("/appointments/" in fact["at"] for fact in na), 2)
        self.assertEqual(sum("/duties/" in fact["at"] for fact in na), 7)  # the job's three once
        short = answer("workload", XINGHE, "wen-jing", "--explain")["people"][0]["why"]["facts"]
        self.assertEqual([fact["value"] for fact in short if fact["at"].endswith("/hours_per_week")], [30])

    # ---- The balance

    def test_balance(self):
        found = answer("workload", XINGHE, "--balance")
        self.check_members(found, balance=True)
        balance = found["balance"]
        self.assertEqual(list(balance), BALANCE)
        measured = [row for row in found["people"] if row["state"] != "unmeasured"]
        load = [{name: row[name] for name in LOAD} for row in measured]
        self.assertEqual(balance["most"], sorted(load, key=lambda row: -row["ratio"])[:10])
        self.assertEqual(balance["least"], sorted(load, key=lambda row: row["ratio"])[:10])
        overloaded = [row for row in sorted(load, key=lambda row: -row["ratio"]) if row["state"] == "overloaded"]
        of = {row["person"]["id"]: row for row in found["people"]}
        for row, expected in zip(balance["overloaded"], overloaded, strict=True):
            self.assertEqual(list(row), LOAD + ["posts", "covering", "duties"])
            self.assertEqual({name: row[name] for name in LOAD}, expected)
            self.assertEqual(row["posts"],
                             sorted(of[row["person"]["id"]]["posts"], key=lambda post: -post["hours"]))
            hours = [duty["hours"] for duty in row["duties"]]
            self.assertEqual((hours, len(hours) <= 5), (sorted(hours, reverse=True), True))
            for duty in row["duties"]:
                self.assertEqual(list(duty), ["duty", "owner", "post", "hours"])
                self.assertEqual((list(duty["duty"]), list(duty["owner"])), (["id", "text"], NODE))
                self.assertIn(duty["post"]["id"], [post["post"]["id"] for post in row["posts"]])
        for row in balance["departments"]:
            self.assertEqual(list(row), ["department", "people", "unmeasured", "hours", "capacity", "least", "mean",
                                         "most", "deviation"])
            self.check_spread(row, of)
        self.assertEqual(balance["concurrent"], answer("staffing", XINGHE)["people"])
        self.assertEqual(balance["spans"], [])

    def check_spread(self, row, of):
        """By the loads of those who hold posts in the department or below it."""
        posts = answer("subordinates", XINGHE, "department:" + row["department"]["id"])["posts"]
        people = {one["id"] for post in posts for one in post["holders"]}
        loads = [of[one] for one in people if of[one]["state"] != "unmeasured"]
        self.assertEqual((row["people"], row["unmeasured"]), (len(people), len(people) - len(loads)))
        ratios = [load["ratio"] for load in loads]
        mean = sum(ratios) / len(ratios)
        for name, expected in (("hours", sum(load["hours"] for load in loads)), ("least", min(ratios)),
                               ("capacity", sum(load["capacity"] for load in loads)), ("mean", mean),
                               ("most", max(ratios)),
                               ("deviation", (sum((one - mean) ** 2 for one in ratios) / len(ratios)) ** 0.5)):
            self.assertAlmostEqual(row[name], expected)

    def test_balance_of_one(self):
        center = answer("workload", XINGHE, "marketing-center", "--balance")["balance"]
        self.assertEqual(center["departments"][0]["department"]["id"], "marketing-center")
        whole = answer("workload", XINGHE, "--balance")["balance"]["departments"]
        self.assertEqual(center["departments"], [row for row in whole if row in center["departments"]])
        self.assertEqual(ids([center["most"][0]["person"]]), ["li-na"])
        self.assertEqual(answer("workload", XINGHE, "li-na", "--balance")["balance"]["departments"], [])
        lone = of_firm("--balance")["balance"]
        self.assertEqual([(row["department"]["id"], row["people"]) for row in lone["departments"]], [("d", 2)])
        self.assertEqual((ids(row["person"] for row in lone["concurrent"]), lone["spans"]), (["b"], []))
        covered = answer("workload", XINGHE, "--balance", "--cover")["balance"]
        self.assertIn("he-xinran", ids(row["person"] for row in covered["overloaded"]))

    # ---- Tables

    def test_table(self):
        for file in (XINGHE, str(DATA / "order-clerks.json"), str(DATA / "brightwater.json")):
            found = answer("workload", file)
            self.assertEqual(table("workload", file), people_table(found) + quotas_table(found))
            found = answer("workload", file, "--cover")
            self.assertEqual(table("workload", file, "--cover"), people_table(found, True) + quotas_table(found))
            for limit in (0, 3, 1000):
                self.assertEqual(table("workload", file, "--cover", "--limit", str(limit)),
                                 people_table(found, True, limit) + quotas_table(found))
        self.assertIn("\n周明远 (away)  zhou-mingyuan  ", table("workload", XINGHE))
        for who in ("department:warehouse", "post:storekeeper"):
            found = answer("workload", XINGHE, who)
            self.assertEqual(table("workload", XINGHE, who), people_table(found) + quotas_table(found))
        self.assertEqual(run("workload", "-", stdin=b'{"orgraph": 1}').stdout.decode(),
                         people_table({"people": [], "uncovered_hours": 0}))

    def test_table_of_a_person(self):
        found = answer("workload", XINGHE, "li-na")
        text = table("workload", XINGHE, "li-na")
        people = people_table(found, of_person=True)
        self.assertTrue(text.startswith(people + "\n"))
        self.assertIn("\n1 person: 1 overloaded, 0 balanced, ", text)
        lines = text[len(people) + 1:].split("\n")
        self.assertEqual(lines[0].split(), ["hours", "duty", "post", "id"])
        self.assertEqual(len(lines), 10 + 2)
        self.assertIn("(7 more)", table("workload", XINGHE, "li-na", "--limit", "3"))

    def test_table_of_the_balance(self):
        text = table("workload", XINGHE, "--balance")
        found = answer("workload", XINGHE, "--balance")
        balance = found["balance"]
        away = {row["person"]["id"] for row in found["people"] if row["away"]}
        for heading, name in (("most loaded", "most"), ("least loaded", "least")):
            rows = [[person_cell(row, row["person"]["id"] in away), row["person"]["id"], number(row["hours"]),
                     number(row["capacity"]), number(row["ratio"]), row["state"]] for row in balance[name]]
            self.assertIn("\n\n" + laid_out([heading, "id", ">hours", ">capacity", ">ratio", "state"], rows), text)
        names = ["people", "unmeasured", "hours", "capacity", "least", "mean", "most", "deviation"]
        self.assertIn("\n\n" + laid_out(["department"] + [">" + name for name in names],
                                        [[row["department"]["name"]] + [number(row[name]) for name in names]
                                         for row in balance["departments"]]), text)
        for row in balance["overloaded"]:
            self.assertIn("\n\n" + person_cell(row, row["person"]["id"] in away) + " is overloaded: " +
                          posts_cell(row) + "\n", text)
        self.assertTrue(text.endswith("\n\n韩雪梅 has 2 concurrent posts\n"), text[-200:])
        self.assertTrue(text.startswith(people_table(found) + quotas_table(found)))

    def test_control_characters(self):
        document = json.loads(json.dumps(FIRM).replace('"Bea"', json.dumps("B" + CONTROLS))
                              .replace('"calls"', json.dumps("c" + CONTROLS)).replace('"D"', json.dumps("D" + CONTROLS))
                              .replace('"Think"', json.dumps("T" + CONTROLS)).replace(": 20", ": 80"))
        stdin = json.dumps(document).encode()
        for words in (("--cover", "--balance"), ("b",), ("--without", CONTROLS), ("--headcount", CONTROLS),
                      ("--headcount", CONTROLS + "=1"), ("--headcount", "p=" + CONTROLS), (CONTROLS,)):
            done = run("workload", "-", *words, "--on", DAY, stdin=stdin)
            shown = done.stdout.decode() + done.stderr.decode()
            self.assertEqual([c for c in shown if c in CONTROLS and c != "\n"], [], words)
            if done.returncode != 0:
                self.assertEqual((done.returncode, done.stdout, done.stderr.count(b"\n")), (2, b"", 1), words)

    # ---- What if

    def same(self, document, gone, headcounts, options, questions):
        """What if is answered as the same question of the edited document."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "as-it-is.json"
            path.write_text(json.dumps(document), encoding="utf-8")
            other = pathlib.Path(folder) / "edited.json"
            other.write_bytes(edited(document, gone, headcounts))
            for question in questions:
                found = answer(question[0], str(path), *question[1:], *options)
                self.assertEqual(found, answer(question[0], str(other), *question[1:]), question)
                shown = table(question[0], str(path), *question[1:], *options)
                self.assertEqual(shown, table(question[0], str(other), *question[1:]), question)

    def test_what_if(self):
        document = json.loads(pathlib.Path(XINGHE).read_text(encoding="utf-8"))
        questions = (("workload",), ("workload", "--cover", "--balance"), ("workload", "marketing-center", "--cover"),
                     ("workload", "post:buyer"), ("staffing",), ("staffing", "marketing-center"), ("coverage",),
                     ("subordinates", "he-xinran"), ("subordinates", "post:gm"), ("subordinates", "marketing-center"),
                     ("chain", "wei-donglai"), ("chain", "post:sales-east-engineer"), ("common", "cashier", "buyer"),
                     ("duty", "谁负责催收逾期货款"), ("duties", "post:buyer"), ("show",), ("show", "zhou-mingyuan"))
        self.same(document, ["li-na", "tan-li"], {}, ["--without", "li-na", "--without", "谭力"], questions)
        self.same(document, [], {"buyer": {"min": 5, "max": 7}, "gm": 0, "assembler": 20},
                  ["--headcount", "buyer=5-7", "--headcount", "总经理=0", "--headcount=post:assembler=20"], questions)
        self.same(document, ["li-na", "zeng-li"], {"buyer": 9, "sales-director": 2, "data-engineer": 3},
                  ["--headcount", "post:buyer=1", "--without", "person:li-na", "--headcount", "buyer=9", "--without",
                   "曾莉", "--headcount", "sales-director=2-2", "--without", "li-na", "--headcount",
                   "data-engineer=3"], questions)

    def test_what_if_somebody_is_the_only_one(self):
        questions = (("workload",), ("workload", "--cover", "--balance"), ("staffing",), ("coverage",), ("show",),
                     ("workload", "post:p"), ("subordinates", "boss"))
        self.same(FIRM, ["b"], {"a=b": 4}, ["--without", "b", "--headcount", "a=b=4"], questions)
        self.same(FIRM, ["b", "x", "y"], {"p": {"min": 0, "max": 4294967295}},
                  ["--without", "b", "--without", "x", "--without", "y", "--headcount", "p=0-4294967295"], questions)
        self.assertEqual(of_firm("--without", "x")["people"][0]["hours"], 32)  # what was shared is b's alone

    def test_what_if_of_those_who_are_asked_about(self):
        self.refused("workload", XINGHE, "li-na", "--without", "li-na", "--on", DAY, says="supposed not to be there")
        self.refused("chain", XINGHE, "李娜", "--without", "li-na", "--on", DAY, says="supposed not to be there")
        for command in ("check", "format"):
            self.refused(command, XINGHE, "--without", "li-na", says='"--without"')
        self.refused("diff", XINGHE, "--from", BEFORE, "--without", "li-na", says='"--without"')
        help_text = run("workload", "--help").stdout
        for text in (b"--without PERSON", b"--headcount POST=N", b"--cover", b"--balance", b"What if"):
            self.assertIn(text, help_text)

    def test_what_if_explained(self):
        """A supposition is no fact of the document, and does not stand among the reasons; the record shows facts."""
        def places(*options):
            rows = answer("staffing", XINGHE, "--explain", *options)["posts"]
            for row in rows:
                self.held_facts(row["why"])
            return {row["post"]["id"]: [fact["at"].split("/", 3)[1:] for fact in row["why"]["facts"]] for row in rows}
        plain = places()
        found = places("--headcount", "buyer=9", "--without", "li-na")
        self.assertEqual([one for one in plain["buyer"] if one not in found["buyer"]], [plain["buyer"][0]])
        self.assertEqual(plain["buyer"][0][2], "headcount")
        self.assertEqual([one[0] for one in found["sales-east-manager"]], ["posts"])
        self.assertEqual({post for post in plain if plain[post] != found[post]},
                         {"buyer", "sales-east-manager", "sales-overseas-manager", "sales-director"})
        self.assertEqual(answer("show", XINGHE, "buyer", "--headcount", "buyer=9")["record"]["headcount"], 3)

    # ---- Bad usage

    def test_refused(self):
        for words, says in ((("nobody",), '"nobody"'), (("",), '""'), (("job:j",), "job"), (("job:none",), "job"),
                            (("Same",), "person:x"), (("z",), "until"), (("person:p",), "p"), (("b", "x"), '"x"'),
                            (("--balanced",), '"--balanced"'), (("--without",), "--without needs a value"),
                            (("--headcount",), "--headcount needs a value"),
                            (("--without", "nobody"), '"nobody"'), (("--without", "Same"), "person:y"),
                            (("--without", "z"), "until"), (("--without", "post:boss"), "post"),
                            (("--without", "p"), '"p"'), (("--without", ""), '""'),
                            (("--without", "b", "--without", "nobody"), '"nobody"'),
                            (("--headcount", "nobody=3"), '"nobody"'), (("--headcount", "b=3"), '"b"'),
                            (("--headcount", "person:b=3"), "person"), (("--headcount", "=3"), '""'),
                            (("--headcount", "p=5-2"), "above"), (("--headcount", "p=99999999999"), "too large"),
                            (("--headcount", "p=1-4294967296"), "too large")):
            self.refused("workload", "-", "--on", DAY, *words, stdin=firm(), says=says)
            if not words[0].startswith("--w") and words[0] != "--headcount":
                continue
            for command in (("staffing", "-"), ("coverage", "-"), ("subordinates", "-", "boss"), ("show", "-"),
                            ("chain", "-", "boss"), ("duty", "-", "calls"), ("common", "-", "boss", "p"),
                            ("duties", "-", "boss")):
                self.refused(*command, "--on", DAY, *words, stdin=firm(), says=says)
        for count in ("abc", "", "-1", "+1", "1.5", "1-", "-", "1-2-3", "1-x", " 1", "1 ", "0x1", "一"):
            for flags in ((), ("--json",)):
                self.refused("workload", "-", "--headcount", "p=" + count, "--on", DAY, *flags, stdin=firm(),
                             says="is not POST=N or POST=MIN-MAX")
        for text in ("", "p", "p:3"):
            self.refused("workload", "-", "--headcount", text, "--on", DAY, stdin=firm(), says="POST=N")
        self.refused("workload", says="FILE")
        self.refused("workload", "-", stdin=b"{", status=1)


if __name__ == "__main__":
    main()
