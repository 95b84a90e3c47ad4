// What is found best first is what comes out when all duties are scored and put in order.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "duties/best.hpp"
#include "duties/duty_index.hpp"
#include "duties/effort.hpp"
#include "duties/question.hpp"
#include "duties/scoring.hpp"
#include "orgraph/duties.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"
#include "snapshot/data.hpp"
#include "structure/names.hpp"

using namespace orgraph;
using namespace orgraph::duties;

namespace {

const Day today = *Day::parse("2026-11-21");

const std::vector<std::string> fields = {"采购", "销售", "质量", "仓储", "财务"};
const std::vector<std::string> regions = {"", "", "一组", "华东区", "西部"};
const std::vector<std::string> ranks = {"专员", "经理", "工程师", "文员"};
const std::vector<std::string> verbs = {"负责编制", "审核", "催收", "Check ", "每月汇总"};
const std::vector<std::string> objects = {"年度预算", "逾期货款",        "供应商资料",
                                          "合同用印", "purchase orders", "盘点记录"};
const std::vector<std::string> endings = {"", "", "并归档", "，报上级审批", "，与相关部门保持沟通"};

class Random {
 public:
    explicit Random(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t end) { return random_() % end; }
    bool one_in(std::size_t number) { return below(number) == 0; }
    const std::string& of(const std::vector<std::string>& list) { return list[below(list.size())]; }

    std::string title() { return of(regions) + of(fields) + of(ranks); }
    std::string department() { return of(fields) + of(regions) + "部" + (one_in(2) ? std::to_string(below(3)) : ""); }
    std::string sentence() { return of(verbs) + of(objects) + of(endings); }

 private:
    std::mt19937 random_;
};

std::string in_quotes(const std::string& text) { return '"' + text + '"'; }

/// Members for a life that mostly is all days, else ended or not begun yet.
std::string life(Random& random) {
    return !random.one_in(8) ? "" : random.one_in(2) ? R"(, "to": "2026-11-20")" : R"(, "from": "2026-01-01")";
}
std::string name(Random& random, const std::string& text, const std::string& before) {
    if (!random.one_in(8)) return in_quotes(text);
    return R"([{"value": ")" + before + R"(", "to": "2025-12-31"}, {"value": ")" + text +
           R"(", "from": "2026-01-01"}])";
}
std::string some_duties(Random& random, std::size_t most) {
    std::string list;
    for (std::size_t i = random.below(most + 1); i > 0; --i) {
        list += list.empty() ? "{" : ", {";
        list += R"("text": )" + in_quotes(random.sentence());
        if (random.one_in(5)) list += R"(, "kind": "temporary")";
        if (random.one_in(4)) list += R"(, "tasks": [)" + in_quotes(random.sentence()) + "]";
        if (random.one_in(4))
            list += R"(, "assessment": )" + in_quotes(random.one_in(2) ? "不低于98%" : random.sentence());
        list += life(random) + "}";
    }
    return R"("duties": [)" + list + "]";
}

/// Departments in a tree, some without posts, some of one name; jobs and posts that share titles and wordings.
std::string random_document(Random& random, std::size_t posts) {
    const std::size_t departments = 2 + random.below(12);
    const std::size_t jobs = 1 + random.below(6);
    std::string document = R"({"orgraph": 1, "departments": [)";
    for (std::size_t d = 0; d < departments; ++d) {
        document += (d > 0 ? ", " : "") + (R"({"id": "d)" + std::to_string(d)) + R"(", "name": )" +
                    name(random, random.department(), random.department());
        if (d > 0 && !random.one_in(6)) document += R"(, "parent": "d)" + std::to_string(random.below(d)) + '"';
        if (d > 1) document += life(random);
        document += ", " + some_duties(random, 2) + "}";
    }
    document += R"(], "jobs": [)";
    for (std::size_t j = 0; j < jobs; ++j)
        document += (j > 0 ? ", " : "") + (R"({"id": "j)" + std::to_string(j)) + R"(", "title": )" +
                    in_quotes(random.title()) + ", " + some_duties(random, 3) + "}";
    document += R"(], "posts": [)";
    for (std::size_t p = 0; p < posts; ++p) {
        document += (p > 0 ? ", " : "") + (R"({"id": "p)" + std::to_string(p)) + R"(", "title": )" +
                    name(random, random.title(), random.title()) + R"(, "department": "d)" +
                    std::to_string(random.below(departments)) + '"';
        if (random.one_in(2)) document += R"(, "job": "j)" + std::to_string(random.below(jobs)) + '"';
        if (random.one_in(10)) document += R"(, "aliases": [)" + in_quotes(random.title()) + "]";
        document += life(random) + ", " + some_duties(random, 4) + "}";
    }
    return document + "]}";
}
std::string random_question(Random& random) {
    std::string question;
    if (random.one_in(2)) question += random.department();
    if (random.one_in(3)) question += random.title();
    if (random.one_in(4)) question += random.of(regions) + random.of(fields);
    if (!question.empty()) question += "谁";
    if (random.one_in(3)) return question + random.of(objects);
    if (random.one_in(4)) return question + random.of(endings) + random.of(objects) + "，98%";
    return question + random.sentence();
}

/// Scores everything, as semantics S8 and the comments of the search say.
class Exhaustive {
 public:
    Exhaustive(const Snapshot& day, const std::string& text)
        : day_(day),
          record_(*day.data().record),
          index_(DutyIndex::of(record_)),
          question_(question_of(text, index_.texts(), Synonyms::built_in().table())),
          scoring_(question_) {
        find_mentions();
        find_parts_of_names();
    }
    /// Whether it asks for what has a name; then there are no scores.
    bool is_a_name() const {
        Units named = 0;
        for (const Mention& mention : mentions_) named |= mention.units;
        return (question_.content() & ~named) == 0;
    }
    std::vector<DutyHit> answer() const {
        std::vector<Candidate> all;
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (const Node owner : day_.nodes(kind)) {
                const FoundInNames names = in_names_of(owner);
                for (const Duty duty : own_duties(day_, owner)) {
                    const Score score = scoring_.score(found_in(duty), names);
                    if (Scoring::is_enough(score))
                        all.push_back({duty_kind(day_, duty) == DutyKind::temporary, score.total,
                                       index_.duties_of(owner).first + duty.position});
                }
            }
        std::sort(all.begin(), all.end());
        const std::uint32_t best = all.empty() ? 0 : all[0].score;
        std::erase_if(all, [best](const Candidate& one) { return one.score * 100 < best * 50; });
        std::vector<DutyHit> hits;
        for (const Candidate& one : all) hits.push_back({index_.duty(one.duty), one.score / 10'000.0});
        return hits;
    }

 private:
    struct Mention {
        Units units = 0;
        std::set<Node> nodes;
    };

    static std::set<Term> terms_of(const std::vector<Piece>& pieces) {
        std::set<Term> terms;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            terms.insert(pieces[i].term);
            if (pieces[i].joined != 0) terms.insert(pieces[i].joined);
            if (!pieces[i].after_cut) terms.insert(pair_of(pieces[i - 1].term, pieces[i].term));
        }
        return terms;
    }
    const Found& found_in(std::string_view text) const {
        const auto [known, is_new] = known_.try_emplace(text);
        if (is_new) known->second = looked_for_in(text);
        return known->second;
    }
    Found looked_for_in(std::string_view text) const {
        const std::set<Term> terms = terms_of(pieces_of(text, Reading::duty));
        Found found;
        Units alone = 0;
        for (std::size_t i = 0; i < question_.units.size(); ++i) {
            if (terms.contains(question_.units[i].term)) alone |= Units{1} << i;
            if (question_.pairs[i] != 0 && terms.contains(question_.pairs[i])) found.pairs |= Units{1} << i;
        }
        const Units by_themselves = question_.words() | question_.isolated();
        found.alone = alone & by_themselves;
        for (const auto& [part, word] : question_.alternatives)
            if (std::ranges::all_of(word->found_by(), [&](Term term) { return terms.contains(term); }))
                found.synonyms |= part;
        if (found.nothing()) return found;
        for (std::size_t i = 0; i < question_.units.size(); ++i) {
            const std::size_t number = index_.texts().with(question_.units[i].term).size();
            if (number <= 256 || 4 * number <= index_.texts().size()) found.alone |= alone & Units{1} << i;
        }
        return found;
    }
    FoundInWording found_in(Duty duty) const {
        const DutyFacts facts = duty_facts(day_, duty);
        FoundInWording found;
        found.text = found_in(facts.text);
        for (const std::string_view task : facts.tasks) found.tasks |= found_in(task);
        found.assessment = found_in(facts.assessment);
        found.length = static_cast<std::uint32_t>(pieces_of(facts.text, Reading::duty).size());
        return found;
    }

    template <typename Take>
    void for_each_called(const Take& take) const {
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (const Node node : day_.nodes(kind))
                for_each_name(record_, node, [&](record::Text name, Period days) {
                    if (days.contains(day_.day())) take(node, pieces_of(record_.texts[name], Reading::no_stops));
                });
    }
    void find_mentions() {
        std::map<std::vector<Term>, std::set<Node>> called;
        for_each_called([&](Node node, const std::vector<Piece>& pieces) {
            std::vector<Term> terms;
            for (const Piece& piece : pieces) terms.push_back(piece.term);
            called[terms].insert(node);
        });
        const std::vector<Piece>& pieces = question_.pieces;
        for (std::size_t begin = 0, next = 0; begin < pieces.size(); begin = next) {
            next = begin + 1;
            std::vector<Term> terms;
            Mention longest;
            for (std::size_t end = begin; end < pieces.size() && (end == begin || !pieces[end].after_cut); ++end) {
                terms.push_back(pieces[end].term);
                if (!called.contains(terms)) continue;
                longest.nodes = called[terms];
                next = end + 1;
            }
            if (longest.nodes.empty()) continue;
            for (std::size_t i = 0; i < question_.units.size(); ++i)
                if (begin <= question_.units[i].piece && question_.units[i].piece < next)
                    longest.units |= Units{1} << i;
            mentions_.push_back(longest);
        }
    }
    void find_parts_of_names() {
        std::set<Units> sorts;
        for (const Mention& mention : mentions_) sorts.insert(mention.units);
        const auto part_of = [this](const std::vector<Piece>& pieces) {
            const std::set<Term> terms = terms_of(pieces);
            Found found;
            for (std::size_t i = 0; i < question_.units.size(); ++i) {
                if (terms.contains(question_.units[i].term)) found.alone |= Units{1} << i;
                if (question_.pairs[i] != 0 && terms.contains(question_.pairs[i])) found.pairs |= Units{1} << i;
            }
            const Units units = scoring_.exactly(found) & question_.content();
            const auto number = static_cast<std::size_t>(std::popcount(units));
            return 2 * number < pieces.size() || number >= pieces.size() ? Units{0} : units;
        };
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (std::uint32_t i = 0; i < record_.count(kind); ++i)  // names of other days count among the sorts
                for_each_name(record_, record_.node(kind, i), [&](record::Text name, Period) {
                    sorts.insert(part_of(pieces_of(record_.texts[name], Reading::no_stops)));
                });
        REQUIRE(sorts.size() < 64);
        for_each_called([&](Node node, const std::vector<Piece>& pieces) {
            const Units units = part_of(pieces);
            if (units == 0 ||
                std::ranges::any_of(sorts, [units](Units other) { return other != units && (units & ~other) == 0; }))
                return;
            partly_[node] |= units;
            if (day_.kind(node) == Kind::department)
                for (const Node post : day_.own_posts(node)) partly_[post] |= units;
        });
    }

    FoundInNames in_names_of(Node owner) const {
        FoundInNames names;
        for (const Mention& mention : mentions_) {
            if ((mention.units & question_.content()) == 0) continue;
            const auto is_called = [&](Node one) {
                return mention.nodes.contains(one) ||
                       (day_.kind(one) == Kind::post && is_in(mention, day_.post_in(one))) ||
                       (day_.kind(one) == Kind::department && is_in(mention, one));
            };
            bool is_named = is_called(owner) || is_of_all(mention);
            if (day_.kind(owner) == Kind::job)
                for (const Node post : day_.nodes(Kind::post))
                    is_named = is_named || (day_.job(post) == owner && is_called(post));
            if (is_named) names.whole |= mention.units;
        }
        if (const auto found = partly_.find(owner); found != partly_.end()) names.partly = found->second;
        return names;
    }
    bool is_in(const Mention& mention, Node department) const {
        for (Node at = department; at != none; at = day_.part_of(at))
            if (mention.nodes.contains(at)) return true;
        return false;
    }
    bool is_of_all(const Mention& mention) const {
        return std::ranges::any_of(mention.nodes, [this](Node node) {
            return day_.kind(node) == Kind::department &&
                   day_.posts_within(node).size() == day_.nodes(Kind::post).size();
        });
    }

    const Snapshot& day_;
    const record::Record& record_;
    const DutyIndex& index_;
    duties::Question question_;
    Scoring scoring_;
    std::vector<Mention> mentions_;
    std::map<Node, Units> partly_;
    mutable std::map<std::string_view, Found> known_;
};

/// Holds answers against all duties scored, for many questions. Says how many had hits by score.
std::size_t compare(const Snapshot& day, Random& random, std::size_t questions) {
    std::size_t compared = 0;
    for (; questions > 0; --questions) {
        const std::string question = random_question(random);
        CAPTURE(question);
        const Exhaustive exhaustive(day, question);
        if (exhaustive.is_a_name()) continue;
        const std::vector<DutyHit> all = exhaustive.answer();
        if (all.empty()) continue;  // then it is looked up as a part of a name
        ++compared;
        for (const std::size_t limit : {std::size_t{1}, std::size_t{2}, std::size_t{10}, std::size_t{10'000}}) {
            CAPTURE(limit);
            SearchOptions options;
            options.limit = limit;
            const auto number = static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
            REQUIRE(search_duties(day, question, options) == std::vector<DutyHit>(all.begin(), all.begin() + number));
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("the hits are the best of all duties", "[duties][search][property]") {
    const auto seed = GENERATE(range(0u, 60u));
    CAPTURE(seed);
    Random random(seed);
    const Snapshot day = Organization::read(random_document(random, 1 + random.below(80))).at(today);
    compare(day, random, 25);
}

TEST_CASE("the hits are the best of all duties, also in departments of many posts", "[duties][search][property]") {
    const auto seed = GENERATE(range(0u, 4u));
    CAPTURE(seed);
    Random random(seed);
    const Snapshot day = Organization::read(random_document(random, 4'000)).at(today);
    CHECK(compare(day, random, 8) > 0);
}
