#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

/// `error unknown-reference 12 7 /posts/0/department`, in any order: what a .problems file lists.
std::vector<std::string> told(const Problems& problems) {
    std::vector<std::string> lines;
    for (const Problem& problem : problems.listed)
        lines.push_back(std::string(problem.severity == Severity::error ? "error " : "warning ") + problem.code + ' ' +
                        std::to_string(problem.line) + ' ' + std::to_string(problem.column) + ' ' +
                        (problem.at.empty() ? "-" : problem.at));
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> expected(const std::string& name) {
    std::istringstream text(test::data_file("bad/" + name + ".problems"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        if (!line.empty()) lines.push_back(line);
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> bad_documents() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(ORGRAPH_TEST_DATA "/bad"))
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    return names;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

}  // namespace

TEST_CASE("every problem of a bad document is told, at its place, and no other", "[document]") {
    const std::vector<std::string> names = bad_documents();
    REQUIRE(names.size() > 300);
    for (const std::string& name : names) {
        CAPTURE(name);
        const Problems problems = check(test::data_file("bad/" + name + ".json"));
        CHECK(joined(told(problems)) == joined(expected(name)));
        for (const Problem& problem : problems.listed) {
            CHECK_FALSE(problem.message.empty());
            CHECK(problem.message.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("a document with errors does not load, one with warnings does", "[document]") {
    for (const std::string& name : bad_documents()) {
        CAPTURE(name);
        const std::string text = test::data_file("bad/" + name + ".json");
        const Problems problems = check(text);
        if (problems.errors == 0) {
            CHECK_NOTHROW(Organization::read(text));
            continue;
        }
        try {
            Organization::read(text);
            FAIL_CHECK("it was read");
        } catch (const Error& error) {
            CHECK(error.problems().errors == problems.errors);
            CHECK(error.problems().warnings == 0);
            std::vector<Problem> errors = problems.listed;
            std::erase_if(errors, [](const Problem& problem) { return problem.severity != Severity::error; });
            CHECK(error.problems().listed == errors);
            // A fault of the text, or another version, is told alone; anything else is about facts.
            const Problem& first = problems.listed.front();
            const bool unreadable = first.code == "unsupported-version" || first.code == "too-deep" ||
                                    first.code == "invalid-utf8" || (first.code == "invalid-json" && first.at.empty());
            CHECK(error.status() == (unreadable ? Status::parse : Status::inconsistent));
        }
    }
}
