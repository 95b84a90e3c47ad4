#!/usr/bin/env python3
"""Every function of orgraph.h is called by the C# package, not only declared in it. Run by ctest; no arguments."""
import pathlib
import re
import sys

BINDINGS = pathlib.Path(__file__).resolve().parent.parent.parent / "bindings"
sys.path.insert(0, str(BINDINGS))
import header  # noqa: E402

MIRROR = "Native.cs"
called = set()
for path in (BINDINGS / "csharp" / "Orgraph").glob("*.cs"):
    if path.name != MIRROR:
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        called.update(re.findall(r"\bNative\.(orgraph_\w+)", code))
declared = set(header.parse().functions)
for name in sorted(declared - called):
    print(f"no method of the C# package calls {name}")
for name in sorted(called - declared):
    print(f"the C# package calls {name}, which orgraph.h does not have")
print(f"{len(declared & called)} passed, {len(declared ^ called)} failed")
sys.exit(declared != called)
