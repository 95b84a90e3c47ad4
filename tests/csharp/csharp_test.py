#!/usr/bin/env python3
"""Tests of the C# package: csharp_test.py NAME, one of the functions below. Ends with 77 where mcs or mono is missing.

From the environment: WORK, a folder; LIBRARY, liborgraph.so; COMMAND, the command orgraph; CC, a C compiler.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BINDING = ROOT / "bindings" / "csharp"
sys.path[:0] = [str(BINDING), str(BINDING.parent)]
import header  # noqa: E402
import package as packaging  # noqa: E402

WORK = pathlib.Path(os.environ["WORK"]) / "work"
LIBRARY = pathlib.Path(os.environ["LIBRARY"])
ASSEMBLY = WORK / "Orgraph.dll"
SAMPLE = "tests/data/xinghe.json"
passed = failed = 0


def check(holds, what):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print("failed:", what)


def compare(what, printed, expected):
    check(printed == expected, f"{what} printed\n{printed}\ninstead of\n{expected}")


def compiled(name, sources, assembly=ASSEMBLY):
    program = WORK / name
    subprocess.run(["mcs", "-debug", "-warn:4", "-warnaserror", f"-out:{program}", f"-r:{assembly}", "-r:System.Core",
                    *map(str, sources)], check=True)
    if assembly.parent != WORK:
        shutil.copyfile(assembly, WORK / assembly.name)
    return program


def run(program, *arguments, folder=LIBRARY.parent, **environment):
    """What the program prints, errors included, and how it ends."""
    done = subprocess.run(["mono", "--debug", str(program), *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", check=False,
                          env={**os.environ, "LD_LIBRARY_PATH": str(folder), "LC_ALL": "C.UTF-8", **environment})
    return done.stdout, done.returncode


def build():
    WORK.mkdir(parents=True, exist_ok=True)
    packaging.compile_assembly(WORK)
    check(ASSEMBLY.is_file() and ASSEMBLY.with_suffix(".xml").is_file(), "nothing came of it")


def answers():
    """The tests in C#; and that they call every function of orgraph.h, of which mono's log tells."""
    program = compiled("OrgraphTests.exe", sorted(HERE.glob("*.cs")))
    logged = {"MONO_LOG_LEVEL": "debug", "MONO_LOG_MASK": "dll"}
    # With the last what is freed is overwritten, as it is not to be read any more.
    told, status = run(program, ROOT / "tests" / "data", os.environ["COMMAND"], **logged, MALLOC_PERTURB_="165")
    print("".join(line + "\n" for line in told.splitlines() if not line.startswith("Mono: ")))
    check(status == 0, f"the program ended with {status}")
    found = set(re.findall(r"Found as '(orgraph_\w+)'", told))
    for function in header.parse().functions:
        check(function in found, f"no test calls {function}")


def layout():
    """Structures lie in C# as they do in C."""
    structs = header.parse().structs
    lines = [f'printf("{name} %zu\\n", sizeof({name}));' for name in structs]
    lines += [f'printf("{name}.{member.name} %zu\\n", offsetof({name}, {member.name}));'
              for name, members in structs.items() for member in members]
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "layout.c"
        source.write_text("#include <orgraph.h>\n#include <stdio.h>\nint main(void) {\n" + "\n".join(lines) +
                          "\nreturn 0;\n}\n", encoding="utf-8")
        subprocess.run([os.environ["CC"], f"-I{ROOT}/capi/include", str(source), "-o", folder + "/layout"], check=True)
        expected = subprocess.run([folder + "/layout"], stdout=subprocess.PIPE, check=True).stdout.decode()
    told, _ = run(compiled("Layout.exe", [HERE / "layout" / "Layout.cs"]), ASSEMBLY)
    check(len(expected.splitlines()) > 200, "the header has structs")
    for line in sorted(set(expected.splitlines()) ^ set(told.splitlines())):
        check(False, line)
    compare("the mirror", sorted(told.splitlines()), sorted(expected.splitlines()))


def library():
    """What is said where the library is missing, another one, another version, or older."""
    program = compiled("Version.exe", [HERE / "library" / "Version.cs"])
    compare("the library", run(program), ("0.1.0\n", 0))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def told(code):
            (folder / "fake.c").write_text(code, encoding="utf-8")
            subprocess.run([os.environ["CC"], "-shared", "-fPIC", str(folder / "fake.c"), "-o",
                            str(folder / "liborgraph.so")], check=True)
            return run(program, folder=folder)[0]

        said = run(program, folder=folder)[0]
        check("DllNotFoundException" in said and "LD_LIBRARY_PATH" in said and "runtimes/<rid>/native" in said, said)
        said = told("int other(void) { return 0; }")
        check(said == "OrgraphException: The native library found as \"liborgraph\" is another one: it has no "
                      "orgraph_abi_version.\n", said)
        said = told("int orgraph_abi_version(void) { return 77; }")
        check(said == "OrgraphException: The native library of orgraph has ABI version 77; package 0.1.0 needs ABI "
                      "version 0.\n", said)
        old = "int orgraph_abi_version(void) { return 0; }\nconst char *orgraph_version(void) { return \"0.0.9\"; }\n"
        said = told(old)
        check(said.startswith("OrgraphException: The native library of orgraph is version 0.0.9, which lacks what "
                              "package 0.1.0 calls: orgraph_approver_json, orgraph_approver_of, "), said)
        check(said.endswith(" more.\n") and said.count("\n") == 1, said)
        names = [one for one in header.parse().functions if one not in ("orgraph_abi_version", "orgraph_version")]
        said = told(old + "".join(f"void {one}(void) {{}}\n" for one in names if one != "orgraph_raci_json"))
        check(said.endswith("0.1.0 calls: orgraph_raci_json.\n"), said)
        everything = old + "".join(f"void {one}(void) {{}}\n" for one in names)
        compare("an older library with all", told(everything), "0.0.9\n")


def example():
    program = compiled("approvals.exe", [BINDING / "examples" / "approvals" / "Program.cs"])
    compare("approvals", run(program, SAMPLE, "2026-11-21", "李娜", "6000", "谁负责催收逾期货款？"),
            ((HERE / "approvals.txt").read_text(encoding="utf-8"), 0))
    said, status = run(program, "tests/data/bad/duplicate-department.json", "2026-11-21", "a", "1", "b")
    check(status == 1 and "duplicate-department.json:2:50: error: " in said, said)
    said, status = run(program, SAMPLE, "2026-11-21", "没有人", "1", "b")
    check(status == 1 and "没有人" in said and said.count("\n") == 1, said)
    amounts = ("much", "NaN", "Infinity", "-Infinity", "-5", "1e999")
    for words in ([], *([SAMPLE, "2026-11-21", "李娜", amount, "b"] for amount in amounts)):
        compare("approvals", run(program, *words), ("usage: approvals FILE DAY EMPLOYEE AMOUNT QUESTION\n", 2))


def readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    code, expected = re.search(r"```csharp\n(.*?)```\s*```\n(.*?)```", text, re.DOTALL).groups()
    check(len(code.splitlines()) <= 15, "a first program is short")
    source = WORK / "Readme.cs"
    source.write_text(code, encoding="utf-8")
    compare("README.md", run(compiled("Readme.exe", [source])), (expected, 0))


def package():
    """The package as it would be unpacked: the example runs with what is in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.executable, "-B", str(BINDING / "package.py"), str(folder),
                        *(f"{rid}={LIBRARY}" for rid in ("linux-x64", "osx-arm64", "win-x64"))], check=True)
        made, = folder.glob("*.nupkg")
        check(made.name == f"Orgraph.{packaging.project()['Version']}.nupkg", made.name)
        with zipfile.ZipFile(made) as archive:
            compare("package.py", sorted(archive.namelist()), sorted([
                "Orgraph.nuspec", "README.md", "[Content_Types].xml", "_rels/.rels", "lib/netstandard2.0/Orgraph.dll",
                "lib/netstandard2.0/Orgraph.xml", "runtimes/linux-x64/native/liborgraph.so",
                "runtimes/osx-arm64/native/liborgraph.dylib", "runtimes/win-x64/native/liborgraph.dll"]))
            # All of it may come to lie in one folder, in which Windows and macOS take A and a for the same.
            names = [pathlib.PurePosixPath(one).name.lower() for one in archive.namelist()]
            check(len(names) == len(set(names)), f"the same name twice: {sorted(names)}")
            archive.extractall(folder / "unpacked")
        done = subprocess.run([sys.executable, "-B", str(BINDING / "package.py"), str(folder / "twice"),
                               f"linux-x64={LIBRARY}", f"linux-x64={LIBRARY}"], stderr=subprocess.PIPE, check=False)
        check(done.returncode == 2 and b"linux-x64 is given more than once" in done.stderr, done.stderr)
        native = folder / "unpacked" / "runtimes" / "linux-x64" / "native"
        program = compiled("packaged.exe", [BINDING / "examples" / "approvals" / "Program.cs"],
                           folder / "unpacked" / "lib" / "netstandard2.0" / "Orgraph.dll")
        compare("approvals", run(program, SAMPLE, "2026-11-21", "李娜", "6000", "谁负责催收逾期货款？", folder=native),
                ((HERE / "approvals.txt").read_text(encoding="utf-8"), 0))


if __name__ == "__main__":
    for tool in ("mcs", "mono"):
        if shutil.which(tool) is None:
            print(f"{tool} is missing: install mono-{'mcs' if tool == 'mcs' else 'runtime'}")
            sys.exit(77)
    globals()[sys.argv[1]]()
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed != 0)
