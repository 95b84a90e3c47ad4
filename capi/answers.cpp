#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Node;

namespace {

orgraph_answer_options given_or_default(const orgraph_answer_options* given) {
    constexpr size_t first_size = offsetof(orgraph_answer_options, depth) + sizeof(uint32_t);
    constexpr orgraph_answer_options all_of_it = {sizeof(orgraph_answer_options), SIZE_MAX, 0, ORGRAPH_ANY_DEPTH};
    const auto options = taken_over(given, all_of_it, first_size);
    constexpr uint32_t known = ORGRAPH_DOTTED | ORGRAPH_EXPLAIN | ORGRAPH_OWN | ORGRAPH_COVER | ORGRAPH_BALANCE;
    require((options.flags & ~known) == 0, "the options have flags that mean nothing");
    return options;
}

orgraph::AnswerOptions answer_options(const orgraph_answer_options& options) {
    return {options.limit, (options.flags & ORGRAPH_EXPLAIN) != 0};
}

/// Runs `make`, which returns the answer, and hands it out.
template <typename Make>
orgraph_status answer(orgraph_text** json, orgraph_error** error, const Make& make) noexcept {
    clear(json, static_cast<orgraph_text*>(nullptr));
    return guard(error, [&] {
        require(json != nullptr, "the place for the text is NULL");
        *json = new orgraph_text(make());
    });
}

}  // namespace

extern "C" {

orgraph_status orgraph_problems_json(const orgraph_problems* problems, const orgraph_answer_options* options,
                                     orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        require(problems != nullptr, "the problems are NULL");
        require(is_valid(problems), "these are no problems");
        return orgraph::problems_json(problems->problems, answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_summary_json(const orgraph_snapshot* snapshot, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] { return orgraph::summary_json(snapshot_of(snapshot)); });
}

orgraph_status orgraph_node_json(const orgraph_snapshot* snapshot, orgraph_node node,
                                 const orgraph_answer_options* options, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::node_json(day, node_of(day, node), answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_chain_json(const orgraph_snapshot* snapshot, orgraph_node who, orgraph_node post,
                                  const orgraph_answer_options* options, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph_answer_options given = given_or_default(options);
        return orgraph::chain_json(day, node_of(day, who), node_or_none(day, post), (given.flags & ORGRAPH_DOTTED) != 0,
                                   answer_options(given));
    });
}

orgraph_status orgraph_subordinates_json(const orgraph_snapshot* snapshot, orgraph_node who,
                                         const orgraph_answer_options* options, orgraph_text** json,
                                         orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph_answer_options given = given_or_default(options);
        return orgraph::subordinates_json(day, node_of(day, who), given.depth, answer_options(given));
    });
}

orgraph_status orgraph_common_json(const orgraph_snapshot* snapshot, orgraph_node a, orgraph_node b,
                                   const orgraph_answer_options* options, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::common_json(day, node_of(day, a), node_of(day, b), answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_staffing_json(const orgraph_snapshot* snapshot, orgraph_node department,
                                     const orgraph_answer_options* options, orgraph_text** json,
                                     orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph_answer_options given = given_or_default(options);
        return orgraph::staffing_json(day, node_or_none(day, department), (given.flags & ORGRAPH_OWN) != 0,
                                      answer_options(given));
    });
}

orgraph_status orgraph_duty_search_json(const orgraph_snapshot* snapshot, const char* question,
                                        const orgraph_search_options* search, const orgraph_answer_options* options,
                                        orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph_search_options given = given_or_default(search);
        orgraph::AnswerOptions how = answer_options(given_or_default(options));
        how.explain = how.explain || (given.flags & ORGRAPH_EXPLAIN) != 0;
        return orgraph::duty_search_json(day, text_of(question, "the question"), search_options(day, given), how);
    });
}

orgraph_status orgraph_duties_json(const orgraph_snapshot* snapshot, orgraph_node who,
                                   const orgraph_answer_options* options, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::duties_json(day, node_of(day, who), answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_coverage_json(const orgraph_snapshot* snapshot, const orgraph_open_options* progress,
                                     const orgraph_answer_options* options, orgraph_text** json,
                                     orgraph_error** error) {
    return answer(json, error, [&] {
        return orgraph::coverage_json(snapshot_of(snapshot), answer_options(given_or_default(options)),
                                      progress_of(progress));
    });
}

orgraph_status orgraph_workload_json(const orgraph_snapshot* snapshot, orgraph_node who,
                                     const orgraph_open_options* progress, const orgraph_answer_options* options,
                                     orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph_answer_options given = given_or_default(options);
        return orgraph::workload_json(day, node_or_none(day, who), {(given.flags & ORGRAPH_COVER) != 0},
                                      (given.flags & ORGRAPH_BALANCE) != 0, answer_options(given),
                                      progress_of(progress));
    });
}

orgraph_status orgraph_due_json(const orgraph_snapshot* snapshot, const char* last_day,
                                const orgraph_open_options* progress, const orgraph_answer_options* options,
                                orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::due_json(day, last_day_of(day, last_day), answer_options(given_or_default(options)),
                                 progress_of(progress));
    });
}

orgraph_status orgraph_due_ics(const orgraph_snapshot* snapshot, const char* last_day,
                               const orgraph_open_options* progress, const orgraph_answer_options* options,
                               orgraph_text** calendar, orgraph_error** error) {
    return answer(calendar, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::due_calendar(day, last_day_of(day, last_day), answer_options(given_or_default(options)),
                                     progress_of(progress));
    });
}

orgraph_status orgraph_authority_json(const orgraph_snapshot* snapshot, const orgraph_authority_question* question,
                                      const orgraph_answer_options* options, orgraph_text** json,
                                      orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const GivenQuestion given(question);
        return orgraph::authority_json(day, given.question, answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_approver_json(const orgraph_snapshot* snapshot, const orgraph_authority_question* question,
                                     orgraph_node person, orgraph_node post, const orgraph_answer_options* options,
                                     orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const GivenQuestion given(question);
        return orgraph::approver_json(day, given.question, node_of(day, person, Kind::person),
                                      node_or_none(day, post, Kind::post), answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_route_json(const orgraph_snapshot* snapshot, uint32_t workflow,
                                  const orgraph_route_question* question, const orgraph_answer_options* options,
                                  orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const GivenCase given(day, question);
        return orgraph::route_json(day, workflow_of(day, workflow), given.question,
                                   answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_participations_json(const orgraph_snapshot* snapshot, orgraph_node who,
                                           const orgraph_answer_options* options, orgraph_text** json,
                                           orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::participations_json(day, node_of(day, who), answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_dead_ends_json(const orgraph_snapshot* snapshot, uint32_t workflow, orgraph_node initiator,
                                      orgraph_node post, const orgraph_open_options* progress,
                                      const orgraph_answer_options* options, orgraph_text** json,
                                      orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        const orgraph::Workflow of =
            workflow == ORGRAPH_NO_WORKFLOW ? orgraph::no_workflow : workflow_of(day, workflow);
        return orgraph::dead_ends_json(day, of, node_or_none(day, initiator, Kind::person),
                                       node_or_none(day, post, Kind::post), answer_options(given_or_default(options)),
                                       progress_of(progress));
    });
}

orgraph_status orgraph_stopped_without_json(const orgraph_snapshot* snapshot, orgraph_node post,
                                            const orgraph_open_options* progress, const orgraph_answer_options* options,
                                            orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::stopped_without_json(day, node_of(day, post, Kind::post),
                                             answer_options(given_or_default(options)), progress_of(progress));
    });
}

orgraph_status orgraph_segregation_json(const orgraph_snapshot* snapshot, const char* last_day,
                                        const orgraph_open_options* progress, const orgraph_answer_options* options,
                                        orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::segregation_json(day, last_day_of(day, last_day), answer_options(given_or_default(options)),
                                         progress_of(progress));
    });
}

orgraph_status orgraph_documents_json(const orgraph_snapshot* snapshot, const char* name,
                                      const orgraph_answer_options* options, orgraph_text** json,
                                      orgraph_error** error) {
    return answer(json, error, [&] {
        return orgraph::documents_json(snapshot_of(snapshot), document_name(name),
                                       answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_raci_json(const orgraph_snapshot* snapshot, uint32_t workflow, orgraph_node initiator,
                                 const orgraph_answer_options* options, orgraph_text** json, orgraph_error** error) {
    return answer(json, error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        return orgraph::raci_json(day, workflow_of(day, workflow), node_or_none(day, initiator),
                                  answer_options(given_or_default(options)));
    });
}

orgraph_status orgraph_difference_json(const orgraph_snapshot* before, const orgraph_snapshot* after,
                                       const orgraph_answer_options* options, orgraph_text** json,
                                       orgraph_error** error) {
    return answer(json, error, [&] {
        return orgraph::difference_json(snapshot_of(before), snapshot_of(after),
                                        answer_options(given_or_default(options)));
    });
}

}  // extern "C"
