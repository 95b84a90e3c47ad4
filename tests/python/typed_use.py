"""Not run: what a type checker is to make of the package."""
from typing import Dict, List, Optional, Sequence

import orgraph

today: orgraph.Snapshot = orgraph.load("acme.json").at("2026-11-21")
names: List[str] = today.chain_of_command("李雷").names
below: Sequence[orgraph.Post] = today.post("sales-manager").subordinates()
first: orgraph.DutyHit = today.who("谁负责催收货款?")[0]
ratios: Dict[orgraph.Person, float] = {
    load.person: load.ratio for load in today.workload() if load.state == "overloaded"
}
manager: Optional[orgraph.Post] = today.find("post", "gm")
again: orgraph.Post = today.post(below[0])
headcounts = {"gm": 1}
supposed: orgraph.Snapshot = today.suppose(headcounts=headcounts)
kind: orgraph.DutyKind = "core"
limit: orgraph.DayLike = today.day
today.who("合同", kind=kind)
today.reports_due(limit)

today.workload()[0].ratio = 3.0  # type: ignore[misc]
today.who("合同", kind="odd")  # type: ignore[arg-type]
today.workload()[0].state == "asleep"  # type: ignore[comparison-overlap]
today.post(17)  # type: ignore[arg-type]
for node in today:  # type: ignore[misc]
    pass
orgraph.load("acme.json").at(2026)  # type: ignore[arg-type]
