#!/usr/bin/env python3
"""What must be the same on every system: names and words in Chinese, and bytes that go through as they are.
Usage: portable_test.py COMMAND DATA_FOLDER [EMULATOR...]"""
import os
import pathlib
import pty
import shutil
import subprocess
import tempfile

from command import COMMAND, DAY, EMULATOR, XINGHE, TestCase, answer, main, run, table

OVERDUE = """\
 score  duty                                              owner                                      \
department                         holders                                covered by
0.9112  督促本区域货款回收，逾期超过 60 天的亲自上门催收  区域销售经理 (job:regional-sales-manager)  \
华东销售部, 华南销售部 and 2 more  李娜, 梁启航, 魏东来
0.5824  按合同节点催收货款，掌握客户付款审批进度          销售工程师 (job:sales-engineer)            \
华东销售部, 华南销售部 and 2 more  许嘉, 邓志超, 欧阳静, 关珊 and 6 more
"""
COUNTS = """\
departments   27
jobs           8
posts         79
people       117
duties       291
workflows      6
regulations    4
vacant         5
"""


class Portable(TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp()) / "组织"
        self.addCleanup(shutil.rmtree, self.folder.parent)
        self.folder.mkdir()
        self.path = self.folder / "星河.json"

    def test_a_document_with_a_chinese_path(self):
        shutil.copyfile(XINGHE, self.path)
        self.assertEqual(table("show", str(self.path)), COUNTS)
        self.assertEqual(table("check", str(self.path), on=None), "0 errors, 0 warnings\n")

    def test_chinese_words(self):
        self.assertTrue(table("duty", XINGHE, "谁负责催收逾期货款？", "--limit", "2").startswith(OVERDUE))
        found = answer("duty", XINGHE, "谁负责催收逾期货款？", "--limit", "1")
        self.assertEqual(found["hits"][0]["owner"]["name"], "区域销售经理")

    def test_words_reach_the_command_as_they_are(self):
        for word in ("没*有?", 'a "b" c', "back\\slash\\", "/slash", " "):
            self.assertIn('person "%s" on' % word, self.refusal("show", XINGHE, word))

    def refusal(self, *words):
        done = run(*words, "--on", DAY)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        return done.stderr.decode()

    def test_a_file_that_is_missing(self):
        message = 'orgraph: cannot read "%s": No such file or directory\n' % self.path
        self.assertEqual(self.refusal("show", str(self.path)), message)
        self.assertEqual(self.refusal("check", str(self.path)), message)
        self.assertEqual(self.refusal("show", str(self.folder)),
                         'orgraph: cannot read "%s": Is a directory\n' % self.folder)

    def test_a_document_is_written(self):
        for _ in range(2):  # a new file, and one in place of another
            done = run("format", XINGHE, "--output", str(self.path))
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
            self.assertEqual(self.path.read_bytes(), pathlib.Path(XINGHE).read_bytes())
            self.assertEqual(os.listdir(self.folder), [self.path.name])
        missing = self.folder / "没有" / "x.json"
        self.assertEqual(self.refusal("format", XINGHE, "--output", str(missing)),
                         'orgraph: cannot write "%s": No such file or directory\n' % missing)

    def test_standard_input_and_output_are_bytes(self):
        whole = pathlib.Path(XINGHE).read_bytes()
        self.assertEqual(run("format", "-", stdin=whole).stdout, whole)
        # No line ending is changed, and no byte ends a document before its end.
        text = '{"orgraph": 1,\r\n "posts": [{"id": "甲", "title": "甲", "department": "x"}]}'
        self.assertTrue(run("check", "-", stdin=text.encode()).stdout.startswith(b"-:2:52: error: "))
        self.refused("show", "-", stdin=b'{"orgraph": 1}\x1a', status=1)

    def test_a_file_of_synonyms_with_a_chinese_path(self):
        synonyms = self.folder / "同义词.txt"
        synonyms.write_text("赶账,催收\n", encoding="utf-8")
        found = answer("duty", XINGHE, "赶账", "--synonyms", str(synonyms))
        self.assertIn("催收", found["hits"][0]["duty"]["text"])

    def test_a_terminal_shows_chinese(self):
        terminal, inside = pty.openpty()
        with subprocess.Popen([*EMULATOR, COMMAND, "chain", XINGHE, "李娜", "--on", DAY], stdin=inside, stdout=inside,
                              stderr=inside, env={**os.environ, "TERM": "xterm"}):
            os.close(inside)
            shown = b""
            try:
                while some := os.read(terminal, 65536):
                    shown += some
            except OSError:  # how Linux tells of the end
                pass
        os.close(terminal)
        self.assertIn("\033[1m李娜\033[0m as 华东销售部经理\r", shown.decode())
        self.assertIn("managed by: 何欣然\r", shown.decode())

    def test_today(self):
        self.assertEqual(run("show", XINGHE).returncode, 0)


if __name__ == "__main__":
    main()
