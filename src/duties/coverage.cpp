#include "orgraph/coverage.hpp"

#include <algorithm>
#include <set>

#include "duties/job_posts.hpp"
#include "orgraph/chain.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using record::Record;
using record::Word;

const char* to_string(CoverageState state) noexcept {
    constexpr const char* names[] = {"uncovered", "single", "covered"};
    return names[static_cast<std::size_t>(state)];
}

namespace {

/// The holders of posts, each person once.
std::vector<DutyHolder> holders_of(const Snapshot& snapshot, std::span<const Node> posts) {
    std::vector<DutyHolder> holders;
    std::set<Node> seen;
    for (const Node post : posts)
        for (const Node person : snapshot.held_by(post))
            if (posts.size() == 1 || seen.insert(person).second) holders.push_back({person, post});
    return holders;
}

std::vector<DutyHolder> holders_of_department(const Snapshot& snapshot, Node department) {
    const Record& record = *snapshot.data().record;
    std::vector<Node> posts;
    if (const Node head = snapshot.head(department); head != none) posts.push_back(head);
    std::vector<DutyHolder> holders = holders_of(snapshot, posts);
    if (!holders.empty()) return holders;
    posts.clear();
    for (const Word one : record.list(record.row(department)[record::department::deputies]))
        if (const Node deputy = record.find(Kind::post, one); snapshot.in_force(deputy)) posts.push_back(deputy);
    return holders_of(snapshot, posts);
}

std::vector<Node> covering_department(const Snapshot& snapshot, Node department) {
    if (const Node head = snapshot.head(department); head != none) return managers_of_vacant(snapshot, head);
    for (Node above = snapshot.part_of(department); above != none; above = snapshot.part_of(above))
        if (const auto holders = holders_of_department(snapshot, above); !holders.empty()) {
            std::vector<Node> people;
            for (const DutyHolder& holder : holders) people.push_back(holder.person);
            return people;
        }
    return {};
}

std::vector<Node> covering_posts(const Snapshot& snapshot, std::span<const Node> posts) {
    std::vector<Node> people;
    for (const Node post : posts)
        for (const Node manager : managers_of_vacant(snapshot, post))
            if (std::ranges::find(people, manager) == people.end()) people.push_back(manager);
    return people;
}

CoverageState state_of(std::size_t holders) {
    return holders == 0 ? CoverageState::uncovered : holders == 1 ? CoverageState::single : CoverageState::covered;
}

}  // namespace

std::vector<Node> posts_of(const Snapshot& snapshot, Node job) {
    std::vector<Node> posts;
    for (const Node post : duties::JobPosts::of(*snapshot.data().record)[job])
        if (snapshot.in_force(post)) posts.push_back(post);
    return posts;
}

std::vector<DutyHolder> answerable(const Snapshot& snapshot, Node owner) {
    switch (snapshot.kind(owner)) {
        case Kind::department:
            return holders_of_department(snapshot, owner);
        case Kind::job:
            return holders_of(snapshot, posts_of(snapshot, owner));
        case Kind::post:
            return holders_of(snapshot, std::span<const Node>(&owner, 1));
        case Kind::person:
            break;
    }
    return {};
}

std::vector<Node> covered_by(const Snapshot& snapshot, Node owner) {
    switch (snapshot.kind(owner)) {
        case Kind::department:
            return covering_department(snapshot, owner);
        case Kind::job:
            return covering_posts(snapshot, posts_of(snapshot, owner));
        case Kind::post:
            return managers_of_vacant(snapshot, owner);
        case Kind::person:
            break;
    }
    return {};
}

std::vector<DutyCoverage> coverage(const Snapshot& snapshot) {
    std::vector<DutyCoverage> rows;
    const auto add = [&](Node owner, const std::vector<DutyHolder>& holders, const auto& covering) {
        DutyCoverage row{{}, state_of(holders.size()), holders, {}};
        bool asked = false;
        for (const Duty duty : own_duties(snapshot, owner)) {
            if (duty_kind(snapshot, duty) == DutyKind::temporary) continue;
            if (holders.empty() && !asked) row.covered_by = covering();
            asked = true;
            row.duty = duty;
            rows.push_back(row);
        }
    };
    for (const Node department : snapshot.nodes(Kind::department))
        add(department, holders_of_department(snapshot, department),
            [&] { return covering_department(snapshot, department); });
    for (const Node job : snapshot.nodes(Kind::job)) {
        const std::vector<Node> posts = posts_of(snapshot, job);
        add(job, holders_of(snapshot, posts), [&] { return covering_posts(snapshot, posts); });
    }
    for (const Node post : snapshot.nodes(Kind::post))
        add(post, holders_of(snapshot, std::span<const Node>(&post, 1)),
            [&] { return managers_of_vacant(snapshot, post); });
    return rows;
}

}  // namespace orgraph
