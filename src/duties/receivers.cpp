#include "duties/receivers.hpp"

#include <unordered_set>

#include "orgraph/chain.hpp"
#include "orgraph/coverage.hpp"
#include "snapshot/data.hpp"

namespace orgraph::duties {

using record::Row;
using record::Word;

Receivers::Receivers(const Snapshot& snapshot, Node from)
    : rests_on{from}, snapshot_(snapshot), record_(*snapshot.data().record) {}

void Receivers::find(Word stated) {
    if (stated.is(Word::absent)) {
        find_superior();
    } else if (stated.is(Word::text)) {
        find_post(record_.find(Kind::post, stated));
    } else if (const Row row = record_.row(stated); row.has(record::receiver::outside)) {
        outside = record_.text(row[record::receiver::outside]);
    } else {
        find_department(record_.find(Kind::department, row[record::receiver::department]));
    }
}

void Receivers::find_superior() {
    const Node post = rests_on[0];
    const Line line = snapshot_.line(post);
    to = line.superior;
    if (line.end == LineEnd::outside) outside = line.outside;
    if (snapshot_.held_by(post).empty()) find_managers_of_vacant(post);
    std::unordered_set<Node> seen;
    for (const Node holder : snapshot_.held_by(post)) {
        const Management found = management(snapshot_, holder, post);
        for (const Node manager : found.people)
            if (seen.insert(manager).second) people.push_back(manager);
        std::size_t walked = 0;
        for (Node at = post; at != found.post;) {
            at = snapshot_.reports_to(at);
            if (at == none) break;
            if (++walked == rests_on.size()) rests_on.push_back(at);  // others have walked as far already
        }
    }
}

void Receivers::find_post(Node post) {
    if (!snapshot_.in_force(post)) return;
    to = post;
    rests_on.push_back(post);
    const std::span<const Node> holders = snapshot_.held_by(post);
    people.assign(holders.begin(), holders.end());
    if (people.empty()) find_managers_of_vacant(post);
}

void Receivers::find_department(Node department) {
    if (!snapshot_.in_force(department)) return;
    to = department;
    for (const DutyHolder& holder : answerable(snapshot_, department)) people.push_back(holder.person);
    if (people.empty()) people = covered_by(snapshot_, department);
    for (Node at = department; at != none; at = snapshot_.part_of(at)) {
        const Node head = snapshot_.head(at);
        if (head != none) rests_on.push_back(head);
        for (const Word one : record_.list(record_.row(at)[record::department::deputies]))
            rests_on.push_back(record_.find(Kind::post, one));
        if (!answerable(snapshot_, at).empty()) return;
        if (at != department || head == none) continue;
        rest_on_managers_of_vacant(head);
        return;
    }
}

void Receivers::find_managers_of_vacant(Node post) {
    people = managers_of_vacant(snapshot_, post);
    rest_on_managers_of_vacant(post);
}

void Receivers::rest_on_managers_of_vacant(Node post) {
    for (Node at = snapshot_.reports_to(post); at != none; at = snapshot_.reports_to(at)) {
        rests_on.push_back(at);
        if (!snapshot_.held_by(at).empty()) return;
    }
}

}  // namespace orgraph::duties
