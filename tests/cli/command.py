"""Runs the orgraph command for the tests beside it, each of which is called with COMMAND DATA_FOLDER, and what else is to
run COMMAND with, e.g. wine."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata
import unittest

COMMAND, DATA, EMULATOR = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
XINGHE = str(DATA / "xinghe.json")
DAY = "2026-11-21"
BEFORE = "2026-01-01"


WINDOWS = COMMAND.endswith(".exe")
not_on_windows = unittest.skipIf(WINDOWS, "Windows has no such thing")


def run(*words, stdin=b"", environment=None):
    return subprocess.run([*EMULATOR, COMMAND, *words], input=stdin, capture_output=True, check=False, timeout=120,
                          env={**os.environ, **(environment or {})})


def answer(*words, on=DAY, **more):
    """The JSON answer of a call that succeeds."""
    done = run(*words, "--json", *(["--on", on] if on else []), **more)
    assert done.returncode == 0, f"exit status {done.returncode}: {done.stderr.decode()}"
    assert done.stderr == b"", done.stderr.decode()
    return json.loads(done.stdout)


def table(*words, on=DAY):
    done = run(*words, *(["--on", on] if on else []))
    assert done.returncode == 0, f"exit status {done.returncode}: {done.stderr.decode()}"
    return done.stdout.decode()


def ids(nodes):
    return [node["id"] for node in nodes]


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class TestCase(unittest.TestCase):
    maxDiff = None

    def file_with(self, document):
        """The name of a file of the document, which is there until the test ends."""
        file = tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8")
        self.addCleanup(file.close)
        json.dump(document, file)
        file.flush()
        return file.name

    def refused(self, *words, status=2, stdin=b"", says=""):
        """Fails with one line on standard error and nothing on standard output."""
        done = run(*words, stdin=stdin)
        message = done.stderr.decode()
        self.assertEqual(done.returncode, status, message)
        self.assertEqual(done.stdout, b"")
        self.assertEqual(message.count("\n"), 1, message)
        self.assertTrue(message.endswith("\n"))
        self.assertIn(says, message)

    def held_facts(self, why, day=DAY, document=None):
        """The facts of a reason, by their places in the document; each stands there."""
        whole = document or json.loads(pathlib.Path(XINGHE).read_text(encoding="utf-8"))
        for fact in why["facts"]:
            value = whole
            for step in fact["at"].split("/")[1:]:
                value = value[int(step) if isinstance(value, list) else step]
            value = value["value"] if isinstance(value, dict) and "value" in value else value
            if not isinstance(value, (dict, list)):
                self.assertEqual(fact["value"], value, fact)
        return {fact["at"]: fact for fact in why["facts"]}


def main():
    result = unittest.main(argv=sys.argv[:1], exit=False, verbosity=1).result
    failed = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - failed - len(result.skipped)} passed, {failed} failed")
    sys.exit(failed != 0)
