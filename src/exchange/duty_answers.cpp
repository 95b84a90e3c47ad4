#include <algorithm>

#include "document/writer.hpp"
#include "exchange/answer.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/coverage.hpp"
#include "orgraph/duties.hpp"
#include "orgraph/search.hpp"
#include "snapshot/data.hpp"

namespace orgraph {
namespace {

using exchange::Json;

class DutyAnswer : public exchange::Answer {
 public:
    using Answer::Answer;

    void duty_members(const DutyFacts& facts) {
        json().key("id").text(facts.id).key("text").text_or_null(facts.text);
        json().key("kind").text(to_string(facts.kind)).key("tasks").open_list();
        for (const std::string_view task : facts.tasks) json().text(task);
        json().close_list();
    }
    /// Whose a duty is, and who answers for it.
    void owner(Node owner) {
        node("owner", owner);
        const Kind kind = snapshot().kind(owner);
        node("department", kind == Kind::department ? owner : kind == Kind::post ? snapshot().post_in(owner) : none);
        nodes("posts", kind == Kind::job ? posts_of(snapshot(), owner) : std::vector<Node>());
        const std::vector<DutyHolder> found = answerable(snapshot(), owner);
        json().key("holders").open_list();
        for (const DutyHolder& one : found) holder(one.person, one.post);
        json().close_list();
        nodes("covered_by", found.empty() ? covered_by(snapshot(), owner) : std::vector<Node>());
    }
    void duty(const Snapshot& snapshot, Duty duty, bool with_owner) {
        json().open_object();
        duty_members(duty_facts(snapshot, duty));
        if (with_owner) node("owner", duty.owner);
        json().close_object();
    }
};

/// The duty's quota as in the document; empty where it has none.
std::string quota_of(const Snapshot& snapshot, Duty duty) {
    const record::Record& record = *snapshot.data().record;
    const auto rows = record.list(record.row(duty.owner)[record::duties_member(record.kind(duty.owner))]);
    return document::write_member(record, record::duty_object, record.row(rows[duty.position]), record::duty::quota,
                                  {snapshot.day(), false});
}

}  // namespace

std::string duty_search_json(const Snapshot& snapshot, std::string_view question, const SearchOptions& search,
                             const AnswerOptions& options) {
    const std::vector<DutyHit> hits = search_duties(snapshot, question, search);
    std::vector<std::vector<DutyMatch>> matches;
    if (options.explain) matches = explain_matches(snapshot, question, hits, search);
    DutyAnswer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object().key("question").text(question).key("hits").open_list();
    for (std::size_t i = 0; i < std::min(hits.size(), options.limit); ++i) {
        const auto& [duty, score] = hits[i];
        json.open_object().key("score").number(score).key("duty").open_object();
        answer.duty_members(duty_facts(snapshot, duty));
        json.close_object();
        answer.owner(duty.owner);
        if (options.explain) {
            json.key("why").open_object().key("rule").text("S8").key("matched").open_list();
            for (const DutyMatch& match : matches[i]) {
                json.open_object().key("asked").text(match.asked).key("found");
                json.text(match.found.empty() ? match.asked : match.found);
                json.key("in").text(to_string(match.where)).key("weight").number(match.weight).close_object();
            }
            json.close_list().key("facts");
            exchange::append_duty_fact(json, snapshot, duty.owner, duty.position);
            json.close_object();
        }
        json.close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

std::string duties_json(const Snapshot& snapshot, Node who, const AnswerOptions& options) {
    const std::vector<Duty> duties = duties_of(snapshot, who);
    DutyAnswer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("of", who);
    json.key("duties").open_list();
    for (std::size_t i = 0; i < std::min(duties.size(), options.limit); ++i) {
        const DutyFacts facts = duty_facts(snapshot, duties[i]);
        json.open_object();
        answer.duty_members(facts);
        json.key("assessment").text_or_null(facts.assessment);
        json.key("hours").number(facts.hours_per_week);
        const std::string quota = quota_of(snapshot, duties[i]);
        json.key("quota").raw(quota.empty() ? "null" : quota);
        json.key("load").text(facts.is_shared ? "shared" : "each");
        answer.node("from", duties[i].owner);
        if (options.explain) {
            json.key("why");
            exchange::append_why_duty(json, snapshot, duties[i].owner, duties[i].position);
        }
        json.close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

std::string coverage_json(const Snapshot& snapshot, const AnswerOptions& options, const Progress& progress) {
    const std::vector<DutyCoverage> rows = coverage(snapshot);
    DutyAnswer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object().key("duties").open_list();
    for (std::size_t i = 0; i < std::min(rows.size(), options.limit); ++i) {
        const DutyCoverage& row = rows[i];
        json.open_object().key("duty");
        answer.duty(snapshot, row.duty, false);
        answer.node("owner", row.duty.owner);
        json.key("state").text(to_string(row.state)).key("holders").open_list();
        for (const DutyHolder& holder : row.holders) answer.holder(holder.person, holder.post);
        json.close_list();
        answer.nodes("covered_by", row.covered_by);
        if (options.explain) {
            json.key("why");
            exchange::append_why_coverage(json, snapshot, row.duty.owner, row.duty.position, row.holders);
        }
        json.close_object();
    }
    json.close_list().key("overlaps").open_list();
    for (const DutyOverlap& overlap : overlapping_duties(snapshot, progress)) {
        json.open_object().key("a");
        answer.duty(snapshot, overlap.a, true);
        json.key("b");
        answer.duty(snapshot, overlap.b, true);
        json.key("alike").number(overlap.alike).close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

}  // namespace orgraph
