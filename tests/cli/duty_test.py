#!/usr/bin/env python3
"""The commands duty, duties and coverage. Usage: duty_test.py COMMAND DATA_FOLDER"""
import json
import pathlib
import tempfile

from command import DATA, DAY, XINGHE, TestCase, answer, ids, main, not_on_windows, run, table, width

CLERKS = str(DATA / "order-clerks.json")
BRIGHTWATER = str(DATA / "brightwater.json")
ARREARS = "谁负责催收逾期货款"
NODE = ["kind", "id", "name"]
HOLDER = [*NODE, "as", "away"]
CONTROLS = "\x1b\x7f\n\x9b\u2028\u202e\u2069"


def duty_ids(found):
    return [row.get("duty", row)["id"] for row in found.get("hits", found.get("duties"))]


def asked(question, *options, file=XINGHE, **more):
    return answer("duty", file, question, *options, **more)


def cells(line, starts):
    """The cells of a line of a table whose columns begin at `starts`; what stands before one must be blank."""
    columns = []
    for character in line:
        columns += [character] + [""] * (width(character) - 1)
    for start in starts[1:]:
        assert "".join(columns[start - 2:start]).strip() == "", line
    return ["".join(columns[a:b]).strip() for a, b in zip(starts, [*starts[1:], None])]


def rows(text, headings):
    """The lines of a table as lists of cells."""
    lines = text.split("\n")
    assert lines[0].split("  ")[0].strip() == headings[0] or lines[0].strip().startswith(headings[0]), lines[0]
    starts = [0] + [width(lines[0][:lines[0].index("  " + heading) + 2]) for heading in headings[1:]]
    return [cells(line, starts) for line in lines[1:] if line != "" and not line.startswith("(")]


class Duty(TestCase):
    # ---- duty

    def test_answer(self):
        found = asked(ARREARS)
        self.assertEqual(list(found), ["question", "hits"])
        self.assertEqual(found["question"], ARREARS)
        people = [{"kind": "person", "id": i, "name": n, "as": "regular", "away": False} for i, n in
                  (("li-na", "李娜"), ("liang-qihang", "梁启航"), ("wei-donglai", "魏东来"))]
        first = found["hits"][0]
        self.assertTrue(0.5 < first.pop("score") <= 1)
        first.pop("posts")
        self.assertEqual(first, {
            "duty": {"id": "region-collection", "text": "督促本区域货款回收，逾期超过 60 天的亲自上门催收",
                     "kind": "core", "tasks": []},
            "owner": {"kind": "job", "id": "regional-sales-manager", "name": "区域销售经理"},
            "department": None, "holders": people, "covered_by": []})
        vacant = [hit for hit in found["hits"] if hit["owner"]["id"] == "sales-director"][0]
        self.assertEqual((vacant["department"]["id"], vacant["holders"]), ("marketing-center", []))
        self.assertEqual(vacant["covered_by"], [{"kind": "person", "id": "he-xinran", "name": "何欣然"}])

    def test_members(self):
        """Of every hit, the same ones, with null for what is not known."""
        questions = json.loads((DATA / "questions" / "duty_questions.json").read_text(encoding="utf-8"))["questions"]
        for row in questions[::9]:
            found = asked(row["question"], file=str(DATA / row["file"]))
            scores = [(hit["duty"]["kind"] == "temporary", -hit["score"]) for hit in found["hits"]]
            self.assertEqual(scores, sorted(scores))
            self.assertLessEqual({hit["score"] <= 1 and hit["score"] > 0 for hit in found["hits"]}, {True})
            for hit in found["hits"]:
                self.assertEqual(list(hit), ["score", "duty", "owner", "department", "posts", "holders", "covered_by"])
                self.assertEqual(list(hit["duty"]), ["id", "text", "kind", "tasks"])
                self.assertEqual(list(hit["owner"]), NODE)
                self.assertEqual(hit["department"] is None, hit["owner"]["kind"] == "job")
                self.assertEqual(hit["posts"] == [], hit["owner"]["kind"] != "job")
                self.assertLessEqual({tuple(one) for one in hit["holders"]}, {tuple(HOLDER)})
                self.assertLessEqual({tuple(one) for one in hit["covered_by"]}, {tuple(NODE)})
                self.assertFalse(hit["holders"] and hit["covered_by"])

    def test_table(self):
        headings = ["score", "duty", "owner", "department", "holders", "covered by"]
        for question in (ARREARS, "营销总监", "合同", "其他工作"):
            lines = rows(table("duty", XINGHE, question), headings)
            hits = asked(question)["hits"]
            self.assertEqual(len(lines), len(hits))
            for line, hit in zip(lines, hits):
                self.assertAlmostEqual(float(line[0]), hit["score"], 4)
                self.assertEqual(line[1], hit["duty"]["text"])
                self.assertEqual(line[2], "%(name)s (%(kind)s:%(id)s)" % hit["owner"])
                if hit["department"]:
                    self.assertEqual(line[3], hit["department"]["name"])
                else:  # of a job those of its posts
                    self.assertEqual(line[3] == "-", hit["posts"] == [])
                if not hit["holders"]:
                    self.assertEqual(line[4], "(vacant)")
                else:
                    self.assertTrue(line[4].startswith(hit["holders"][0]["name"]))
                self.assertEqual(line[5], ", ".join(one["name"] for one in hit["covered_by"]))

    def test_nothing_answers(self):
        for question in ("", " ", "。，！？…", "?!", "the of and", "谁", "天气怎么样", "quantum entanglement", "\x1b\n"):
            self.assertEqual(asked(question), {"question": question, "hits": []})
            self.assertEqual(table("duty", XINGHE, question), "no duty answers that\n")
        self.refused("duty", XINGHE, says="QUESTION")

    @not_on_windows
    def test_a_question_that_is_not_utf8(self):
        self.refused("duty", XINGHE, b"\xff\xfe", says="UTF-8")

    def test_names(self):
        """A name gives the duties of what bears it, with asking words or without."""
        own = duty_ids(answer("duties", XINGHE, "post:sales-director"))
        self.assertEqual(len(own), 5)
        for question in ("营销总监", "營銷總監", "谁是营销总监", "营销总监负责什么？", " 营销总监 "):
            found = asked(question)
            self.assertEqual(duty_ids(found), own, question)
            self.assertEqual({hit["score"] for hit in found["hits"]}, {1})
            self.assertEqual({one for hit in found["hits"] for one in ids(hit["covered_by"])}, {"he-xinran"})
        for question in ("Finance Manager", "finance manager", "ＦＩＮＡＮＣＥ Manager",
                         "What is the Finance Manager responsible for?"):
            self.assertEqual(duty_ids(asked(question, file=BRIGHTWATER)),
                             duty_ids(answer("duties", BRIGHTWATER, "post:finance-manager")), question)
        job = duty_ids(asked("区域销售经理"))
        self.assertEqual(job, duty_ids(answer("duties", XINGHE, "job:regional-sales-manager")))
        # A department: its own, then its posts', in document order; all of them, not ten.
        owners = [("department", "finance")] + [("post", row["post"]["id"]) for row in
                                                answer("subordinates", XINGHE, "department:finance")["posts"]]
        expected = [duty for kind, owner in owners for duty in duty_ids(answer("duties", XINGHE, kind + ":" + owner))]
        found = duty_ids(asked("财务部"))
        self.assertEqual(sorted(found), sorted(set(expected)))
        self.assertEqual(found[:2], ["department:finance/1", "department:finance/2"])
        self.assertGreater(len(found), 10)
        self.assertEqual(duty_ids(asked("财务部", "--limit", "3")), found[:3])

    def test_department(self):
        everywhere = asked("合同", "--limit", "1000")["hits"]
        for department in ("marketing-center", "department:finance", "財務部", "supply-chain"):
            posts = answer("subordinates", XINGHE, "department:" + department if department.isascii() and
                           ":" not in department else department)["posts"]
            within = {row["post"]["id"] for row in posts}
            found = asked("合同", "--limit", "1000", "--department", department)["hits"]
            self.assertTrue(found)
            for hit in found:
                if hit["owner"]["kind"] == "post":
                    self.assertIn(hit["owner"]["id"], within)
                elif hit["owner"]["kind"] == "job":
                    self.assertTrue(within & set(ids(hit["posts"])))
            for hit in everywhere:
                if hit["owner"]["kind"] == "post":
                    self.assertEqual(hit["owner"]["id"] in within, hit in found)
        self.assertEqual(asked("催收", "--department", "hr")["hits"], [])
        for department, says in (("nobody", "nobody"), ("", ""), ("李娜", "李娜"), ("post:gm", "post"),
                                 ("department:sales-southwest", "was in force until")):
            self.refused("duty", XINGHE, "催收", "--on", DAY, "--department", department, says=says)

    def test_kind(self):
        for kind in ("core", "auxiliary", "temporary"):
            found = asked("工作", "--kind", kind)["hits"]
            self.assertLessEqual({hit["duty"]["kind"] for hit in found}, {kind})
        self.assertEqual(duty_ids(asked("其他", "--kind", "temporary")),
                         ["job:regional-sales-manager/5", "job:dept-manager/4"])
        self.assertEqual(duty_ids(asked("区域销售经理", "--kind", "temporary")), ["job:regional-sales-manager/5"])
        self.assertEqual(len(asked("区域销售经理", "--kind", "core")["hits"]), 4)
        for kind in ("Core", "", "核心", "all", "core,temporary", "0"):
            self.refused("duty", XINGHE, "催收", "--kind", kind, says='--kind: "%s" is none of core, auxiliary and '
                         "temporary" % kind)
        self.refused("duty", XINGHE, "催收", "--kind", says="--kind needs a value")

    def test_limit(self):
        whole = asked("合同", "--limit", "100000")["hits"]
        self.assertGreater(len(whole), 11)
        self.assertEqual(asked("合同")["hits"], whole[:10])
        for limit in (1, 2, 11):
            self.assertEqual(asked("合同", "--limit", str(limit))["hits"], whole[:limit])
            self.assertEqual(len(table("duty", XINGHE, "合同", "--limit", str(limit)).split("\n")), limit + 2)
        for question in ("合同", "财务部"):
            self.assertEqual(asked(question, "--limit", "0"), {"question": question, "hits": []})
            self.assertNotIn("合同", table("duty", XINGHE, question, "--limit", "0"))
        self.refused("duty", XINGHE, "合同", "--limit", "-1")

    def test_explain(self):
        plain = asked(ARREARS)["hits"]
        explained = asked(ARREARS, "--explain")["hits"]
        for hit, bare in zip(explained, plain, strict=True):
            why = hit.pop("why")
            self.assertEqual(hit, bare)
            self.assertEqual((list(why), why["rule"]), (["rule", "matched", "facts"], "S8"))
            self.assertTrue(why["matched"])
            for match in why["matched"]:
                self.assertEqual(list(match), ["asked", "found", "in", "weight"])
                self.assertIn(match["asked"], ARREARS)
                self.assertIn(match["in"], ("text", "task", "assessment", "name"))
                if match["in"] == "text" and match["found"] != match["asked"]:
                    self.assertIn(match["found"], hit["duty"]["text"])
                self.assertTrue(0 < match["weight"] <= 1)
            self.held_facts(why)
            self.assertEqual(why["facts"][0]["value"]["text"], hit["duty"]["text"])
        # As a table: a column more, and the same in it.
        headings = ["score", "duty", "owner", "department", "holders", "covered by", "matched"]
        for line, hit in zip(rows(table("duty", XINGHE, ARREARS, "--explain"), headings),
                             asked(ARREARS, "--explain")["hits"], strict=True):
            for match in hit["why"]["matched"]:
                self.assertIn(match["asked"], line[6])
                self.assertIn(match["found"], line[6])
        for hit in asked("营销总监", "--explain")["hits"]:  # a name: nothing was weighed
            self.assertEqual(hit["why"]["matched"], [])

    def test_synonyms(self):
        """Added to the library's own words, or instead of them."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "词 1.txt"
            path.write_text("# 行话\n\n薅羊毛，催收、snarking\r\n", encoding="utf-8")
            for question in ("薅羊毛", "谁负责薅羊毛", "Snarking"):
                self.assertEqual(asked(question)["hits"], [])
                for option in ("--synonyms", "--only-synonyms"):
                    found = asked(question, option, str(path), "--explain")["hits"]
                    self.assertEqual({"region-collection", "collect"} - {hit["duty"]["id"] for hit in found}, set())
                    self.assertIn("催收", [match["found"] for match in found[0]["why"]["matched"]])
                    self.assertLess(found[0]["score"], asked("催收")["hits"][0]["score"])
                    shown = table("duty", XINGHE, question, option, str(path), "--explain")
                    self.assertIn(" = 催收 (text ", shown)
            self.assertEqual(asked("薅羊毛", "--synonyms", "-", stdin=path.read_bytes()),
                             asked("薅羊毛", "--synonyms", str(path)))
            # 追缴 and 催收 mean the same in the library's own table.
            collecting = {"region-collection", "collect"}
            self.assertLessEqual(collecting, set(duty_ids(asked("追缴", "--limit", "99"))))
            self.assertLessEqual(collecting, set(duty_ids(asked("追缴", "--limit", "99", "--synonyms", str(path)))))
            self.assertEqual(duty_ids(asked("追缴", "--only-synonyms", str(path))), ["post:deputy-gm-sales/3"])
            path.write_text("# nothing\n", encoding="utf-8")
            self.assertEqual(asked("追缴", "--synonyms", str(path)), asked("追缴"))
            self.assertEqual(duty_ids(asked("追缴", "--only-synonyms", str(path))), ["post:deputy-gm-sales/3"])
            for option in ("--synonyms", "--only-synonyms"):
                for broken, says in ((b"cat, dog\n\nelk\n", "line 3"), (b"elk,\n", "line 1"), (b"cat, \xff", "UTF-8"),
                                     (b"\n\ncat, CAT\n", "line 3"), ("甲，甲".encode(), "line 1")):
                    path.write_bytes(broken)
                    self.refused("duty", XINGHE, "催收", option, str(path), says=says)
                    self.refused("duty", XINGHE, "催收", option, "-", stdin=broken, says=says)
                self.refused("duty", XINGHE, "催收", option, folder + "/none", says=folder + "/none")
                self.refused("duty", XINGHE, "催收", option, folder, says=folder)
                self.refused("duty", "-", "催收", option, "-", says="standard input")
                self.refused("duty", XINGHE, "催收", option, says="needs a value")
            self.refused("duty", XINGHE, "催收", "--synonyms", str(path), "--only-synonyms", str(path), says="exclude")

    @not_on_windows  # where a command line has 32,767 units at most
    def test_long_questions(self):
        for question in ("催收逾期货款" + "，另外想问一下" * 5000, "天气" * 17000, "x" * 100_000, "x " * 50_000,
                         "overdue " + "zzz " * 25_000, "\u0301" * 50_000, "，" * 33_000):
            found = asked(question, "--limit", "3")
            self.assertEqual(found["question"], question)
        self.assertEqual(duty_ids(asked("催收逾期货款" + "……" * 16_000)), duty_ids(asked("催收逾期货款")))

    def test_control_characters(self):
        """They stay in the JSON and never reach a terminal; words on both sides of them are found."""
        question = "催收" + CONTROLS + "货款\t"
        found = asked(question, "--explain")
        self.assertEqual(found["question"], question)
        self.assertIn("region-collection", duty_ids(found))
        text = "collect" + CONTROLS + "debts"
        document = {"orgraph": 1, "departments": [{"id": "d", "name": "D" + CONTROLS}],
                    "posts": [{"id": "p", "title": "P" + CONTROLS, "department": "d",
                               "duties": [{"text": text, "assessment": text}, {"tasks": [text, text]}]},
                              {"id": "q", "title": "Q", "department": "d", "duties": [{"text": "reckon" + text}]}]}
        stdin = json.dumps(document).encode()
        with tempfile.TemporaryDirectory() as folder:
            synonyms = pathlib.Path(folder) / "x"
            synonyms.write_text("levy, collect" + CONTROLS.replace("\n", "") + "\n", encoding="utf-8")
            for words in (("duty", "-", text), ("duty", "-", "debts", "--explain"), ("duties", "-", "post:p"),
                          ("duty", "-", "levy", "--synonyms", str(synonyms), "--explain"), ("coverage", "-"),
                          ("duty", "-", "x", "--kind", CONTROLS), ("duty", "-", "x", "--department", CONTROLS),
                          ("duty", "-", "x", "--synonyms", "/" + CONTROLS), ("duties", "-", CONTROLS)):
                done = run(*words, stdin=stdin)
                shown = done.stdout.decode() + done.stderr.decode()
                self.assertEqual([c for c in shown if c in CONTROLS and c != "\n"], [], words)
                if done.returncode != 0:
                    self.assertEqual((done.returncode, done.stdout, done.stderr.count(b"\n")), (2, b"", 1), words)
            hits = json.loads(run("duty", "-", text, "--json", stdin=stdin).stdout)["hits"]
            self.assertEqual((hits[0]["duty"]["text"], hits[0]["duty"]["id"]), (text, "post:p/1"))
            self.assertEqual(run("duty", "-", text, stdin=stdin).stdout.count(b"\n"), 1 + len(hits))  # none is torn

    # ---- duties

    def test_duties(self):
        job = {"kind": "job", "id": "regional-sales-manager", "name": "区域销售经理"}
        found = answer("duties", XINGHE, "post:sales-east-manager")
        self.assertEqual(list(found), ["of", "duties"])
        self.assertEqual(found["of"], {"kind": "post", "id": "sales-east-manager", "name": "华东销售部经理"})
        self.assertEqual(duty_ids(found), ["post:sales-east-manager/1", "post:sales-east-manager/2", "region-plan",
                                           "region-collection", "key-visit", "job:regional-sales-manager/4",
                                           "job:regional-sales-manager/5"])
        self.assertEqual(found["duties"][3], {
            "id": "region-collection", "text": "督促本区域货款回收，逾期超过 60 天的亲自上门催收", "kind": "core",
            "tasks": [], "assessment": None, "hours": 4, "quota": None, "load": "each", "from": job})
        self.assertEqual(found["duties"][4]["hours"], None)
        self.assertEqual(found["duties"][6]["kind"], "temporary")
        visits = [row for row in answer("duties", XINGHE, "job:sales-engineer")["duties"] if row["quota"]][0]
        self.assertEqual(visits["quota"], {"count": 6, "unit": "次", "per": "week", "minutes_each": 150})
        self.assertEqual((visits["hours"], visits["assessment"]), (15, "记录当天录入客户系统"))
        check = answer("duties", CLERKS, "job:order-clerk")["duties"][1]
        self.assertEqual((check["id"], check["tasks"][:2]), ("order-check", ["核对规格", "核对价格"]))

    def test_duties_of_each_kind(self):
        self.assertEqual(duty_ids(answer("duties", XINGHE, "department:finance")),
                         ["department:finance/1", "department:finance/2"])
        self.assertEqual(answer("duties", CLERKS, "department:section-1")["duties"], [])
        self.assertEqual(table("duties", CLERKS, "department:section-1").split("\n")[-2], "0 duties")
        posts = ("post:sales-east-manager", "post:sales-overseas-manager")  # hers, both of one job
        expected = []
        for post in posts:
            expected += [duty for duty in duty_ids(answer("duties", XINGHE, post)) if duty not in expected]
        found = answer("duties", XINGHE, "李娜")
        self.assertEqual((found["of"]["kind"], duty_ids(found)), ("person", expected))
        self.assertEqual({row["from"]["kind"] for row in found["duties"]}, {"post", "job"})
        for name in sorted(DATA.glob("*.json")):
            for job in json.loads(name.read_text(encoding="utf-8")).get("jobs", []):
                one = answer("duties", str(name), "job:" + job["id"])
                self.assertEqual(len(one["duties"]), len(job.get("duties", [])))
                for row in one["duties"]:
                    self.assertEqual(list(row), ["id", "text", "kind", "tasks", "assessment", "hours", "quota", "load",
                                                 "from"])
                    self.assertEqual(row["from"], one["of"])

    def test_duties_as_a_table(self):
        text = table("duties", XINGHE, "li-na")
        self.assertEqual(text.split("\n")[-2], "9 duties")
        lines = rows("\n".join(text.split("\n")[:-2]), ["duty", "kind", "hours/week", "load", "from", "id"])
        found = answer("duties", XINGHE, "li-na")["duties"]
        for line, row in zip(lines, found, strict=True):
            self.assertEqual((line[0], line[1], line[3], line[5]), (row["text"], row["kind"], row["load"], row["id"]))
            self.assertEqual(line[2], "?" if row["hours"] is None else "%g" % row["hours"])
            self.assertEqual(line[4], "%(name)s (%(kind)s:%(id)s)" % row["from"])
        self.assertIn("  own  ", table("duties", XINGHE, "job:regional-sales-manager"))
        self.assertIn("\n(6 more)\n7 duties\n", table("duties", XINGHE, "post:sales-east-manager", "--limit", "1"))
        self.assertEqual(answer("duties", XINGHE, "li-na", "--limit", "2")["duties"], found[:2])
        self.assertEqual(answer("duties", XINGHE, "li-na", "--limit", "0")["duties"], [])

    def test_duties_explain(self):
        plain = answer("duties", XINGHE, "li-na")["duties"]
        for row, bare in zip(answer("duties", XINGHE, "li-na", "--explain")["duties"], plain, strict=True):
            why = row.pop("why")
            self.assertEqual((row, why["rule"]), (bare, "S9"))
            self.held_facts(why)
            self.assertEqual(why["facts"][0]["value"]["text"], row["text"])
        self.refused("duties", XINGHE, says="WHO")
        self.refused("duties", XINGHE, "nobody", "--on", DAY, says="nobody")
        self.refused("duties", XINGHE, "post:it-supervisor", "--on", DAY, says="was in force until")

    # ---- coverage

    def test_coverage(self):
        found = answer("coverage", XINGHE)
        self.assertEqual(list(found), ["duties", "overlaps"])
        temporary = 0
        for row in found["duties"]:
            self.assertEqual(list(row), ["duty", "owner", "state", "holders", "covered_by"])
            self.assertEqual(list(row["duty"]), ["id", "text", "kind", "tasks"])
            self.assertNotEqual(row["duty"]["kind"], "temporary")
            self.assertEqual(row["state"], ["uncovered", "single", "covered"][min(len(row["holders"]), 2)])
            self.assertLessEqual({tuple(one) for one in row["holders"]}, {tuple(HOLDER)})
            self.assertFalse(row["holders"] and row["covered_by"])
        of = {row["duty"]["id"]: row for row in found["duties"]}
        self.assertEqual(len(of), len(found["duties"]))
        for owner in {(row["owner"]["kind"], row["owner"]["id"]) for row in found["duties"]}:
            own = [row for row in answer("duties", XINGHE, "%s:%s" % owner)["duties"] if row["from"]["id"] == owner[1]]
            temporary += sum(row["kind"] == "temporary" for row in own)
            self.assertEqual([row["id"] for row in own if row["kind"] != "temporary"],
                             [row["duty"]["id"] for row in found["duties"]
                              if (row["owner"]["kind"], row["owner"]["id"]) == owner])
        self.assertEqual(len(found["duties"]) + temporary, answer("show", XINGHE)["duties"])
        kinds = [row["owner"]["kind"] for row in found["duties"]]
        self.assertEqual(kinds, sorted(kinds, key=["department", "job", "post"].index))
        vacant = [row for row in found["duties"] if row["owner"]["id"] == "sales-director"][0]
        self.assertEqual((vacant["state"], ids(vacant["covered_by"])), ("uncovered", ["he-xinran"]))
        self.assertEqual(ids(of["region-collection"]["holders"]), ["li-na", "liang-qihang", "wei-donglai"])
        self.assertEqual(of["company-compliance"]["holders"][0]["away"], True)
        # A planned post that nobody holds, covered by its superior's holder.
        self.assertEqual(ids(of["post:data-engineer/1"]["covered_by"]), ["jin-xin"])

    def test_coverage_as_a_table(self):
        for file in (XINGHE, CLERKS, BRIGHTWATER):
            found = answer("coverage", file)
            states = [row["state"] for row in found["duties"]]
            summary = ", ".join("%d %s" % (states.count(state), state) for state in ("uncovered", "single", "covered"))
            first, _, rest = table("coverage", file).partition(summary + "\n")
            for line, row in zip(rows(first, ["state", "duty", "owner", "holders", "covered by"]), found["duties"],
                                 strict=True):
                self.assertEqual(line[:3], [row["state"], row["duty"]["text"],
                                            "%(name)s (%(kind)s:%(id)s)" % row["owner"]])
                self.assertEqual(line[3] == "(vacant)", row["state"] == "uncovered")
                self.assertEqual(line[4], ", ".join(one["name"] for one in row["covered_by"]))
            self.assertEqual(rest.count("\n"), len(found["overlaps"]) + 2 if found["overlaps"] else 0)
            short = table("coverage", file, "--limit", "2")
            self.assertIn("\n(%d more)\n%s\n" % (len(states) - 2, summary), short)
            self.assertTrue(short.endswith(rest))
            self.assertEqual(answer("coverage", file, "--limit", "2")["duties"], found["duties"][:2])
            self.assertEqual(answer("coverage", file, "--limit", "0")["duties"], [])
        self.assertEqual(run("coverage", "-", stdin=b'{"orgraph": 1}').stdout, b"0 uncovered, 0 single, 0 covered\n")

    def test_overlaps(self):
        """The two sections of the order clerks' department have the same duties."""
        overlaps = answer("coverage", CLERKS)["overlaps"]
        self.assertEqual(len(overlaps), 4)
        for row in overlaps:
            self.assertEqual((list(row), row["alike"]), (["a", "b", "alike"], 1))
            self.assertEqual(list(row["a"]), ["id", "text", "kind", "tasks", "owner"])
            self.assertEqual(row["a"]["text"], row["b"]["text"])
            self.assertEqual(row["a"]["owner"]["id"].replace("1", "2"), row["b"]["owner"]["id"])
        text = table("coverage", CLERKS)
        lines = rows(text[text.index("\n\nalike") + 2:], ["alike", "duty", "of", "like the duty", "of"][:4])
        self.assertEqual([line[1] for line in lines], [row["a"]["text"] for row in overlaps])
        self.assertEqual(answer("coverage", BRIGHTWATER)["overlaps"], [])
        document = {"orgraph": 1, "departments": [{"id": d, "name": d} for d in "ab"],
                    "posts": [{"id": d, "title": d, "department": d, "duties": [{"text": text}]}
                              for d, text in (("a", "编制月度销售计划并上报"), ("b", "編制月度銷售計劃並上。"))]}
        found = answer("coverage", "-", stdin=json.dumps(document).encode())["overlaps"]
        self.assertEqual([row["alike"] for row in found], [0.9])  # of ten pairs of characters nine

    def test_common_options(self):
        for words in (("duty", XINGHE, ARREARS), ("duties", XINGHE, "li-na"), ("coverage", XINGHE)):
            plain = run(*words, "--on", DAY, "--limit", "2", "--json", "--explain")
            self.assertEqual((plain.returncode, plain.stderr), (0, b""), words)
            first = run("--on", DAY, "--limit", "2", "--json", "--explain", *words)
            self.assertEqual((first.returncode, first.stdout, first.stderr), (0, plain.stdout, b""), words)
            self.refused(*words, "--on", "2026-02-30", says='"2026-02-30" is no day')
            self.refused(*words, "unexpected", says="unexpected")
            self.refused(words[0], "/does/not/exist", *words[2:], says="/does/not/exist")
            self.refused(words[0], "-", *words[2:], stdin=b"{", status=1)
            self.assertNotIn("\033", table(*words))

    def test_other_days(self):
        """A duty, a holder and a name count on their own days only."""
        document = {"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
                    "posts": [{"id": "p", "title": [{"value": "Rector", "to": "2025-12-31"}, {"value": "Dean", "from": "2026-01-01"}],
                               "department": "d",
                               "duties": [{"text": "open the gate", "to": "2025-12-31"},
                                          {"text": "close the gate", "from": "2026-01-01"}]}],
                    "people": [{"id": "x", "name": "X", "appointments": [{"post": "p", "from": "2026-01-01"}]}]}
        text = json.dumps(document).encode()
        for day, duty, name, other, holders in (("2025-06-01", "post:p/1", "rector", "dean", []),
                                                ("2026-06-01", "post:p/2", "dean", "rector", ["x"])):
            for question in ("gate", name):
                found = asked(question, file="-", on=day, stdin=text)
                self.assertEqual(duty_ids(found), [duty], (day, question))
                self.assertEqual(ids(found["hits"][0]["holders"]), holders)
            self.assertEqual(asked(other, file="-", on=day, stdin=text)["hits"], [])
            self.assertEqual(duty_ids(answer("duties", "-", "post:p", on=day, stdin=text)), [duty])
            self.assertEqual(duty_ids(answer("coverage", "-", on=day, stdin=text)), [duty])


if __name__ == "__main__":
    main()
