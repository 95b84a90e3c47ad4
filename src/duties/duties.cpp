#include "orgraph/duties.hpp"

#include <algorithm>
#include <unordered_set>

#include "duties/effort.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using duties::duty_rows;
using record::Record;
using record::Row;
using record::Word;

const char* to_string(DutyKind kind) noexcept {
    constexpr const char* names[] = {"core", "auxiliary", "temporary"};
    return names[static_cast<std::size_t>(kind)];
}

namespace {

const Record& record_of(const Snapshot& snapshot) { return *snapshot.data().record; }

Row row_of(const Record& record, Duty duty) { return record.row(duty_rows(record, duty.owner)[duty.position]); }

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
    std::unordered_set<Node> owners_;  ///< whose duties are there already
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
    return duties::kind_of(row_of(record_of(snapshot), duty));
}

DutyFacts duty_facts(const Snapshot& snapshot, Duty duty) {
    const Record& record = record_of(snapshot);
    const Row row = row_of(record, duty);
    const auto text = [&record](Word word) { return word.is(Word::text) ? record.text(word) : std::string_view(); };
    DutyFacts facts;
    facts.id = duty_id(snapshot, duty);
    facts.text = text(row[record::duty::text]);
    facts.kind = duties::kind_of(row);
    for (const Word task : record.list(row[record::duty::tasks])) facts.tasks.push_back(record.text(task));
    facts.assessment = text(row[record::duty::assessment]);
    facts.hours_per_week = duties::hours_per_week(record, row);
    facts.is_shared = duties::is_shared(row);
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
