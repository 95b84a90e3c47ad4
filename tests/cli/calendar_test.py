#!/usr/bin/env python3
"""The command due. Usage: calendar_test.py COMMAND DATA_FOLDER"""
import json
import unicodedata

from command import DATA, XINGHE, TestCase, answer, ids, main, run, table

BRIGHTWATER = str(DATA / "brightwater.json")
MEMBERS = ["day", "time", "document", "from", "people", "to", "receivers", "working_day"]
HEADINGS = ["day", "time", "document", "from", "people", "to", "receivers"]


def columns(text):
    return "".join(c + ("\0" if unicodedata.east_asian_width(c) in "WF" else "") for c in text)


def rows(text):
    """The lines of a table as lists of cells, by the columns at which the headings begin."""
    lines = text.split("\n")
    starts = [0] + [lines[0].index("  " + heading) + 2 for heading in HEADINGS[1:]]
    assert lines[0].split() == HEADINGS, lines[0]
    cells = [[columns(line)[a:b].replace("\0", "").strip() for a, b in zip(starts, [*starts[1:], None])]
             for line in lines[1:]]
    return [row for row in cells if row[2] != ""]  # what follows the rows has one cell


def unfolded(calendar):
    assert calendar.endswith(b"\r\n") and calendar.count(b"\n") == calendar.count(b"\r\n")
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75
    return calendar.decode().replace("\r\n ", "").split("\r\n")[:-1]


class Due(TestCase):
    def test_answer(self):
        found = answer("due", XINGHE, "--to", "2026-11-29", on="2026-11-27")
        self.assertEqual(list(found), ["due"])
        self.assertEqual(len(found["due"]), 8)
        for row in found["due"]:
            self.assertEqual(list(row), MEMBERS)
            self.assertEqual(row["from"]["kind"], "post")
        self.assertEqual(found["due"][0], {
            "day": "2026-11-27", "time": "15:00", "document": "项目群周报",
            "from": {"kind": "post", "id": "pmo-manager", "name": "项目管理部经理"},
            "people": [{"kind": "person", "id": "zhong-zheng", "name": "钟正"}],
            "to": {"kind": "post", "id": "gm", "name": "总经理"},
            "receivers": [{"kind": "person", "id": "zhou-mingyuan", "name": "周明远"}], "working_day": True})
        last = found["due"][-1]
        self.assertEqual((last["day"], last["document"], last["working_day"]), ("2026-11-28", "生产周报", False))
        none = [row["document"] for row in found["due"] if row["time"] is None]
        self.assertEqual(none, ["库存周报", "回款统计表"])

    def test_receivers(self):
        """Outside, a department, a vacant post."""
        month = answer("due", XINGHE, "--to", "2026-12-31", on="2026-12-01")["due"]
        by_document = {row["document"]: row for row in month}
        self.assertEqual(by_document["纳税申报表"]["to"], {"kind": "outside", "name": "主管税务机关"})
        self.assertEqual(by_document["纳税申报表"]["receivers"], [])
        self.assertEqual(by_document["库存盘点报告"]["day"], "2026-12-31")  # of a quarter, on its 31st
        self.assertEqual(by_document["库存盘点报告"]["to"]["kind"], "department")
        self.assertEqual(by_document["合并报表底稿"]["day"], "2026-12-12")  # a Saturday, and stays there
        self.assertFalse(by_document["合并报表底稿"]["working_day"])
        self.assertEqual(by_document["销售周报"]["people"], [])  # a vacant post owes it all the same
        self.assertEqual(ids(by_document["销售周报"]["receivers"]), ["he-xinran"])
        self.assertNotIn("质量事故报告", by_document)  # of an event
        self.assertNotIn("车辆使用记录", by_document)  # unstated

    def test_days(self):
        """A day alone, and a range: day by day the same."""
        together = answer("due", XINGHE, "--to", "2026-07-10", on="2026-06-25")["due"]
        apart = []
        for day in [f"2026-06-{d:02}" for d in range(25, 31)] + [f"2026-07-{d:02}" for d in range(1, 11)]:
            apart += answer("due", XINGHE, on=day)["due"]
            self.assertEqual(answer("due", XINGHE, "--to", day, on=day), answer("due", XINGHE, on=day))
        self.assertEqual(together, apart)

    def test_table(self):
        text = table("due", XINGHE, "--to", "2026-11-30", on="2026-11-27")
        found = answer("due", XINGHE, "--to", "2026-11-30", on="2026-11-27")["due"]
        lines = rows(text)
        self.assertEqual(len(lines), len(found))
        weekdays = {"2026-11-27": "Fri", "2026-11-28": "Sat (no working day)", "2026-11-30": "Mon"}
        for line, row in zip(lines, found):
            self.assertEqual(line[0], row["day"] + " " + weekdays[row["day"]])
            self.assertEqual(line[1:4], [row["time"] or "", row["document"], row["from"]["name"]])
            self.assertEqual(line[4], ", ".join(one["name"] for one in row["people"]) or "(vacant)")
            self.assertEqual(line[6], ", ".join(one["name"] for one in row["receivers"]) or "-")
        self.assertTrue(text.endswith(f"\n{len(found)} reports due\n"))
        self.assertEqual(table("due", BRIGHTWATER, on="2026-11-21"), "0 reports due\n")
        self.assertTrue(table("due", BRIGHTWATER, on="2026-11-06").endswith("\n1 report due\n"))
        self.assertIn("  outside: 主管税务机关  -\n", table("due", XINGHE, on="2026-11-15"))
        limited = table("due", XINGHE, "--limit", "2", "--to", "2026-11-30", on="2026-11-27")
        self.assertEqual(limited.split("\n")[-2:], ["(and more)", ""])

    def test_formats(self):
        words = ["due", XINGHE, "--on", "2026-11-27", "--to", "2026-11-29"]
        self.assertEqual(run(*words, "--format", "json").stdout, run(*words, "--json").stdout)
        self.assertEqual(run(*words, "--format", "json", "--json").stdout, run(*words, "--json").stdout)
        self.assertEqual(run(*words, "--format", "table").stdout, run(*words).stdout)
        self.refused(*words, "--format", "xml", says="--format")
        self.refused(*words, "--format", "ics", "--json", says="exclude")
        self.refused(*words, "--format", "table", "--json", says="exclude")

    def test_calendar(self):
        words = ["due", XINGHE, "--on", "2026-11-01", "--to", "2026-12-31"]
        done = run(*words, "--format", "ics")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = unfolded(done.stdout)
        found = json.loads(run(*words, "--json").stdout)["due"]
        self.assertEqual(lines[0], "BEGIN:VCALENDAR")
        self.assertEqual(lines[-1], "END:VCALENDAR")
        self.assertEqual(lines.count("BEGIN:VEVENT"), len(found))
        summaries = [line[len("SUMMARY:"):] for line in lines if line.startswith("SUMMARY:")]
        self.assertEqual(summaries, [row["document"] + " - " + row["from"]["name"] for row in found])
        uids = [line for line in lines if line.startswith("UID:")]
        self.assertEqual(len(set(uids)), len(found))
        self.assertEqual(run(*words, "--format", "ics").stdout, done.stdout)
        one = unfolded(run(*words, "--format", "ics", "--limit", "1").stdout)
        self.assertEqual(one.count("BEGIN:VEVENT"), 1)

    def test_explain(self):
        for row in answer("due", XINGHE, "--to", "2026-12-31", "--explain", on="2026-10-01")["due"]:
            self.assertEqual(list(row["why"]), ["rule", "facts", "passed_over"])
            self.assertEqual(row["why"]["rule"], "S15")
            facts = self.held_facts(row["why"])
            self.assertIn("/submits/", row["why"]["facts"][0]["at"])
            holders = [at for at in facts if "/appointments/" in at]
            self.assertGreaterEqual(len(holders), len(row["people"] + row["receivers"]) if row["people"] else 0)
        vacant = [row for row in answer("due", XINGHE, "--explain", on="2026-11-30")["due"]
                  if row["document"] == "销售周报"][0]
        self.assertEqual(vacant["people"], [])

    def test_names_of_other_days(self):
        """In JSON names are those of the day; in the table those of the asked day, an id for what has none then."""
        document = {"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
            {"id": "p", "title": [{"value": "now", "to": "2026-11-23"}, {"value": "then", "from": "2026-11-24"}],
             "department": "d", "submits": [{"document": "r", "every": "day"}]},
            {"id": "next", "title": [{"value": "N", "from": "2026-11-24"}], "department": "d", "from": "2026-11-24",
             "submits": [{"document": "s", "every": "day"}]}]}
        words = ["due", self.file_with(document), "--to", "2026-11-24"]
        self.assertEqual([row["from"]["name"] for row in answer(*words, on="2026-11-23")["due"]], ["now", "then", "N"])
        self.assertEqual([row[3] for row in rows(table(*words, on="2026-11-23"))][:3], ["now", "now", "next"])

    def test_refused(self):
        self.refused("due", XINGHE, "--on", "2026-11-21", "--to", "2026-11-20", says="before")
        for day in ("tomorrow", "2026-11-31", "10000-01-01", ""):
            self.refused("due", XINGHE, "--on", "2026-11-21", "--to", day, says="no day")
        self.refused("due", says="FILE")
        self.refused("due", XINGHE, "--to", says="--to")
        self.refused("due", XINGHE, "2026-11-30", says="unexpected")
        self.refused("due", str(DATA / "none.json"), says="none.json")
        self.refused("due", "-", stdin=b"{", status=1)


if __name__ == "__main__":
    main()
