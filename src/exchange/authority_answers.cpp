#include <algorithm>

#include "exchange/answer.hpp"
#include "exchange/why_authority.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/authority.hpp"
#include "structure/appointments.hpp"

namespace orgraph {
namespace {

using exchange::Json;

void append_limit(Json& json, const Authority& authority) {
    json.key("limit");
    switch (authority.limit_kind) {
        case LimitKind::unlimited:
            json.null();
            break;
        case LimitKind::stated:
            json.number(authority.limit);
            break;
        case LimitKind::unstated:
            json.text("unstated");
            break;
    }
    json.key("currency").text_or_null(authority.currency);
}

}  // namespace

std::string authority_json(const Snapshot& snapshot, const AuthorityQuestion& question, const AnswerOptions& options) {
    const std::vector<Authority> found = who_may(snapshot, question);
    exchange::Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object().key("may").open_list();
    for (std::size_t i = 0; i < std::min(options.limit, found.size()); ++i) {
        const Authority& one = found[i];
        json.open_object();
        answer.node("post", one.post);
        append_limit(json, one);
        json.key("undecided").boolean(one.is_undecided);
        answer.holders(one.post);
        answer.node("from", one.owner);
        if (options.explain) {
            json.key("why");
            exchange::append_why_may(json, snapshot, one);
        }
        json.close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

std::string approver_json(const Snapshot& snapshot, const AuthorityQuestion& question, Node person, Node post,
                          const AnswerOptions& options) {
    const Approver found = approver_of(snapshot, question, person, post);
    const Node asked = structure::asked_post(snapshot, person, post);
    exchange::Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("of", person);
    answer.node("in", asked);
    answer.node("post", found.post);
    answer.node("approver", found.person);
    json.key("as");
    found.person == none ? json.null() : json.text(found.acting_for == none ? "holder" : "delegate");
    answer.node("for", found.acting_for);
    append_limit(json, found.authority);
    json.key("delegated_limit").number(found.delegated_limit);
    json.key("passed_over").open_list();
    for (std::size_t i = 0; i < std::min(options.limit, found.passed_over.size()); ++i) {
        const PassedOverPost& passed = found.passed_over[i];
        json.open_object();
        answer.node("post", passed.post);
        json.key("why").text(to_string(passed.why));
        if (options.explain) {
            json.key("facts");
            exchange::append_facts_of_passed_over(json, snapshot, question, passed);
        }
        json.close_object();
    }
    json.close_list();
    if (options.explain) {
        json.key("why");
        exchange::append_why_approver(json, snapshot, found, asked);
    }
    json.close_object();
    return answer.take();
}

}  // namespace orgraph
