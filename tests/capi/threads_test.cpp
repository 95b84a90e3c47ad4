// Many threads ask one snapshot at once, the questions that build an index at first included.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <latch>
#include <string>
#include <thread>
#include <vector>

#include "orgraph.h"

namespace {

std::atomic<int> wrong{0};
std::atomic<long> asked{0};

void expect(bool condition) {
    ++asked;
    if (!condition) ++wrong;
}

/// What a supposition, which each thread makes for itself, and the rows of a workload tell.
std::string rows_of_loads(const orgraph_snapshot* day, orgraph_node without) {
    orgraph_snapshot* supposed = nullptr;
    orgraph_workload* workload = nullptr;
    orgraph_balance* balance = nullptr;
    expect(orgraph_snapshot_suppose(day, &without, 1, nullptr, 0, &supposed, nullptr) == ORGRAPH_OK);
    expect(orgraph_workload_check(supposed, ORGRAPH_NONE, ORGRAPH_COVER, nullptr, &workload, nullptr) == ORGRAPH_OK);
    orgraph_snapshot_free(supposed);
    expect(orgraph_balance_check(workload, 5, nullptr, &balance, nullptr) == ORGRAPH_OK);
    std::string told = std::to_string(orgraph_workload_uncovered_hours(workload));
    size_t count = 0;
    const orgraph_person_load* const most = orgraph_balance_most(balance, &count);
    for (size_t i = 0; i < count; ++i)
        told += ' ' + std::to_string(most[i].person) + ' ' + std::to_string(most[i].ratio);
    orgraph_workload_free(workload);
    orgraph_balance_free(balance);
    return told;
}

/// Of one person, the same as of everybody.
std::string load_of(const orgraph_snapshot* day, orgraph_node person) {
    orgraph_person_load load;
    orgraph_post_load posts[4];
    orgraph_duty_loads* duties = nullptr;
    expect(orgraph_load_of_person(day, person, ORGRAPH_COVER, &load, posts, 4, nullptr) == ORGRAPH_OK);
    expect(orgraph_duty_loads_of(day, person, 0, &duties, nullptr) == ORGRAPH_OK);
    size_t count = 0;
    const orgraph_duty_load* const rows = orgraph_duty_loads_rows(duties, &count);
    std::string told = std::to_string(load.ratio) + ' ' + std::to_string(load.post_count);
    for (size_t i = 0; i < count; ++i) told += std::string(" ") + rows[i].duty.id;
    orgraph_duty_loads_free(duties);
    return told;
}

struct Answers {
    std::string staffing;
    std::string workload;
    std::string supposed;
    std::vector<std::string> loads;
    std::string difference;
    std::string due;
    std::vector<std::string> chains;
};

template <typename Call>
std::string answer(const Call& call) {
    orgraph_text* text = nullptr;
    expect(call(&text) == ORGRAPH_OK);
    std::string taken = text == nullptr ? "" : orgraph_text_data(text, nullptr);
    orgraph_text_free(text);
    return taken;
}

Answers ask(const orgraph_snapshot* before, const orgraph_snapshot* day) {
    Answers answers;
    answers.staffing =
        answer([&](orgraph_text** text) { return orgraph_staffing_json(day, ORGRAPH_NONE, nullptr, text, nullptr); });
    answers.difference =
        answer([&](orgraph_text** text) { return orgraph_difference_json(before, day, nullptr, text, nullptr); });
    answers.due = answer(
        [&](orgraph_text** text) { return orgraph_due_json(before, "2026-01-31", nullptr, nullptr, text, nullptr); });
    constexpr uint32_t flags = uint32_t{ORGRAPH_COVER} | uint32_t{ORGRAPH_BALANCE} | uint32_t{ORGRAPH_EXPLAIN};
    const orgraph_answer_options all = {sizeof all, SIZE_MAX, flags, ORGRAPH_ANY_DEPTH};
    answers.workload = answer(
        [&](orgraph_text** text) { return orgraph_workload_json(day, ORGRAPH_NONE, nullptr, &all, text, nullptr); });
    size_t count = 0;
    const orgraph_node* const people = orgraph_nodes(day, ORGRAPH_PERSON, &count);
    answers.supposed = rows_of_loads(day, people[0]);
    for (size_t i = 0; i < count; ++i) {
        answers.loads.push_back(load_of(day, people[i]));
        answers.chains.push_back(answer([&](orgraph_text** text) {
            return orgraph_chain_json(day, people[i], ORGRAPH_NONE, nullptr, text, nullptr);
        }));
        orgraph_node found[8];
        size_t matches = 0;
        expect(orgraph_find_by_name(day, orgraph_node_name(day, people[i]), found, 8, &matches, nullptr) == ORGRAPH_OK);
        expect(matches >= 1);
        expect(orgraph_subordinate_people(day, people[i], ORGRAPH_ANY_DEPTH, found, 8, &matches, nullptr) ==
               ORGRAPH_OK);
    }
    return answers;
}

std::string duties_found(const orgraph_snapshot* day, const char* question, const orgraph_synonyms* synonyms) {
    const orgraph_search_options search = {sizeof search, 0, ORGRAPH_EXPLAIN, ORGRAPH_ANY_KIND, ORGRAPH_NONE, synonyms};
    orgraph_duty_hits* hits = nullptr;
    expect(orgraph_duty_search(day, question, &search, &hits, nullptr) == ORGRAPH_OK);
    size_t count = 0;
    const orgraph_duty_hit* const rows = orgraph_duty_hits_rows(hits, &count);
    std::string told;
    for (size_t i = 0; i < count; ++i) {
        told += std::string(rows[i].duty.id) + ' ' + std::to_string(rows[i].score);
        for (size_t m = 0; m < rows[i].match_count; ++m) told += std::string(" = ") + rows[i].matches[m].found;
        told += '\n';
    }
    orgraph_duty_hits_free(hits);
    return told;
}

struct DutyAnswers {
    std::string by_own_table;
    std::string by_given_table;
    std::string of_name;
    std::string coverage;
    bool operator==(const DutyAnswers&) const = default;
};

/// In another order for each `first`, so that each of them is the first question of some thread.
DutyAnswers ask_for_duties(const orgraph_snapshot* day, const orgraph_synonyms* synonyms, int first) {
    DutyAnswers answers;
    for (int i = first; i < first + 4; ++i) {
        if (i % 4 == 0) answers.by_own_table = duties_found(day, "谁负责催收逾期货款", nullptr);
        if (i % 4 == 1) answers.by_given_table = duties_found(day, "谁负责讨债", synonyms);
        if (i % 4 == 2) answers.of_name = duties_found(day, "营销中心", nullptr);
        if (i % 4 == 3)
            answers.coverage = answer(
                [&](orgraph_text** text) { return orgraph_coverage_json(day, nullptr, nullptr, text, nullptr); });
    }
    return answers;
}

/// Threads ask the first questions of one organization, which make its index, at once, through snapshots of their own.
std::vector<DutyAnswers> ask_first_questions(const char* path, const orgraph_synonyms* synonyms) {
    constexpr int askers = 8;
    orgraph_organization* fresh = nullptr;
    expect(orgraph_open(path, nullptr, &fresh, nullptr) == ORGRAPH_OK);
    std::vector<DutyAnswers> answers(askers);
    std::latch all_there(askers);
    std::vector<std::thread> threads;
    for (int t = 0; t < askers; ++t)
        threads.emplace_back([&, t] {
            orgraph_snapshot* own = nullptr;
            expect(orgraph_snapshot_take(fresh, "2026-11-21", &own, nullptr) == ORGRAPH_OK);
            all_there.arrive_and_wait();
            answers[static_cast<size_t>(t)] = ask_for_duties(own, synonyms, t);
            orgraph_snapshot_free(own);
        });
    for (std::thread& thread : threads) thread.join();
    orgraph_organization_free(fresh);
    return answers;
}

/// Each question about authority and workflows, in another order for each `first`: what they use is made by the first.
std::vector<std::string> ask_for_rules(const orgraph_snapshot* day, size_t first) {
    constexpr orgraph_fact much = {"amount", "60000"};
    const orgraph_authority_question question = {sizeof question, "approve", "采购", ORGRAPH_UNKNOWN_AMOUNT,
                                                 nullptr,         &much,     1};
    const orgraph_answer_options all = {sizeof all, SIZE_MAX, ORGRAPH_EXPLAIN, ORGRAPH_ANY_DEPTH};
    const orgraph_node person = orgraph_find(day, ORGRAPH_PERSON, "li-na");
    size_t count = 0;
    const orgraph_node boss = orgraph_chart(day, &count)[0];
    std::vector<std::string> answers(7);
    for (size_t i = first; i < first + answers.size(); ++i)
        answers[i % answers.size()] = answer([&](orgraph_text** text) {
            switch (i % answers.size()) {
                case 0:
                    return orgraph_authority_json(day, &question, &all, text, nullptr);
                case 1:
                    return orgraph_approver_json(day, &question, person, ORGRAPH_NONE, &all, text, nullptr);
                case 2: {
                    const orgraph_route_question one = {sizeof one, person, ORGRAPH_NONE, &much, 1, ORGRAPH_NO_STEP};
                    return orgraph_route_json(day, 0, &one, &all, text, nullptr);
                }
                case 3:
                    return orgraph_participations_json(day, person, &all, text, nullptr);
                case 4:
                    return orgraph_dead_ends_json(day, ORGRAPH_NO_WORKFLOW, ORGRAPH_NONE, ORGRAPH_NONE, nullptr, &all,
                                                  text, nullptr);
                case 5:
                    return orgraph_stopped_without_json(day, boss, nullptr, &all, text, nullptr);
                default:
                    return orgraph_segregation_json(day, nullptr, nullptr, &all, text, nullptr);
            }
        });
    return answers;
}

/// Threads ask the first questions about the rules of one organization at once, through one snapshot.
void ask_first_for_rules(const char* path, const std::vector<std::string>& expected) {
    constexpr size_t askers = 8;
    orgraph_organization* fresh = nullptr;
    orgraph_snapshot* shared = nullptr;
    expect(orgraph_open(path, nullptr, &fresh, nullptr) == ORGRAPH_OK);
    expect(orgraph_snapshot_take(fresh, "2026-11-21", &shared, nullptr) == ORGRAPH_OK);
    orgraph_organization_free(fresh);
    std::latch all_there(askers);
    std::vector<std::thread> threads;
    for (size_t t = 0; t < askers; ++t)
        threads.emplace_back([&, t] {
            all_there.arrive_and_wait();
            expect(ask_for_rules(shared, t) == expected);
        });
    for (std::thread& thread : threads) thread.join();
    orgraph_snapshot_free(shared);
}

}  // namespace

int main(int, char** arguments) {
    orgraph_organization* organization = nullptr;
    orgraph_snapshot* before = nullptr;
    if (orgraph_open(arguments[1], nullptr, &organization, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;
    if (orgraph_snapshot_take(organization, "2026-01-01", &before, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;

    for (int round = 0; round < 3; ++round) {
        orgraph_snapshot* alone = nullptr;
        orgraph_snapshot* shared = nullptr;
        if (orgraph_snapshot_take(organization, "2026-11-21", &alone, nullptr) != ORGRAPH_OK ||
            orgraph_snapshot_take(organization, "2026-11-21", &shared, nullptr) != ORGRAPH_OK)
            return EXIT_FAILURE;
        const Answers expected = ask(before, alone);
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                const Answers answers = ask(before, shared);
                expect(answers.staffing == expected.staffing);
                expect(answers.workload == expected.workload);
                expect(answers.supposed == expected.supposed);
                expect(answers.loads == expected.loads);
                expect(answers.difference == expected.difference);
                expect(answers.due == expected.due);
                expect(answers.chains == expected.chains);
                orgraph_snapshot* own = nullptr;  // snapshots of one organization are taken at once, too
                expect(orgraph_snapshot_take(organization, "2026-07-01", &own, nullptr) == ORGRAPH_OK);
                orgraph_snapshot_free(own);
            });
        for (std::thread& thread : threads) thread.join();
        orgraph_snapshot_free(alone);
        orgraph_snapshot_free(shared);
    }

    constexpr char table[] = "讨债, 催收\n";
    orgraph_synonyms* synonyms = nullptr;
    orgraph_snapshot* alone = nullptr;
    if (orgraph_synonyms_read(table, sizeof table - 1, 0, &synonyms, nullptr) != ORGRAPH_OK ||
        orgraph_snapshot_take(organization, "2026-11-21", &alone, nullptr) != ORGRAPH_OK)
        return EXIT_FAILURE;
    const std::vector<DutyAnswers> first_of_all = ask_first_questions(arguments[1], synonyms);  // makes the tables too
    const DutyAnswers expected = ask_for_duties(alone, synonyms, 0);
    expect(!expected.by_own_table.empty() && !expected.of_name.empty());
    expect(expected.by_given_table.find(" = 催收") != std::string::npos);
    for (const DutyAnswers& answers : first_of_all) expect(answers == expected);
    for (int round = 0; round < 10; ++round)
        for (const DutyAnswers& answers : ask_first_questions(arguments[1], synonyms)) expect(answers == expected);
    const std::vector<std::string> rules = ask_for_rules(alone, 0);
    for (int round = 0; round < 10; ++round) ask_first_for_rules(arguments[1], rules);
    orgraph_snapshot_free(alone);
    orgraph_synonyms_free(synonyms);
    orgraph_snapshot_free(before);
    orgraph_organization_free(organization);
    std::printf("%ld passed, %d failed\n", asked.load() - wrong.load(), wrong.load());
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
