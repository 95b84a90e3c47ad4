"""Runs the examples of the docstrings; holds that whatever is public has one, and that they reach all of orgraph.h."""
import datetime
import doctest
import functools
import gc
import inspect
import os
import pathlib
import sys
import tempfile
import types
import unittest

import orgraph
from orgraph import _library, _mirror

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "bindings"))
import header  # noqa: E402

DATA = os.environ["ORGRAPH_TEST_DATA"]
FOLDER = tempfile.TemporaryDirectory()


def examples():
    """Each public class and function, method and property, by its name."""
    for name in orgraph.__all__:
        thing = getattr(orgraph, name)
        if not isinstance(thing, (type, types.FunctionType)):
            continue
        yield name, thing
        if not isinstance(thing, type):
            continue
        # A base class that has no public name of its own, too.
        bases = [one for one in thing.__mro__ if one.__module__.startswith("orgraph")]
        for base in [thing] + [one for one in bases if one.__name__ not in orgraph.__all__]:
            for member, value in vars(base).items():
                value = value.__func__ if isinstance(value, (classmethod, staticmethod)) else value
                if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                    yield f"{name}.{member}", value


# These say no more than their names: what they give is shown by others.
WITHOUT = {"Node.snapshot", "Node.number", "Table.snapshot"}


def recorded(called):
    """Notes which functions of the library are called from here on."""

    def noted(name, function):
        @functools.wraps(function, assigned=())
        def call(*arguments):
            called.add(name)
            return function(*arguments)

        call.argtypes = function.argtypes
        return call

    for name in _mirror.FUNCTIONS:
        setattr(_library.lib, name, noted(name, getattr(_library.lib, name)))


class Examples(unittest.TestCase):
    def test_everything_public_has_an_example(self):
        lacking = [name for name, thing in examples() if ">>>" not in (inspect.getdoc(thing) or "")]
        self.assertEqual([name for name in lacking if name not in WITHOUT], [])

    def test_what_they_say_is_so(self):
        called = {"orgraph_version", "orgraph_abi_version"}  # when the package is imported
        recorded(called)
        os.chdir(DATA)
        org = orgraph.load("xinghe.json")
        globals_ = {
            "datetime": datetime,
            "folder": FOLDER.name,
            "org": org,
            "orgraph": orgraph,
            "os": os,
            "pathlib": pathlib,
            "today": org.at("2026-11-21"),
        }
        parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False)
        shown = []
        count = 0
        for name, thing in examples():
            test = parser.get_doctest(inspect.getdoc(thing) or "", dict(globals_), name, None, None)
            if "to_frame" in name or "to_frame" in (test.docstring or ""):
                try:
                    import pandas  # noqa: F401
                except ImportError:
                    print(f"{name}: not run, pandas is not there")
                    continue
            count += len(test.examples)
            runner.run(test, out=shown.append, clear_globs=False)
        self.assertEqual(runner.failures, 0, "\n" + "".join(shown))
        self.assertGreater(count, 200)
        globals_.clear()
        del test, org
        gc.collect()
        self.assertEqual(sorted(set(header.parse().functions) - called), [], "no example reaches these")


if __name__ == "__main__":
    unittest.main(verbosity=1 if len(sys.argv) < 2 else 2)
