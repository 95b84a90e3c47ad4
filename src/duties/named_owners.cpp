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
        std::vector<Node> nodes;
        for (const auto& [term, name] : index_.names_like(sequence))
            for (const CalledSo called : index_.called(name))
                if (is_called(snapshot_.data(), called, index_.text_of_name(name))) nodes.push_back(called.node());
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

void NamedOwners::find_owners(const FoundTexts& names) {
    std::vector<std::pair<Node, Units>> departments;
    for (const Mention& mention : mentions_) {
        if ((mention.units & question_.content()) == 0) continue;
        units_ |= mention.units;
        for (const Node node : mention.nodes) {
            if (snapshot_.kind(node) == Kind::department) {
                if (snapshot_.posts_within(node).size() == snapshot_.nodes(Kind::post).size())
                    of_all_ |= mention.units;
                else
                    departments.emplace_back(node, mention.units);
                continue;
            }
            owners_.emplace_back(node, FoundInNames{mention.units, 0});
            if (snapshot_.kind(node) == Kind::post)
                if (const Node job = snapshot_.job(node); job != none)
                    owners_.emplace_back(job, FoundInNames{mention.units, 0});
        }
    }
    if (!departments.empty()) find_areas(departments);
    find_partly(names);
    merge();
}

/// Takes departments with all below them. Linear in all departments and the posts found.
void NamedOwners::find_areas(const std::vector<std::pair<Node, Units>>& departments) {
    const record::Record& record = *snapshot_.data().record;
    const JobPosts& jobs = JobPosts::of(record);
    units_of_department_.assign(record.count(Kind::department), 0);
    units_of_job_.assign(record.count(Kind::job), 0);
    for (const auto& [department, units] : departments)
        units_of_department_[record.position(Kind::department, department)] |= units;
    // Each department has what those above it have; what is known of one is not walked again.
    std::vector<bool> is_known(units_of_department_.size());
    std::vector<std::uint32_t> way;
    for (const Node start : snapshot_.nodes(Kind::department)) {
        Node at = start;
        for (; at != none && !is_known[record.position(Kind::department, at)]; at = snapshot_.part_of(at)) {
            way.push_back(record.position(Kind::department, at));
            is_known[way.back()] = true;
        }
        Units above = at == none ? 0 : units_of_department_[record.position(Kind::department, at)];
        for (; !way.empty(); way.pop_back()) above = units_of_department_[way.back()] |= above;
    }
    for (const Node department : snapshot_.nodes(Kind::department)) {
        const Units units = units_of_department_[record.position(Kind::department, department)];
        if (units == 0) continue;
        in_area_.push_back(department);
        for (const Node post : snapshot_.own_posts(department)) {
            in_area_.push_back(post);
            const Node job = jobs.of_post(post);
            if (job == none) continue;
            Units& of_job = units_of_job_[record.position(Kind::job, job)];
            if (of_job == 0) in_area_.push_back(job);
            of_job |= units;
        }
    }
}

Units NamedOwners::units_of_area(Node owner) const {
    if (units_of_department_.empty()) return 0;
    const record::Record& record = *snapshot_.data().record;
    const Kind kind = snapshot_.kind(owner);
    if (kind == Kind::job) return units_of_job_[record.position(Kind::job, owner)];
    const Node department = kind == Kind::post ? snapshot_.post_in(owner) : owner;
    return department == none ? 0 : units_of_department_[record.position(Kind::department, department)];
}

/// Names of which half or more stands in the question, as people shorten them; of those only the ones that no other
/// has more of.
void NamedOwners::find_partly(const FoundTexts& names) {
    std::vector<std::pair<Passage, Units>> partly;
    std::vector<Units> most;
    const auto is_in_another = [&most](Units units) {
        return std::ranges::any_of(most, [units](Units other) { return other != units && (units & ~other) == 0; });
    };
    for (const Mention& mention : mentions_) most.push_back(mention.units);
    for (const Passage name : names.passages()) {
        const Units units = scoring_.exactly(names[name]) & question_.content();
        const auto found = static_cast<std::uint32_t>(std::popcount(units));
        const std::uint32_t length = index_.names().length(name);
        if (2 * found < length || found >= length || is_in_another(units)) continue;
        partly.emplace_back(name, units);
        if (std::ranges::find(most, units) == most.end()) most.push_back(units);
        if (most.size() > most_sorts) return;  // a text of names, where none is told from others
    }
    std::erase_if(partly, [&](const auto& one) { return is_in_another(one.second); });
    std::ranges::sort(partly, {}, [](const auto& one) { return std::pair(one.second, one.first); });
    for (auto first = partly.begin(); first != partly.end();) {
        const Units units = first->second;
        const std::size_t before = owners_.size();
        for (; first != partly.end() && first->second == units; ++first) note_partly(first->first, units);
        // What thousands are called in part tells none of them apart.
        if (owners_.size() - before > most_alike) {
            owners_.resize(before);
            of_all_ |= units;
        } else {
            units_ |= units;
        }
    }
}

std::vector<Node> NamedOwners::nearly_asked_for(const FoundTexts& names) const {
    const Units content = question_.content();
    if (std::popcount(content) < 2) return {};
    std::vector<Node> nodes;
    std::uint32_t shortest = UINT32_MAX;
    for (const Passage name : names.passages()) {
        const std::uint32_t length = index_.names().length(name);
        if ((content & ~scoring_.exactly(names[name])) != 0 || length > shortest) continue;
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

void NamedOwners::note_partly(Passage name, Units units) {
    for (const CalledSo called : index_.called(name)) {
        if (owners_.size() > most_noted || !is_called(snapshot_.data(), called, index_.text_of_name(name))) continue;
        owners_.emplace_back(called.node(), FoundInNames{0, units});
        if (snapshot_.kind(called.node()) == Kind::department)
            for (const Node post : snapshot_.own_posts(called.node()))
                owners_.emplace_back(post, FoundInNames{0, units});
    }
}

/// Puts the owners in order, and together what was noted of each.
void NamedOwners::merge() {
    std::ranges::sort(owners_, {}, &std::pair<Node, FoundInNames>::first);
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
    all.whole |= units_of_area(owner);
    return all;
}

}  // namespace orgraph::duties
