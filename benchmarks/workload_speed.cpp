#include "workload_speed.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "figures.hpp"
#include "generate.hpp"
#include "memory.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/workload.hpp"
#include "peers/workload_in_sql.hpp"
#include "processor_time.hpp"
#include "shuffled.hpp"
#include "timing.hpp"
#include "workload_floor.hpp"

namespace orgraph::benchmarks {
namespace {

/// Where results go that nobody looks at, so that the work is not left out.
volatile double sink = 0;

/// Seconds for one whole workload, without those for giving it back.
double seconds_of_everybody(const Snapshot& snapshot, const WorkloadOptions& options) {
    Workload workload;
    const double taken = seconds([&] { workload = workload_of(snapshot, options); });
    sink = workload.uncovered_hours_per_week;
    return taken;
}

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

void compare(const Workload& workload, const std::vector<SummedUp>& rows) {
    const auto is_same = [](const PersonLoad& load, const SummedUp& row) {
        return load.person == row.person && load.measured == row.measured && load.unmeasured == row.unmeasured &&
               is_near(load.hours_per_week, row.hours_per_week) &&
               is_near(load.capacity_hours_per_week, row.capacity_hours_per_week) && is_near(load.ratio, row.ratio);
    };
    if (!std::ranges::equal(workload.people, rows, is_same))
        throw std::runtime_error("SQLite comes to other sums than orgraph");
}

// Each section is a member of its own, so that another one changes nothing of those that are there.
class Speed {
 public:
    Speed(const Table& table, bool alone)
        : table_(table), alone_(alone), snapshot_(Organization::read(generate(table.people())).at(asked_day)) {}

    void run() {
        std::size_t duties = 0;
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (const Node owner : snapshot_.nodes(kind)) duties += own_duties(snapshot_, owner).size();
        std::printf("%u people, %zu duties; processor time\n", table_.people(), duties);
        first_call();
        everybody();
        covered();
        departments();
        one_person();
        duties_of_one();
        if (!alone_) peer();
    }

 private:
    void row(const Row& row) const { table_.row(row); }
    void row(const char* figure, Column column, const Row& row) const { table_.row(figure, column, row); }
    void times(const std::string& what, const std::vector<double>& taken) const {
        row({what + ", least", least(taken) / millisecond, "ms"});
        row({what + ", median", median(taken) / millisecond, "ms"});
    }

    /// Before anything else has been asked of the snapshot, and so with the memory that it takes.
    void first_call() const {
        give_back_free_memory();
        restart_resident_peak();
        const Resident resident_before = resident();
        restart_peak();
        const std::size_t before = memory().live;
        Workload workload;
        const double first = seconds([&] { workload = workload_of(snapshot_); });
        const Memory after = memory();
        const Resident resident_peak = resident();
        give_back_free_memory();
        const Resident resident_after = resident();
        const auto growth = [](std::size_t now_there, std::size_t then) {
            return (static_cast<double>(now_there) - static_cast<double>(then)) / megabyte;
        };
        row("everybody's workload, first call", Column::median, {"everybody, first call", first / millisecond, "ms"});
        row({"memory of the result", growth(after.live, before), "MB"});
        row({"the same, resident", growth(resident_after.now, resident_before.now), "MB"});
        row({"memory that it takes on the way", growth(after.peak, before), "MB"});
        row({"the same, resident", growth(resident_peak.peak, resident_before.now), "MB"});
    }

    /// Beside the floor, in turns.
    void everybody() {
        const std::size_t facts = bytes_of_facts(snapshot_);
        const std::size_t result = bytes_of(workload_of(snapshot_));
        const Stream stream(facts + result);
        Sweep sweep;
        Beside beside;
        std::vector<double> cold;
        repeat([&] {
            const auto read = [&] { sink = static_cast<double>(stream.read()); };
            const double before = seconds(read);
            const double taken = seconds_of_everybody(snapshot_, {});
            beside.add(taken, (before + seconds(read)) / 2);
            sweep();
            cold.push_back(seconds_of_everybody(snapshot_, {}));
            return taken;
        });
        everybody_ = median(beside.taken);
        constexpr const char* figure = "everybody's workload";
        row({"everybody, further calls, least", least(beside.taken) / millisecond, "ms"});
        row(figure, Column::median, {"everybody, further calls, median", everybody_ / millisecond, "ms"});
        row(figure, Column::p99,
            {"everybody, further calls, 99th percentile", percentile(beside.taken, 0.99) / millisecond, "ms"});
        row(figure, Column::cold, {"everybody, caches swept, median", median(cold) / millisecond, "ms"});
        row({"facts of people, posts, jobs, their duties", static_cast<double>(facts) / megabyte, "MB"});
        row({"result", static_cast<double>(result) / megabyte, "MB"});
        row(figure, Column::floor,
            {"floor: reading so many bytes in a row, median", median(beside.floors) / millisecond, "ms"});
        row(figure, Column::ratio, {"everybody / floor, in turns", median(beside.ratios), "x", 4, large});
    }

    void covered() const {
        WorkloadOptions options;
        options.cover = true;
        times("everybody, with cover", repeat([&] { return seconds_of_everybody(snapshot_, options); }));
    }

    /// Of nine departments of each order of magnitude, or as many as there are.
    void departments() const {
        std::map<int, std::vector<Node>> by_magnitude;
        for (const Node department : snapshot_.nodes(Kind::department))
            if (const std::size_t posts = snapshot_.posts_within(department).size(); posts > 0)
                by_magnitude[static_cast<int>(std::log10(posts))].push_back(department);
        for (const auto& [magnitude, all] : by_magnitude) {
            const std::vector<Node> asked = all.size() <= 9 ? all : shuffled(all, 9);
            std::vector<double> sizes;
            std::vector<double> taken;
            for (const Node department : asked) {
                sizes.push_back(static_cast<double>(snapshot_.posts_within(department).size()));
                taken.push_back(least(repeat_shortly([&] { return workload_of(snapshot_, department); })));
            }
            const auto posts = static_cast<unsigned long>(median(sizes));
            row({"a department of " + std::to_string(posts) + " posts", median(taken) / microsecond, "us"});
        }
    }
    /// Three times, each result given back outside the clock.
    template <typename Ask>
    static std::vector<double> repeat_shortly(const Ask& ask) {
        std::vector<double> taken;
        for (int round = 0; round < 3; ++round) {
            Workload workload;
            taken.push_back(seconds([&] { workload = ask(); }));
            sink = workload.uncovered_hours_per_week;
        }
        return taken;
    }

    /// So many batches of people at random.
    std::vector<Node> people(std::size_t batches) const {
        return shuffled(snapshot_.nodes(Kind::person), batches * batch);
    }
    void batches(const std::string& what, const std::vector<double>& taken) const {
        row({what + ", median of batches", median(taken) / microsecond, "us"});
        row({what + ", 99th percentile", percentile(taken, 0.99) / microsecond, "us"});
    }

    void one_person() const {
        std::vector<PostLoad> posts;
        WorkloadOptions options;
        const auto ask = [&](Node person) {
            posts.clear();
            sink = person_load(snapshot_, person, posts, options).hours_per_week;
        };
        constexpr const char* figure = "one person's workload";
        const std::vector<double> taken = in_batches(people(200), ask);
        row(figure, Column::median, {"one person, median of batches", median(taken) / microsecond, "us", 2, large});
        row(figure, Column::p99, {"one person, 99th percentile", percentile(taken, 0.99) / microsecond, "us"});
        const std::vector<double> cold = cold_times(people(1), ask);
        row(figure, Column::cold, {"one person, caches swept, median", median(cold) / microsecond, "us"});
        row(figure, Column::cold_p99,
            {"one person, caches swept, 99th percentile", percentile(cold, 0.99) / microsecond, "us"});
        options.cover = true;
        batches("one person, with cover", in_batches(people(200), ask));
    }

    void duties_of_one() const {
        const auto ask = [&](Node person) { sink = static_cast<double>(duty_loads(snapshot_, person).size()); };
        batches("duties of one person", in_batches(people(200), ask));
    }

    /// Its tables are filled outside the clock, and its sums must be the same.
    void peer() const {
        const WorkloadInSql sql(snapshot_);
        std::vector<SummedUp> rows;
        rows.reserve(snapshot_.nodes(Kind::person).size());
        const std::vector<double> taken = repeat([&] { return seconds([&] { sql.ask(rows); }); });
        compare(workload_of(snapshot_), rows);
        row("everybody's workload", Column::sqlite, {"SQLite: everybody, median", median(taken) / millisecond, "ms"});
        row({"SQLite: memory", static_cast<double>(Sqlite::memory()) / megabyte, "MB"});
        row({"SQLite / orgraph, medians", median(taken) / everybody_, "x", 15, large, true});
    }

    const Table& table_;
    bool alone_;
    Snapshot snapshot_;
    double everybody_ = 0;  ///< seconds
};

}  // namespace

void measure_workload(const Table& table, bool alone) { Speed(table, alone).run(); }

}  // namespace orgraph::benchmarks
