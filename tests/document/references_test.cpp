// What is told of references when an organization is read, which does not go over all of them again.
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"

using namespace orgraph;

namespace {

/// What the members besides "orgraph" and "name" are.
std::string document(const std::string& members) { return R"({"orgraph": 1, "name": "n", )" + members + '}'; }

/// The codes of what is wrong with a document when it is read, with where it is.
std::vector<std::string> told(const std::string& text) {
    try {
        Organization::read(text);
        return {};
    } catch (const Error& error) {
        std::vector<std::string> all;
        for (const Problem& problem : error.problems().listed) all.push_back(problem.code + ' ' + problem.at);
        return all;
    }
}

using Told = std::vector<std::string>;

std::string with_post(const std::string& members) {
    return document(R"("departments": [{"id": "d", "name": "d"}], "posts": [{"id": "a", "title": "a",
        "department": "d", "reports_to": null, "duties": [{"text": "t"}]},
        {"id": "b", "title": "b", "department": "d", )" +
                    members + "}]");
}

}  // namespace

TEST_CASE("a reference is the same however it is written", "[document]") {
    CHECK(told(with_post(R"("reports_to": "a")")).empty());
    CHECK(told(with_post(R"("reports_to": "\u0061")")).empty());
    CHECK(told(with_post(R"("reports_to": "\u0062\u0062")")) == Told{"unknown-reference /posts/1/reports_to"});
}

TEST_CASE("references in lists are known or told", "[document]") {
    CHECK(told(with_post(R"("inherits_duties_of": ["a"])")).empty());
    CHECK(told(with_post(R"("inherits_duties_of": ["a", "z"])")) ==
          Told{"unknown-reference /posts/1/inherits_duties_of/1"});
    CHECK(told(with_post(
              R"("reports_to": [{"value": "a", "to": "2024-12-31"}, {"value": "z", "from": "2025-01-01"}])")) ==
          Told{"unknown-reference /posts/1/reports_to/1/value"});
}

TEST_CASE("a node of another kind is not what is named", "[document]") {
    CHECK(told(with_post(R"("reports_to": "d")")) == Told{"unknown-reference /posts/1/reports_to"});
    CHECK(told(with_post(R"("job": "a")")) == Told{"unknown-reference /posts/1/job"});
}

TEST_CASE("names that are set aside with what is around them are not told as unknown", "[document]") {
    CHECK(told(with_post(R"("reports_to": "a", "reports_to": "z")")) == Told{"invalid-json /posts/1/reports_to"});
    CHECK(told(with_post(R"("reports_to": "a", "head": "z")")) == Told{"unknown-member /posts/1/head"});
}

TEST_CASE("duties are named by their own ids or by those made up", "[document]") {
    const auto with_item = [](const std::string& duty) {
        std::string text = with_post(R"("reports_to": "a", "duties": [{"id": "own", "text": "t"}])");
        text.pop_back();
        return text + R"(, "incompatible": [{"name": "i", "any_of": [{"duty": ")" + duty + R"("}, {"duty": "own"}]}]})";
    };
    CHECK(told(with_item("post:a/1")).empty());
    CHECK(told(with_item("own")).empty());
    for (const char* const unknown : {"post:a/2", "post:b/1", "post:z/1", "other"})
        CHECK(told(with_item(unknown)) == Told{"unknown-reference /incompatible/0/any_of/0/duty"});
}

TEST_CASE("workflows name those that there are", "[document]") {
    const auto with_workflow = [](const std::string& by, const std::string& next) {
        std::string text = with_post(R"("reports_to": "a")");
        text.pop_back();
        return text +
               R"(, "workflows": [{"code": "w", "name": "w", "steps": [{"id": "s", "action": "approve", "by": )" + by +
               R"(, "next": ")" + next + R"("}]}, {"code": "v", "name": "v", "steps": [{"id": "s", "action": "approve",
                  "by": "a"}]}]})";
    };
    CHECK(told(with_workflow("\"a\"", "v")).empty());
    CHECK(told(with_workflow("[\"a\", \"b\"]", "v")).empty());
    CHECK(told(with_workflow("[\"a\", \"z\"]", "v")) == Told{"unknown-reference /workflows/0/steps/0/by/1"});
    CHECK(told(with_workflow("\"a\"", "u")) == Told{"unknown-reference /workflows/0/steps/0/next"});
}
