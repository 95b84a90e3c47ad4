#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;

std::vector<orgraph::Fact> orgraph::capi::facts_of(const orgraph_fact* facts, size_t count) {
    require(facts != nullptr || count == 0, "the facts are NULL");
    std::vector<Fact> made;
    made.reserve(count);
    for (size_t i = 0; i < count; ++i)
        made.push_back({std::string(text_of(facts[i].name, "the name of a fact")),
                        std::string(text_of(facts[i].value, "the value of a fact"))});
    return made;
}

orgraph::capi::GivenQuestion::GivenQuestion(const orgraph_authority_question* given) {
    require(given != nullptr, "the question is NULL");
    constexpr size_t first_size = sizeof(orgraph_authority_question);
    constexpr orgraph_authority_question nothing = {first_size, nullptr, nullptr, ORGRAPH_UNKNOWN_AMOUNT,
                                                    nullptr,    nullptr, 0};
    const auto taken = taken_over(given, nothing, first_size);
    facts = facts_of(taken.facts, taken.fact_count);
    question.action = text_of(taken.action, "the action");
    question.subject = text_of(taken.subject, "the subject");
    if (taken.amount != ORGRAPH_UNKNOWN_AMOUNT) question.amount = taken.amount;
    if (taken.currency != nullptr) question.currency = text_of(taken.currency, "the currency");
    question.facts = facts;
}

orgraph::Node orgraph::capi::node_or_none(const Snapshot& snapshot, orgraph_node node, Kind kind) {
    return node == ORGRAPH_NONE ? none : node_of(snapshot, node, kind);
}

namespace {

orgraph_authority row_of(const orgraph::Authority& authority) noexcept {
    return {to_c(authority.post),
            to_c(authority.owner),
            authority.position,
            static_cast<orgraph_limit_kind>(authority.limit_kind),
            authority.limit,
            text_or_null(authority.currency),
            authority.is_undecided ? 1 : 0};
}

constexpr orgraph_approver no_approver = {ORGRAPH_NONE,
                                          ORGRAPH_NONE,
                                          ORGRAPH_NONE,
                                          {ORGRAPH_NONE, ORGRAPH_NONE, 0, ORGRAPH_UNLIMITED, 0, nullptr, 0},
                                          ORGRAPH_UNKNOWN_AMOUNT};

}  // namespace

extern "C" {

orgraph_status orgraph_authority_check(const orgraph_snapshot* snapshot, const orgraph_authority_question* question,
                                       orgraph_authorities** authorities, orgraph_error** error) {
    clear(authorities, static_cast<orgraph_authorities*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(authorities != nullptr, "the place for the authorities is NULL");
        const GivenQuestion given(question);
        auto made = std::make_unique<orgraph_authorities>(day);
        for (const orgraph::Authority& one : orgraph::who_may(day, given.question)) made->rows.push_back(row_of(one));
        *authorities = made.release();
    });
}

const orgraph_authority* orgraph_authorities_rows(const orgraph_authorities* authorities, size_t* count) {
    return is_valid(authorities) ? lend_rows(authorities->rows, count) : lend_no_rows<orgraph_authority>(count);
}

void orgraph_authorities_free(orgraph_authorities* authorities) {
    if (is_valid(authorities)) delete authorities;
}

orgraph_status orgraph_approver_of(const orgraph_snapshot* snapshot, const orgraph_authority_question* question,
                                   orgraph_node person, orgraph_node post, orgraph_approver* approver,
                                   orgraph_passed_over* passed_over, size_t capacity, size_t* count,
                                   orgraph_error** error) {
    clear(approver, no_approver);
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(approver != nullptr, "the place for the approver is NULL");
        require_buffer(passed_over, capacity, count);
        const GivenQuestion given(question);
        const orgraph::Approver found = orgraph::approver_of(day, given.question, node_of(day, person, Kind::person),
                                                             node_or_none(day, post, Kind::post));
        for (size_t i = 0; i < std::min(capacity, found.passed_over.size()); ++i)
            passed_over[i] = {to_c(found.passed_over[i].post),
                              static_cast<orgraph_passed_over_why>(found.passed_over[i].why)};
        *approver = {to_c(found.post), to_c(found.person), to_c(found.acting_for), row_of(found.authority),
                     found.delegated_limit.value_or(ORGRAPH_UNKNOWN_AMOUNT)};
        *count = found.passed_over.size();
    });
}

}  // extern "C"
