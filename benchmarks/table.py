#!/usr/bin/env python3
"""Runs all benchmarks and prints one table of what they measured: table.py [--people N,N,...] [--alone] [--only NAME]

Each figure has a line for each size: its median and 99th percentile, the same with the caches swept before each call,
the least that it could take (floor) and how many times of it it takes, peers that are asked the same in the same run,
and what is aimed at. Then, for each figure, how its cost grows: the exponent e in size^e, fitted to the sizes, and at
the largest size how many times of the floor it is, warm and cold, and how many times of it SQLite takes.

The programs are those of the build that this lies beside (--build). What Python and C# cost is left out where they are
not there. Short calls are measured in batches of a thousand, whose means the median and the percentile are of; with the caches
swept they are single calls, by the clock on the wall. Two programs are run once, whatever the sizes: a thousand
organizations, and bad shapes. All takes about half an hour; --alone leaves the peers out, which take most of it.
"""
import argparse
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SECONDS = {"s": 1, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
EACH_SIZE = ("reading", "structure", "duty", "workload", "authority")  # and once each: many, shapes
COLUMNS = ("median", "99th", "cold", "cold 99th", "floor", "ratio", "cold ratio", "SQLite", "Boost", "aim")


class Figures:
    """The rows of all programs, by figure and size, in the order in which they came."""

    def __init__(self):
        self.lines = {}

    def add(self, row):
        line = self.lines.setdefault(row["figure"], {}).setdefault(row["people"], {})
        line[row["column"]] = row

    def sizes(self, figure):
        return sorted(self.lines[figure])


def shown(row):
    """A figure with its unit, three digits of it."""
    if row is None:
        return ""
    value, unit = row["measured"], row["unit"]
    if unit in SECONDS:
        value *= SECONDS[unit]
        unit = next((name for name in ("s", "ms", "us") if abs(value) >= SECONDS[name]), "ns")
        value /= SECONDS[unit]
    digits = max(0, 2 - int(math.floor(math.log10(abs(value)))) if value and math.isfinite(value) else 2)
    return f"{value:.{min(digits, 3)}f} {unit}"


def verdict(row, people):
    """What is aimed at, if it is for this size, and whether it was met."""
    if row is None or not row["target"] or row["for"] != people:
        return None
    met = row["measured"] >= row["target"] if row["is_least"] else row["measured"] <= row["target"]
    sign = ">=" if row["is_least"] else "<="
    return f"{row['column'].replace('_', ' ')} {sign} {row['target']:g} {row['unit']}: {'met' if met else 'MISSED'}"


def cells(line, people):
    """The columns of a figure at one size."""
    names = ("median", "p99", "cold", "cold_p99", "floor", "ratio", "cold_ratio", "sqlite", "boost")
    aims = [verdict(row, people) for row in line.values()]
    return [shown(line.get(name)) for name in names] + ["; ".join(aim for aim in aims if aim)]


def exponent(sizes, values):
    """The slope of the logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def seconds(row):
    return row["measured"] * SECONDS.get(row["unit"], 1)


def fitted(lines, column):
    """The exponent of a column, where it is there at all sizes."""
    rows = [line.get(column) for line in lines.values()]
    if not all(rows) or min(seconds(row) for row in rows) <= 0:
        return ""
    return f"{exponent(list(lines), [seconds(row) for row in rows]):.2f}"


def growth(figures):
    """The figures of several sizes: their medians, the exponents of these and of their floors, and at the largest size
    what they are to their floors and to SQLite."""
    rows = []
    for figure, by_size in figures.lines.items():
        lines = {size: by_size[size] for size in sorted(by_size) if "median" in by_size[size]}
        if len(lines) < 2:
            continue
        last = lines[max(lines)]
        peer = ""
        if "sqlite_ratio" in last:
            peer = f"{last['sqlite_ratio']['measured']:,.0f}"
        elif "sqlite" in last:
            peer = f"{seconds(last['sqlite']) / seconds(last['median']):,.0f}"
        rows.append(
            [
                figure,
                *(shown(line["median"]) for line in lines.values()),
                fitted(lines, "median"),
                fitted(lines, "floor"),
                *(shown(last.get(name)).rstrip(" x") for name in ("ratio", "cold_ratio")),
                peer,
            ]
        )
    return rows


def print_table(heads, rows):
    widths = [max(len(head), *(len(row[i]) for row in rows)) for i, head in enumerate(heads)]
    for row in (list(heads), ["-" * width for width in widths], *rows):
        parts = [
            cell.ljust(width) if i == 0 or i == len(heads) - 1 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths))
        ]
        print("| " + " | ".join(parts) + " |")


def print_all(figures):
    rows = []
    for figure, by_size in figures.lines.items():
        for people in sorted(by_size):
            rows.append([figure, f"{people:,}", *cells(by_size[people], people)])
    print()
    print_table(("figure", "people", *COLUMNS), rows)
    grown = growth(figures)
    if grown:
        sizes = max((figures.sizes(row[0]) for row in grown), key=len)
        complete = [row for row in grown if len(row) == len(sizes) + 6]
        print()
        print_table(
            ("figure", *(f"{size:,}" for size in sizes), "exponent", "of floor", "/ floor", "cold", "SQLite /"),
            complete,
        )


def run(*command, **options):
    """Says what is run, and lets it print as it goes."""
    words = list(map(str, command))
    print(f"\n$ {' '.join(words)}", flush=True)
    if subprocess.run(words, check=False, **options).returncode != 0:
        sys.exit(f"{words[0]} failed")


def run_program(build, name, options, figures):
    with tempfile.TemporaryDirectory() as folder:
        rows = pathlib.Path(folder) / "rows"
        run(build / "benchmarks" / f"{name}_benchmark", *options, f"--rows={rows}")
        take(rows, figures)


def take(rows, figures):
    for line in rows.read_text(encoding="utf-8").splitlines():
        figures.add(json.loads(line))


def csharp(folder):
    """Speed.exe, compiled; None where mcs or mono is missing."""
    sys.path[:0] = [str(ROOT / "bindings" / "csharp"), str(ROOT / "bindings")]
    import package  # pylint: disable=import-outside-toplevel

    if shutil.which("mono") is None or package.compile_assembly(folder) is None:
        return None
    program = folder / "Speed.exe"
    run(
        "mcs",
        "-unsafe",
        "-optimize",
        "-warnaserror",
        f"-out:{program}",
        f"-r:{folder / 'Orgraph.dll'}",
        "-r:System.Core",
        HERE / "hosts" / "Speed.cs",
    )
    return program


def run_hosts(build, people, figures):
    """The same through the packages for Python and C#, of a document in a file."""
    with tempfile.TemporaryDirectory(dir=build) as name:
        folder = pathlib.Path(name)
        document = folder / "organization.json"
        with open(document, "wb") as file:
            run(build / "benchmarks" / "generate_organization", people, stdout=file)
        environment = {
            **os.environ,
            "ORGRAPH_LIBRARY": str(build / "liborgraph.so"),
            "PYTHONPATH": str(ROOT / "bindings" / "python"),
            "LD_LIBRARY_PATH": str(build),
        }
        program = csharp(folder / "csharp")
        commands = [[sys.executable, "-B", HERE / "hosts" / "python_speed.py"]]
        if program is None:
            print("mcs or mono is missing: nothing of C#")
        else:
            commands.append(["mono", program])
        for command in commands:
            rows = folder / "rows"
            with open(rows, "wb") as file:
                run(*command, document, people, stdout=file, env=environment)
            take(rows, figures)


def arguments():
    def numbers(text):
        return [int(number) for number in text.split(",")]

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "bench", help="default: build/bench")
    parser.add_argument("--people", type=numbers, default=[10_000, 100_000, 1_000_000], metavar="N,N,...")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--only", choices=(*EACH_SIZE, "many", "shapes", "hosts"), help="this program alone")
    return parser.parse_args()


def main():
    options = arguments()
    build = options.build.resolve()
    if not (build / "benchmarks" / "reading_benchmark").is_file():
        sys.exit(f"{build} has no benchmarks: cmake --preset bench && cmake --build --preset bench")
    figures = Figures()

    def wanted(name):
        return options.only in (None, name)

    alone = ["--alone"] if options.alone else []
    for people in options.people:
        for name in filter(wanted, EACH_SIZE):
            quality = ["--questions="] if name == "duty" else []  # how well is another matter than how fast
            run_program(build, name, [f"--people={people}", *quality, *alone], figures)
        if wanted("hosts"):
            run_hosts(build, people, figures)
    for name in filter(wanted, ("many", "shapes")):
        run_program(build, name, [], figures)
    print_all(figures)


if __name__ == "__main__":
    main()
