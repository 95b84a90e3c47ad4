"""What orgraph.h declares, read for those who mirror it in another language.

The header is written to be read so: one declaration after the other, no macros in them but ORGRAPH_API.
"""
import dataclasses
import pathlib
import re

PATH = pathlib.Path(__file__).resolve().parent.parent / "capi" / "include" / "orgraph.h"


@dataclasses.dataclass(frozen=True)
class Type:
    """A C type: `const orgraph_node **` is base "orgraph_node", pointers 2, is_const True."""

    base: str
    pointers: int
    is_const: bool


@dataclasses.dataclass(frozen=True)
class Variable:
    """A member of a struct or a parameter; a function pointer has the base "callback"."""

    name: str
    type: Type


@dataclasses.dataclass(frozen=True)
class Function:
    name: str
    returns: Type
    parameters: "tuple[Variable, ...]"


@dataclasses.dataclass
class Header:
    constants: "dict[str, int | float]"  # of #define and of enumerators
    aliases: "dict[str, str]"  # orgraph_node: uint32_t
    structs: "dict[str, tuple[Variable, ...]]"  # with members, in an order in which each knows those before it
    objects: "list[str]"  # of which only pointers are known
    functions: "dict[str, Function]"


def _variable(text):
    callback = re.fullmatch(r"int32_t \(\*(\w+)\)\(void \*user, double fraction\)", text)
    if callback:
        return Variable(callback[1], Type("callback", 0, False))
    match = re.fullmatch(r"(const )?(\w+) ?([*const ]*?)(\w+)", text)
    if not match:
        raise ValueError(f"not understood in orgraph.h: {text}")
    return Variable(match[4], Type(match[2], match[3].count("*"), match[1] is not None))


def _number(text):
    text = text.strip("()")
    if text == "UINT32_MAX":
        return 0xFFFF_FFFF
    return float(text) if "." in text else int(text)


def _enumerators(body, constants):
    for one in body.split(","):
        name, value = (part.strip() for part in one.split("="))
        shift = re.fullmatch(r"1 << (\w+)", value)
        constants[name] = 1 << constants[shift[1]] if shift else int(value)


def parse(path=PATH):
    """The declarations of the header. ValueError for one that is not understood."""
    text = re.sub(r"/\*.*?\*/", " ", path.read_text(encoding="utf-8"), flags=re.S)
    header = Header({}, {}, {}, [], {})
    for name, value in re.findall(r"^#define (ORGRAPH_\w+) (\S+)", text, flags=re.M):
        if not value.startswith("__"):
            header.constants[name] = _number(value)
    text = " ".join(line for line in text.splitlines() if not line.startswith("#"))
    text = re.sub(r"\s+", " ", text).replace('extern "C" {', "")
    at = 0
    declaration = re.compile(
        r"\s*(?:typedef struct (?P<struct>\w+) \{(?P<members>[^}]*)\} (?P=struct);"
        r"|typedef struct (?P<object>\w+) (?P=object);"
        r"|typedef (?P<of>\w+) (?P<alias>\w+);"
        r"|enum \{(?P<enumerators>[^}]*)\};"
        r"|ORGRAPH_API (?P<returns>(?:const )?\w+ \*?)(?P<function>\w+)\((?P<parameters>[^)]*)\);)"
    )
    while match := declaration.match(text, at):
        at = match.end()
        if match["struct"]:
            members = (_variable(one.strip()) for one in match["members"].split(";") if one.strip())
            header.structs[match["struct"]] = tuple(members)
        elif match["object"]:
            header.objects.append(match["object"])
        elif match["alias"]:
            header.aliases[match["alias"]] = match["of"]
        elif match["enumerators"]:
            _enumerators(match["enumerators"], header.constants)
        else:
            parameters = match["parameters"].strip()
            header.functions[match["function"]] = Function(
                match["function"],
                _variable(match["returns"].strip() + " returned").type,
                () if parameters == "void" else tuple(_variable(one.strip()) for one in parameters.split(",")),
            )
    if text[at:].strip(" }"):
        raise ValueError(f"not understood in orgraph.h: {text[at:at + 120].strip()}")
    return header
