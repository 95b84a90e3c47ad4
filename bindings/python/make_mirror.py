#!/usr/bin/env python3
"""Writes orgraph/_mirror.py, what orgraph.h declares in the terms of ctypes. With --check: says whether it is so already."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import header as c_header  # noqa: E402

TARGET = HERE / "orgraph" / "_mirror.py"
SIMPLE = {
    "char": "c_char",
    "double": "c_double",
    "int32_t": "c_int32",
    "int64_t": "c_int64",
    "size_t": "c_size_t",
    "uint32_t": "c_uint32",
    "uint64_t": "c_uint64",
}
PREFACE = '''"""What orgraph.h declares. Made from it by make_mirror.py: not to be edited."""
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any, Dict, Optional, Tuple

Callback = CFUNCTYPE(c_int32, c_void_p, c_double)
'''


def ctype(header, type_):
    base = header.aliases.get(type_.base, type_.base)
    pointers = type_.pointers
    if base == "callback":
        return "Callback"
    if base in ("char", "void"):
        if pointers == 0:
            return "None"
        name = "c_char_p" if base == "char" else "c_void_p"
        pointers -= 1
    else:
        name = SIMPLE.get(base, base)
    for _ in range(pointers):
        name = f"POINTER({name})"
    return name


def returned(header, function):
    # The bytes of a text may have a NUL among them, and come with their number.
    if function.returns.base == "char" and any(one.type.base == "size_t" for one in function.parameters):
        return "c_void_p"
    return ctype(header, function.returns)


def made(header):
    lines = [PREFACE]
    for name, value in header.constants.items():
        lines.append(f"{name.removeprefix('ORGRAPH_')} = {value}")
    lines += ["", "", "# Of these only pointers are known: nothing else passes for one."]
    for name in header.objects:
        lines += ["", "", f"class {name}(Structure):", "    pass"]
    for name, members in header.structs.items():
        lines += ["", "", f"class {name}(Structure):", "    _fields_ = ["]
        lines += [f'        ("{member.name}", {ctype(header, member.type)}),' for member in members]
        lines.append("    ]")
    lines += [
        "",
        "",
        "# What each function returns and takes.",
        "FUNCTIONS: Dict[str, Tuple[Optional[type], Tuple[Any, ...]]] = {",
    ]
    for function in header.functions.values():
        arguments = "".join(ctype(header, one.type) + ", " for one in function.parameters)
        lines.append(f'    "{function.name}": ({returned(header, function)}, ({arguments.rstrip()})),')
    return "\n".join(lines) + "\n}\n"


def main():
    text = made(c_header.parse())
    if "--check" in sys.argv[1:]:
        if not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET} is not what orgraph.h says: run {pathlib.Path(__file__).name}")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
