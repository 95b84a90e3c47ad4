// Many threads ask one snapshot at once, the questions that build an index at first included.
#include <atomic>
#include <cstdio>
#include <cstdlib>
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

struct Answers {
    std::string staffing;
    std::string difference;
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
    size_t count = 0;
    const orgraph_node* const people = orgraph_nodes(day, ORGRAPH_PERSON, &count);
    for (size_t i = 0; i < count; ++i) {
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
                expect(answers.difference == expected.difference);
                expect(answers.chains == expected.chains);
                orgraph_snapshot* own = nullptr;  // snapshots of one organization are taken at once, too
                expect(orgraph_snapshot_take(organization, "2026-07-01", &own, nullptr) == ORGRAPH_OK);
                orgraph_snapshot_free(own);
            });
        for (std::thread& thread : threads) thread.join();
        orgraph_snapshot_free(alone);
        orgraph_snapshot_free(shared);
    }
    orgraph_snapshot_free(before);
    orgraph_organization_free(organization);
    std::printf("%ld passed, %d failed\n", asked.load() - wrong.load(), wrong.load());
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
