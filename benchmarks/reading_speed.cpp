#include "reading_speed.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "checks_floor.hpp"
#include "document/checks.hpp"
#include "document/reader.hpp"
#include "generate.hpp"
#include "memory.hpp"
#include "orgraph/orgraph.hpp"
#include "parse_only.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

// Each section is a member of its own, so that another one changes nothing of those that are there.
class Speed {
 public:
    explicit Speed(const Table& table) : table_(table), text_(generate(table.people())) { text_.shrink_to_fit(); }

    void run() {
        std::printf("%u people, a document of %.1f MB; processor time\n", table_.people(),
                    static_cast<double>(text_.size()) / megabyte);
        kept();
        reading();
        another_day(Organization::read(text_));
        checks();
    }

 private:
    /// What a record and one snapshot of it keep, with the index of duties at last, and how much was needed to get
    /// there. The document does not count: it is there before and after. First of all, while nothing else has left
    /// holes in the memory.
    void kept() const {
        give_back_free_memory();
        restart_resident_peak();
        const Resident resident_before = resident();
        restart_peak();
        const std::size_t before = memory().live;
        const Snapshot taken = Organization::read(text_).at(asked_day);
        const Memory after = memory();
        give_back_free_memory();
        const Resident resident_after = resident();
        const double keeps = static_cast<double>(after.live - before);
        const double keeps_resident =
            static_cast<double>(resident_after.now) - static_cast<double>(resident_before.now);
        const double peak = static_cast<double>(after.peak - before);
        const double peak_resident =
            static_cast<double>(resident_after.peak) - static_cast<double>(resident_before.now);
        table_.row("memory of record and snapshot", Column::median,
                   {"memory of record and snapshot", keeps / megabyte, "MB", 330, large});
        table_.row({"the same, resident", keeps_resident / megabyte, "MB", 330, large});
        table_.row("memory of record and snapshot", Column::ratio,
                   {"peak while reading / what stays", peak / keeps, "x", 1.3, large});
        table_.row({"the same, resident", peak_resident / keeps_resident, "x", 1.3, large});
        table_.row({"what stays / the document", keeps / static_cast<double>(text_.size()), "x"});
        search_duties(taken, "付款");
        const double all = static_cast<double>(memory().live - before);
        table_.row("memory with the duty index", Column::median,
                   {"memory with the duty index", all / megabyte, "MB", 450, large});
    }

    void reading() const {
        std::optional<Snapshot> taken;
        Beside beside;
        repeat([&] {
            const auto parse = [&] { benchmark::DoNotOptimize(parse_only(text_)); };
            const double before = seconds(parse);
            const double took = seconds([&] { taken = Organization::read(text_).at(asked_day); });
            taken.reset();
            beside.add(took, (before + seconds(parse)) / 2);
            return took;
        });
        show("reading to a snapshot", beside, "an empty streaming parse that checks UTF-8", {"s", 1}, 1.5);
        const double rate = static_cast<double>(text_.size()) / median(beside.taken) / megabyte;
        table_.row({"the same, a second", rate, "MB"});
    }

    /// Beside copying as much as a snapshot keeps to fresh memory.
    void another_day(const Organization& organization) const {
        std::optional<Snapshot> taken;
        const std::size_t before = memory().live;
        taken = organization.at(asked_day);
        const std::vector<char> bytes(memory().live - before, 1);
        Beside beside;
        Sweep sweep;
        std::uint32_t day = 0;
        std::vector<double> cold;
        const auto take = [&] {
            taken.reset();
            return seconds([&] { taken = organization.at(Day(asked_day.number() + ++day)); });
        };
        repeat([&] {
            const double took = take();
            std::vector<char> copy;
            beside.add(took, seconds([&] { copy = bytes; }));
            benchmark::DoNotOptimize(copy.data());
            sweep();
            cold.push_back(take());
            return took;
        });
        show("a snapshot of another day", beside, "copying as many bytes", {"ms", millisecond}, 0, 150);
        table_.row("a snapshot of another day", Column::cold,
                   {"the same, caches swept", median(cold) / millisecond, "ms"});
        table_.row({"memory of a snapshot", static_cast<double>(bytes.size()) / megabyte, "MB"});
    }

    void checks() const {
        const ChecksFloor plain(Organization::read(text_).at(asked_day));
        document::Findings nothing;
        const document::Reading reading = document::read(text_, nothing, {});
        const record::Record& record = *reading.record;
        check(
            "finding cycles", "a walk over arrays of parents", [&] { return plain.cycles(); },
            [&](document::Findings& findings) { document::check_cycles(record, findings); });
        check(
            "finding dangling references", "a look-up for each of an array", [&] { return plain.dangling(); },
            [&](document::Findings& findings) { document::check_references(record, reading.named, false, findings); });
        check(
            "adding up shares", "sums over an array", [&] { return plain.over_one(); },
            [&](document::Findings& findings) { document::check_shares(record, findings); });
    }
    template <typename Floor, typename Check>
    void check(const char* figure, const char* floor_name, const Floor& floor, const Check& check) const {
        Beside beside;
        repeat([&] {
            const double before = seconds([&] { benchmark::DoNotOptimize(floor()); });
            document::Findings findings;
            const double took = seconds([&] { check(findings); });
            if (findings.errors() + findings.warnings() > 0)
                throw std::runtime_error(std::string(figure) + " found some");
            beside.add(took, (before + seconds([&] { benchmark::DoNotOptimize(floor()); })) / 2);
            return took;
        });
        show(figure, beside, floor_name, {"ms", millisecond}, 2);
    }

    struct Unit {
        const char* name;
        double seconds;
    };
    void show(const char* figure, const Beside& beside, const char* floor, Unit unit, double most_ratio,
              double most = 0) const {
        table_.row(figure, Column::median,
                   {std::string(figure) + ", median", median(beside.taken) / unit.seconds, unit.name, most, large});
        table_.row(figure, Column::p99,
                   {"the same, 99th percentile", percentile(beside.taken, 0.99) / unit.seconds, unit.name});
        table_.row(figure, Column::floor,
                   {std::string("floor: ") + floor, median(beside.floors) / unit.seconds, unit.name});
        table_.row(figure, Column::ratio,
                   {"the same / floor, in turns", median(beside.ratios), "x", most_ratio, large});
    }

    const Table& table_;
    std::string text_;
};

}  // namespace

void measure_reading(const Table& table) { Speed(table).run(); }

}  // namespace orgraph::benchmarks
