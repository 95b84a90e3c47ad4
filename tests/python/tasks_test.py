"""Runs the programs that readers start from: the examples, and those of the pages."""
import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "bindings" / "python" / "examples"


def run(*line):
    environment = dict(os.environ, PYTHONIOENCODING="utf-8")
    return subprocess.run(
        [sys.executable, *map(str, line)], capture_output=True, check=False, timeout=120, cwd=ROOT, env=environment
    )


class Tasks(unittest.TestCase):
    def test_the_pages(self):
        for page in (ROOT / "README.md", ROOT / "bindings" / "python" / "README.md"):
            blocks = re.findall(r"```python\n(.*?)```\s*```\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.S)
            self.assertGreater(len(blocks), 0, page)
            for program, expected in blocks:
                done = run("-c", program)
                with self.subTest(page):
                    self.assertEqual((done.stderr.decode(), done.stdout.decode()), ("", expected))

    def test_the_report_on_a_company(self):
        script, company = EXAMPLES / "company_report.py", "tests/data/xinghe.json"
        done = run(script, company, "--on", "2026-11-21")
        self.assertEqual(done.stderr.decode(), "")
        expected = (pathlib.Path(__file__).parent / "company_report.txt").read_text(encoding="utf-8")
        self.assertEqual(done.stdout.decode(), expected)
        for words, says in (
            (["no-such-file"], "cannot read"),
            ([company, "--on", "2026-02-30"], "2026-02-30"),
            ([company, "--person", "nobody"], "nobody"),
            (["tests/data/bad/reference-department.json"], "unknown-reference"),
        ):
            done = run(script, *words)
            with self.subTest(words):
                self.assertEqual((done.returncode, done.stdout), (1, b""))
                self.assertIn(says, done.stderr.decode())
                self.assertNotIn("Traceback", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
