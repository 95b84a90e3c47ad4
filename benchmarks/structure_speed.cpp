#include "structure_speed.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "c_snapshot.hpp"
#include "generate.hpp"
#include "orgraph/orgraph.hpp"
#include "peers/breadth_first.hpp"
#include "peers/structure_in_sql.hpp"
#include "shuffled.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr std::size_t batches = 64;
constexpr std::size_t asked_of_peers = 200;
/// Of a post with fewer below, finding them takes longer than copying them.
constexpr std::size_t many = 100;
constexpr std::uint32_t nobody = static_cast<std::uint32_t>(none);

std::uint32_t number(Node node) { return static_cast<std::uint32_t>(node); }

struct Pair {
    Node a = none;
    Node b = none;
};
/// Where the posts below a post stand in the chart.
struct Part {
    Node post = none;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

template <typename Asked>
std::vector<Asked> few_of(const std::vector<Asked>& asked) {
    return {asked.begin(), asked.begin() + asked_of_peers};
}

// Each section is a member of its own, so that another one changes nothing of those that are there.
class Speed {
 public:
    Speed(const Table& table, bool alone)
        : table_(table), document_(generate(table.people())), snapshot_(Organization::read(document_).at(asked_day)) {
        parents_.resize(snapshot_.node_count(), nobody);
        depths_.resize(snapshot_.node_count());
        for (const Node post : snapshot_.chart()) {  // superiors come first
            const std::uint32_t parent = number(snapshot_.reports_to(post));
            parents_[number(post)] = parent;
            depths_[number(post)] = parent == nobody ? 0 : depths_[parent] + 1;
        }
        if (!alone) sql_.emplace(snapshot_);
        if (!alone) breadth_first_.emplace(snapshot_);
    }

    void run() {
        std::printf("%u people, %zu posts; processor time\n", table_.people(), snapshot_.chart().size());
        chains();
        posts_below();
        common_superiors();
        c_interface();
    }

 private:
    std::vector<Node> posts() const { return shuffled(snapshot_.nodes(Kind::post), batches * batch); }

    // ---- Chains
    std::size_t walk_parents(Node post, std::span<std::uint32_t> numbers) const {
        std::size_t count = 0;
        for (std::uint32_t at = parents_[number(post)]; at != nobody; at = parents_[at])
            if (count < numbers.size()) numbers[count++] = at;
        return count;
    }
    void chains() const {
        std::array<Node, 64> superiors{};
        std::array<std::uint32_t, 64> numbers{};
        const auto ask = [&](Node post) {
            benchmark::DoNotOptimize(chain_of_command(snapshot_, post, superiors));
            benchmark::ClobberMemory();
        };
        const auto floor = [&](Node post) {
            benchmark::DoNotOptimize(walk_parents(post, numbers));
            benchmark::ClobberMemory();
        };
        const std::vector<Node> asked = posts();
        constexpr const char* figure = "chain of command";
        warm(figure, "a walk up an array of parents", batches_beside(asked, ask, floor), 0);
        cold(figure, cold_beside(asked, ask, floor), 1.5);
        if (!sql_) return;
        std::vector<Node> found;
        peer(
            figure, Column::sqlite, few_of(asked), [&](Node post) { sql_->chain(post, found); }, ask,
            [&](Node post) { return found == chain_of_command(snapshot_, post); });
    }

    // ---- Posts below
    void posts_below() {
        std::vector<Node> leaders;
        for (const Node post : snapshot_.nodes(Kind::post))
            if (snapshot_.posts_below(post).size() >= many) leaders.push_back(post);
        if (leaders.empty()) return;
        // The yardstick copies as much, from the same places of an array of its own.
        std::vector<Part> asked;
        for (const Node post : shuffled(leaders, batches * batch))
            asked.push_back({post, snapshot_.chart_position(post) + 1,
                             static_cast<std::uint32_t>(snapshot_.posts_below(post).size())});
        const std::vector<std::uint32_t> numbers(snapshot_.chart().size(), 1);
        std::vector<std::uint32_t> to(numbers.size());
        const auto floor = [&](const Part& part) {
            benchmark::DoNotOptimize(std::copy_n(numbers.begin() + part.begin, part.size, to.begin()));
            benchmark::ClobberMemory();
        };
        std::vector<Node> below(numbers.size());
        const auto copied = [&](const Part& part) {
            const std::span<const Node> posts = snapshot_.posts_below(part.post);
            benchmark::DoNotOptimize(std::copy_n(posts.begin(), posts.size(), below.begin()));
            benchmark::ClobberMemory();
        };
        std::vector<Part> places(snapshot_.node_count());
        for (const Node post : snapshot_.nodes(Kind::post)) places[number(post)].post = post;
        const auto span = [&](const Part& part) { benchmark::DoNotOptimize(snapshot_.posts_below(part.post)); };
        constexpr const char* figure = "posts below, copied";
        warm(figure, "copying the range", batches_beside(asked, copied, floor), 1.5);
        cold(figure, cold_beside(asked, copied, floor), 0);
        const auto look_up = [&](const Part& part) { benchmark::DoNotOptimize(places[number(part.post)]); };
        warm("posts below, a span", "a look-up in an array by post", batches_beside(asked, span, look_up), 0);
        cold("posts below, a span", cold_beside(asked, span, look_up), 0);
        if (!sql_) return;
        std::vector<Node> found;
        const std::vector<Part> few = few_of(asked);
        const auto is_same = [&](const Part& part) {
            std::ranges::sort(found);
            std::vector<Node> expected(snapshot_.posts_below(part.post).begin(),
                                       snapshot_.posts_below(part.post).end());
            std::ranges::sort(expected);
            return found == expected;
        };
        peer(
            figure, Column::sqlite, few, [&](const Part& part) { sql_->below(part.post, found); }, copied, is_same);
        peer(
            figure, Column::boost, few, [&](const Part& part) { breadth_first_->below(part.post, found); }, copied,
            is_same);
    }

    // ---- Common superiors
    Node walk_to_common(Pair pair) const {
        std::uint32_t a = number(pair.a);
        std::uint32_t b = number(pair.b);
        while (a != b && a != nobody && b != nobody) {
            const bool a_is_deeper = depths_[a] >= depths_[b];
            const bool b_is_deeper = depths_[b] >= depths_[a];
            if (a_is_deeper) a = parents_[a];
            if (b_is_deeper) b = parents_[b];
        }
        return a == b ? Node{a} : none;
    }
    void common_superiors() const {
        std::vector<Pair> asked;
        const std::vector<Node> some = shuffled(snapshot_.nodes(Kind::post), 2 * batches * batch);
        for (std::size_t i = 0; i < some.size(); i += 2) asked.push_back({some[i], some[i + 1]});
        const auto ask = [&](Pair pair) { benchmark::DoNotOptimize(common_superior(snapshot_, pair.a, pair.b)); };
        const auto floor = [&](Pair pair) { benchmark::DoNotOptimize(walk_to_common(pair)); };
        constexpr const char* figure = "common superior";
        warm(figure, "two walks up arrays of parents and depths", batches_beside(asked, ask, floor), 2);
        cold(figure, cold_beside(asked, ask, floor), 2);
        if (!sql_) return;
        Node found = none;
        peer(
            figure, Column::sqlite, few_of(asked), [&](Pair pair) { found = sql_->common_superior(pair.a, pair.b); },
            ask, [&](Pair pair) { return found == common_superior(snapshot_, pair.a, pair.b); });
    }

    // ---- The same through the C interface
    void c_interface() const {
        const CSnapshot c(document_, asked_day);
        const std::vector<Node> asked = posts();
        std::array<Node, 64> superiors{};
        std::array<orgraph_node, 64> numbers{};
        const auto floor = [&](Node post) {
            benchmark::DoNotOptimize(chain_of_command(snapshot_, post, superiors));
            benchmark::ClobberMemory();
        };
        const auto ask = [&](Node post) {
            std::size_t count = 0;
            benchmark::DoNotOptimize(
                orgraph_chain_of_command(c.get(), number(post), numbers.data(), numbers.size(), &count, nullptr));
            benchmark::ClobberMemory();
        };
        warm("C: chain of command", "the same in C++", batches_beside(asked, ask, floor), 0);
        cold("C: chain of command", cold_beside(asked, ask, floor), 0);
        const auto span_floor = [&](Node post) { benchmark::DoNotOptimize(snapshot_.posts_below(post)); };
        const auto span = [&](Node post) {
            std::size_t count = 0;
            benchmark::DoNotOptimize(orgraph_posts_below(c.get(), number(post), &count));
            benchmark::DoNotOptimize(count);
        };
        warm("C: posts below, a span", "the same in C++", batches_beside(asked, span, span_floor), 0);
        cold("C: posts below, a span", cold_beside(asked, span, span_floor), 0);
    }

    // ---- Rows
    void warm(const char* figure, const char* floor, const Beside& beside, double most_ratio) const {
        table_.row(figure, Column::median,
                   {std::string(figure) + ", median of batches", median(beside.taken) / nanosecond, "ns"});
        table_.row(figure, Column::p99,
                   {"the same, 99th percentile", percentile(beside.taken, 0.99) / nanosecond, "ns"});
        table_.row(figure, Column::floor, {std::string("floor: ") + floor, median(beside.floors) / nanosecond, "ns"});
        table_.row(figure, Column::ratio,
                   {"the same / floor, in turns", median(beside.ratios), "x", most_ratio, large});
    }
    void cold(const char* figure, const Beside& beside, double most_ratio) const {
        table_.row(figure, Column::cold, {"caches swept, median of calls", median(beside.taken) / nanosecond, "ns"});
        table_.row(figure, Column::cold_p99,
                   {"caches swept, 99th percentile", percentile(beside.taken, 0.99) / nanosecond, "ns"});
        table_.row(figure, Column::cold_floor, {"caches swept, floor", median(beside.floors) / nanosecond, "ns"});
        table_.row(figure, Column::cold_ratio,
                   {"caches swept / floor, in turns", median(beside.ratios), "x", most_ratio, large});
    }
    /// Asks the peer and `ours` all again and again; each answer must be right.
    template <typename Asked, typename Ask, typename Ours, typename IsRight>
    void peer(const char* figure, Column column, const std::vector<Asked>& asked, const Ask& ask, const Ours& ours,
              const IsRight& is_right) const {
        const std::string name = column == Column::sqlite ? "SQLite" : "Boost.Graph";
        for (const Asked& one : asked) {
            ask(one);
            if (!is_right(one)) throw std::runtime_error(name + " comes to another " + figure + " than orgraph");
        }
        const auto mean_of = [&](const auto& call) {
            const auto all = [&] { std::ranges::for_each(asked, call); };
            return median(repeat([&] { return seconds(all); })) / static_cast<double>(asked.size()) / nanosecond;
        };
        const double taken = mean_of(ask);
        const double own = mean_of(ours);
        table_.row(figure, column, {name + ": " + figure + ", mean of some", taken, "ns"});
        table_.row({"the same questions by orgraph", own, "ns"});
        const Row ratio{name + " / orgraph", taken / own, "x"};
        if (column == Column::sqlite)
            table_.row(figure, Column::sqlite_ratio, ratio);
        else
            table_.row(ratio);
    }

    const Table& table_;
    std::string document_;
    Snapshot snapshot_;
    std::vector<std::uint32_t> parents_;  ///< by node
    std::vector<std::uint32_t> depths_;
    std::optional<StructureInSql> sql_;
    std::optional<BreadthFirst> breadth_first_;
};

}  // namespace

void measure_structure(const Table& table, bool alone) { Speed(table, alone).run(); }

}  // namespace orgraph::benchmarks
