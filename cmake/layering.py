#!/usr/bin/env python3
"""Holds the #include lines against the architecture: which room knows which. Run by ctest; argument: the source tree."""
import pathlib
import re
import sys

# A room of src/ may include the rooms named here, and what those may include.
ROOMS = {
    "text": [],
    "record": ["text"],
    "document": ["record"],
    "snapshot": ["record"],
    "structure": ["snapshot"],
    "duties": ["structure"],
    "workload": ["duties"],
    "authority": ["duties"],
    "calendar": ["duties"],
    "change": ["document", "workload", "authority", "calendar"],
    "findings": ["change"],
    "picture": ["findings"],
    "exchange": ["findings"],
}

# The room that implements a header of include/orgraph/: the same rule holds for including it.
HEADERS = {
    "text.hpp": "text",
    "day.hpp": "record",
    "error.hpp": "record",
    "node.hpp": "record",
    "organization.hpp": "record",
    "snapshot.hpp": "snapshot",
    "suppose.hpp": "snapshot",
    "graph.hpp": "snapshot",
    "chain.hpp": "structure",
    "common.hpp": "structure",
    "find.hpp": "structure",
    "settings.hpp": "structure",
    "staffing.hpp": "structure",
    "subordinates.hpp": "structure",
    "coverage.hpp": "duties",
    "duties.hpp": "duties",
    "search.hpp": "duties",
    "synonyms.hpp": "duties",
    "balance.hpp": "workload",
    "workload.hpp": "workload",
    "authority.hpp": "authority",
    "condition.hpp": "authority",
    "documents.hpp": "authority",
    "raci.hpp": "authority",
    "route.hpp": "authority",
    "segregation.hpp": "authority",
    "calendar.hpp": "calendar",
    "difference.hpp": "change",
    "facts.hpp": "change",
    "answers.hpp": "exchange",
}
GATHERS_ALL = "orgraph.hpp"  # of which no room is in need
KNOWS_BOOST = "graph.hpp"

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def known_to(room):
    rooms = {room}
    for other in ROOMS[room]:
        rooms |= known_to(other)
    return rooms


def room_of(include):
    """The room of an include as it is written, or None: neither of src/ nor of include/orgraph/."""
    folder, _, name = include.rpartition("/")
    if folder == "orgraph":
        return HEADERS.get(name, "unknown")
    room = include.partition("/")[0]
    return room if folder and room in ROOMS else None


def third_party(include):
    return include.partition("/")[0] if include.startswith(("boost/", "CLI/")) else None


def objection_in_room(room, quote, include):
    if quote == "<":
        return "only boost" if third_party(include) not in (None, "boost") else None
    if room_of(include) in known_to(room):
        return None
    return "knows only " + ", ".join(sorted(known_to(room)))


def objection_in_public(name, quote, include):
    if quote == "<":
        return "no third party's" if third_party(include) and name != KNOWS_BOOST else None
    if not include.startswith("orgraph/"):
        return "only orgraph/*.hpp"
    if name == GATHERS_ALL or room_of(include) in known_to(HEADERS[name]):
        return None
    return "knows only " + ", ".join(sorted(known_to(HEADERS[name])))


def objection_in_capi(source, quote, include):
    if quote == "<":
        return "no third party's" if third_party(include) else None
    if include.startswith("orgraph/") or include == "orgraph.h" or (source.parent / include).is_file():
        return None
    return "only the public headers"


def objection_in_host(source, quote, include):
    if quote == "<":
        return "no Boost" if third_party(include) == "boost" else None
    if include == "orgraph.h" or (source.parent / include).is_file():
        return None
    return "only orgraph.h"


def objections(root):
    def sources(folder):
        return sorted(path for path in (root / folder).rglob("*") if path.suffix in (".c", ".cpp", ".h", ".hpp", ".inc"))

    def held(paths, objection):
        for path in paths:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                match = INCLUDE.match(line)
                why = match and objection(path, *match.groups())
                if why:
                    yield f"{path.relative_to(root)}:{number}: includes {match[2]}: {why}"

    for folder in sorted(path.name for path in (root / "src").iterdir() if path.is_dir()):
        if folder in ROOMS:
            yield from held(sources(f"src/{folder}"), lambda _, *include, room=folder: objection_in_room(room, *include))
        else:
            yield f"src/{folder}: a room that cmake/layering.py does not know"
    for path in sources("include/orgraph"):
        if path.name in HEADERS or path.name == GATHERS_ALL:
            yield from held([path], lambda path, *include: objection_in_public(path.name, *include))
        else:
            yield f"include/orgraph/{path.name}: its room is not in cmake/layering.py"
    yield from held(sources("capi"), objection_in_capi)
    yield from held(sources("bindings/cli"), objection_in_host)


def main():
    found = list(objections(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "Every include is allowed.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
