"""Builds the wheel and the sdist without a network, and uses them as people do: in an environment of their own."""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "bindings" / "python"
XINGHE = ROOT / "tests" / "data" / "xinghe.json"
# Nothing of this checkout may be found but by the way of the wheel.
CLEAN = {name: value for name, value in os.environ.items() if not re.match(r"ORGRAPH_|PYTHON|LD_", name)}
CLEAN.update(PIP_NO_INDEX="1", PIP_DISABLE_PIP_VERSION_CHECK="1", LC_ALL="C.UTF-8")


def run(*line, **options):
    done = subprocess.run([str(word) for word in line], capture_output=True, check=False, timeout=850, **options)
    if done.returncode != 0:
        raise AssertionError(f"{line}: {done.returncode}\n{done.stdout.decode()}\n{done.stderr.decode()}")
    return done.stdout.decode()


def built(source, target, **environment):
    """The wheel that pip builds of a folder or an sdist."""
    run(sys.executable, "-m", "pip", "wheel", source, "-w", target, "--no-deps", env=dict(CLEAN, **environment))
    (wheel,) = pathlib.Path(target).glob("*.whl")
    return wheel


class Packages(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)

    def use(self, wheel):
        """Installs a wheel into a new environment, and uses it from another folder."""
        environment, elsewhere = self.folder / "environment", self.folder / "elsewhere"
        elsewhere.mkdir()
        run(sys.executable, "-m", "venv", environment, env=CLEAN)
        python = environment / "bin" / "python"
        run(python, "-m", "pip", "install", "--no-deps", wheel, env=CLEAN)

        def runs(*line):
            return run(python, *line, cwd=elsewhere, env=CLEAN)

        script = (
            "import orgraph, sys; today = orgraph.load(sys.argv[1]).at('2026-11-21');"
            "print(orgraph.library_path); print(today.chain_of_command('李娜').names, today.workload('李娜')[0].state)"
        )
        path, answer = runs("-c", script, XINGHE).splitlines()
        self.assertTrue(path.startswith(str(environment)), path)
        self.assertEqual(answer, "['营销总监', '营销副总经理', '总经理', '董事长'] overloaded")
        version = re.search(r"project\(orgraph VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(runs("-m", "orgraph", "--version"), f"orgraph {version}\n")
        self.assertEqual(runs("-c", "import orgraph; print(orgraph.__version__)"), version + "\n")
        chain = ("chain", str(XINGHE), "李娜", "--on", "2026-11-21")
        self.assertIn("营销副总经理", runs("-m", "orgraph", *chain))
        command = run(environment / "bin" / "orgraph", *chain, cwd=elsewhere, env=CLEAN)
        self.assertEqual(command, runs("-m", "orgraph", *chain))
        line = [python, "-m", "orgraph", "chain", "no-such-file", "x"]
        done = subprocess.run(line, capture_output=True, check=False, cwd=elsewhere, env=CLEAN)
        self.assertEqual((done.returncode, done.stderr.count(b"\n")), (2, 1))
        self.assertIn("Name: orgraph", runs("-m", "pip", "show", "orgraph"))
        run(python, "-m", "pip", "uninstall", "-y", "orgraph", cwd=elsewhere, env=CLEAN)
        self.assertEqual(list(environment.rglob("liborgraph*")), [])

    def test_the_wheel(self):
        build = {"ORGRAPH_BUILD": os.environ["ORGRAPH_BUILD"]}
        wheel = built(PACKAGE, self.folder / "first", **build)
        again = built(PACKAGE, self.folder / "second", **build)
        digests = {hashlib.sha256(one.read_bytes()).hexdigest() for one in (wheel, again)}
        self.assertEqual(len(digests), 1, "built twice, it is not the same")
        with zipfile.ZipFile(wheel) as packed:
            names = packed.namelist()
            self.assertIsNone(packed.testzip())
        self.assertIn("orgraph/py.typed", names)
        self.assertEqual([name for name in names if "__pycache__" in name], [])
        self.use(wheel)

    def test_the_sdist(self):
        if not os.environ.get("ORGRAPH_TEST_SDIST"):
            self.skipTest("compiles everything: asked for by ORGRAPH_TEST_SDIST")
        script = "import orgraph_build, sys; print(orgraph_build.build_sdist(sys.argv[1]))"
        environment = dict(CLEAN, PYTHONPATH=str(PACKAGE / "backend"))
        name = run(sys.executable, "-c", script, self.folder, env=environment).strip()
        with tarfile.open(self.folder / name) as packed:
            self.assertEqual({member.name.split("/")[0] for member in packed}, {name[: -len(".tar.gz")]})
        launchers = {name: value for name, value in CLEAN.items() if re.match(r"CCACHE|CMAKE", name)}
        launchers["CCACHE_BASEDIR"] = tempfile.gettempdir()
        # That it builds is what is tried: without optimization that takes half the time.
        launchers.update(CMAKE_BUILD_TYPE="None", CXXFLAGS="-O0")
        self.use(built(self.folder / name, self.folder / "made", **launchers))


if __name__ == "__main__":
    if not shutil.which("cmake"):
        sys.exit("cmake is needed")
    unittest.main()
