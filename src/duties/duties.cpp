#include "orgraph/duties.hpp"

#include <algorithm>
#include <set>

#include "snapshot/data.hpp"

namespace orgraph {

using record::Record;
using record::Row;
using record::Word;

const char* to_string(DutyKind kind) noexcept {
    constexpr const char* names[] = {"core", "auxiliary", "temporary"};
    return names[static_cast<std::size_t>(kind)];
}

namespace {

const Record& record_of(const Snapshot& snapshot) { return *snapshot.data().record; }

std::span<const Word> duty_rows(const Record& record, Node owner) {
    return record.list(record.row(owner)[record::duties_member(record.kind(owner))]);
}

Row row_of(const Record& record, Duty duty) { return record.row(duty_rows(record, duty.owner)[duty.position]); }

/// Hours a week that so much in each period makes: a week has 5 days, a year 52 weeks, 12 months and 4 quarters.
double weekly(double hours, Word per) {
    constexpr double weeks[] = {0.2, 1, 52.0 / 12, 13, 52};
    return hours / weeks[per.value()];
}

std::optional<double> hours_of(const Record& record, Row duty) {
    if (const Word effort = duty[record::duty::effort]; effort.is(Word::row)) {
        const Row row = record.row(effort);
        return weekly(record.number(row[record::effort::hours]), row[record::effort::per]);
    }
    std::optional<double> hours;
    const auto add = [&](Word one) {
        const Row quota = record.row(one);
        if (!quota.has(record::quota::minutes_each)) return;
        const double minutes =
            record.number(quota[record::quota::count]) * record.number(quota[record::quota::minutes_each]);
        hours = hours.value_or(0) + weekly(minutes / 60, quota[record::quota::per]);
    };
    const Word quota = duty[record::duty::quota];
    if (quota.is(Word::row)) add(quota);
    for (const Word one : record.list(quota)) add(one);
    return hours;
}

/// Gathers the duties of posts, none twice.
class Gathering {
 public:
    explicit Gathering(const Snapshot& snapshot) : snapshot_(snapshot), record_(record_of(snapshot)) {}

    void own(Node owner) {
        const auto rows = duty_rows(record_, owner);
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (!record::life(record::duty_object, record_.row(rows[i])).contains(snapshot_.day())) continue;
            duties_.push_back({owner, i});
        }
    }
    /// The duties of a post, its job's, and those of the posts it inherits from, depth first.
    void post(Node start) {
        std::vector<Node> open{start};
        while (!open.empty()) {
            const Node post = open.back();
            open.pop_back();
            if (!snapshot_.in_force(post) || !owners_.insert(post).second) continue;
            own(post);
            if (const Node job = snapshot_.job(post); job != none && owners_.insert(job).second) own(job);
            const auto inherited = record_.list(record_.row(post)[record::post::inherits_duties_of]);
            for (auto one = inherited.rbegin(); one != inherited.rend(); ++one)
                open.push_back(record_.find(Kind::post, *one));
        }
    }
    std::vector<Duty> take() { return std::move(duties_); }

 private:
    const Snapshot& snapshot_;
    const Record& record_;
    std::set<Node> owners_;  ///< whose duties are there already
    std::vector<Duty> duties_;
};

}  // namespace

std::string duty_id(const Snapshot& snapshot, Duty duty) {
    const Record& record = record_of(snapshot);
    const Word stated = row_of(record, duty)[record::duty::id];
    if (stated.is(Word::text)) return std::string(record.text(stated));
    return std::string(to_string(record.kind(duty.owner))) + ':' + std::string(record.id(duty.owner)) + '/' +
           std::to_string(duty.position + 1);
}

DutyKind duty_kind(const Snapshot& snapshot, Duty duty) noexcept {
    const Word kind = row_of(record_of(snapshot), duty)[record::duty::kind];
    return kind.is(Word::plain) ? static_cast<DutyKind>(kind.value()) : DutyKind::core;
}

DutyFacts duty_facts(const Snapshot& snapshot, Duty duty) {
    const Record& record = record_of(snapshot);
    const Row row = row_of(record, duty);
    const auto text = [&record](Word word) { return word.is(Word::text) ? record.text(word) : std::string_view(); };
    DutyFacts facts;
    facts.id = duty_id(snapshot, duty);
    facts.text = text(row[record::duty::text]);
    facts.kind = duty_kind(snapshot, duty);
    for (const Word task : record.list(row[record::duty::tasks])) facts.tasks.push_back(record.text(task));
    facts.assessment = text(row[record::duty::assessment]);
    facts.hours_per_week = hours_of(record, row);
    facts.is_shared = row.has(record::duty::load) && row[record::duty::load].value() == 1;
    return facts;
}

std::vector<Duty> own_duties(const Snapshot& snapshot, Node owner) {
    Gathering gathering(snapshot);
    gathering.own(owner);
    return gathering.take();
}

std::vector<Duty> duties_of(const Snapshot& snapshot, Node who) {
    Gathering gathering(snapshot);
    switch (snapshot.kind(who)) {
        case Kind::department:
        case Kind::job:
            gathering.own(who);
            break;
        case Kind::post:
            gathering.post(who);
            break;
        case Kind::person:
            for (const Node post : snapshot.holds(who)) gathering.post(post);
            break;
    }
    return gathering.take();
}

}  // namespace orgraph
