#include "orgraph/find.hpp"

#include <algorithm>
#include <functional>

#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"
#include "structure/names.hpp"
#include "text/fold.hpp"

namespace orgraph {
namespace {

using record::Record;
using record::Text;
using snapshot::NameIndex;

std::uint64_t hash_of(std::string_view folded) { return std::hash<std::string_view>{}(folded); }

std::unique_ptr<const NameIndex> make_index(const snapshot::Data& data) {
    auto index = std::make_unique<NameIndex>();
    for (const auto& nodes : data.in_force)
        for (const Node node : nodes)
            for_each_name(*data.record, node, [&](Text name, Period days) {
                if (days.contains(data.day))
                    index->entries.push_back({hash_of(text::fold(data.record->texts[name])), node});
            });
    std::ranges::sort(index->entries, [](const NameIndex::Entry& a, const NameIndex::Entry& b) {
        return std::pair(a.hash, a.node) < std::pair(b.hash, b.node);
    });
    return index;
}

const NameIndex& index_of(const snapshot::Data& data) {
    data.names_once([&data] { data.names = make_index(data); });
    return *data.names;
}

bool is_called(const Record& record, Node node, Day day, std::string_view folded) {
    bool found = false;
    for_each_name(record, node, [&](Text name, Period days) {
        found = found || (days.contains(day) && text::fold(record.texts[name]) == folded);
    });
    return found;
}

std::string described(const Record& record, Node node) {
    return std::string(to_string(record.kind(node))) + ':' + printable(record.id(node));
}

[[noreturn]] void fail(std::string message) { throw Error(Status::invalid_argument, std::move(message)); }

constexpr std::size_t most_listed = 20;

[[noreturn]] void fail_ambiguous(const Snapshot& snapshot, std::string_view text, std::span<const Node> found) {
    std::string message = quoted(text) + " can mean ";
    for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i)
        message += (i == 0 ? "" : ", ") + described(*snapshot.data().record, found[i]) + " (" +
                   printable(snapshot.name(found[i])) + ")";
    if (found.size() > most_listed) message += " and " + std::to_string(found.size() - most_listed) + " more";
    fail(std::move(message));
}

/// `department, job, post or person`.
std::string kinds_called(KindSet kinds) {
    std::vector<std::string> names;
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person})
        if (kinds.contains(kind)) names.emplace_back(to_string(kind));
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
    return list;
}

/// `was in force until 2024-12-31`, or what else it was or will be.
std::string at_other_times(const std::string& what, Period days, Day today) {
    std::string text = (days.to < today ? "was " : "is ") + what;
    if (days.from == first_day) return text + " until " + days.to.text();
    text += " from " + days.from.text();
    return text + (days.to == last_day ? " on" : " to " + days.to.text());
}

/// When a node has an id or a name, on other days than the one asked for; nothing where it never has.
std::string other_times(const Record& record, Node node, std::string_view id, const std::string* folded, Day today) {
    const Period life = record::life(record::object_of(record.kind(node)), record.row(node));
    if (record.id(node) == id) return at_other_times("in force", life, today);
    std::string times;
    for_each_name(record, node, [&](Text name, Period days) {
        const Period both = intersection(days, life);
        if (folded == nullptr || both.empty() || text::fold(record.texts[name]) != *folded) return;
        if (!times.empty()) times += " and ";
        times += at_other_times(both == life ? "in force" : "called so", both, today);
    });
    return times;
}

/// Tells that nothing fits that day, and what would on others.
[[noreturn]] void fail_unknown(const Snapshot& snapshot, std::string_view text, KindSet kinds, bool by_name) {
    constexpr std::size_t most_others = 5;
    const Record& record = *snapshot.data().record;
    const std::string folded = text::fold(text);
    std::string message = "there is no " + kinds_called(kinds) + ' ' + quoted(text) + " on " + snapshot.day().text();
    std::size_t others = 0;
    for (std::uint32_t number = 0; number < record.node_count(); ++number) {
        const Node node{number};
        if (!kinds.contains(record.kind(node))) continue;
        std::string times = other_times(record, node, text, by_name ? &folded : nullptr, snapshot.day());
        if (times.empty() || ++others > most_others) continue;
        if (std::ranges::count(snapshot.data().suppositions.without, node) > 0) times = "is supposed not to be there";
        message += (others == 1 ? ", but " : "; ") + described(record, node) + ' ' + times;
    }
    if (others > most_others) message += "; and " + std::to_string(others - most_others) + " more";
    fail(std::move(message));
}

}  // namespace

std::vector<Node> find_by_name(const Snapshot& snapshot, std::string_view name) {
    const snapshot::Data& data = snapshot.data();
    const std::string folded = text::fold(name);
    const std::vector<NameIndex::Entry>& entries = index_of(data).entries;
    const auto hash = hash_of(folded);
    std::vector<Node> found;
    for (auto entry = std::ranges::lower_bound(entries, hash, {}, &NameIndex::Entry::hash);
         entry != entries.end() && entry->hash == hash; ++entry)
        if ((found.empty() || found.back() != entry->node) && is_called(*data.record, entry->node, data.day, folded))
            found.push_back(entry->node);
    return found;
}

Node resolve(const Snapshot& snapshot, std::string_view text, KindSet kinds) {
    if (!is_utf8(text)) fail("the name asked for is not UTF-8");
    const auto is_wanted = [&](Node node) { return kinds.contains(snapshot.kind(node)); };
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
        const std::string prefix = std::string(to_string(kind)) + ':';
        if (!text.starts_with(prefix)) continue;
        const std::string_view id = text.substr(prefix.size());
        if (!kinds.contains(kind))
            fail(quoted(text) + " is a " + to_string(kind) + ", but a " + kinds_called(kinds) + " is asked for");
        if (const Node node = snapshot.find(kind, id); node != none) return node;
        fail_unknown(snapshot, id, {kind}, false);
    }

    std::vector<Node> found;
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person})
        if (const Node node = snapshot.find(kind, text); node != none && kinds.contains(kind)) found.push_back(node);
    if (found.empty()) {
        found = find_by_name(snapshot, text);
        std::erase_if(found, [&](Node node) { return !is_wanted(node); });
    }
    if (found.empty()) fail_unknown(snapshot, text, kinds, true);
    if (found.size() > 1) fail_ambiguous(snapshot, text, found);
    return found[0];
}

}  // namespace orgraph
