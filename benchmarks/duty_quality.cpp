#include "duty_quality.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "asking.hpp"
#include "orgraph/organization.hpp"
#include "peers/bigrams.hpp"
#include "peers/full_text.hpp"
#include "questions.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr std::size_t hits_asked_for = 50;

/// A sample organization and all who answer about it.
struct Sample {
    Sample(const std::string& path, bool alone) : snapshot(Organization::open(path).at(asked_day)) {
        asks.push_back([this](auto question, auto limit) { return ask_orgraph(snapshot, question, limit); });
        if (alone) return;
        full_text = std::make_unique<FullText>(snapshot);
        bigrams = std::make_unique<Bigrams>(snapshot);
        asks.push_back([this](auto question, auto limit) { return full_text->ask(question, limit); });
        asks.push_back([this](auto question, auto limit) { return bigrams->ask(question, limit); });
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    Snapshot snapshot;
    std::unique_ptr<FullText> full_text;
    std::unique_ptr<Bigrams> bigrams;
    std::vector<Ask> asks;  ///< in the order of the columns
};

/// The node that "post:ID" names.
Node owner_named(const Snapshot& snapshot, const std::string& name, const Question& question) {
    const std::size_t colon = name.find(':');
    for (const Kind kind : {Kind::department, Kind::post, Kind::job})
        if (colon != std::string::npos && name.substr(0, colon) == to_string(kind))
            if (const Node node = snapshot.find(kind, name.substr(colon + 1)); node != none) return node;
    throw std::runtime_error(question.file + " has no " + name + ", which answers: " + question.text);
}

/// The place of the first right one among the different owners, from 1; 0: it is not among them.
std::size_t place(const std::vector<Node>& owners, const std::vector<Node>& right) {
    std::vector<Node> different;
    for (const Node owner : owners) {
        if (std::ranges::find(different, owner) != different.end()) continue;
        different.push_back(owner);
        if (std::ranges::find(right, owner) != right.end()) return different.size();
    }
    return 0;
}

struct Answer {
    bool is_empty = false;
    std::size_t place = 0;
};

struct Answered {
    Question question;
    std::vector<Answer> answers;  ///< in the order of the columns
};

std::vector<Answered> ask_all(const QualityOptions& options) {
    std::map<std::string, Sample> samples;
    std::vector<Answered> answered;
    for (Question& question : read_questions(options.questions)) {
        const Sample& sample =
            samples.try_emplace(question.file, options.data + '/' + question.file, options.alone).first->second;
        std::vector<Node> right;
        for (const std::string& owner : question.owners) right.push_back(owner_named(sample.snapshot, owner, question));
        std::vector<Answer> answers;
        for (const Ask& ask : sample.asks) {
            const std::vector<Node> owners = ask(question.text, hits_asked_for);
            answers.push_back({owners.empty(), place(owners, right)});
        }
        answered.push_back({std::move(question), std::move(answers)});
    }
    return answered;
}

/// What one column makes of some questions.
struct Score {
    void add(Answer answer) {
        ++number;
        empty += answer.is_empty;
        top_1 += answer.place == 1;
        top_3 += answer.place >= 1 && answer.place <= 3;
        if (answer.place > 0) reciprocal += 1 / static_cast<double>(answer.place);
    }
    double share(double count) const { return number > 0 ? count / number : 0; }

    double number = 0;
    double empty = 0;
    double top_1 = 0;
    double top_3 = 0;
    double reciprocal = 0;
};

void print_heading(const char* first, const char* second, const std::vector<const char*>& columns) {
    std::printf("%-12s %-7s %6s", first, second, "number");
    for (const char* const column : columns) std::printf(" | %-7.7s %5s %5s", column, "top-3", "MRR");
    std::printf("\n");
}

/// A row of the table: the questions that `belongs` says.
template <typename Belongs>
void print_row(const std::vector<Answered>& answered, const char* first, const char* second, const Belongs& belongs) {
    std::vector<Score> scores(answered.front().answers.size());
    bool have_answers = true;
    for (const Answered& one : answered) {
        if (!belongs(one.question)) continue;
        have_answers = !one.question.owners.empty();
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i].add(one.answers[i]);
    }
    if (scores.front().number == 0) return;
    std::printf("%-12s %-7s %6.0f", first, second, scores.front().number);
    for (const Score& score : scores)
        if (have_answers)
            std::printf(" | %6.1f%% %4.0f%% %5.3f", 100 * score.share(score.top_1), 100 * score.share(score.top_3),
                        score.share(score.reciprocal));
        else
            std::printf(" | %6.1f%% %-11s", 100 * score.share(score.empty), "no hits");
    std::printf("\n");
}

void print_table(const std::vector<Answered>& answered, const std::vector<const char*>& columns) {
    std::printf("\nOwners found among the first %zu hits; the first column of each is top-1\n", hits_asked_for);
    print_heading("category", "half", columns);
    std::vector<std::string> categories;
    for (const Answered& one : answered)
        if (std::ranges::find(categories, one.question.category) == categories.end())
            categories.push_back(one.question.category);
    const char* const halves[] = {"tuning", "aside"};
    for (const std::string& category : categories)
        for (const char* const half : halves)
            print_row(answered, category.c_str(), half,
                      [&](const Question& question) { return question.category == category && question.half == half; });
    for (const char* const language : {"zh", "en"})
        for (const char* const half : halves)
            print_row(answered, language, half, [&](const Question& question) {
                return question.language == language && question.half == half && !question.owners.empty();
            });
    for (const char* const half : halves)
        print_row(answered, "all", half,
                  [&](const Question& question) { return question.half == half && !question.owners.empty(); });
    print_row(answered, "all", "both", [](const Question& question) { return !question.owners.empty(); });
}

/// Those put aside are not shown: who has seen them would tune by them.
void print_list(const std::vector<Answered>& answered) {
    std::printf("\nPlaces of the right owners (-: not found; without an owner: whether there are hits)\n");
    for (const Answered& one : answered) {
        if (one.question.half != "tuning") continue;
        for (const Answer answer : one.answers) {
            if (one.question.owners.empty())
                std::printf(" %4s", answer.is_empty ? "none" : "hits");
            else if (answer.place == 0)
                std::printf("    -");
            else
                std::printf(" %4zu", answer.place);
        }
        std::printf("  %-11s %-21s %s\n", one.question.category.c_str(), one.question.file.c_str(),
                    one.question.text.c_str());
    }
}

}  // namespace

void measure_quality(const QualityOptions& options) {
    const std::vector<Answered> answered = ask_all(options);
    if (answered.empty()) throw std::runtime_error("no questions in " + options.questions);
    std::vector<const char*> columns{"orgraph", "FTS5", "bigrams"};
    columns.resize(answered.front().answers.size());
    if (options.list) print_list(answered);
    print_table(answered, columns);
}

}  // namespace orgraph::benchmarks
