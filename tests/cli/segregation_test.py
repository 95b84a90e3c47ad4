#!/usr/bin/env python3
"""The command segregation. Usage: segregation_test.py COMMAND DATA_FOLDER"""
from command import XINGHE, TestCase, answer, main, run, table

DOCUMENT = {
    "orgraph": 1,
    "departments": [{"id": "co", "name": "公司", "head": "lead", "deputies": ["keeper"],
                     "duties": [{"id": "pay", "text": "付款"}]}],
    "jobs": [{"id": "clerk", "title": "Clerk", "source": "the job", "duties": [{"id": "book", "text": "keeps books"}],
              "authorities": [{"action": "Prepare", "subject": "采购"}]}],
    "posts": [{"id": "cashier", "title": "出纳", "department": "co", "job": "clerk"},
              {"id": "lead", "title": "Lead", "department": "co",
               "authorities": [{"action": "approve", "subject": "*", "source": "letter 1"}]},
              {"id": "keeper", "title": "Keeper", "department": "co", "inherits_duties_of": ["cashier"]}],
    "people": [
        {"id": "ann", "name": "Ann", "appointments": [{"post": "cashier"}],
         "delegates": [{"person": "bob", "subject": "採購", "from": "2026-11-25"}]},
        {"id": "bob", "name": "Bob", "appointments": [{"post": "lead"}]},
        {"id": "cat", "name": "Cat", "appointments": [{"post": "keeper"}, {"post": "cashier", "to": "2026-11-22"}]}],
    "incompatible": [
        {"name": "采购", "any_of": [{"action": "prepare", "subject": "采购"}, {"action": "approve", "subject": "采购"}],
         "source": "rule 7"},
        {"name": "books", "any_of": [{"duty": "book"}, {"post": "cashier"}, {"duty": "pay"}]}]}


class Segregation(TestCase):
    def setUp(self):
        self.file = self.file_with(DOCUMENT)

    def test_day(self):
        found = answer("segregation", self.file)
        self.assertEqual(list(found), ["breaches"])
        keeper = {"kind": "post", "id": "keeper", "name": "Keeper"}
        cashier = {"kind": "post", "id": "cashier", "name": "出纳"}
        days = {"from": "2026-11-21", "to": "2026-11-21"}
        self.assertEqual(found["breaches"], [
            {"rule": "books", "at_most": 1, "person": {"kind": "person", "id": person, "name": name}, **days, "held": held}
            for person, name, held in [
                ("ann", "Ann", [{"what": {"duty": "book"}, "through": cashier, **days},
                                {"what": {"post": "cashier"}, "through": cashier, **days}]),
                ("cat", "Cat", [{"what": {"duty": "book"}, "through": keeper, **days},
                                {"what": {"duty": "book"}, "through": cashier, **days},
                                {"what": {"post": "cashier"}, "through": cashier, **days}])]])

    def test_range(self):
        found = answer("segregation", self.file, "--to", "2026-11-30")["breaches"]
        self.assertEqual([(row["rule"], row["person"]["id"], row["from"], row["to"]) for row in found],
                         [("采购", "bob", "2026-11-25", "2026-11-30"), ("books", "ann", "2026-11-21", "2026-11-30"),
                          ("books", "cat", "2026-11-21", "2026-11-22")])
        self.assertEqual([held["through"]["id"] for held in found[0]["held"]], ["ann", "lead"])
        self.assertEqual(answer("segregation", self.file, "--to", "2026-11-21"), answer("segregation", self.file))
        limited = answer("segregation", self.file, "--to", "2026-11-30", "--limit", "2")["breaches"]
        self.assertEqual(limited, found[:2])

    def test_table(self):
        lines = table("segregation", self.file).split("\n")
        self.assertEqual(lines[0].split(), ["rule", "person", "id", "what", "through"])
        self.assertEqual(lines[1].split(), ["books", "Ann", "ann", "duty", "book", "出纳"])
        self.assertEqual(lines[2].split(), ["books", "Ann", "ann", "post", "出纳", "出纳"])
        self.assertEqual(lines[-2:], ["2 breaches", ""])
        text = table("segregation", self.file, "--to", "2026-11-30", "--limit", "1")
        lines = text.split("\n")
        self.assertEqual(lines[0].split(), ["rule", "person", "id", "what", "through", "first", "day", "last", "day"])
        self.assertEqual(lines[1].split(), ["采购", "Bob", "bob", "prepare", "采购", "Ann", "(delegates)",
                                            "2026-11-25", "2026-11-30"])
        self.assertEqual(lines[-2:], ["(2 more)", ""])
        self.assertEqual(table("segregation", self.file, "--without", "ann", "--without", "cat", "--to", "2026-12-31"),
                         "nobody has more of an incompatible set than allowed\n")

    def test_explain(self):
        found = answer("segregation", self.file, "--to", "2026-11-30", "--explain")["breaches"]
        facts = [self.held_facts(row["why"], document=DOCUMENT) for row in found]
        for row in found:
            self.assertEqual(list(row["why"]), ["rule", "facts"])
            self.assertEqual(row["why"]["rule"], "S14")
        self.assertEqual(list(facts[0]), ["/incompatible/0", "/people/0/delegates/0", "/people/0/appointments/0",
                                          "/posts/0/job", "/jobs/0/authorities/0", "/people/1/appointments/0",
                                          "/posts/1/authorities/0"])
        self.assertEqual(facts[0]["/incompatible/0"]["source"], "rule 7")
        self.assertEqual(facts[0]["/posts/1/authorities/0"]["source"], "letter 1")
        self.assertEqual(facts[0]["/jobs/0/authorities/0"]["source"], "the job")
        self.assertEqual(list(facts[2]), ["/incompatible/1", "/people/2/appointments/0", "/posts/2/inherits_duties_of",
                                          "/posts/0/job", "/jobs/0/duties/0", "/people/2/appointments/1"])

    def test_department(self):
        """A department's own duty is its head's, and with a vacant head its deputies'."""
        found = answer("segregation", self.file, "--without", "bob", "--explain")["breaches"]
        cat = [row for row in found if row["person"]["id"] == "cat"][0]
        self.assertIn({"duty": "pay"}, [held["what"] for held in cat["held"]])
        self.assertIn("/departments/0/deputies", self.held_facts(cat["why"], document=DOCUMENT))

    def test_sample(self):
        for row in answer("segregation", XINGHE, "--to", "2026-12-31", "--explain", on="2026-01-01")["breaches"]:
            self.held_facts(row["why"])

    def test_refused(self):
        self.refused("segregation", self.file, "--on", "2026-11-21", "--to", "2026-11-20", says="before")
        self.refused("segregation", self.file, "--to", "2026-11-31", says="no day")
        self.refused("segregation", says="FILE")
        self.refused("segregation", self.file, "ann", says="unexpected")
        self.refused("segregation", "-", stdin=b"{", status=1)
        self.assertEqual(run("segregation", self.file, "--json", "--on", "2026-11-21").returncode, 0)


if __name__ == "__main__":
    main()
