#!/usr/bin/env python3
"""Runs the orgraph command as people and scripts do. Usage: cli_test.py COMMAND DATA_FOLDER"""
import json
import os
import pathlib
import subprocess
import tempfile

from command import (BEFORE, COMMAND, DATA, DAY, EMULATOR, WINDOWS, XINGHE, TestCase, answer, ids, main,
                     not_on_windows, run, table, width)


class Command(TestCase):
    # ---- check and format

    def test_check(self):
        for path in sorted(DATA.glob("*.json")):
            with self.subTest(path.name):
                self.assertEqual(answer("check", str(path), on=None), {"problems": [], "errors": 0, "warnings": 0})
                self.assertEqual(table("check", str(path), on=None), "0 errors, 0 warnings\n")

    def test_check_of_a_bad_document_is_an_answer(self):
        text = '{"orgraph": 1,\n "posts": [{"id": "甲", "title": "甲", "department": "x"}]}'.encode()
        done = run("check", "-", "--json", stdin=text)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        found = json.loads(done.stdout)
        self.assertEqual((found["errors"], found["warnings"]), (1, 0))
        message = found["problems"][0].pop("message")
        self.assertIn("x", message)
        self.assertEqual(found["problems"], [{"severity": "error", "code": "unknown-reference",
                                              "at": "/posts/0/department", "line": 2, "column": 52}])
        done = run("check", "-", stdin=text)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        self.assertIn("-:2:52: error: ", done.stdout.decode())
        self.assertTrue(done.stdout.decode().endswith("1 error, 0 warnings\n"))

    def test_check_limit(self):
        text = b'{"orgraph": 1, "posts": [{}, {}, {}]}'
        found = json.loads(run("check", "-", "--json", "--limit", "2", stdin=text).stdout)
        self.assertEqual((len(found["problems"]), found["errors"]), (2, 9))
        self.assertIn("(7 more)", run("check", "-", "--limit", "2", stdin=text).stdout.decode())

    def test_format(self):
        for path in sorted(DATA.glob("*.json")):
            with self.subTest(path.name):
                self.assertEqual(run("format", str(path)).stdout, path.read_bytes())
        messy = json.dumps(json.loads(pathlib.Path(XINGHE).read_text(encoding="utf-8"))).encode()
        self.assertEqual(run("format", "-", stdin=messy).stdout, pathlib.Path(XINGHE).read_bytes())

    def test_format_to_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "组织 1.json"
            path.write_text("old", encoding="utf-8")
            path.chmod(0o640)
            done = run("format", XINGHE, "--output", str(path))
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
            self.assertEqual(path.read_bytes(), pathlib.Path(XINGHE).read_bytes())
            if not WINDOWS:
                self.assertEqual(path.stat().st_mode & 0o777, 0o640)
            self.assertEqual(os.listdir(folder), [path.name])
            # In place, and nothing is left of a failed try.
            self.assertEqual(run("format", str(path), "-o", str(path)).returncode, 0)
            self.refused("format", XINGHE, "--output", folder + "/none/x.json", says="none")
            path.write_text("{}", encoding="utf-8")
            self.refused("format", str(path), "--output", str(path), status=1)
            self.assertEqual(path.read_text(encoding="utf-8"), "{}")
            self.assertEqual(os.listdir(folder), [path.name])

    # ---- show

    def test_show(self):
        self.assertEqual(answer("show", XINGHE),
                         {"departments": 27, "jobs": 8, "posts": 79, "people": 117, "duties": 291, "workflows": 6,
                          "regulations": 4, "vacant": 5})
        self.assertIn("posts         79\n", table("show", XINGHE))

    def test_show_a_node(self):
        found = answer("show", XINGHE, "post:sales-director")
        self.assertEqual(list(found), ["node", "record", "superior", "layer", "span", "holders", "standby"])
        self.assertEqual(found["node"], {"kind": "post", "id": "sales-director", "name": "营销总监"})
        self.assertEqual(found["superior"]["id"], "deputy-gm-sales")
        self.assertEqual((found["layer"], found["span"], found["holders"]), (3, None, []))
        self.assertEqual(ids(found["standby"]), ["li-na"])
        # Dated members are their value of the day.
        self.assertEqual(answer("show", XINGHE, "department:software")["record"]["name"], "软件算法部")
        self.assertEqual(answer("show", XINGHE, "department:software", on=BEFORE)["record"]["name"], "软件部")
        person = answer("show", XINGHE, "li-na")
        self.assertEqual((person["superior"]["id"], person["layer"], person["span"]), ("sales-director", 4, 5))
        self.assertIn("holds  ", table("show", XINGHE, "li-na"))
        for kind in ("department:company", "job:regional-sales-manager"):
            self.assertEqual(answer("show", XINGHE, kind)["span"], None)

    # ---- chain

    def test_chain_over_a_vacancy(self):
        found = answer("chain", XINGHE, "li-na")
        self.assertEqual(list(found), ["of", "chain", "ends", "outside", "managers"])
        self.assertEqual([link["post"]["id"] for link in found["chain"]],
                         ["sales-director", "deputy-gm-sales", "gm", "chairman"])
        self.assertEqual([link["vacant"] for link in found["chain"]], [True, False, False, False])
        self.assertEqual([link["line"] for link in found["chain"]], ["inherited", "stated", "inherited", "stated"])
        self.assertEqual((found["ends"], found["outside"], ids(found["managers"])), ("top", None, ["he-xinran"]))
        self.assertEqual(found["chain"][2]["holders"],
                         [{"kind": "person", "id": "zhou-mingyuan", "name": "周明远", "as": "regular", "away": True}])
        earlier = answer("chain", XINGHE, "李娜", on=BEFORE)
        self.assertEqual(ids(earlier["managers"]), ["gu-mingzhe"])

    def test_chain_of_a_post_ends_outside(self):
        found = answer("chain", XINGHE, "internal-auditor", "--dotted")
        self.assertEqual(list(found), ["of", "chain", "ends", "outside", "dotted", "overseen_by"])
        self.assertEqual((found["chain"], found["ends"], found["outside"]), ([], "outside", "星河控股集团审计委员会"))

    def test_chain_dotted(self):
        found = answer("chain", XINGHE, "quality-manager", "--dotted")
        self.assertEqual(found["overseen_by"]["id"], "chief-engineer")
        for link in found["chain"]:
            self.assertIn("dotted", link)
            self.assertIn("overseen_by", link)

    def test_chain_of_a_second_post(self):
        found = answer("chain", XINGHE, "han-xuemei", "--post", "gm-office-director")
        self.assertEqual(found["chain"][0]["post"]["id"], "gm")
        self.refused("chain", XINGHE, "han-xuemei", "--post", "gm", "--on", DAY, says="does not hold")
        self.refused("chain", XINGHE, "post:gm", "--post", "gm", "--on", DAY)

    def test_chain_explains(self):
        found = answer("chain", XINGHE, "li-na", "--explain")
        why = found["chain"][0]["why"]
        self.assertEqual(why["rule"], "S2")
        self.assertTrue(any(fact["at"].endswith("/head") or "/head/" in fact["at"] for fact in why["facts"]), why)
        self.assertEqual(why["passed_over"], [])

    def test_show_explains(self):
        plain = answer("show", XINGHE, "li-na")
        found = answer("show", XINGHE, "li-na", "--explain")
        self.assertEqual(list(found), [*plain, "why"])
        self.assertEqual(found["why"], answer("chain", XINGHE, "li-na", "--explain")["chain"][0]["why"])
        self.assertEqual((found["why"]["rule"], len(self.held_facts(found["why"])) > 1), ("S2", True))
        self.assertIsNone(answer("show", XINGHE, "department:company", "--explain")["why"])
        self.assertEqual(answer("show", XINGHE, "--explain"), answer("show", XINGHE))

    def test_subordinates_explain(self):
        for words in (("person:he-xinran",), ("person:qin-wangchuan",), ("person:he-xinran", "--depth", "2")):
            plain = answer("subordinates", XINGHE, *words)
            found = answer("subordinates", XINGHE, *words, "--explain")
            reached = {words[0][7:]}
            for row, bare in zip(found["people"], plain["people"], strict=True):
                why = row.pop("why")
                self.assertEqual(row, bare)
                self.assertEqual(list(why), ["rule", "post", "manager", "manager_post", "facts", "passed_over"])
                self.assertEqual(why["rule"], "S4")
                self.assertIn(why["manager"]["id"], reached)
                managers = answer("chain", XINGHE, "person:" + row["id"], "--post", "post:" + why["post"]["id"])
                self.assertIn(why["manager"], managers["managers"])
                self.held_facts(why)
                reached.add(row["id"])
        found = answer("subordinates", XINGHE, "person:he-xinran", "--explain", "--limit", "1")
        self.assertEqual(len(found["people"]), 1)
        why = {row["id"]: row["why"] for row in answer("subordinates", XINGHE, "person:he-xinran",
                                                       "--explain")["people"]}["li-na"]
        self.assertEqual((why["post"]["id"], why["manager_post"]["id"]), ("sales-east-manager", "deputy-gm-sales"))
        self.assertEqual([(row["post"]["id"], row["why"]) for row in why["passed_over"]],
                         [("sales-director", "vacant")])
        self.assertTrue(why["facts"][0]["at"].startswith("/people/"))
        self.assertEqual(why["facts"][0]["value"]["post"], "sales-east-manager")
        self.assertEqual(why["facts"][-1]["value"]["post"], "deputy-gm-sales")

    def test_diff_explains(self):
        plain = answer("diff", XINGHE, "--from", BEFORE)
        found = answer("diff", XINGHE, "--from", BEFORE, "--explain")
        for row, bare in zip(found["changed"], plain["changed"], strict=True):
            why = row.pop("why")
            self.assertEqual((row, why["rule"]), (bare, "S17"))
            self.held_facts(why)
            values = {fact["when"]: fact["value"] for fact in why["facts"]}
            for when in ("before", "after"):
                self.assertEqual(values.get(when) or None, row[when] or None)
        why = [row for row in answer("diff", XINGHE, "--from", BEFORE, "--explain")["changed"]
               if (row["node"]["id"], row["what"]) == ("software", "name")][0]["why"]
        self.assertEqual([fact["at"][-7:] for fact in why["facts"]], ["/name/0", "/name/1"])
        # Members of one's own, in two documents.
        texts = [json.dumps({"orgraph": 1, "people": [{"id": "a", "name": "a", "source": "s", "x-a/b": n}]})
                 for n in (1, 2)]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "1.json"
            path.write_text(texts[0], encoding="utf-8")
            found = answer("diff", str(path), "-", "--explain", stdin=texts[1].encode())["changed"][0]["why"]["facts"]
        self.assertEqual(found, [{"at": "/people/0/x-a~1b", "value": n, "source": "s", "when": when}
                                 for n, when in ((1, "before"), (2, "after"))])

    # ---- subordinates, common, staffing

    def test_subordinates(self):
        found = answer("subordinates", XINGHE, "sales-east-manager")
        self.assertEqual(list(found), ["of", "posts", "people"])
        self.assertEqual([(row["post"]["id"], row["depth"]) for row in found["posts"]], [("sales-east-engineer", 1)])
        self.assertEqual(len(found["people"]), 3)
        everybody = answer("subordinates", XINGHE, "chairman")
        self.assertEqual(len(everybody["posts"]), 77)  # all but the chairman and who reports outside
        direct = answer("subordinates", XINGHE, "chairman", "--direct")
        self.assertEqual(direct, answer("subordinates", XINGHE, "chairman", "--depth", "1"))
        self.assertTrue(all(row["depth"] == 1 for row in direct["posts"]))
        self.assertIn("(76 more)", table("subordinates", XINGHE, "chairman", "--limit", "1"))

    def test_subordinates_table_of_a_long_line(self):
        """The level is a number, and what stands to the left of a name does not grow with it for ever."""
        posts = [{"id": "p%d" % i, "title": "t", "department": "d", "reports_to": "p%d" % (i - 1) if i else None}
                 for i in range(2000)]
        text = json.dumps({"orgraph": 1, "departments": [{"id": "d", "name": "d"}], "posts": posts}).encode()
        lines = run("subordinates", "-", "p0", stdin=text).stdout.decode().split("\n")
        self.assertEqual(lines[0].split(), ["depth", "post", "id", "department", "holders"])
        self.assertEqual(lines[1].split()[:3], ["1", "t", "p1"])
        self.assertEqual(lines[2].index("t"), lines[1].index("t") + 2)
        self.assertEqual(lines[1999].split()[:3], ["1999", "t", "p1999"])
        self.assertLess(max(map(len, lines)), 80)
        self.assertNotIn("depth", run("subordinates", "-", "department:d", stdin=text).stdout.decode())

    def test_subordinates_of_a_person(self):
        found = answer("subordinates", XINGHE, "person:he-xinran", "--direct")
        self.assertEqual(list(found), ["of", "people"])
        # Those below the vacant post of the sales director are managed by its superior's holder.
        self.assertIn("li-na", ids(found["people"]))
        self.assertNotIn("he-xinran", ids(found["people"]))

    def test_subordinates_of_a_department(self):
        found = answer("subordinates", XINGHE, "department:marketing-center")
        self.assertNotIn("depth", found["posts"][0])
        own = answer("subordinates", XINGHE, "department:marketing-center", "--direct")
        self.assertLess(len(own["posts"]), len(found["posts"]))

    def test_common(self):
        found = answer("common", XINGHE, "li-na", "gao-zhenhua")
        self.assertEqual(found["common"]["id"], "gm")
        self.assertEqual([link["post"]["id"] for link in found["up"]], ["sales-director", "deputy-gm-sales", "gm"])
        self.assertEqual([link["post"]["id"] for link in found["down"]], ["deputy-gm-ops", "supply-chain-director"])
        self.assertEqual(answer("common", XINGHE, "chairman", "internal-auditor"),
                         {"common": None, "up": [], "down": []})
        self.assertIn("no common superior", table("common", XINGHE, "chairman", "internal-auditor"))

    def test_common_limit(self):
        """The main list is the way: up, then down."""
        whole = answer("common", XINGHE, "li-na", "gao-zhenhua")
        for limit, up, down in ((0, 0, 0), (2, 2, 0), (3, 3, 0), (4, 3, 1), (9, 3, 2)):
            found = answer("common", XINGHE, "li-na", "gao-zhenhua", "--limit", str(limit))
            self.assertEqual(found, {"common": whole["common"], "up": whole["up"][:up], "down": whole["down"][:down]})
            rows = table("common", XINGHE, "li-na", "gao-zhenhua", "--limit", str(limit)).split("\n")
            steps = [row.split()[0] for row in rows[1:] if row and row[0] != "("]
            self.assertEqual(steps, ["from", "up", "up", "common", "down", "down"][:1 + limit])
            self.assertEqual("(%d more)" % (5 - limit) in rows, limit < 5)
        # One above the other, and both the same.
        self.assertIn("common  总经理", table("common", XINGHE, "gm", "gao-zhenhua"))
        self.assertEqual(table("common", XINGHE, "gm", "gm").count("\n"), 2)

    def test_staffing(self):
        found = answer("staffing", XINGHE)
        self.assertEqual(list(found), ["posts", "total", "people"])
        self.assertEqual(list(found["posts"][0]), ["post", "department", "status", "min", "max", "filled", "standby",
                                                   "fte", "vacant", "excess"])
        rows = {row["post"]["id"]: row for row in found["posts"]}
        self.assertEqual(rows["cashier"]["excess"], 1)
        self.assertEqual((rows["data-engineer"]["status"], rows["data-engineer"]["vacant"]), ("planned", 0))
        self.assertEqual((rows["assembler"]["min"], rows["assembler"]["max"]), (8, 12))
        counted = [row for row in found["posts"] if row["status"] == "active"]
        for member in ("min", "max", "vacant", "excess", "filled", "standby"):
            self.assertEqual(found["total"][member], sum(row[member] or 0 for row in counted), member)
        self.assertEqual([(row["person"]["id"], row["concurrent"]) for row in found["people"]], [("han-xuemei", 2)])
        own = answer("staffing", XINGHE, "marketing-center", "--own")
        self.assertLess(len(own["posts"]), len(answer("staffing", XINGHE, "marketing-center")["posts"]))
        self.refused("staffing", XINGHE, "--own")

    def test_unknown_headcounts_stay_unknown(self):
        text = ('{"orgraph":1,"departments":[{"id":"d","name":"d"}],'
                '"posts":[{"id":"p","title":"p","department":"d"}]}').encode()
        found = answer("staffing", "-", stdin=text)
        self.assertEqual([found["total"][m] for m in ("min", "max", "filled", "vacant", "excess", "fte")],
                         [None, None, 0, None, None, 0])

    # ---- diff

    def test_diff(self):
        found = answer("diff", XINGHE, "--from", BEFORE, "--until", DAY, on=None)
        self.assertEqual(list(found), ["added", "removed", "changed"])
        self.assertIn("supply-chain", ids(found["added"]))
        self.assertIn("sales-southwest", ids(found["removed"]))
        changes = {(row["node"]["id"], row["what"]): (row["before"], row["after"]) for row in found["changed"]}
        self.assertEqual(changes["software", "name"], ("软件部", "软件算法部"))
        self.assertEqual(changes["assembler", "headcount"], (8, {"min": 8, "max": 12}))
        self.assertEqual(changes["sales-assistant", "title"], ("销售内勤", "商务专员"))
        self.assertEqual(answer("diff", XINGHE, "--from", DAY, "--until", DAY), {"added": [], "removed": [],
                                                                                "changed": []})
        self.assertEqual(answer("diff", XINGHE, "--from", BEFORE), found)
        self.assertIn("~  department:software", table("diff", XINGHE, "--from", BEFORE))

    def test_diff_of_two_documents(self):
        document = json.loads(pathlib.Path(XINGHE).read_text(encoding="utf-8"))
        gone = document["jobs"].pop()
        for post in document["posts"]:
            if post.get("job") == gone["id"]:
                del post["job"]
        document["people"][0]["aliases"] = ["老总"]
        found = answer("diff", XINGHE, "-", stdin=json.dumps(document).encode())
        self.assertEqual(ids(found["removed"]), [gone["id"]])
        self.assertEqual(found["changed"][-1]["what"], "aliases")
        self.assertEqual(found["changed"][-1]["after"], ["老总"])
        self.refused("diff", XINGHE, XINGHE, "--from", BEFORE)
        self.refused("diff", XINGHE)
        self.refused("diff", "-", "-")

    # ---- Names, options, messages

    def test_names(self):
        for name in ("李娜", "person:li-na", "li-na"):
            self.assertEqual(answer("chain", XINGHE, name)["of"]["id"], "li-na")
        self.assertEqual(answer("chain", XINGHE, "營銷總監")["of"]["id"], "sales-director")  # traditional
        self.refused("show", XINGHE, "nobody", "--on", DAY, says="nobody")
        self.refused("show", XINGHE, "post:nobody", "--on", DAY)
        self.refused("show", XINGHE, "", "--on", DAY)
        self.refused("chain", XINGHE, "department:company", "--on", DAY, says="department")
        self.refused("show", XINGHE, "post:it-supervisor", "--on", DAY, says="was in force until ")  # another day's

    @not_on_windows
    def test_a_name_that_is_not_utf8(self):
        self.refused("show", XINGHE, b"\xff\xfe", "--on", DAY, says="UTF-8")

    def test_ambiguous_names_are_listed(self):
        text = ('{"orgraph":1,"people":[{"id":"a","name":"王伟"},{"id":"b","name":"x","aliases":["王偉"]}]}').encode()
        self.refused("show", "-", "王伟", stdin=text, says="person:a (王伟), person:b (x)")

    def test_bad_usage(self):
        self.refused()
        self.refused("frobnicate", XINGHE)
        self.refused("chain", XINGHE)
        self.refused("chain", XINGHE, "li-na", "--frobnicate")
        self.refused("chain", XINGHE, "li-na", "--on", "2026-02-30", says="2026-02-30")
        self.refused("chain", XINGHE, "li-na", "--on", "yesterday")
        self.refused("subordinates", XINGHE, "gm", "--depth", "0")
        self.refused("subordinates", XINGHE, "gm", "--depth", "x")
        self.refused("subordinates", XINGHE, "gm", "--direct", "--depth", "2")
        self.refused("subordinates", XINGHE, "gm", "--limit", "-1")
        self.refused("check", "/does/not/exist", says="/does/not/exist")
        self.refused("check", str(DATA))
        self.refused("show", "/does/not/exist")

    def test_usage_messages(self):
        self.refused(says="no command is given; there are check, format, show, ")
        self.refused("--on", DAY, says="no command is given")
        for words in (("frob", XINGHE), ("frob", "show", XINGHE), ("--on", DAY, "frob")):
            self.refused(*words, says='there is no command "frob"; there are check, ')
        self.refused("--frob", "show", XINGHE, says='there is no option "--frob"; see orgraph --help')
        self.refused("show", XINGHE, "a", "z", "--frob", "b",
                     says='unexpected: "z" "--frob" "b"; see orgraph show --help')
        self.refused("chain", XINGHE, says="WHO is required; see orgraph chain --help")
        self.refused("show", XINGHE, "--on", says="--on needs a value; see orgraph show --help")
        for text in ("abc", "-1", "", "1.5", "0x1", "1 ", " 1", "+1"):
            for words in (("show", XINGHE, "--limit", text), ("--limit", text, "show", XINGHE)):
                self.refused(*words, says='--limit: "%s" is no whole number' % text)
        self.refused("subordinates", XINGHE, "gm", "--depth", "0", says='--depth: "0" is no whole number above 0')
        self.refused("show", XINGHE, "--limit", "1" + 20 * "0", says='000" is too large')
        self.refused("subordinates", XINGHE, "gm", "--depth", "4294967296", says="is too large")

    def test_common_options(self):
        """Every command takes them, and they may stand before it."""
        for words in (("check", XINGHE), ("format", XINGHE), ("show", XINGHE), ("show", XINGHE, "gm"),
                      ("chain", XINGHE, "gm"), ("subordinates", XINGHE, "gm"), ("common", XINGHE, "gm", "cashier"),
                      ("staffing", XINGHE), ("diff", XINGHE, "--from", BEFORE)):
            plain = run(*words, "--on", DAY, "--limit", "3", "--json", "--explain")
            self.assertEqual((plain.returncode, plain.stderr), (0, b""), words)
            first = run("--on", DAY, "--limit", "3", "--json", "--explain", *words)
            self.assertEqual((first.returncode, first.stdout, first.stderr), (0, plain.stdout, b""), words)
            self.assertEqual(run("--on", BEFORE, "--limit", "1", *words, "--on", DAY, "--limit", "3", "--json",
                                 "--explain").stdout, plain.stdout)
            self.refused(*words, "--on", "2026-02-30", says='"2026-02-30" is no day')
        self.refused("diff", XINGHE, "--from", "x", says='"x" is no day')

    def test_nothing_reaches_a_terminal_but_text(self):
        bad = "\x1b\x7f\n\x80\x9b\u2028\u2029\u202a\u202e\u2066\u2069"
        people = [{"id": "a", "name": "A" + bad, "appointments": [{"post": "p"}]}, {"id": "b", "name": "A" + bad}]
        document = {"orgraph": 1, "departments": [{"id": "d", "name": "D" + bad}], "people": people,
                    "posts": [{"id": "p", "title": "P" + bad, "department": "d", "reports_to": {"outside": bad}},
                              {"id": "q", "title": "Q" + bad, "department": "d", "reports_to": "p"}]}
        text = json.dumps(document).encode()
        for words in (("show", "-", "person:a"), ("show", "-", "post:p"), ("show", "-", "department:d"),
                      ("chain", "-", "person:a"), ("chain", "-", "post:q"), ("chain", "-", "person:b"),
                      ("chain", "-", "A" + bad), ("show", "-", bad), ("show", "-", "post:" + bad), (bad, "-"),
                      ("subordinates", "-", "post:p"), ("subordinates", "-", "person:a"), ("common", "-", "q", "p"),
                      ("staffing", "-"), ("show", bad), ("show", "-", "--on", bad), ("show", "-", "--limit", bad),
                      ("show", "-", "--" + bad), ("show", "-", "a", bad), ("format", "-", "-o", "/" + bad + "/x"),
                      ("diff", "-", "--from", bad)):
            done = run(*words, stdin=text)
            shown = done.stdout.decode() + done.stderr.decode()
            self.assertEqual([c for c in shown if c in bad and c != "\n"], [], words)
            if done.returncode != 0:
                self.assertEqual((done.stdout, done.stderr.count(b"\n")), (b"", 1), words)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / ("x" + bad + ".json")
            path.write_text(json.dumps({"orgraph": 1, "y" + bad: 1}), encoding="utf-8")
            shown = run("check", str(path)).stdout.decode()
            self.assertEqual([c for c in shown if c in bad and c != "\n"], [])

    def test_a_document_with_errors(self):
        for text in (b"", b"{", b"[]", b'{"orgraph": 2}', b"\xff", b'{"orgraph": 1, "posts": [{}]}'):
            for words in (("show", "-"), ("chain", "-", "x"), ("staffing", "-"), ("format", "-")):
                self.refused(*words, stdin=text, status=1)

    def test_help_and_version(self):
        self.assertTrue(run("--version").stdout.startswith(b"orgraph 0."))
        for words in (("--help",), ("chain", "--help")):
            done = run(*words)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"--help", done.stdout)
            for text in (b"--on YYYY-MM-DD", b"--limit N", b"--explain", b"--json", b"person:ID", b"Exit status"):
                self.assertIn(text, done.stdout)
            self.assertNotIn(b"TEXT", done.stdout)

    def test_limit(self):
        self.assertEqual(len(answer("chain", XINGHE, "li-na", "--limit", "2")["chain"]), 2)
        self.assertEqual(len(answer("staffing", XINGHE, "--limit", "0")["posts"]), 0)

    def test_tables_line_up(self):
        """Where a column begins in one row it begins in all: every row is as wide as the headings up to it."""
        lines = table("staffing", XINGHE).split("\n")
        heading = lines[0]
        start = width(heading[:heading.index("department")])
        for line in lines[1:80]:
            before = 0
            for position, character in enumerate(line):
                if before >= start:
                    break
                before += width(character)
            self.assertEqual(before, start, line)
            self.assertEqual(line[position - 2:position], "  ", line)

    def test_no_colour_but_on_a_terminal(self):
        self.assertNotIn("\033", table("staffing", XINGHE))

    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([*EMULATOR, COMMAND, "format", XINGHE], stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot write", done.stderr)


if __name__ == "__main__":
    main()
