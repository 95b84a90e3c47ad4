// Every allocation of the calls about authority, workflows and segregation fails in turn.
#include "allocations.hpp"

namespace {

const std::string incompatible = R"({"orgraph": 1,
  "departments": [{"id": "a", "name": "A", "head": "boss", "deputies": ["p"], "duties": [{"id": "d", "text": "d"}]}],
  "jobs": [{"id": "j", "title": "J", "duties": [{"id": "e", "text": "e"}],
     "authorities": [{"action": "*", "subject": "s"}]}],
  "posts": [{"id": "boss", "title": "boss", "department": "a"},
    {"id": "p", "title": "p", "department": "a", "job": "j"},
    {"id": "q", "title": "q", "department": "a", "inherits_duties_of": ["p"],
     "authorities": [{"action": "b", "subject": "*"}]}],
  "people": [{"id": "x", "name": "X", "appointments": [{"post": "p"}, {"post": "q", "from": "2026-11-23"}],
     "delegates": [{"person": "y"}, {"person": "y", "action": "b"}]},
    {"id": "y", "name": "Y", "appointments": [{"post": "q"}]}],
  "incompatible": [{"name": "s", "any_of": [{"action": "a", "subject": "s"}, {"action": "b", "subject": "*"},
     {"duty": "d"}, {"duty": "e"}, {"post": "q"}]}]})";

/// Each call about segregation; the first one of an organization makes what the next ones use.
void segregate() {
    const auto ask = [](const orgraph_snapshot* day, orgraph_error** error) {
        return made_and_freed<orgraph_breaches>(orgraph_breaches_free, [&](orgraph_breaches** made) {
            return orgraph_segregation_check(day, "2026-11-30", nullptr, made, error);
        });
    };
    fail_in_turn("orgraph_segregation_check, the first of an organization", [&](orgraph_error** error) {
        orgraph_snapshot* const day = undisturbed([] { return fresh_snapshot(incompatible); });
        const orgraph_status status = ask(day, error);
        check(undisturbed([&] { return ask(day, nullptr); }) == ORGRAPH_OK, "orgraph_segregation_check",
              "fails after it", -1);
        orgraph_snapshot_free(day);
        return status;
    });
    orgraph_snapshot* const day = fresh_snapshot(incompatible);
    check(ask(day, nullptr) == ORGRAPH_OK, "orgraph_segregation_check", "fails", -1);
    fail_in_turn("orgraph_segregation_check", [&](orgraph_error** error) { return ask(day, error); });
    fail_in_turn("orgraph_segregation_json", [&](orgraph_error** error) {
        return made_and_freed<orgraph_text>(orgraph_text_free, [&](orgraph_text** made) {
            const orgraph_answer_options explained = {sizeof explained, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
            return orgraph_segregation_json(day, "2026-11-30", nullptr, &explained, made, error);
        });
    });
    orgraph_snapshot_free(day);
}

/// Somebody away with a delegate, an undecided authority, one by a job, and a workflow with every sort of step.
const std::string governed = R"({"orgraph": 1,
  "departments": [{"id": "a", "name": "A", "head": "boss"}],
  "jobs": [{"id": "j", "title": "J", "authorities": [{"action": "prepare", "subject": "s"}]}],
  "posts": [{"id": "boss", "title": "boss", "department": "a", "reports_to": null,
     "authorities": [{"action": "approve", "subject": "*", "limit": "unstated"}, {"action": "approve", "subject": "s"}]},
    {"id": "p", "title": "p", "department": "a", "authorities": [{"action": "approve", "subject": "s", "limit": 5,
       "currency": "EUR", "when": {"plan": ["annual"]}}]},
    {"id": "q", "title": "q", "department": "a", "job": "j", "reports_to": "p"},
    {"id": "r", "title": "r", "department": "a", "reports_to": "p"}],
  "people": [{"id": "x", "name": "X", "appointments": [{"post": "boss"}],
     "absences": [{"from": "2026-11-01", "to": "2026-11-30"}],
     "delegates": [{"person": "y", "action": "approve", "limit": 50}]},
    {"id": "y", "name": "Y", "appointments": [{"post": "p"}]},
    {"id": "z", "name": "Z", "appointments": [{"post": "q"}]}],
  "workflows": [{"code": "W", "name": "one", "owner": "a", "steps": [
      {"id": "ask", "action": "prepare", "by": ["q", {"outside": "a bank"}], "quorum": "any", "subject": "s"},
      {"id": "see", "action": "review", "by": {"superior_of": "initiator"}},
      {"id": "ok", "action": "approve", "by": [{"department": "a"}, "r"], "subject": "s", "on_reject": "ask",
       "when": {"amount": {"min": 10}, "plan": ["annual"]}, "next": "V"}]},
    {"code": "V", "name": "two", "steps": [{"id": "do", "action": "execute", "by": "r"}]}],
  "incompatible": [{"name": "i", "any_of": [{"action": "prepare", "subject": "s"}, {"post": "q"}]}]})";

/// `ask` makes and frees one answer about a snapshot, of an organization that was asked nothing before and then of one
/// that was. What fails leaves nothing that spoils the next.
void fail_first_and_later(const char* name,
                          const std::function<orgraph_status(orgraph_snapshot*, orgraph_error**)>& ask) {
    fail_in_turn(name, [&](orgraph_error** error) {
        orgraph_snapshot* const day = undisturbed([] { return fresh_snapshot(governed); });
        const orgraph_status status = ask(day, error);
        check(undisturbed([&] { return ask(day, nullptr); }) == ORGRAPH_OK, name, "fails after it", -1);
        orgraph_snapshot_free(day);
        return status;
    });
    orgraph_snapshot* const day = fresh_snapshot(governed);
    check(ask(day, nullptr) == ORGRAPH_OK, name, "fails", -1);
    fail_in_turn(name, [&](orgraph_error** error) { return ask(day, error); });
    orgraph_snapshot_free(day);
}
template <typename Handle, typename Free, typename Make>
void fail_rows(const char* name, Free free, const Make& make) {
    fail_first_and_later(name, [&](orgraph_snapshot* day, orgraph_error** error) {
        return made_and_freed<Handle>(free, [&](Handle** made) { return make(day, made, error); });
    });
}

/// Each call about authority and workflows.
void govern() {
    constexpr orgraph_fact facts[] = {{"plan", "annual"}, {"amount", "20"}};
    const orgraph_authority_question question = {sizeof question, "approve", "s", 20, "EUR", facts, 2};
    const orgraph_answer_options explained = {sizeof explained, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
    const auto asking = [](const orgraph_snapshot* day) { return orgraph_find(day, ORGRAPH_PERSON, "z"); };
    const auto case_of = [&](const orgraph_snapshot* day) {
        return orgraph_route_question{sizeof(orgraph_route_question), asking(day), ORGRAPH_NONE, facts, 2, 2};
    };
    fail_rows<orgraph_authorities>("orgraph_authority_check", orgraph_authorities_free,
                                   [&](orgraph_snapshot* day, orgraph_authorities** made, orgraph_error** error) {
                                       return orgraph_authority_check(day, &question, made, error);
                                   });
    fail_first_and_later("orgraph_approver_of", [&](orgraph_snapshot* day, orgraph_error** error) {
        orgraph_approver approver{};
        orgraph_passed_over passed_over[2];
        size_t count = 9;
        const orgraph_status status =
            orgraph_approver_of(day, &question, asking(day), ORGRAPH_NONE, &approver, passed_over, 2, &count, error);
        check((approver.person == ORGRAPH_NONE) == (status != ORGRAPH_OK) && (count == 1) == (status == ORGRAPH_OK),
              "orgraph_approver_of", "half an answer", -1);
        return status;
    });
    fail_rows<orgraph_route>("orgraph_route_find", orgraph_route_free,
                             [&](orgraph_snapshot* day, orgraph_route** made, orgraph_error** error) {
                                 const orgraph_route_question asked = case_of(day);
                                 return orgraph_route_find(day, 0, &asked, made, error);
                             });
    fail_rows<orgraph_participations>("orgraph_participations_of", orgraph_participations_free,
                                      [&](orgraph_snapshot* day, orgraph_participations** made, orgraph_error** error) {
                                          const orgraph_node who = orgraph_find(day, ORGRAPH_PERSON, "y");
                                          return orgraph_participations_of(day, who, made, error);
                                      });
    fail_rows<orgraph_dead_ends>("orgraph_dead_ends_find", orgraph_dead_ends_free,
                                 [&](orgraph_snapshot* day, orgraph_dead_ends** made, orgraph_error** error) {
                                     return orgraph_dead_ends_find(day, ORGRAPH_NO_WORKFLOW, asking(day), ORGRAPH_NONE,
                                                                   nullptr, made, error);
                                 });
    fail_rows<orgraph_dead_ends>("orgraph_stopped_without", orgraph_dead_ends_free,
                                 [&](orgraph_snapshot* day, orgraph_dead_ends** made, orgraph_error** error) {
                                     return orgraph_stopped_without(day, orgraph_find(day, ORGRAPH_POST, "q"), nullptr,
                                                                    made, error);
                                 });
    fail_rows<orgraph_snapshot>("orgraph_snapshot_on", orgraph_snapshot_free,
                                [](const orgraph_snapshot* day, orgraph_snapshot** made, orgraph_error** error) {
                                    return orgraph_snapshot_on(day, "2027-01-01", made, error);
                                });
    fail_rows<orgraph_snapshot>("orgraph_snapshot_vacate", orgraph_snapshot_free,
                                [](orgraph_snapshot* day, orgraph_snapshot** made, orgraph_error** error) {
                                    const orgraph_node post = orgraph_find(day, ORGRAPH_POST, "q");
                                    return orgraph_snapshot_vacate(day, &post, 1, made, error);
                                });
    const auto fail_json = [](const char* name, const auto& make) {
        fail_rows<orgraph_text>(name, orgraph_text_free, make);
    };
    fail_json("orgraph_authority_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        return orgraph_authority_json(day, &question, &explained, made, error);
    });
    fail_json("orgraph_approver_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        return orgraph_approver_json(day, &question, asking(day), ORGRAPH_NONE, &explained, made, error);
    });
    fail_json("orgraph_route_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        const orgraph_route_question asked = case_of(day);
        return orgraph_route_json(day, 0, &asked, &explained, made, error);
    });
    fail_json("orgraph_participations_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        return orgraph_participations_json(day, orgraph_find(day, ORGRAPH_PERSON, "y"), &explained, made, error);
    });
    fail_json("orgraph_dead_ends_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        return orgraph_dead_ends_json(day, 0, ORGRAPH_NONE, ORGRAPH_NONE, nullptr, &explained, made, error);
    });
    fail_json("orgraph_stopped_without_json", [&](orgraph_snapshot* day, orgraph_text** made, orgraph_error** error) {
        return orgraph_stopped_without_json(day, orgraph_find(day, ORGRAPH_POST, "q"), nullptr, &explained, made,
                                            error);
    });
    // Calls that look something up: the first makes the index, a later one may allocate nothing.
    fail_in_turn("orgraph_find_workflow", [](orgraph_error** error) {
        orgraph_snapshot* const day = undisturbed([] { return fresh_snapshot(governed); });
        uint32_t workflow = 9;
        orgraph_workflow facts_of{};
        orgraph_status status = orgraph_find_workflow(day, "TWO", &workflow, error);
        if (status == ORGRAPH_OK) status = orgraph_workflow_of(day, workflow, &facts_of, error);
        check((workflow == 1) == (facts_of.code != nullptr) || status != ORGRAPH_OK, "orgraph_find_workflow",
              "half an answer", -1);
        orgraph_snapshot_free(day);
        return status;
    });
    fail_in_turn("orgraph_step_of", [](orgraph_error** error) {
        orgraph_snapshot* const day = undisturbed([] { return fresh_snapshot(governed); });
        orgraph_step step{};
        const orgraph_status status = orgraph_step_of(day, 0, 2, &step, error);
        check((step.id == nullptr) == (status != ORGRAPH_OK), "orgraph_step_of", "half an answer", -1);
        orgraph_snapshot_free(day);
        return status;
    });
}

}  // namespace

int main() {
    segregate();
    govern();
    std::printf("%d passed, %d failed\n", checks_passed, checks_failed);
    return checks_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
