#include "duty_speed.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "asking.hpp"
#include "figures.hpp"
#include "generate.hpp"
#include "memory.hpp"
#include "orgraph/duties.hpp"
#include "orgraph/organization.hpp"
#include "peers/bigrams.hpp"
#include "peers/full_text.hpp"
#include "peers/sqlite.hpp"
#include "questions.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr std::size_t hits_asked_for = 10;

// ---- Asking

struct Times {
    std::vector<double> least;  ///< of each question
    std::vector<double> calls;  ///< of all single calls
};

/// Asks the questions in turn, round by round, so that no answer lies ready in the cache from the call before. What is
/// slow is asked in few rounds.
Times ask_in_rounds(const Ask& ask) {
    constexpr std::size_t least_rounds = 3;
    constexpr std::size_t most_rounds = 31;
    constexpr double enough_seconds = 20;
    const auto questions = timed_questions();
    Times times{std::vector<double>(questions.size(), std::numeric_limits<double>::infinity()), {}};
    const double start = now();
    for (std::size_t round = 0; round < most_rounds; ++round) {
        if (round >= least_rounds && now() - start > enough_seconds) break;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const double taken = seconds([&] { ask(questions[i].text, hits_asked_for); });
            times.least[i] = std::min(times.least[i], taken);
            times.calls.push_back(taken);
        }
    }
    return times;
}

/// The least times of the questions of one manner.
std::vector<double> of_manner(const Times& times, const std::string& manner) {
    std::vector<double> least;
    for (std::size_t i = 0; i < times.least.size(); ++i)
        if (timed_questions()[i].manner == manner) least.push_back(times.least[i]);
    return least;
}

class Speed {
 public:
    Speed(const Table& table, bool alone) : table_(table), alone_(alone) {}

    void run() {
        const Organization organization = Organization::read(generate(table_.people()));
        const Snapshot snapshot = organization.at(asked_day);
        std::size_t duties = 0;
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (const Node owner : snapshot.nodes(kind)) duties += own_duties(snapshot, owner).size();
        std::printf("\n%u people, %zu duties, %zu questions; processor time\n", table_.people(), duties,
                    timed_questions().size());
        first_question(organization, snapshot);
        contenders_.push_back({"orgraph", ask_in_rounds([&](auto question, auto limit) {
                                   return ask_orgraph(snapshot, question, limit);
                               })});
        const auto questions = timed_questions();
        const std::vector<TimedQuestion> asked(questions.begin(), questions.end());
        cold_ = cold_times(asked, [&](const TimedQuestion& one) { ask_orgraph(snapshot, one.text, hits_asked_for); });
        if (!alone_) ask_peers(snapshot);
        print_percentiles();
        print_manners();
    }

 private:
    struct Contender {
        std::string name;
        Times times;
    };

    void row(const Row& row) const { table_.row(row); }
    void row(const char* figure, Column column, const Row& row) const { table_.row(figure, column, row); }

    /// The index is built with the first question to a snapshot.
    void first_question(const Organization& organization, const Snapshot& snapshot) const {
        const char* const text = timed_questions().front().text;
        give_back_free_memory();
        restart_resident_peak();
        const Resident resident_before = resident();
        restart_peak();
        const std::size_t before = memory().live;
        const double first = seconds([&] { ask_orgraph(snapshot, text, hits_asked_for); });
        const Memory after = memory();
        const Resident resident_peak = resident();
        give_back_free_memory();
        const Resident resident_after = resident();
        double again = std::numeric_limits<double>::infinity();
        for (int repetition = 0; repetition < 2; ++repetition) {
            const Snapshot fresh = organization.at(asked_day);
            again = std::min(again, seconds([&] { ask_orgraph(fresh, text, hits_asked_for); }));
        }
        const auto growth = [](std::size_t now_there, std::size_t then) {
            return (static_cast<double>(now_there) - static_cast<double>(then)) / megabyte;
        };
        row("duty question, first: builds the index", Column::median, {"first question", first, "s", 3, large});
        row({"the same to another snapshot", again, "s"});
        row({"memory that it keeps", growth(after.live, before), "MB", 300, large});
        row({"the same, resident", growth(resident_after.now, resident_before.now), "MB", 300, large});
        row({"memory that it takes on the way", growth(after.peak, before), "MB"});
        row({"the same, resident", growth(resident_peak.peak, resident_before.now), "MB"});
    }

    /// One after the other, since they need much memory.
    void ask_peers(const Snapshot& snapshot) {
        {
            std::optional<FullText> full_text;
            row({"FTS5: build", seconds([&] { full_text.emplace(snapshot); }), "s"});
            row({"FTS5: memory", static_cast<double>(Sqlite::memory()) / megabyte, "MB"});
            contenders_.push_back(
                {"FTS5", ask_in_rounds([&](auto question, auto limit) { return full_text->ask(question, limit); })});
        }
        std::optional<Bigrams> bigrams;
        const std::size_t before = memory().live;
        row({"bigrams: build", seconds([&] { bigrams.emplace(snapshot); }), "s"});
        row({"bigrams: memory", static_cast<double>(memory().live - before) / megabyte, "MB"});
        contenders_.push_back(
            {"bigrams", ask_in_rounds([&](auto question, auto limit) { return bigrams->ask(question, limit); })});
    }

    void print_percentiles() const {
        constexpr const char* figure = "duty question";
        const double own = percentile(contenders_.front().times.least, 0.5);
        for (const Contender& contender : contenders_) {
            const bool is_own = &contender == &contenders_.front();
            const std::string name = contender.name + ": ";
            const double median = percentile(contender.times.least, 0.5);
            row({name + "median over questions", median / microsecond, "us"});
            row({name + "99th percentile over questions", percentile(contender.times.least, 0.99) / microsecond, "us"});
            const double over_calls = percentile(contender.times.calls, 0.5) / microsecond;
            const double slow_calls = percentile(contender.times.calls, 0.99) / microsecond;
            if (is_own) {
                row(figure, Column::median, {name + "median over calls", over_calls, "us", 50, large});
                row(figure, Column::p99, {name + "99th percentile over calls", slow_calls, "us", 1000, large});
                row(figure, Column::cold, {name + "median, caches swept", percentile(cold_, 0.5) / microsecond, "us"});
                row(figure, Column::cold_p99,
                    {name + "99th percentile, caches swept", percentile(cold_, 0.99) / microsecond, "us"});
                continue;
            }
            const Row median_row{name + "median over calls", over_calls, "us"};
            if (contender.name == "FTS5")
                row(figure, Column::sqlite, median_row);
            else
                row(median_row);
            row({name + "99th percentile over calls", slow_calls, "us"});
            row({contender.name + " / orgraph, medians over questions", median / own, "x",
                 contender.name == "FTS5" ? 20.0 : 0, large, true});
        }
    }

    void print_manners() const {
        std::printf("\nmedians in microseconds\n%-18s %6s", "manner", "number");
        for (const Contender& contender : contenders_) std::printf(" %12s", contender.name.c_str());
        std::printf("\n");
        std::string last;
        for (const TimedQuestion& question : timed_questions()) {
            if (question.manner == last) continue;
            last = question.manner;
            std::printf("%-18s %6zu", last.c_str(), of_manner(contenders_.front().times, last).size());
            for (const Contender& contender : contenders_)
                std::printf(" %12.1f", percentile(of_manner(contender.times, last), 0.5) / microsecond);
            std::printf("\n");
        }
    }

    const Table& table_;
    bool alone_;
    std::vector<Contender> contenders_;
    std::vector<double> cold_;
};

}  // namespace

void measure_speed(const Table& table, bool alone) { Speed(table, alone).run(); }

}  // namespace orgraph::benchmarks
