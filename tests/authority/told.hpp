// Answers about authority as short texts that a test can hold beside what it expects.
#pragma once

#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/authority.hpp"
#include "orgraph/documents.hpp"
#include "orgraph/route.hpp"
#include "orgraph/segregation.hpp"

namespace orgraph::test {

using Texts = std::vector<std::string>;

/// The id of a node, "nobody" for none.
inline std::string id(const Snapshot& day, Node node) { return node == none ? "nobody" : std::string(day.id(node)); }
/// The node of that id; a test that names another one is wrong.
inline Node find(const Snapshot& day, Kind kind, const char* name) {
    const Node node = day.find(kind, name);
    CAPTURE(name);
    REQUIRE(node != none);
    return node;
}

/// "sales-manager/1 80000 USD", "representative/0 of job salesman unstated undecided"
Texts told(const Snapshot& day, const std::vector<Authority>& rows);

/// "ann", "ann for bob", with what was passed over: "ann for bob in manager (leader vacant, chief away)"
std::string told(const Snapshot& day, const Approver& approver);

/// One text a step: "draft: ann, bob for eve", "opinion: skipped", "draft (2): ann"; the doers outside as "outside
/// Bank".
Texts told(const Snapshot& day, const Route& route);

/// "quorum at sign: director", "incompatible 0 at check: ann". Each message must name all nodes by their names.
Texts problems_told(const Snapshot& day, const Route& route);

/// "SC-001 sign quorum", with "plan=annual" for each fact
Texts told(const Snapshot& day, const std::vector<DeadEnd>& ends);

/// "SC-001 sign as director", with "for bob", "superior", "maybe"
Texts told(const Snapshot& day, const std::vector<Participation>& rows);

/// "manager", "department sales", "outside Bank", "superior of draft"; "?" for nobody, "? clerk" for one not in force
std::string told(const Snapshot& day, Workflow workflow, const Party& party);

/// "0 ann 2026-11-01 to 2026-11-30: 0 by clerk, 1 by bob"
Texts told(const Snapshot& day, const Breaches& breaches);

}  // namespace orgraph::test
