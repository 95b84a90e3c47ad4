"""The package as people use it, and as they misuse it."""
import copy
import ctypes
import dataclasses
import datetime
import gc
import json
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest
import unittest.mock
from decimal import Decimal

import orgraph

DATA = pathlib.Path(os.environ["ORGRAPH_TEST_DATA"])
XINGHE = DATA / "xinghe.json"
EMPTY = '{"orgraph": 1}'


def large(people):
    """A document that takes a while."""
    posts = ",".join(f'{{"id":"p{i}","title":"岗位{i}","department":"d","reports_to":null}}' for i in range(people))
    return '{"orgraph":1,"departments":[{"id":"d","name":"D"}],"posts":[' + posts + "]}"


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.org = orgraph.load(XINGHE)
        cls.today = cls.org.at("2026-11-21")


class Documents(Case):
    def test_all_problems_come_with_the_error(self):
        bad = '{"orgraph": 1, "posts": [{"id": "a", "title": "A", "department": "x"}, {"id": "b"}]}'
        with self.assertRaises(orgraph.OrgraphError) as caught:
            orgraph.read(bad)
        error = caught.exception
        self.assertEqual(error.status, "inconsistent")
        self.assertGreater(len(error.problems), 1)
        self.assertEqual(tuple(orgraph.check(bad)), error.problems)
        self.assertEqual(str(error), error.message)
        self.assertEqual((error.errors, error.warnings), (orgraph.check(bad).errors, orgraph.check(bad).warnings))
        self.assertEqual(pickle.loads(pickle.dumps(error)).problems, error.problems)
        self.assertIn("1:", str(error.problems[0]))

    def test_what_is_no_document(self):
        for text in ("", "{", "[]", "null", '{"orgraph": 99}', "\x00", '{"orgraph": 1}x', b"\xff\xfe"):
            with self.subTest(text), self.assertRaises(orgraph.OrgraphError) as caught:
                orgraph.read(text)
            self.assertIn(caught.exception.status, ("parse", "inconsistent"))
        for thing in (None, 17, ["{}"], iter("{}"), 10**12):
            with self.subTest(thing), self.assertRaises(TypeError):
                orgraph.read(thing)
        self.assertEqual(orgraph.read(memoryview(EMPTY.encode())).to_json(), orgraph.read(EMPTY).to_json())
        with self.assertRaises(UnicodeEncodeError):
            orgraph.read("\ud800")

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "组织" / "星河 😀.json"
            path.parent.mkdir()
            self.org.save(path)
            self.assertEqual(path.read_text(encoding="utf-8"), self.org.to_json())
            self.assertEqual(orgraph.load(str(path)).to_json(), self.org.to_json())
            self.assertEqual(orgraph.load(os.fsencode(path)).to_json(), self.org.to_json())
            for wrong in (folder, str(path) + ".none", ""):
                with self.subTest(wrong), self.assertRaises(orgraph.OrgraphError) as caught:
                    orgraph.load(wrong)
                self.assertEqual(caught.exception.status, "io")
            with self.assertRaises(orgraph.OrgraphError):
                self.org.save(pathlib.Path(folder) / "none" / "x.json")
            with self.assertRaises(ValueError):
                orgraph.load(str(path) + "\0")
            with self.assertRaises(TypeError):
                orgraph.load(17)

    def test_progress_and_what_it_raises(self):
        told = []
        orgraph.load(XINGHE, progress=told.append)
        self.assertTrue(told and all(0 <= one <= 1 for one in told) and told == sorted(told), told)

        class Stop(Exception):
            pass

        for raised in (Stop, KeyboardInterrupt, SystemExit):

            def stop(fraction, raised=raised):
                raise raised("enough")

            calls = (
                lambda: orgraph.load(XINGHE, progress=stop),
                lambda: orgraph.read(XINGHE.read_bytes(), progress=stop),
                lambda: orgraph.check(XINGHE.read_bytes(), progress=stop),
                lambda: self.today.coverage(progress=stop),
                lambda: self.today.workload(progress=stop),
                lambda: self.today.reports_due("2027-11-21", progress=stop),
                lambda: self.today.segregation("2027-11-21", progress=stop),
                lambda: self.today.answers.coverage(progress=stop),
            )
            for call in calls:
                with self.subTest(raised), self.assertRaises(raised):
                    call()
        with self.assertRaises(TypeError):
            orgraph.load(XINGHE, progress=17)

    def test_pickles_and_copies(self):
        again = pickle.loads(pickle.dumps(self.org))
        self.assertEqual(again.to_json(), self.org.to_json())
        for thing in (self.org, self.today):
            self.assertIs(copy.copy(thing), thing)
            self.assertIs(copy.deepcopy(thing), thing)
        rows, words = self.today.workload(), orgraph.Synonyms("催收, 讨要")
        self.assertIs(copy.deepcopy(rows), rows)
        self.assertIs(copy.copy(words), words)
        self.assertEqual(copy.deepcopy(rows[0]), rows[0])
        for thing in (self.today, self.today.posts, self.today.post("gm"), self.today.workload(), orgraph.check(EMPTY)):
            with self.subTest(thing), self.assertRaises(TypeError):
                pickle.dumps(thing)


class Days(Case):
    def test_a_day_is_a_date_or_a_text(self):
        for day in ("2026-11-21", datetime.date(2026, 11, 21), datetime.datetime(2026, 11, 21, 23, 59)):
            self.assertEqual(self.org.at(day).day, datetime.date(2026, 11, 21))
        for day in ("", "2026-11-31", "tomorrow", "2026-11-21\0", "20261121", "2026-11-21T00:00"):
            with self.subTest(day), self.assertRaises((orgraph.OrgraphError, ValueError)):
                self.org.at(day)
        for day in (None, 20261121, b"2026-11-21"):
            with self.subTest(day), self.assertRaises(TypeError):
                self.org.at(day)
        self.assertEqual(self.org.at(datetime.date.min).day.year, 1)
        self.assertEqual(self.org.at(datetime.date.max).day.year, 9999)

    def test_nodes_are_the_same_on_all_days(self):
        past = self.org.at("2026-01-01")
        post = self.today.post("gm")
        self.assertEqual(post, past.post("gm"))
        self.assertEqual(hash(post), hash(past.post("gm")))
        self.assertEqual(past.chain_of_command(post), past.post("gm").chain_of_command)
        self.assertIs(past.view(post).snapshot, past)
        self.assertIn(post, past)
        self.assertNotIn(17, past)
        self.assertNotEqual(post, self.today.person("li-na"))
        self.assertNotEqual(post, "gm")
        later = self.org.at("2026-01-01").compare(self.today)
        gone = later.removed[0]
        self.assertNotIn(gone, self.today)
        self.assertTrue(gone.name)
        here = self.today.view(gone)
        self.assertFalse(here.is_in_force)
        self.assertEqual((here.name, here.id, here.kind), (gone.id, gone.id, gone.kind))

    def test_a_node_that_is_not_there_has_no_answers(self):
        removed = self.org.at("2026-01-01").compare(self.today).removed
        post = self.today.view(next(node for node in removed if node.kind == "post"))
        person = self.today.view(next(node for node in removed if node.kind == "person"))
        for name in ("department", "job", "reports_to", "held_by", "standby", "status", "line", "layer", "is_vacant"):
            with self.subTest(name), self.assertRaises(orgraph.OrgraphError) as caught:
                getattr(post, name)
        self.assertIn("not in force on 2026-11-21", str(caught.exception))
        for name in ("holds", "main_post", "span", "managers", "chain_of_command"):
            with self.subTest(name), self.assertRaises(orgraph.OrgraphError):
                getattr(person, name)
        for call in (post.subordinates, person.subordinates, lambda: post.subordinates(1), lambda: person.load()):
            with self.subTest(call), self.assertRaises(orgraph.OrgraphError):
                call()
        self.assertIsNone(self.today.post("chairman").reports_to)
        self.assertEqual(self.today.post("chairman").layer, 0)

    def test_a_node_of_another_organization_is_refused(self):
        other = orgraph.load(XINGHE).at("2026-11-21")
        stranger, workflow = other.post("gm"), other.workflow("费用报销流程")
        self.assertNotEqual(stranger, self.today.post("gm"))
        self.assertNotIn(stranger, self.today)
        self.assertNotIn(stranger, self.today.posts)
        calls = (
            lambda: self.today.chain_of_command(stranger),
            lambda: self.today.subordinates(stranger),
            lambda: self.today.vacated(stranger),
            lambda: self.today.post("gm").is_above(stranger),
            lambda: self.today.answers.node(stranger),
            lambda: self.today.answers.raci(workflow),
            lambda: self.today.workload(stranger),
            lambda: self.today.view(stranger),
        )
        for call in calls:
            with self.subTest(), self.assertRaises(ValueError):
                call()

    def test_a_node_of_another_kind_is_refused(self):
        post, person = self.today.post("gm"), self.today.person("li-na")
        calls = (
            lambda: self.today.holding(post, person),
            lambda: self.today.without(post),
            lambda: self.today.staffing(post),
            lambda: self.today.vacated(person),
            lambda: self.today.chain_of_command(self.today.departments[0]),
            lambda: self.today.chain_of_command(post, post=post),
            lambda: self.today.chain_of_command(17),
            lambda: self.today.post(None),
            lambda: self.today.compare(self.org),
        )
        for call in calls:
            with self.subTest(), self.assertRaises(TypeError):
                call()
        for call in (self.today.chain_of_command, self.today.holding):
            with self.assertRaisesRegex(orgraph.OrgraphError, "li-na.* does not hold .*gm"):
                call("li-na", post="gm")
        with self.assertRaises(ValueError):
            self.today.find("planet", "gm")
        with self.assertRaises(orgraph.OrgraphError):
            self.today.post("李娜")
        with self.assertRaises(ValueError):
            self.today.resolve("gm\0")


class Lists(Case):
    def test_nodes_are_a_sequence(self):
        posts = self.today.posts
        self.assertEqual(list(posts)[0], posts[0])
        self.assertEqual(posts[-1], list(posts)[-1])
        self.assertEqual(list(posts[2:5]), list(posts)[2:5])
        self.assertEqual(posts[::-1].ids, posts.ids[::-1])
        self.assertEqual(list(reversed(posts))[0], posts[-1])
        self.assertEqual(posts.index(posts[3]), 3)
        self.assertEqual(posts, list(posts))
        self.assertEqual(posts.names, [post.name for post in posts])
        self.assertEqual(posts.ids, [post.id for post in posts])
        self.assertTrue(posts)
        self.assertFalse(self.today.post("sales-director").held_by)
        self.assertEqual(self.today.post("sales-director").held_by.ids, [])
        for wrong in (len(posts), -len(posts) - 1):
            with self.assertRaises(IndexError):
                posts[wrong]
        with self.assertRaises(TypeError):
            hash(posts)
        # What is handed out may be changed by whoever has it.
        posts.numbers[0] = 77
        self.assertNotEqual(posts.numbers[0], 77)

    def test_tables_are_sequences(self):
        loads = self.today.workload()
        self.assertEqual(loads[-1], loads[len(loads) - 1])
        self.assertEqual(loads[1:3], [loads[1], loads[2]])
        self.assertEqual(loads, self.today.workload())
        self.assertEqual(len(list(loads)), len(loads))
        for wrong in (len(loads), -len(loads) - 1):
            with self.assertRaises(IndexError):
                loads[wrong]
        with self.assertRaises(TypeError):
            loads["李娜"]
        with self.assertRaises(AttributeError):
            loads[0].ratio = 1
        with self.assertRaises(TypeError):
            hash(loads)

    def test_rows_outlive_what_they_were_asked_of(self):
        def rows():
            day = orgraph.load(XINGHE).at("2026-11-21")
            return day.workload().quotas, day.who("谁负责催收逾期货款？", explain=True), day.post("gm"), day.people[3:4]

        quotas, hits, post, people = rows()
        gc.collect()
        self.assertEqual((post.name, post.department.name), ("总经理", "星河智能装备有限公司"))
        self.assertEqual(len(people.names), 1)
        self.assertGreater(len(hits[0].matches), 0)
        self.assertGreater(len([quota.unit for quota in quotas]), 0)

    def tables(self):
        today = self.today
        staffed = orgraph.load(DATA / "staffed-workflows.json").at("2026-11-21")
        workload = today.workload()
        balance = workload.balance()
        route = today.workflow("费用报销流程").route("李娜", {"amount": 6000})
        raci = today.workflow("费用报销流程").raci()
        yield from (today.staffing(), today.staffing().concurrent, today.who("谁负责催收逾期货款？", explain=True))
        yield from (today.post("gm").duties, today.coverage(), today.coverage().overlaps, workload, workload.posts)
        yield from (workload.quotas, today.duty_loads("李娜"), balance.most, balance.departments, balance.spans)
        yield from (today.reports_due("2026-12-31"), today.who_may("sign", "销售合同"), route, route.problems)
        yield from (today.participations("cashier"), today.stopped_without("cashier"), staffed.segregation())
        yield from (today.documents(), raci.steps, raci.gaps, self.org.at("2026-01-01").compare(today).changed)

    def test_every_table_is_shown(self):
        for table in self.tables():
            with self.subTest(repr(table)):
                self.assertIn("rows>", repr(table))
                lines = str(table).splitlines()
                self.assertEqual(len(lines), 1 + min(len(table), 20) + (len(table) > 20))
                text = table._repr_html_()
                self.assertEqual(text.count("<tr>"), 1 + min(len(table), 20))
                self.assertNotIn("object at 0x", str(table) + text)
                self.assertIsInstance(repr(list(table[:2])), str)

    def test_every_table_becomes_a_frame(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("pandas is not there")
        for table in self.tables():
            with self.subTest(repr(table)):
                frame = table.to_frame()
                self.assertIsInstance(frame, pandas.DataFrame)
                self.assertEqual(len(frame), len(table))
        frame = self.today.workload().to_frame()
        for row, load in zip(frame.itertuples(), self.today.workload()):
            self.assertEqual((row.person, row.person_id, row.state), (load.person.name, load.person.id, load.state))
            self.assertEqual((row.hours_per_week, row.measured), (load.hours_per_week, load.measured))
        staffing = self.today.staffing().to_frame()
        for row, post in zip(staffing.itertuples(), self.today.staffing()):
            self.assertEqual(row.vacant if row.vacant == row.vacant else None, post.vacant)
        self.assertEqual(list(orgraph.read(EMPTY).at("2026-11-21").workload().to_frame().person), [])
        self.assertEqual(self.today.people.to_frame().id.tolist(), self.today.people.ids)

    def test_without_pandas_a_frame_says_so(self):
        with unittest.mock.patch.dict(sys.modules, {"pandas": None}):
            for table in (self.today.posts, self.today.workload(), orgraph.check("{")):
                with self.assertRaisesRegex(ImportError, "pandas"):
                    table.to_frame()

    def test_what_is_shown_is_escaped_and_lines_up(self):
        day = orgraph.read(
            '{"orgraph":1,"departments":[{"id":"d","name":"<b>&"}],'
            '"posts":[{"id":"a","title":"<i>\\n采购","department":"d","reports_to":null},'
            '{"id":"b","title":"B","department":"d","reports_to":"a"}]}'
        ).at("2026-11-21")
        text = day.posts._repr_html_()
        self.assertIn("&lt;i&gt; 采购", text)
        self.assertNotIn("<i>", text)
        self.assertIn("<th>post</th>", day.chain_of_command("b")._repr_html_())
        lines = str(self.today.workflow("费用报销流程").raci("李娜")).splitlines()
        self.assertEqual(len({len(line.encode("gbk")) for line in lines[:1]}), 1)


class Questions(Case):
    def test_facts_and_amounts(self):
        workflow = self.today.workflow("费用报销流程")
        expected = [step.state for step in workflow.route("李娜", {"amount": 6000})]
        for amount in (6000.0, Decimal("6000.00"), "6000"):
            self.assertEqual([step.state for step in workflow.route("李娜", {"amount": amount})], expected)
        self.assertEqual(workflow.route("李娜")[2].state, "undecided")

        class Shown(float):  # as numpy's are
            def __repr__(self):
                return f"Shown({float(self)})"

        self.assertEqual([step.state for step in workflow.route("李娜", {"amount": Shown(6000)})], expected)
        for value in (float("nan"), float("inf"), Decimal("Infinity")):
            with self.subTest(value), self.assertRaises(ValueError):
                workflow.route("李娜", {"amount": value})
        for facts in ({"amount": True}, {"amount": None}, {"amount": [1]}, {3: "x"}, [("amount", 1)], "amount"):
            with self.subTest(facts), self.assertRaises(TypeError):
                workflow.route("李娜", facts)
        with self.assertRaises(ValueError):
            workflow.route("李娜", {"a\0": "x"})
        for amount in (-1, -1.0, -5, float("nan")):
            with self.subTest(amount), self.assertRaises((ValueError, orgraph.OrgraphError)):
                self.today.who_may("sign", "销售合同", amount)
        for amount in (True, "400", [1]):
            with self.subTest(amount), self.assertRaises(TypeError):
                self.today.who_may("sign", "销售合同", amount)
        approver = self.today.approver("秦望川", "sign", "销售合同", 10)
        self.assertFalse(approver)
        self.assertEqual((approver.person, approver.post, approver.authority), (None, None, None))

    def test_limits(self):
        self.assertEqual(len(self.today.reports_due("2026-12-31", limit=3)), 3)
        self.assertEqual(len(self.today.reports_due("2026-12-31", limit=0)), 0)
        # More than the library can count is all.
        every = self.today.reports_due("2026-12-31")
        self.assertEqual(len(self.today.reports_due("2026-12-31", limit=2**64)), len(every))
        self.assertEqual(self.today.answers.chain("李娜", limit=2**64 + 1), self.today.answers.chain("李娜"))
        self.assertEqual(len(self.today.who("合同", limit=2**64)), len(self.today.who("合同", limit=1000)))
        self.assertEqual(len(self.today.subordinates("gm", 2**40)), len(self.today.subordinates("gm")))
        for limit in (1.5, "3", None):
            if limit is not None:
                with self.subTest(limit), self.assertRaises(TypeError):
                    self.today.reports_due(limit=limit)
        calls = (
            lambda: self.today.reports_due(limit=-1),
            lambda: self.today.who("合同", limit=0),
            lambda: self.today.answers.duties("gm", limit=-1),
            lambda: self.today.subordinates("gm", -1),
            lambda: self.today.suppose(headcounts={"gm": (2, 1)}),
            lambda: self.today.suppose(headcounts={"gm": -1}),
            lambda: self.today.suppose(headcounts={"gm": 1, "总经理": 2}),
            lambda: self.today.workload().balance(-1),
            lambda: self.today.who("合同", kind="odd"),
            lambda: self.today.who("合\0同"),
        )
        for call in calls:
            with self.subTest(), self.assertRaises(ValueError):
                call()

    def test_what_ifs_add_up(self):
        without = self.today.without("何欣然")
        self.assertEqual(without.person("李娜").managers.names, ["周明远"])
        both = without.vacated("sales-east-manager")
        self.assertTrue(both.post("sales-east-manager").is_vacant)
        self.assertNotIn("何欣然", both.people.names if both.post("deputy-gm-sales").held_by else [])
        self.assertEqual(self.today.suppose().people, self.today.people)
        self.assertEqual(both.day, self.today.day)
        self.assertEqual(self.today.suppose(vacant="gm", without="何欣然").managers("李娜").names, ["秦望川"])

    def test_subordinates_in_all_forms(self):
        top = self.today.post("gm")
        self.assertEqual(top.subordinates().numbers, top.subordinates(99).numbers)
        self.assertEqual(len(top.subordinates().depths), len(top.subordinates()))
        for depth in (1, 2, 3):
            below = top.subordinates(depth)
            self.assertEqual(max(below.depths), depth)
            self.assertTrue(all(top.is_above(post) for post in below))
        self.assertEqual(len(top.subordinates(0)), 0)
        self.assertEqual(list(self.today.subordinates("研发中心", 1)), list(self.today.department("研发中心").posts))
        with self.assertRaises(ValueError):
            self.today.subordinates("研发中心", 2)
        boss = self.today.person("周明远")
        self.assertEqual(len(set(boss.subordinates())), len(boss.subordinates()))
        self.assertEqual(boss.subordinates(1), self.today.subordinates(boss, 1))

    def test_the_answers_are_what_the_command_prints(self):
        command = os.environ.get("ORGRAPH_COMMAND")
        if not command:
            self.skipTest("ORGRAPH_COMMAND does not say where the command is")
        answers = self.today.answers
        cases = (
            (answers.summary(), ["show"]),
            (answers.node("gm", explain=True), ["show", "gm", "--explain"]),
            (answers.chain("李娜", dotted=True), ["chain", "李娜", "--dotted"]),
            (answers.subordinates("sales-director", depth=1), ["subordinates", "sales-director", "--depth", "1"]),
            (answers.common("gm", "李娜"), ["common", "gm", "李娜"]),
            (answers.staffing("研发中心", limit=2), ["staffing", "研发中心", "--limit", "2"]),
            (answers.who("谁负责催收逾期货款？", limit=3, explain=True), ["duty", "谁负责催收逾期货款？", "--limit", "3", "--explain"]),
            (answers.duties("李娜"), ["duties", "李娜"]),
            (answers.coverage(), ["coverage"]),
            (answers.workload(cover=True, balance=True), ["workload", "--cover", "--balance"]),
            (answers.due("2026-12-01"), ["due", "--to", "2026-12-01"]),
            (answers.authority("sign", "销售合同", 5, "CNY"), ["authority", "sign", "销售合同", "5", "CNY"]),
            (
                answers.approver("李娜", "sign", "销售合同", 5, "CNY"),
                ["authority", "sign", "销售合同", "5", "CNY", "--for", "李娜"],
            ),
            (
                answers.route("费用报销流程", "李娜", {"amount": 6000}),
                ["route", "费用报销流程", "--initiator", "李娜", "--fact", "amount=6000"],
            ),
            (answers.route("费用报销流程", reject="check"), ["route", "费用报销流程", "--reject", "check"]),
            (answers.participations("cashier"), ["route", "--steps-of", "cashier"]),
            (answers.dead_ends(), ["route", "--check"]),
            (answers.stopped_without("cashier"), ["route", "--stops-without", "cashier"]),
            (answers.segregation("2026-12-31"), ["segregation", "--to", "2026-12-31"]),
            (answers.documents("项目群周报"), ["documents", "项目群周报"]),
            (answers.raci("费用报销流程", "李娜"), ["raci", "费用报销流程", "--initiator", "李娜"]),
        )
        for answer, (name, *words) in cases:
            line = [command, name, str(XINGHE), *words, "--on", "2026-11-21", "--json"]
            done = subprocess.run(line, capture_output=True, check=False, timeout=120)
            with self.subTest(words, error=done.stderr.decode()):
                self.assertEqual(answer.text.strip(), done.stdout.decode().strip())
                self.assertEqual(dict(answer), json.loads(answer.text))

    def test_rows_of_other_days_have_the_names_of_those(self):
        day = self.org.at("2025-11-21")
        answer = day.answers.due("2026-11-21")["due"]
        rows = day.reports_due("2026-11-21")
        self.assertEqual(len(rows), len(answer))
        for row, said in zip(rows, answer):
            self.assertEqual((row.day.isoformat(), row.post.name), (said["day"], said["from"]["name"]))
            self.assertEqual(row.people.names, [one["name"] for one in said["people"]])
            self.assertEqual(row.post.snapshot.day, row.day)
        try:
            frame = rows.to_frame()
        except ImportError:
            pass
        else:
            self.assertEqual(frame.post.tolist(), [said["from"]["name"] for said in answer])
        staffed = orgraph.load(DATA / "staffed-workflows.json").at("2026-01-01")
        breaches = staffed.segregation("2026-12-31")
        for breach, said in zip(breaches, staffed.answers.segregation("2026-12-31")["breaches"]):
            self.assertEqual((breach.person.name, breach.first.isoformat()), (said["person"]["name"], said["from"]))
            self.assertEqual(breach.person.snapshot.day, breach.first)
        self.assertGreater(len(breaches), 0)
        # What is supposed holds on.
        supposed = day.without("何欣然")
        self.assertEqual(supposed.on("2026-11-21").person("李娜").managers.names, ["周明远"])
        self.assertIs(supposed.on(supposed.day), supposed)
        self.assertIn("what if", repr(supposed))

    def test_a_matrix_with_equal_names_keeps_its_columns(self):
        document = json.loads(self.org.to_json())
        for post in document["posts"]:
            post["title"] = "经理"
        raci = orgraph.read(json.dumps(document)).at("2026-11-21").workflow("费用报销流程").raci("李娜")
        self.assertEqual(len(raci.columns), 4)
        try:
            self.assertEqual(raci.to_frame().shape, (4, 6))
        except ImportError:
            pass

    def test_numbers_are_as_stated(self):
        many = 2**32 - 1
        staffing = self.today.suppose(headcounts={"gm": many}).staffing()
        row = next(row for row in staffing if row.post is not None and row.post.id == "gm")
        self.assertEqual((row.min, row.max, row.vacant), (many, many, many - 1))
        for quota in self.today.workload().quotas:
            self.assertEqual(quota.duty_owner is None, quota.duty_position is None)
        load = self.today.load_of("李娜")
        self.assertEqual(load, next(one for one in self.today.workload() if one.person == load.person))
        self.assertEqual([post.post for post in load.posts], list(self.today.person("李娜").holds))
        for one in self.today.workload(cover=True).balance().most:
            self.assertEqual([post.post for post in one.posts], list(one.person.holds))
        self.assertEqual(dataclasses.asdict(load)["state"], "overloaded")

    def test_an_empty_organization_answers(self):
        day = orgraph.read(EMPTY).at("2026-11-21")
        self.assertEqual([len(some) for some in (day.posts, day.people, day.jobs, day.departments, day.chart)], [0] * 5)
        self.assertEqual(day.counts, (0,) * 8)
        self.assertEqual([day.posts.ids, day.posts.names, day.workflows, list(day.workload())], [[], [], [], []])
        self.assertEqual((len(day.who("谁？")), len(day.segregation()), len(day.documents())), (0, 0, 0))
        self.assertEqual(repr(day.posts), "<0 posts>")


class Safety(Case):
    def test_what_the_library_makes_is_not_made_by_hand(self):
        for class_ in (orgraph.Organization, orgraph.Snapshot, orgraph.Problems):
            with self.subTest(class_):
                with self.assertRaises(TypeError):
                    class_()
                with self.assertRaises(TypeError):
                    class_(12345)
                with self.assertRaises(AttributeError):  # not even by way of __new__
                    str(class_.__new__(class_))
        with self.assertRaises(TypeError):
            self.today.__init__(1)
        self.assertEqual(self.today.posts[0].name, "董事长")
        post, rows = self.today.post("gm"), self.today.workload()
        for call in (
            lambda: orgraph.Post(self.today, 1),
            lambda: post.__init__(self.today, 1),
            lambda: rows.__init__(self.today, orgraph.Duty, None, lambda *_: None),
            lambda: orgraph.Workload(),
            lambda: iter(self.today),
            lambda: self.today.answers.difference(self.org),
            lambda: self.today.who("合同", synonyms="催收, 讨要"),
            lambda: orgraph.Synonyms(None),
        ):
            with self.subTest(call), self.assertRaises(TypeError):
                call()
        self.assertEqual((post.name, rows[0].person.name), ("总经理", "秦望川"))

        class Anything:
            """Has whatever it is asked for."""

            def __getattr__(self, _):
                return 8

        for call in (
            lambda: orgraph.Raci(self.today, Anything()),
            lambda: orgraph.Difference(self.today, self.today, Anything()),
            lambda: orgraph.Balance(self.today.workload().posts, Anything()),
            lambda: orgraph.Workflow(Anything(), 0),
            lambda: orgraph.Answers(Anything()).summary(),
            lambda: self.today.answers.difference(Anything()),
            lambda: self.today.compare(Anything()),
        ):
            with self.subTest(call), self.assertRaises((TypeError, ctypes.ArgumentError)):
                call()
        workflow = self.today.workflow("费用报销流程")
        for view, name in (
            (workflow, "number"),
            (workflow.steps[0], "position"),
            (self.today.chain_of_command("gm"), "of"),
        ):
            with self.subTest(name), self.assertRaises(AttributeError):
                setattr(view, name, 3)

    def test_memory_is_given_back(self):
        def resident():
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

        def work(times):
            for _ in range(times):
                day = self.org.at("2026-11-21")
                day.workload().balance()
                day.who("谁负责催收逾期货款？", explain=True)
                day.without("何欣然").answers.summary()
                try:
                    day.post("nobody")
                except orgraph.OrgraphError:
                    pass

        if not os.path.exists("/proc/self/statm") or "libasan" in os.environ.get("LD_PRELOAD", ""):
            self.skipTest("what this process takes is not told")
        work(50)
        gc.collect()
        before = resident()
        work(400)
        gc.collect()
        self.assertLess(resident() - before, 8 << 20)

    def test_threads_ask_one_day_while_others_let_go_of_theirs(self):
        org = orgraph.load(XINGHE)
        today = org.at("2026-11-21")
        expected = orgraph.load(XINGHE).at("2026-11-21")
        want = (expected.who("谁负责催收逾期货款？")[0].duty.id, len(expected.workload()), expected.people.names)
        failed = []

        def ask():
            try:
                for _ in range(15):
                    got = (today.who("谁负责催收逾期货款？")[0].duty.id, len(today.workload()), today.people.names)
                    if got != want:
                        failed.append(got)
                    day = org.at("2026-11-20")
                    rows = day.workload()
                    del day
                    rows[0].person.name
            except BaseException as error:
                failed.append(error)
                raise

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        del expected
        for thread in threads:
            thread.join()
        self.assertEqual(failed, [])

    def test_other_threads_go_on_during_a_call(self):
        text = large(150_000)
        done = threading.Event()

        def read():
            orgraph.read(text)
            done.set()

        thread = threading.Thread(target=read)
        ticks = 0
        thread.start()
        while not done.wait(0.001):
            ticks += 1
        thread.join()
        # Were the lock of the interpreter held, this thread would get in between calls at most a few times.
        self.assertGreater(ticks, 20)

    def test_the_process_may_end_at_any_time(self):
        script = """
import orgraph, sys, threading
org = orgraph.load(sys.argv[1])
today = org.at("2026-11-21")
class Cycle: pass
cycle = Cycle(); cycle.self = cycle; cycle.rows = today.workload(); cycle.org = org
def ask():
    while True:
        today.coverage(); today.workload(); org.at("2026-11-20").who("合同")
started = [threading.Thread(target=ask, daemon=True) for _ in range(4)]
for thread in started: thread.start()
kept = [today.posts, today.who("合同"), orgraph.check("{"), orgraph.Synonyms("催收, 讨要")]
class Late:
    def __del__(self): print(today.post("gm").name, len(kept[0]))
late = Late()
print("end")
"""
        for _ in range(3):
            done = subprocess.run(
                [sys.executable, "-c", script, str(XINGHE)], capture_output=True, check=False, timeout=120
            )
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
            self.assertTrue(done.stdout.startswith(b"end"))


class Libraries(unittest.TestCase):
    """What is found in place of the library."""

    def imported(self, library):
        environment = dict(os.environ, ORGRAPH_LIBRARY=str(library))
        line = [sys.executable, "-c", "import orgraph"]
        done = subprocess.run(line, capture_output=True, check=False, timeout=120, env=environment)
        self.assertEqual(done.returncode, 1)
        last = done.stderr.decode().strip().splitlines()[-1]
        self.assertTrue(last.startswith("ImportError: "), last)
        return last

    def test_one_that_is_not_there_or_none_at_all(self):
        self.assertIn("not found", self.imported("/no/such/liborgraph.so"))
        self.assertIn("not found", self.imported(__file__))
        import _ctypes

        if getattr(_ctypes, "__file__", None):
            self.assertIn("no orgraph library", self.imported(_ctypes.__file__))

    def test_another_version(self):
        compiler = os.environ.get("ORGRAPH_CC")
        if not compiler:
            self.skipTest("ORGRAPH_CC names no C compiler")
        with tempfile.TemporaryDirectory() as folder:
            for abi, expected in ((7, r"is orgraph 9\.8\.7, which has interface 7"), (0, r"lacks orgraph_\w+")):
                source, library = pathlib.Path(folder) / "x.c", pathlib.Path(folder) / f"lib{abi}.so"
                source.write_text(
                    f"int orgraph_abi_version(void) {{ return {abi}; }}\n"
                    'const char *orgraph_version(void) { return "9.8.7"; }\n'
                )
                subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source], check=True)
                self.assertRegex(self.imported(library), expected + rf".*this package is version {orgraph.__version__}")


if __name__ == "__main__":
    unittest.main()
