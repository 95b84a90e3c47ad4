#!/usr/bin/env python3
"""Every function of orgraph.h is called by the C# package, not only declared in it; and what a snapshot lends is read
while the snapshot is held, so that no other thread's Dispose comes between. Run by ctest; no arguments."""
import pathlib
import re
import sys

BINDINGS = pathlib.Path(__file__).resolve().parent.parent.parent / "bindings"
sys.path.insert(0, str(BINDINGS))
import header  # noqa: E402

MIRROR = "Native.cs"
functions = header.parse().functions
lending = {name for name, one in functions.items() if one.returns.pointers and one.parameters and
           one.parameters[0].type.base == "orgraph_snapshot"}
called = set()
careless = []
for path in (BINDINGS / "csharp" / "Orgraph").glob("*.cs"):
    if path.name != MIRROR:
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        called.update(re.findall(r"\bNative\.(orgraph_\w+)", code))
        for method in re.split(r"\n\n        (?=\w)", code):
            # A call whose result is not looked at needs no care.
            reads = [one for one in re.findall(r"[^;{}\s] *Native\.(orgraph_\w+)", method) if one in lending]
            if reads and ".Borrow()" not in method.partition("Native." + reads[0])[0]:
                careless.append(f"{path.name}: {reads[0]} without Borrow()")
declared = set(functions)
for name in sorted(declared - called):
    print(f"no method of the C# package calls {name}")
for name in sorted(called - declared):
    print(f"the C# package calls {name}, which orgraph.h does not have")
print("".join(line + "\n" for line in careless), end="")
wrong = len(declared ^ called) + len(careless)
print(f"{len(declared & called) + len(lending) - len(careless)} passed, {wrong} failed")
sys.exit(wrong != 0)
