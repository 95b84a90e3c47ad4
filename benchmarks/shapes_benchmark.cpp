// shapes_benchmark [--people=N] [--alone] [--rows=FILE]
//
// Organizations of bad shapes: how fast they are read beside an empty streaming parse, and asked what their shape could
// make slow. N is the size of the widest, 1,000,000 by default; the others are in proportion: a chain of a tenth,
// appointments of a thousandth, dated values of a hundredth, a text of as many bytes.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "asking.hpp"
#include "orgraph/orgraph.hpp"
#include "parse_only.hpp"
#include "program.hpp"
#include "shapes.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

class Shapes {
 public:
    explicit Shapes(const Table& table) : table_(table) {}

    void run() const {
        const std::uint32_t size = table_.people();
        chain(std::max(size / 10, 2u));
        wide(size);
        appointments(std::max(size / 1'000, 2u));
        dated_values(std::max(size / 100, 2u));
        text(size);
    }

 private:
    // ---- The shapes
    void chain(std::uint32_t posts) const {
        const Snapshot day = read("a long chain", long_chain(posts));
        const Node last = day.nodes(Kind::post).back();
        const Node middle = day.nodes(Kind::post)[posts / 2];
        std::vector<Node> above(posts);
        std::vector<std::uint32_t> parents(day.node_count());
        for (const Node post : day.nodes(Kind::post))
            parents[static_cast<std::size_t>(post)] = static_cast<std::uint32_t>(day.reports_to(post));
        ask(
            "a long chain: all of it", [&] { benchmark::DoNotOptimize(chain_of_command(day, last, above)); },
            "a walk up an array of parents",
            [&] {
                std::size_t count = 0;
                for (auto at = static_cast<std::uint32_t>(day.reports_to(last)); at != static_cast<std::uint32_t>(none);
                     at = parents[at])
                    above[count++] = Node{at};
                benchmark::DoNotOptimize(count);
                benchmark::ClobberMemory();
            });
        ask("a long chain: common superior", [&] { benchmark::DoNotOptimize(common_superior(day, last, middle)); });
        ask("a long chain: everybody below the first",
            [&] { benchmark::DoNotOptimize(people_below(day, day.nodes(Kind::person).front())); });
        ask("a long chain: layers of all", [&] { benchmark::DoNotOptimize(deep_layers(day)); });
        ask("a long chain: everybody's workload", [&] { benchmark::DoNotOptimize(workload_of(day)); });
    }

    void wide(std::uint32_t subordinates) const {
        const Snapshot day = read("one superior of all", wide_post(subordinates));
        const Node top = day.nodes(Kind::post).front();
        const Node boss = day.nodes(Kind::person).front();
        const std::vector<Node> source(day.posts_below(top).begin(), day.posts_below(top).end());
        std::vector<Node> copy(source.size());
        const auto copied = [&](std::span<const Node> posts) {
            benchmark::DoNotOptimize(std::copy_n(posts.begin(), posts.size(), copy.begin()));
            benchmark::ClobberMemory();
        };
        ask(
            "one superior of all: posts below", [&] { copied(day.posts_below(top)); }, "copying as many",
            [&] { copied(source); });
        ask("one superior of all: the same with their depths",
            [&] { benchmark::DoNotOptimize(posts_below(day, top)); });
        ask("one superior of all: people below", [&] { benchmark::DoNotOptimize(people_below(day, boss)); });
        ask("one superior of all: span", [&] { benchmark::DoNotOptimize(span_of_control(day, boss)); });
        ask("one superior of all: common superior",
            [&] { benchmark::DoNotOptimize(common_superior(day, source.front(), source.back())); });
    }

    void appointments(std::uint32_t posts) const {
        const Snapshot day = read("very many appointments", many_appointments(posts));
        const Node person = day.nodes(Kind::person).back();
        ask("very many appointments: workload", [&] { benchmark::DoNotOptimize(workload_of(day, person)); });
        ask("very many appointments: holdings", [&] { benchmark::DoNotOptimize(day.holdings(person)); });
        ask("very many appointments: managers in all posts", [&] {
            for (const Node post : day.holds(person)) benchmark::DoNotOptimize(managers(day, person, post));
        });
        ask("very many appointments: people below the superior",
            [&] { benchmark::DoNotOptimize(people_below(day, day.nodes(Kind::person).front())); });
    }

    void dated_values(std::uint32_t values) const {
        constexpr const char* name = "very many dated values";
        const std::string document = many_dated_values(values);
        read(name, document);
        const Organization organization = Organization::read(document);
        ask("very many dated values: a snapshot", [&] { benchmark::DoNotOptimize(organization.at(asked_day)); });
        ask("very many dated values: a difference", [&] {
            benchmark::DoNotOptimize(
                difference(organization.at(asked_day), organization.at(Day(asked_day.number() + 3))));
        });
    }

    void text(std::uint32_t bytes) const {
        const Snapshot day = read("a very long duty", long_duty(bytes));
        const double first = seconds([&] { ask_orgraph(day, "谁负责催收逾期货款", 10); });
        table_.row("a very long duty: first question", Column::median, {"first question", first / millisecond, "ms"});
        ask("a very long duty: question",
            [&] { benchmark::DoNotOptimize(ask_orgraph(day, "谁负责催收逾期货款", 10)); });
    }

    // ---- Measuring
    Snapshot read(const std::string& shape, const std::string& document) const {
        std::printf("%s, a document of %.1f MB; processor time\n", shape.c_str(),
                    static_cast<double>(document.size()) / megabyte);
        ask((shape + ": reading").c_str(),
            [&] { benchmark::DoNotOptimize(Organization::read(document).at(asked_day)); },
            "an empty streaming parse that checks UTF-8", [&] { benchmark::DoNotOptimize(parse_only(document)); });
        return Organization::read(document).at(asked_day);
    }
    /// The call's own part of the result's life, its end included.
    template <typename Call>
    void ask(const char* figure, const Call& call) const {
        const std::vector<double> taken = repeat([&] { return seconds(call); });
        table_.row(figure, Column::median, {figure, median(taken) / microsecond, "us"});
        table_.row(figure, Column::p99, {"the same, 99th percentile", percentile(taken, 0.99) / microsecond, "us"});
    }
    template <typename Call, typename Floor>
    void ask(const char* figure, const Call& call, const char* floor_name, const Floor& floor) const {
        Beside beside;
        repeat([&] {
            const double least = seconds(floor);
            const double taken = seconds(call);
            beside.add(taken, (least + seconds(floor)) / 2);
            return taken;
        });
        table_.row(figure, Column::median, {figure, median(beside.taken) / microsecond, "us"});
        table_.row(figure, Column::p99,
                   {"the same, 99th percentile", percentile(beside.taken, 0.99) / microsecond, "us"});
        table_.row(figure, Column::floor,
                   {std::string("floor: ") + floor_name, median(beside.floors) / microsecond, "us"});
        table_.row(figure, Column::ratio, {"the same / floor, in turns", median(beside.ratios), "x"});
    }

    const Table& table_;
};

}  // namespace
}  // namespace orgraph::benchmarks

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    return run_for_size(
        "shapes_benchmark", count, arguments, [](const Table& table, bool) { Shapes(table).run(); }, large);
}
