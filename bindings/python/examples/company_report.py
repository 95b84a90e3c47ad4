#!/usr/bin/env python3
"""A report on a company: its chart, who is overloaded, and five questions that nobody wants to look up by hand.

    python company_report.py tests/data/xinghe.json --on 2026-11-21
"""
import argparse
import datetime
import sys

import orgraph


def chart(today, depth):
    """The posts with their holders, below each other."""
    for top in today.chart:
        if top.reports_to is not None:
            continue
        below = top.subordinates(depth)
        for post, indent in [(top, 0), *zip(below, below.depths)]:
            holders = ", ".join(post.held_by.names) or "(vacant)"
            print("  " * indent + f"{post.name}: {holders}")


def overloaded(today):
    """Who carries too much, by which posts, and what would help."""
    workload = today.workload(cover=True)
    for load in workload.balance(top=5).overloaded[:5]:
        posts = ", ".join(f"{post.post.name} {post.hours_per_week:.0f}h" for post in load.posts)
        heaviest = today.duty_loads(load.person, cover=True)[0]
        print(f"{load.person}: {load.ratio:.0%} of {load.capacity_hours_per_week:.0f}h ({posts})")
        print(f"  heaviest: {heaviest.duty} {heaviest.hours_per_week:.1f}h")


def questions(today, person):
    """Five questions about the company and somebody in it."""
    print("Who answers for collecting overdue payments?")
    for hit in today.who("谁负责催收逾期货款？", limit=2):
        print(f"  {', '.join(str(one) for one in hit.people)} by {hit.duty.owner}: {hit.duty}")

    print(f"Who signs a contract of 4 million for {person}?")
    approver = today.approver(person, "sign", "销售合同", 4_000_000, "CNY")
    acting = f", for {approver.acting_for}" if approver.acting_for else ""
    print(f"  {approver.person} as {approver.post}{acting}" if approver else "  nobody up the chain")
    for passed in approver.passed_over:
        print(f"  not {passed.post}: {passed.why}")

    print(f"What is left undone if {person} leaves?")
    left = [one.duty for one in today.without(person).coverage() if one.state == "uncovered"]
    left_already = {one.duty.id for one in today.coverage() if one.state == "uncovered"}
    for duty in [duty for duty in left if duty.id not in left_already][:3]:
        print(f"  {duty}")
    for end in today.stopped_without(person.main_post):
        print(f"  {end.workflow} stops at {end.step}")

    print("Where are people missing?")
    for row in today.staffing():
        if row.vacant:
            print(f"  {row.post} ({row.department}): {row.filled} of {row.min}")

    print("Which reports are due in the next week?")
    until = today.day + datetime.timedelta(days=7)
    for report in today.reports_due(until, limit=3):
        receiver = report.to or report.to_outside
        print(f"  {report.day:%a} {report.time or ''} {report.document} of {report.post} to {receiver}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--on", default=datetime.date.today().isoformat(), help="the day (today)")
    parser.add_argument("--person", default="李娜", help="whom the questions are about")
    words = parser.parse_args()
    try:
        today = orgraph.load(words.file).at(words.on)
        person = today.person(words.person)
    except orgraph.OrgraphError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        sys.exit(str(error))
    for title, section in (
        ("Chart", lambda: chart(today, depth=2)),
        ("Overloaded", lambda: overloaded(today)),
        ("Questions", lambda: questions(today, person)),
    ):
        print(f"== {title} ==")
        section()


if __name__ == "__main__":
    main()
