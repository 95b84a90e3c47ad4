#!/usr/bin/env python3
"""What questions cost through the Python package: python_speed.py DOCUMENT PEOPLE, of a generated organization.

Prints rows for table.py, one line of JSON each. The floor is the same call by ctypes, with its argument types and
nothing else. The package and the library are found by PYTHONPATH and ORGRAPH_LIBRARY.
"""
import ctypes
import json
import random
import sys
import time

import orgraph
from orgraph import _mirror

CALLS = 2_000
BATCHES = 31
DAY = "2026-11-21"
QUESTIONS = ("谁负责催收逾期货款？", "谁审核供应商资质", "员工入职手续", "who prepares the monthly report")


def median(values):
    return sorted(values)[len(values) // 2]


def rank99(values):
    return sorted(values)[-(-99 * len(values) // 100) - 1]


def mean_times(call, asked):
    """Of each batch, in seconds a call."""
    times = []
    for _ in range(BATCHES):
        start = time.process_time()
        for one in asked:
            call(one)
        times.append((time.process_time() - start) / len(asked))
    return times


def bare(name):
    function = getattr(ctypes.CDLL(orgraph.library_path), name)
    function.restype, function.argtypes = _mirror.FUNCTIONS[name]
    return function


def main():
    people = int(sys.argv[2])

    def row(figure, column, what, seconds, unit="us", scale=1e6):
        print(
            json.dumps(
                {
                    "people": people,
                    "figure": f"Python: {figure}",
                    "column": column,
                    "what": what,
                    "measured": seconds * scale,
                    "unit": unit,
                    "target": 0,
                    "for": 0,
                    "is_least": False,
                }
            ),
            flush=True,
        )

    def show(figure, ours, floor, asked):
        taken, floors = mean_times(ours, asked), mean_times(floor, asked)
        row(figure, "median", f"{figure}, median of batches", median(taken))
        row(figure, "p99", f"{figure}, 99th percentile", rank99(taken))
        row(figure, "floor", "floor: the bare ctypes call", median(floors))
        row(figure, "ratio", "the same / floor, medians", median(taken) / median(floors), "x", 1)

    start = time.process_time()
    today = orgraph.load(sys.argv[1]).at(DAY)
    row("opening a file", "median", "opening a file, a day taken", time.process_time() - start, "s", 1)

    everybody = today.posts
    posts = [everybody[place] for place in random.Random(1).choices(range(len(everybody)), k=CALLS)]
    reports_to = bare("orgraph_reports_to")
    show("superior of a post", lambda post: post.reports_to, lambda post: reports_to(today._c, post.number), posts)

    chain = bare("orgraph_chain_of_command")
    places, count = (ctypes.c_uint32 * 64)(), ctypes.c_size_t()
    found = ctypes.byref(count)
    show(
        "chain of command",
        today.chain_of_command,
        lambda post: chain(today._c, post.number, places, 64, found, None),
        posts,
    )

    top = max(posts, key=lambda post: len(post.subordinates()))
    below = bare("orgraph_posts_below")
    show(
        "posts below, as numbers",
        lambda post: post.subordinates().numbers,
        lambda post: below(today._c, post.number, found),
        [top] * 20,
    )

    today.who(QUESTIONS[0])
    times = []
    for _ in range(BATCHES):
        for question in QUESTIONS:
            start = time.process_time()
            today.who(question)
            times.append(time.process_time() - start)
    row("duty question", "median", "duty question, median of calls", median(times))
    row("duty question", "p99", "duty question, 99th percentile", rank99(times))


if __name__ == "__main__":
    main()
