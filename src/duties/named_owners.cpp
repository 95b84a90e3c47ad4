#include "duties/named_owners.hpp"

#include <algorithm>
#include <bit>

#include "duties/job_posts.hpp"
#include "snapshot/data.hpp"
#include "structure/names.hpp"

namespace orgraph::duties {

namespace {

/// Whether the department of an owner or one above it is wanted; of a job that of one of its posts.
template <typename IsWanted>
bool is_below(const Snapshot& snapshot, Node owner, const IsWanted& is_wanted) {
    const Kind kind = snapshot.kind(owner);
    if (kind == Kind::job)
        return std::ranges::any_of(JobPosts::of(*snapshot.data().record)[owner], [&](Node post) {
            return snapshot.in_force(post) && is_below(snapshot, post, is_wanted);
        });
    Node at = kind == Kind::post ? snapshot.post_in(owner) : owner;
    while (at != none && !is_wanted(at)) at = snapshot.part_of(at);
    return at != none;
}

/// Whether a node that has a name on some day has it that day.
bool is_called(const snapshot::Data& data, CalledSo called, record::Text name) {
    if (!data.is_node_in_force(called.node())) return false;
    if (!called.on_some_days()) return true;
    bool found = false;
    for_each_name(*data.record, called.node(),
                  [&](record::Text text, Period days) { found = found || (text == name && days.contains(data.day)); });
    return found;
}

}  // namespace

bool is_within(const Snapshot& snapshot, Node owner, Node department) {
    return is_below(snapshot, owner, [department](Node one) { return one == department; });
}

void NamedOwners::find_mentions() {
    std::vector<Units> units_of_piece(question_.pieces.size(), 0);
    for (std::size_t i = 0; i < question_.units.size(); ++i) units_of_piece[question_.units[i].piece] = Units{1} << i;
    for (std::size_t begin = 0; begin < question_.pieces.size();) add_mention(begin, units_of_piece);
}

/// Adds the longest name that begins there, and moves on behind it.
void NamedOwners::add_mention(std::size_t& begin, const std::vector<Units>& units_of_piece) {
    const std::vector<Piece>& pieces = question_.pieces;
    Mention longest;
    std::size_t longest_end = begin + 1;
    Units units = 0;
    Term sequence = 0;
    for (std::size_t end = begin; end < pieces.size() && end - begin < index_.longest_name(); ++end) {
        if (end > begin &&
            (pieces[end].after_cut || index_.names().with(pair_of(pieces[end - 1].term, pieces[end].term)).empty()))
            break;
        sequence = sequence_with(sequence, pieces[end].term);
        units |= units_of_piece[end];
        if (!index_.is_length_of_name(end + 1 - begin)) continue;
        std::vector<Node> nodes = called(index_.names_like(sequence));
        if (nodes.empty()) continue;
        longest = {units, std::move(nodes)};
        longest_end = end + 1;
    }
    begin = longest_end;
    if (longest.nodes.empty()) return;
    std::ranges::sort(longest.nodes);
    longest.nodes.erase(std::unique(longest.nodes.begin(), longest.nodes.end()), longest.nodes.end());
    mentions_.push_back(std::move(longest));
}

/// Who is called so that day.
std::vector<Node> NamedOwners::called(std::span<const std::pair<Term, Passage>> names) const {
    std::vector<Node> nodes;
    for (const auto& [term, name] : names)
        for (const CalledSo called : index_.called(name))
            if (is_called(snapshot_.data(), called, index_.text_of_name(name))) nodes.push_back(called.node());
    return nodes;
}

std::vector<Node> NamedOwners::asked_for() const {
    Units named = 0;
    for (const Mention& mention : mentions_) named |= mention.units;
    if (mentions_.empty() || (question_.content() & ~named) != 0) return {};
    std::vector<Node> nodes = mentions_.back().nodes;
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
        std::vector<Node> departments;
        for (const Node node : mentions_[i].nodes)
            if (snapshot_.kind(node) == Kind::department) departments.push_back(node);
        const auto is_one = [&departments](Node node) { return std::ranges::binary_search(departments, node); };
        std::erase_if(nodes, [&](Node node) { return !is_below(snapshot_, node, is_one); });
    }
    return nodes;
}

void NamedOwners::find_owners(FoundNames& names) {
    std::vector<std::pair<Node, Units>> departments;
    for (const Mention& mention : mentions_) {
        if ((mention.units & question_.content()) == 0) continue;
        units_ |= mention.units;
        note_mention(mention, departments);
    }
    if (!departments.empty()) areas_.set(std::move(departments));
    find_partly(names);
    merge();
}

/// Notes the departments of a name, and its jobs and posts with their jobs: jobs first, since so they are in order.
void NamedOwners::note_mention(const Mention& mention, std::vector<std::pair<Node, Units>>& departments) {
    const record::Record& record = *snapshot_.data().record;
    const JobPosts& jobs = JobPosts::of(record);
    const FoundInNames found{mention.units, 0};
    std::vector<Node> posts;
    std::vector<bool> is_job(record.count(Kind::job));
    for (const Node node : mention.nodes) {
        const Kind kind = snapshot_.kind(node);
        if (kind == Kind::department) {
            if (snapshot_.posts_within(node).size() == snapshot_.nodes(Kind::post).size())
                of_all_ |= mention.units;
            else
                departments.emplace_back(node, mention.units);
            continue;
        }
        ++noted_;
        if (kind == Kind::post) posts.push_back(node);
        const Node job = kind == Kind::post ? jobs.of_post(node) : node;
        if (job == none) continue;
        if (kind == Kind::post) ++noted_;
        is_job[record.position(Kind::job, job)] = true;
    }
    owners_.reserve(owners_.size() + posts.size());
    for (std::uint32_t i = 0; i < is_job.size(); ++i)
        if (is_job[i]) owners_.emplace_back(record.node(Kind::job, i), found);
    for (const Node post : posts) owners_.emplace_back(post, found);
}

void NamedOwners::find_partly(FoundNames& names) {
    std::vector<Units> whole;
    for (const Mention& mention : mentions_) whole.push_back(mention.units);
    const std::vector<FoundName> found = names.partly(whole);
    for (auto first = found.begin(); first != found.end();) {
        const Units units = first->units;
        const auto last =
            std::find_if(first, found.end(), [units](const FoundName& one) { return one.units != units; });
        if (note_partly({first, last}))
            units_ |= units;
        else
            of_all_ |= units;
        first = last;
    }
}

std::vector<Node> NamedOwners::nearly_asked_for(FoundNames& names) const {
    const Units content = question_.content();
    if (std::popcount(content) < 2) return {};
    std::vector<Node> nodes;
    std::uint32_t shortest = UINT32_MAX;
    for (const Passage name : names.with_all()) {
        const std::uint32_t length = index_.names().length(name);
        if (length > shortest) continue;
        if (2 * static_cast<std::uint32_t>(std::popcount(content)) < length) continue;
        if (length < shortest) nodes.clear();
        for (const CalledSo called : index_.called(name))
            if (is_called(snapshot_.data(), called, index_.text_of_name(name))) nodes.push_back(called.node());
        if (!nodes.empty()) shortest = length;
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Notes who is called by names of which the same stands in the question. False, and nothing noted, where they are too
/// many: what thousands are called in part tells none of them apart.
bool NamedOwners::note_partly(std::span<const FoundName> names) {
    const std::size_t before = owners_.size();
    const std::size_t noted_before = noted_;
    std::size_t always = 0;
    for (const FoundName& one : names) always += index_.always_called(one.name);
    if (always > most_alike && noted_ + most_alike <= most_noted) return false;
    for (const FoundName& one : names) {
        note_partly(one);
        if (noted_ - noted_before <= most_alike) continue;
        owners_.resize(before);
        noted_ = noted_before;
        return false;
    }
    return true;
}

void NamedOwners::note_partly(const FoundName& name) {
    const FoundInNames found{0, name.units};
    for (const CalledSo called : index_.called(name.name)) {
        if (noted_ > most_noted || !is_called(snapshot_.data(), called, index_.text_of_name(name.name))) continue;
        owners_.emplace_back(called.node(), found);
        ++noted_;
        if (snapshot_.kind(called.node()) != Kind::department) continue;
        for (const Node post : snapshot_.own_posts(called.node())) owners_.emplace_back(post, found);
        noted_ += snapshot_.own_posts(called.node()).size();
    }
}

/// Puts the owners in order, and together what was noted of each.
void NamedOwners::merge() {
    const auto owner = &std::pair<Node, FoundInNames>::first;
    if (!std::ranges::is_sorted(owners_, {}, owner)) std::ranges::sort(owners_, {}, owner);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < owners_.size(); ++i) {
        if (kept > 0 && owners_[kept - 1].first == owners_[i].first)
            owners_[kept - 1].second |= owners_[i].second;
        else
            owners_[kept++] = owners_[i];
    }
    owners_.resize(kept);
}

FoundInNames NamedOwners::of(Node owner) const {
    FoundInNames all = of_all();
    const auto noted = std::ranges::lower_bound(owners_, owner, {}, &std::pair<Node, FoundInNames>::first);
    if (noted != owners_.end() && noted->first == owner) all |= noted->second;
    all.whole |= areas_.of(owner);
    return all;
}

}  // namespace orgraph::duties
