#!/usr/bin/env python3
"""Writes Orgraph/Native.cs and Orgraph/NativeHandles.cs, the mirror of orgraph.h: make_native.py [--check]

With --check nothing is written; fails where a file is not what would be written.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import header  # noqa: E402

MADE = "// Made by bindings/csharp/make_native.py from orgraph.h: not to be edited.\n"
NUMBERS = {"int32_t": "int", "uint32_t": "uint", "int64_t": "long", "uint64_t": "ulong", "double": "double",
           "size_t": "UIntPtr", "callback": "IntPtr"}
KEYWORDS = {"as", "in", "is", "out", "ref", "params", "object", "event", "base", "checked"}


def handle(name):
    """orgraph_duty_hits: DutyHitsHandle."""
    return "".join(part.capitalize() for part in name.split("_")[1:]) + "Handle"


def variable(name):
    return "@" + name if name in KEYWORDS else name


class Mirror:
    def __init__(self, declared, version):
        self.header = declared
        self.version = version

    def value(self, base):
        """A type as it stands in memory."""
        return NUMBERS.get(self.header.aliases.get(base, base)) or {"char": "byte"}.get(base, base)

    def member(self, type):
        if type.base in self.header.objects or type.base == "void":
            return "IntPtr"
        return self.value(type.base) + "*" * type.pointers

    def returned(self, type):
        return "void" if type == header.Type("void", 0, False) else self.member(type)

    def parameter(self, one, frees):
        type = one.type
        if type.base in self.header.objects:
            if type.base == "orgraph_error" or frees:
                return f"{'out ' if type.pointers == 2 else ''}IntPtr {variable(one.name)}"
            return f"{'out ' if type.pointers == 2 else ''}{handle(type.base)} {variable(one.name)}"
        if type == header.Type("char", 1, True):
            return f"byte[] {variable(one.name)}"
        if type == header.Type("size_t", 1, False):
            return f"out UIntPtr {variable(one.name)}"
        return f"{self.member(type)} {variable(one.name)}"

    def constant(self, name, value):
        type = "double" if isinstance(value, float) else "uint" if value > 0x7FFF_FFFF else "int"
        return f"        internal const {type} {name} = {value}{'u' if type == 'uint' else ''};\n"

    def function(self, one):
        frees = one.name.endswith("_free")
        head = f"        internal static extern {self.returned(one.returns)} {one.name}("
        parameters = [self.parameter(parameter, frees) for parameter in one.parameters]
        text, line = "", head
        for position, parameter in enumerate(parameters):
            piece = parameter + (", " if position + 1 < len(parameters) else "")
            if len(line) + len(piece.rstrip()) + 2 > 120:
                text += line.rstrip() + "\n"
                line = " " * 12
            line += piece
        return f"        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]\n{text}{line});\n"

    def struct(self, name, members):
        fields = "".join(f"        public {self.member(one.type)} {variable(one.name)};\n" for one in members)
        return f"    [StructLayout(LayoutKind.Sequential)]\n    internal unsafe struct {name}\n    {{\n{fields}    }}\n"

    def native(self):
        constants = "".join(self.constant(*one) for one in self.header.constants.items())
        functions = "\n".join(self.function(one) for one in self.header.functions.values())
        structs = "\n".join(self.struct(*one) for one in self.header.structs.items())
        return (f"{MADE}using System;\nusing System.Runtime.InteropServices;\n\n"
                "#pragma warning disable 649 // fields that the library fills\n\nnamespace Orgraph\n{\n"
                "    internal static unsafe class Native\n    {\n"
                # Not "orgraph": on Windows its file would have the assembly's name, Orgraph.dll.
                '        internal const string Library = "liborgraph";\n'
                f'        internal const string Version = "{self.version}";\n\n{constants}\n{functions}    }}\n\n'
                f"{structs}}}\n")

    def lent(self):
        """Objects that a function returns without giving them away."""
        return {one.returns.base for one in self.header.functions.values() if one.returns.base in self.header.objects}

    def handles(self):
        classes = []
        for name in self.header.objects:
            if name == "orgraph_error":
                continue  # read and freed in one place, so never held
            borrowed = (f"        internal {handle(name)}(IntPtr borrowed) : base(borrowed) {{ }}\n\n"
                        if name in self.lent() else "")
            classes.append(f"    internal sealed class {handle(name)} : NativeHandle\n    {{\n"
                           f"        public {handle(name)}() {{ }}\n\n{borrowed}"
                           "        protected override bool ReleaseHandle()\n        {\n"
                           f"            Native.{name}_free(handle);\n            return true;\n        }}\n    }}\n")
        return f"{MADE}using System;\n\nnamespace Orgraph\n{{\n" + "\n".join(classes) + "}\n"


def main():
    project = (HERE.parent.parent / "CMakeLists.txt").read_text(encoding="utf-8")
    mirror = Mirror(header.parse(), re.search(r"project\(orgraph VERSION (\S+)", project)[1])
    stale = []
    for name, text in (("Native.cs", mirror.native()), ("NativeHandles.cs", mirror.handles())):
        path = HERE / "Orgraph" / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"bindings/csharp/Orgraph/{name} is not what make_native.py makes of orgraph.h")
    if "--check" in sys.argv[1:] and not stale:
        print("The mirror of orgraph.h is up to date.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
