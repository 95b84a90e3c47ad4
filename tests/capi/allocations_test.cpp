// Every allocation of every call fails in turn: ORGRAPH_NO_MEMORY comes out, nothing is left behind.
#include <filesystem>

#include "allocations.hpp"

namespace {

/// The ids of the duties that answer a question; "" where the call fails.
std::string found(const orgraph_snapshot* day, const char* question) {
    std::string ids;
    orgraph_duty_hits* hits = nullptr;
    if (orgraph_duty_search(day, question, nullptr, &hits, nullptr) != ORGRAPH_OK) return ids;
    size_t count = 0;
    const orgraph_duty_hit* const rows = orgraph_duty_hits_rows(hits, &count);
    for (size_t i = 0; i < count; ++i) ids += std::string(rows[i].duty.id) + ' ';
    orgraph_duty_hits_free(hits);
    return ids;
}

/// A vacant post, tasks, a job, inherited duties and two duties that are nearly the same.
const std::string small = R"({"orgraph": 1,
  "departments": [{"id": "a", "name": "A", "head": "boss", "duties": [{"text": "keep the books of the company"}]},
    {"id": "b", "name": "B", "parent": "a"}],
  "jobs": [{"id": "j", "title": "J", "duties": [{"text": "visit customers", "assessment": "visits made last month"}]}],
  "posts": [{"id": "boss", "title": "boss", "department": "a", "reports_to": null,
     "duties": [{"text": "collect overdue payments"}, {"text": "whatever is left", "kind": "temporary"}]},
    {"id": "p", "title": "p", "department": "b", "job": "j", "inherits_duties_of": ["boss"],
     "duties": [{"text": "collect overdue payment"}, {"tasks": ["write reminders", "telephone customers"]}]}],
  "people": [{"id": "x", "name": "X", "appointments": [{"post": "boss"}]}]})";

/// The first question of an organization builds its index. One that fails leaves nothing that spoils the next.
void ask_first_questions(const std::string& document, const char* question, const orgraph_search_options* options,
                         long step) {
    const auto ask = [&](orgraph_snapshot* day, orgraph_error** error) {
        return made_and_freed<orgraph_duty_hits>(orgraph_duty_hits_free, [&](orgraph_duty_hits** made) {
            return orgraph_duty_search(day, question, options, made, error);
        });
    };
    orgraph_snapshot* const other = fresh_snapshot(document);
    const std::string expected = found(other, question);
    orgraph_snapshot_free(other);
    check(!expected.empty(), "orgraph_duty_search", "finds nothing", -1);
    fail_in_turn(
        "orgraph_duty_search, the first of an organization",
        [&](orgraph_error** error) {
            orgraph_snapshot* const day = undisturbed([&] { return fresh_snapshot(document); });
            const orgraph_status status = ask(day, error);
            check(undisturbed([&] { return found(day, question); }) == expected, "orgraph_duty_search",
                  "another answer after it", -1);
            orgraph_snapshot_free(day);
            return status;
        },
        step);
    orgraph_snapshot* const day = fresh_snapshot(document);
    if (found(day, question) != expected) check(false, "orgraph_duty_search", "another answer", -1);
    fail_in_turn(
        "orgraph_duty_search, a later one", [&](orgraph_error** error) { return ask(day, error); }, step);
    orgraph_snapshot_free(day);
}

/// The library's own tables are made by the first question of all, and stay: nothing is given back.
void make_tables(long step) {
    orgraph_snapshot* const day = fresh_snapshot(small);
    orgraph_status status = ORGRAPH_NO_MEMORY;
    long n = 0;
    for (; status != ORGRAPH_OK && n < 10'000'000; n += step) {
        orgraph_duty_hits* hits = nullptr;
        failed = false;
        until_failure = n;
        status = orgraph_duty_search(day, "who collects overdue payments", nullptr, &hits, nullptr);
        until_failure = -1;
        check(status == (failed ? ORGRAPH_NO_MEMORY : ORGRAPH_OK), "the first question", "another status", n);
        check((hits != nullptr) == (status == ORGRAPH_OK), "the first question", "half an answer", n);
        orgraph_duty_hits_free(hits);
    }
    check(n > step && found(day, "who collects overdue payments") == "post:boss/1 post:p/1 ", "the first question",
          "does not succeed in the end", n);
    orgraph_snapshot_free(day);
}

/// Suppositions about the day as it is, and about one that supposes something already.
void what_if(const orgraph_snapshot* day, orgraph_node person) {
    size_t count = 0;
    const orgraph_headcount headcount = {orgraph_nodes(day, ORGRAPH_POST, &count)[0], 1, 2};
    orgraph_snapshot* supposed = nullptr;
    if (orgraph_snapshot_suppose(day, nullptr, 0, &headcount, 1, &supposed, nullptr) != ORGRAPH_OK)
        std::exit(EXIT_FAILURE);
    for (const orgraph_snapshot* from : {day, static_cast<const orgraph_snapshot*>(supposed)})
        fail_in_turn("orgraph_snapshot_suppose", [&](orgraph_error** error) {
            return made_and_freed<orgraph_snapshot>(orgraph_snapshot_free, [&](orgraph_snapshot** made) {
                return orgraph_snapshot_suppose(from, &person, 1, &headcount, 1, made, error);
            });
        });
    orgraph_snapshot_free(supposed);
}

/// Each call about workloads, of a document where people share posts, cover vacant ones and are overloaded.
void work(const std::string& document, const char* who, long step) {
    orgraph_snapshot* const day = fresh_snapshot(document);
    const orgraph_node person = orgraph_find(day, ORGRAPH_PERSON, who);
    size_t count = 0;
    const orgraph_node department = orgraph_nodes(day, ORGRAPH_DEPARTMENT, &count)[0];
    // What the first question works out is kept; tests/allocation_test.cpp has that fail.
    orgraph_person_load first;
    if (orgraph_load_of_person(day, person, 0, &first, nullptr, 0, nullptr) != ORGRAPH_OK) std::exit(EXIT_FAILURE);
    for (const orgraph_node whom : {orgraph_node{ORGRAPH_NONE}, department, person}) {
        fail_in_turn(
            "orgraph_workload_check",
            [&](orgraph_error** error) {
                return made_and_freed<orgraph_workload>(orgraph_workload_free, [&](orgraph_workload** made) {
                    return orgraph_workload_check(day, whom, ORGRAPH_COVER, nullptr, made, error);
                });
            },
            step);
        orgraph_workload* workload = nullptr;
        if (orgraph_workload_check(day, whom, 0, nullptr, &workload, nullptr) != ORGRAPH_OK) std::exit(EXIT_FAILURE);
        fail_in_turn("orgraph_balance_check", [&](orgraph_error** error) {
            return made_and_freed<orgraph_balance>(orgraph_balance_free, [&](orgraph_balance** made) {
                return orgraph_balance_check(workload, 3, nullptr, made, error);
            });
        });
        orgraph_workload_free(workload);
        constexpr uint32_t flags = uint32_t{ORGRAPH_EXPLAIN} | uint32_t{ORGRAPH_COVER} | uint32_t{ORGRAPH_BALANCE};
        const orgraph_answer_options options = {sizeof options, SIZE_MAX, flags, ORGRAPH_ANY_DEPTH};
        fail_in_turn(
            "orgraph_workload_json",
            [&](orgraph_error** error) {
                return made_and_freed<orgraph_text>(orgraph_text_free, [&](orgraph_text** made) {
                    return orgraph_workload_json(day, whom, nullptr, &options, made, error);
                });
            },
            step);
    }
    fail_in_turn("orgraph_load_of_person", [&](orgraph_error** error) {
        orgraph_person_load load;
        orgraph_post_load posts[2];
        const orgraph_status status = orgraph_load_of_person(day, person, ORGRAPH_COVER, &load, posts, 2, error);
        if (status != ORGRAPH_OK && load.person != ORGRAPH_NONE) check(false, "a failed call", "tells a load", 0);
        return status;
    });
    fail_in_turn("orgraph_duty_loads_of", [&](orgraph_error** error) {
        return made_and_freed<orgraph_duty_loads>(orgraph_duty_loads_free, [&](orgraph_duty_loads** made) {
            return orgraph_duty_loads_of(day, person, 0, made, error);
        });
    });
    what_if(day, person);
    orgraph_snapshot_free(day);
}

/// A vacant post below one of two holders, who share its duties; one of them has too much to do.
const std::string busy = R"({"orgraph": 1, "settings": {"max_span": 0, "max_concurrent": 0},
  "departments": [{"id": "a", "name": "A", "head": "boss"}, {"id": "b", "name": "B", "parent": "a"}],
  "jobs": [{"id": "j", "title": "J", "duties": [{"text": "v", "quota": {"count": 3, "unit": "u", "per": "week"}}]}],
  "posts": [{"id": "boss", "title": "boss", "department": "a", "reports_to": null, "headcount": 1,
     "duties": [{"text": "d", "load": "shared", "effort": {"hours": 30, "per": "week"}}]},
    {"id": "p", "title": "p", "department": "b", "job": "j", "headcount": {"min": 1, "max": 2},
     "duties": [{"text": "e", "effort": {"hours": 90, "per": "week"}}]},
    {"id": "q", "title": "q", "department": "b", "inherits_duties_of": ["p"]},
    {"id": "r", "title": "r", "department": "b", "reports_to": "q"}],
  "people": [{"id": "x", "name": "X", "appointments": [{"post": "boss"}, {"post": "q", "kind": "concurrent"}]},
    {"id": "y", "name": "Y", "appointments": [{"post": "boss", "kind": "acting", "share": 0.5}]},
    {"id": "z", "name": "Z", "appointments": [{"post": "r"}]}]})";

/// Reports, and a workflow with everything that a party can be.
const std::string papers = R"({"orgraph": 1,
  "departments": [{"id": "a", "name": "A", "head": "boss"}, {"id": "b", "name": "B", "parent": "a"}],
  "posts": [{"id": "boss", "title": "boss", "department": "a", "reports_to": null},
    {"id": "p", "title": "p", "department": "b", "submits": [{"document": "plan of the month", "every": "month"},
     {"document": "list", "to": {"department": "b"}, "every": "week"}]}],
  "people": [{"id": "x", "name": "X", "appointments": [{"post": "boss"}]},
    {"id": "y", "name": "Y", "appointments": [{"post": "p"}]}],
  "workflows": [{"code": "w", "name": "W", "steps": [
    {"id": "draft", "action": "prepare", "by": ["p", "boss"], "input": "list", "output": "plan of the month"},
    {"id": "check", "action": "review", "by": {"superior_of": "draft"}, "input": ["plan of the month", "list"]},
    {"id": "sign", "action": "sign", "by": [{"superior_of": "initiator"}, {"department": "b"}], "input": "list",
     "output": "the signed plan", "when": {"k": ["v"]}},
    {"id": "tell", "action": "inform", "by": {"outside": "bank"}, "input": "list", "next": "w"}]}]})";

/// Documents and the matrix: the first questions of an organization, and those after it.
void read_documents() {
    const orgraph_answer_options explained = {sizeof explained, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
    const auto with_fresh_day = [](const auto& call) {
        orgraph_snapshot* const fresh = undisturbed([] { return fresh_snapshot(papers); });
        const orgraph_status status = call(fresh);
        orgraph_snapshot_free(fresh);
        return status;
    };
    for (const char* name : {static_cast<const char*>(nullptr), "LIST"}) {
        fail_in_turn("orgraph_documents_check, the first of an organization", [&](orgraph_error** error) {
            return with_fresh_day([&](const orgraph_snapshot* day) {
                return made_and_freed<orgraph_documents>(orgraph_documents_free, [&](orgraph_documents** made) {
                    return orgraph_documents_check(day, name, made, error);
                });
            });
        });
        fail_in_turn("orgraph_documents_json, the first of an organization", [&](orgraph_error** error) {
            return with_fresh_day([&](const orgraph_snapshot* day) {
                return made_and_freed<orgraph_text>(orgraph_text_free, [&](orgraph_text** made) {
                    return orgraph_documents_json(day, name, &explained, made, error);
                });
            });
        });
    }
    fail_in_turn("orgraph_raci_check, the first of an organization", [&](orgraph_error** error) {
        return with_fresh_day([&](const orgraph_snapshot* day) {
            return made_and_freed<orgraph_raci>(orgraph_raci_free, [&](orgraph_raci** made) {
                return orgraph_raci_check(day, 0, ORGRAPH_NONE, made, error);
            });
        });
    });
    orgraph_snapshot* const day = fresh_snapshot(papers);
    const orgraph_node person = orgraph_find(day, ORGRAPH_PERSON, "y");
    orgraph_raci* first = nullptr;  // what this works out is kept
    if (orgraph_raci_check(day, 0, person, &first, nullptr) != ORGRAPH_OK) std::exit(EXIT_FAILURE);
    orgraph_raci_free(first);
    fail_in_turn("orgraph_raci_json", [&](orgraph_error** error) {
        return made_and_freed<orgraph_text>(orgraph_text_free, [&](orgraph_text** made) {
            return orgraph_raci_json(day, 0, person, &explained, made, error);
        });
    });
    fail_in_turn("orgraph_documents_check, which finds nothing", [&](orgraph_error** error) {
        orgraph_documents* made = nullptr;
        const orgraph_status status = orgraph_documents_check(day, "plan of the year", &made, error);
        if (status != ORGRAPH_INVALID_ARGUMENT) return status;
        orgraph_error_free(*error);
        *error = nullptr;
        return orgraph_status{ORGRAPH_OK};
    });
    orgraph_snapshot_free(day);
}

std::string read(const char* path) {
    std::string text;
    std::FILE* const file = std::fopen(path, "rb");
    if (file == nullptr) return text;
    char block[4096];
    for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, file)) > 0;) text.append(block, got);
    std::fclose(file);
    return text;
}

}  // namespace

int main(int, char** arguments) {
    const std::string sample = read(arguments[1]);
    const std::string broken =
        R"({"orgraph": 1, "posts": [{"id": 1, "x-y": [1, {"a": "b"}]}, {"id": "a"}, {"id": "a"}]})";

    orgraph_organization* organization = nullptr;
    if (orgraph_read(sample.data(), sample.size(), nullptr, &organization, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;

    fail_in_turn("orgraph_read", [&](orgraph_error** error) {
        return made_and_freed<orgraph_organization>(orgraph_organization_free, [&](orgraph_organization** made) {
            return orgraph_read(sample.data(), sample.size(), nullptr, made, error);
        });
    });
    for (const std::string* text : {&sample, &broken})
        fail_in_turn("orgraph_check", [&](orgraph_error** error) {
            return made_and_freed<orgraph_problems>(orgraph_problems_free, [&](orgraph_problems** made) {
                return orgraph_check(text->data(), text->size(), nullptr, made, error);
            });
        });
    fail_in_turn("orgraph_open", [&](orgraph_error** error) {
        return made_and_freed<orgraph_organization>(orgraph_organization_free, [&](orgraph_organization** made) {
            return orgraph_open(arguments[1], nullptr, made, error);
        });
    });
    fail_in_turn("orgraph_save", [&](orgraph_error** error) {
        const orgraph_status status = orgraph_save(organization, "allocations_test_saved.json", error);
        std::remove("allocations_test_saved.json");
        return status;
    });
    for (const auto& entry : std::filesystem::directory_iterator("."))
        check(entry.path().filename().string().rfind("allocations_test_saved", 0) != 0, "orgraph_save",
              "leaves a file behind", 0);

    const auto text_call = [](const char* name, const auto& make) {
        fail_in_turn(name, [&](orgraph_error** error) {
            return made_and_freed<orgraph_text>(orgraph_text_free,
                                                [&](orgraph_text** made) { return make(made, error); });
        });
    };
    text_call("orgraph_write",
              [&](orgraph_text** made, orgraph_error** error) { return orgraph_write(organization, made, error); });
    fail_in_turn("orgraph_snapshot_take", [&](orgraph_error** error) {
        return made_and_freed<orgraph_snapshot>(orgraph_snapshot_free, [&](orgraph_snapshot** made) {
            return orgraph_snapshot_take(organization, "2026-11-21", made, error);
        });
    });

    orgraph_snapshot* before = nullptr;
    orgraph_snapshot* day = nullptr;
    if (orgraph_snapshot_take(organization, "2026-01-01", &before, nullptr) != ORGRAPH_OK ||
        orgraph_snapshot_take(organization, "2026-11-21", &day, nullptr) != ORGRAPH_OK)
        return EXIT_FAILURE;
    size_t count = 0;
    const orgraph_node person = orgraph_nodes(day, ORGRAPH_PERSON, &count)[0];
    const orgraph_node post = orgraph_chart(day, &count)[0];
    orgraph_node nodes[4];

    // A snapshot of its own for each try, so that the index of names is made anew.
    fail_in_turn("orgraph_find_by_name", [&](orgraph_error** error) {
        const long left = until_failure;
        until_failure = -1;
        orgraph_snapshot* fresh = nullptr;
        orgraph_snapshot_take(organization, "2026-11-21", &fresh, nullptr);
        until_failure = left;
        const orgraph_status status = orgraph_find_by_name(fresh, "nobody", nodes, 4, &count, error);
        orgraph_snapshot_free(fresh);
        return status;
    });
    if (orgraph_find_by_name(day, "nobody", nodes, 4, &count, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;
    text_call("orgraph_names_of", [&](orgraph_text** made, orgraph_error** error) {
        size_t people = 0;
        const orgraph_node* const all = orgraph_nodes(day, ORGRAPH_PERSON, &people);
        return orgraph_names_of(day, all, people, made, error);
    });
    text_call("orgraph_summary_json",
              [&](orgraph_text** made, orgraph_error** error) { return orgraph_summary_json(day, made, error); });
    text_call("orgraph_node_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_node_json(day, person, nullptr, made, error);
    });
    text_call("orgraph_chain_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_chain_json(day, person, ORGRAPH_NONE, nullptr, made, error);
    });
    text_call("orgraph_subordinates_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_subordinates_json(day, post, nullptr, made, error);
    });
    text_call("orgraph_common_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_common_json(day, post, person, nullptr, made, error);
    });
    text_call("orgraph_staffing_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_staffing_json(day, ORGRAPH_NONE, nullptr, made, error);
    });
    text_call("orgraph_difference_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_difference_json(before, day, nullptr, made, error);
    });

    orgraph_snapshot* const small_day = fresh_snapshot(small);
    const orgraph_node inheriting = orgraph_find(small_day, ORGRAPH_POST, "p");
    orgraph_search_options search = {sizeof search, 0, ORGRAPH_EXPLAIN, ORGRAPH_ANY_KIND, ORGRAPH_NONE, nullptr};
    const char* const question = "who collects overdue payments and visits customers";
    make_tables(/*step=*/499);
    ask_first_questions(small, question, nullptr, 1);
    ask_first_questions(small, question, &search, 1);  // explained
    ask_first_questions(small, "boss", &search, 1);    // a name
    ask_first_questions(sample, "谁负责催收逾期货款", &search, 97);
    const std::string_view table = "ant, bee, cat\n# remark\n催收，追缴、overdue payments\n";
    for (const int extend : {0, 1})
        fail_in_turn(
            "orgraph_synonyms_read",
            [&](orgraph_error** error) {
                return made_and_freed<orgraph_synonyms>(orgraph_synonyms_free, [&](orgraph_synonyms** made) {
                    return orgraph_synonyms_read(table.data(), table.size(), extend, made, error);
                });
            },
            extend == 0 ? 1 : 199);
    fail_in_turn("orgraph_duties_of", [&](orgraph_error** error) {
        return made_and_freed<orgraph_duties>(orgraph_duties_free, [&](orgraph_duties** made) {
            return orgraph_duties_of(small_day, inheriting, made, error);
        });
    });
    fail_in_turn("orgraph_coverage_check, the first of an organization", [&](orgraph_error** error) {
        orgraph_snapshot* const fresh = undisturbed([] { return fresh_snapshot(small); });
        const orgraph_status status = made_and_freed<orgraph_coverage>(
            orgraph_coverage_free,
            [&](orgraph_coverage** made) { return orgraph_coverage_check(fresh, nullptr, made, error); });
        orgraph_snapshot_free(fresh);
        return status;
    });
    if (found(small_day, question).empty()) return EXIT_FAILURE;  // has an index now
    text_call("orgraph_duty_search_json", [&](orgraph_text** made, orgraph_error** error) {
        const orgraph_answer_options explained = {sizeof explained, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
        return orgraph_duty_search_json(small_day, question, nullptr, &explained, made, error);
    });
    text_call("orgraph_duties_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_duties_json(small_day, inheriting, nullptr, made, error);
    });
    text_call("orgraph_coverage_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_coverage_json(small_day, nullptr, nullptr, made, error);
    });
    orgraph_snapshot_free(small_day);
    // Two days of the sample, between which appointments end.
    orgraph_snapshot* june = nullptr;
    if (orgraph_snapshot_take(organization, "2026-06-30", &june, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;
    fail_in_turn("orgraph_due_check", [&](orgraph_error** error) {
        return made_and_freed<orgraph_due>(orgraph_due_free, [&](orgraph_due** made) {
            return orgraph_due_check(june, "2026-07-01", SIZE_MAX, nullptr, made, error);
        });
    });
    text_call("orgraph_due_json", [&](orgraph_text** made, orgraph_error** error) {
        const orgraph_answer_options explained = {sizeof explained, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
        return orgraph_due_json(june, "2026-07-01", nullptr, &explained, made, error);
    });
    text_call("orgraph_due_ics", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_due_ics(june, "2026-07-01", nullptr, nullptr, made, error);
    });
    orgraph_snapshot_free(june);
    read_documents();
    work(busy, "x", 1);
    work(sample, "li-na", 7);
    fail_in_turn("orgraph_staffing_check", [&](orgraph_error** error) {
        return made_and_freed<orgraph_staffing>(orgraph_staffing_free, [&](orgraph_staffing** made) {
            return orgraph_staffing_check(day, ORGRAPH_NONE, 0, made, error);
        });
    });
    fail_in_turn("orgraph_compare", [&](orgraph_error** error) {
        return made_and_freed<orgraph_difference>(orgraph_difference_free, [&](orgraph_difference** made) {
            return orgraph_compare(before, day, made, error);
        });
    });
    fail_in_turn("orgraph_subordinate_people", [&](orgraph_error** error) {
        return orgraph_subordinate_people(day, person, ORGRAPH_ANY_DEPTH, nodes, 4, &count, error);
    });
    fail_in_turn("orgraph_resolve, which finds nothing", [&](orgraph_error** error) {
        orgraph_node node = 0;
        const orgraph_status status = orgraph_resolve(day, "nobody of that name at all", 0, &node, error);
        if (status != ORGRAPH_INVALID_ARGUMENT) return status;
        orgraph_error_free(*error);
        *error = nullptr;
        return orgraph_status{ORGRAPH_OK};
    });

    orgraph_snapshot_free(before);
    orgraph_snapshot_free(day);
    orgraph_organization_free(organization);
    std::printf("%d passed, %d failed\n", checks_passed, checks_failed);
    return checks_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
