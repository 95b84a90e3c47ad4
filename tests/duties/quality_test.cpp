// How well duties are found: the questions of tests/data/questions, whose right owners people have told.
#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

/// The least that is good enough of the questions of one half, all of them or one category: the share whose first owner
/// is right, of which one of the first three is, and the mean of the reciprocal places (MRR). Of "no-answer" the first
/// number is the share without a hit, and the others mean nothing.
struct Floor {
    std::string_view half;
    std::string_view category;  ///< "": all that have an answer
    double top_1;
    double top_3;
    double reciprocal;
};
constexpr Floor floors[] = {
    {"tuning", "", 0.93, 0.94, 0.93},
    {"tuning", "keywords", 0.92, 0.92, 0.92},
    {"tuning", "sentence", 0.93, 0.93, 0.93},
    {"tuning", "synonym", 0.78, 0.83, 0.81},
    {"tuning", "paraphrase", 0.64, 0.64, 0.64},
    {"tuning", "near-miss", 0.95, 0.95, 0.95},
    {"tuning", "named", 0.94, 0.94, 0.94},
    {"tuning", "traditional", 0.91, 0.91, 0.91},
    {"tuning", "width", 0.91, 0.91, 0.91},
    {"tuning", "no-answer", 0.87, 0, 0},
    {"aside", "", 0.88, 0.88, 0.88},
    {"aside", "keywords", 0.93, 0.93, 0.93},
    {"aside", "sentence", 0.93, 0.93, 0.93},
    {"aside", "synonym", 0.66, 0.66, 0.66},
    {"aside", "paraphrase", 0.43, 0.43, 0.43},
    {"aside", "near-miss", 0.95, 0.95, 0.95},
    {"aside", "named", 0.94, 0.94, 0.94},
    {"aside", "traditional", 0.92, 0.92, 0.92},
    {"aside", "width", 0.91, 0.91, 0.91},
    {"aside", "no-answer", 0.87, 0, 0},
};

constexpr std::size_t hits_asked_for = 50;

struct Question {
    std::string half;
    std::string category;
    std::string text;
    bool has_answer = false;
    bool is_empty = false;  ///< there was no hit
    std::size_t place = 0;  ///< of the first right one among the different owners, from 1; 0: not among them
};

std::string text_of(const boost::json::object& object, const char* member) {
    return boost::json::value_to<std::string>(object.at(member));
}

Node owner_named(const Snapshot& snapshot, const std::string& name) {
    const std::size_t colon = name.find(':');
    REQUIRE(colon != std::string::npos);
    for (const Kind kind : {Kind::department, Kind::post, Kind::job})
        if (name.substr(0, colon) == to_string(kind)) return snapshot.find(kind, name.substr(colon + 1));
    return none;
}

std::size_t place(const std::vector<DutyHit>& hits, const std::vector<Node>& right) {
    std::vector<Node> different;
    for (const DutyHit& hit : hits) {
        if (std::ranges::find(different, hit.duty.owner) != different.end()) continue;
        different.push_back(hit.duty.owner);
        if (std::ranges::find(right, hit.duty.owner) != right.end()) return different.size();
    }
    return 0;
}

std::vector<Question> ask_all() {
    std::map<std::string, Snapshot> samples;
    std::vector<Question> questions;
    SearchOptions options;
    options.limit = hits_asked_for;
    const boost::json::value file = boost::json::parse(test::data_file("questions/duty_questions.json"));
    for (const boost::json::value& item : file.as_object().at("questions").as_array()) {
        const boost::json::object& object = item.as_object();
        const std::string sample = text_of(object, "file");
        if (samples.count(sample) == 0)
            samples.emplace(sample, Organization::read(test::data_file(sample)).at(*Day::parse("2026-11-21")));
        const Snapshot& snapshot = samples.at(sample);
        Question question{text_of(object, "half"), text_of(object, "category"), text_of(object, "question")};
        std::vector<Node> right;
        for (const boost::json::value& owner : object.at("owners").as_array()) {
            right.push_back(owner_named(snapshot, boost::json::value_to<std::string>(owner)));
            CAPTURE(sample, question.text);
            REQUIRE(right.back() != none);
        }
        const std::vector<DutyHit> hits = search_duties(snapshot, question.text, options);
        question.has_answer = !right.empty();
        question.is_empty = hits.empty();
        question.place = place(hits, right);
        questions.push_back(std::move(question));
    }
    return questions;
}

struct Score {
    double number = 0;
    double top_1 = 0;  ///< of questions without an answer those without a hit
    double top_3 = 0;
    double reciprocal = 0;

    void add(const Question& question) {
        ++number;
        top_1 += question.has_answer ? question.place == 1 : question.is_empty;
        top_3 += question.place >= 1 && question.place <= 3;
        if (question.place > 0) reciprocal += 1 / static_cast<double>(question.place);
    }
};

}  // namespace

TEST_CASE("questions find their owners at least as well as they did", "[duties][quality]") {
    const std::vector<Question> questions = ask_all();
    std::map<std::pair<std::string, std::string>, Score> scores;
    for (const Question& question : questions) {
        scores[{question.half, question.category}].add(question);
        if (question.has_answer) scores[{question.half, ""}].add(question);
    }
    REQUIRE(scores.size() == std::size(floors));  // each has its floor
    for (const Floor& floor : floors) {
        const Score& score = scores[{std::string(floor.half), std::string(floor.category)}];
        CAPTURE(floor.half, floor.category, score.number);
        REQUIRE(score.number > 0);
        CHECK(score.top_1 / score.number >= floor.top_1);
        CHECK(score.top_3 / score.number >= floor.top_3);
        CHECK(score.reciprocal / score.number >= floor.reciprocal);
    }
}
