#!/usr/bin/env python3
"""Compiles and runs the examples of README.md as they stand, and compares what they print with the block behind them.

Usage: readme_test.py SOURCE_FOLDER COMMAND SHARED_LIBRARY STATIC_LIBRARY C_COMPILER CXX_COMPILER [FLAGS...]
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

source, command, shared, static, c_compiler, cxx_compiler, *flags = sys.argv[1:]
readme = (pathlib.Path(source) / "README.md").read_text(encoding="utf-8")
passed = failed = 0


def example(language):
    """The first block of that language with the output that follows it."""
    match = re.search(r"```%s\n(.*?)```\s*```\n(.*?)```" % language, readme, re.DOTALL)
    assert match, "no example of " + language
    return match.groups()


def compare(language, printed, expected):
    global passed, failed
    if printed == expected:
        passed += 1
        return
    failed += 1
    print(f"--- {language} printed\n{printed}--- README.md says\n{expected}")


def build_and_run(language, compiler, standard, folder, library):
    code, expected = example(language)
    path = pathlib.Path(folder) / ("example." + language)
    path.write_text(code, encoding="utf-8")
    program = str(path) + ".out"
    subprocess.run([compiler, standard, *flags, "-Wall", "-Wextra", "-Werror", f"-I{source}/include",
                    f"-I{source}/capi/include", str(path), library, "-Wl,-rpath," + os.path.dirname(library),
                    "-pthread", "-o", program], check=True)
    compare(language, subprocess.run([program], cwd=source, stdout=subprocess.PIPE, check=True).stdout.decode(), expected)


with tempfile.TemporaryDirectory() as folder:
    build_and_run("cpp", cxx_compiler, "-std=c++20", folder, static)
    build_and_run("c", c_compiler, "-std=c11", folder, shared)
    lines, expected = example("sh")
    path = os.path.dirname(command) + os.pathsep + os.environ["PATH"]
    done = subprocess.run(["sh", "-e", "-c", lines], cwd=source, env={**os.environ, "PATH": path},
                          stdout=subprocess.PIPE, check=True)
    compare("sh", done.stdout.decode(), expected)

print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
