#include "orgraph/chain.hpp"

#include <algorithm>
#include <iterator>

#include "orgraph/subordinates.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph {

const char* to_string(DottedKind kind) noexcept {
    constexpr const char* names[] = {"functional", "project", "assists"};
    return names[static_cast<std::size_t>(kind)];
}

std::size_t chain_of_command(const Snapshot& snapshot, Node post, std::span<Node> posts) noexcept {
    const snapshot::Data& data = snapshot.data();
    std::size_t count = 0;
    for (Node at = data.superior(post); at != none; at = data.superior(at), ++count)
        if (count < posts.size()) posts[count] = at;
    return count;
}

std::vector<Node> chain_of_command(const Snapshot& snapshot, Node post) {
    std::vector<Node> posts(layer(snapshot, post));
    chain_of_command(snapshot, post, posts);
    return posts;
}

ChainEnd chain_end(const Snapshot& snapshot, Node post) noexcept {
    Node last = post;
    for (Node above = snapshot.reports_to(post); above != none; above = snapshot.reports_to(above)) last = above;
    const Line line = snapshot.line(last);
    return {last, line.end, line.outside};
}

Management management(const Snapshot& snapshot, Node person, Node post) {
    Management result{structure::first_held_above(snapshot, post, person), {}};
    if (result.post == none) return result;
    const std::span<const Node> holders = snapshot.held_by(result.post);
    const Node supervisor = structure::supervisor(snapshot, person, post, result.post);
    if (supervisor != none)
        result.people = {supervisor};
    else
        std::ranges::remove_copy(holders, std::back_inserter(result.people), person);
    return result;
}

std::vector<Node> managers(const Snapshot& snapshot, Node person, Node post) {
    return management(snapshot, person, post).people;
}

std::vector<Node> managers_of_vacant(const Snapshot& snapshot, Node post) {
    const Node above = structure::first_held_above(snapshot, post, none);
    if (above == none) return {};
    const std::span<const Node> holders = snapshot.held_by(above);
    return {holders.begin(), holders.end()};
}

std::vector<DottedLine> dotted_lines(const Snapshot& snapshot, Node post) {
    using record::Word;
    const record::Record& record = *snapshot.data().record;
    const auto text = [&record](Word word) { return word.is(Word::text) ? record.text(word) : std::string_view(); };
    std::vector<DottedLine> lines;
    for (const Word one : record.list(record.row(post)[record::post::also_reports_to])) {
        DottedLine line;
        if (one.is(Word::text)) {
            line.to = record.find(Kind::post, one);
        } else {
            using namespace record::dotted_line;
            const record::Row row = record.row(one);
            if (!record::period(row, from, to).contains(snapshot.day())) continue;
            line.to = record.find(Kind::post, row[record::dotted_line::post]);
            line.outside = text(row[outside]);
            line.on = text(row[on]);
            if (row.has(as)) line.as = static_cast<DottedKind>(row[as].value());
        }
        if (line.to == none ? !line.outside.empty() : snapshot.in_force(line.to)) lines.push_back(line);
    }
    return lines;
}

}  // namespace orgraph
