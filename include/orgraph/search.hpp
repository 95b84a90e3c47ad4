// Looking up duties by a question in plain words (semantics S8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/duties.hpp"
#include "orgraph/synonyms.hpp"

namespace orgraph {

struct SearchOptions {
    Node department = none;            ///< only duties of it and of those below it, of their posts and the posts' jobs
    std::optional<DutyKind> kind;      ///< only duties of this kind
    std::optional<std::size_t> limit;  ///< how many; nothing: ten, all where the question is a name
    const Synonyms* synonyms = nullptr;  ///< the library's own table where it is NULL
};

struct DutyHit {
    Duty duty;
    double score = 0;  ///< 0 to 1: how much of the question the duty answers, in ten-thousandths
    friend bool operator==(const DutyHit&, const DutyHit&) = default;
};

/// The duties that answer a question in Chinese or English, keywords or a sentence, best first; equally good ones in
/// document order, temporary ones after all others. Nothing where nothing answers it well.
///
/// A question that is just the name of a post, a job or a department, asking words aside, gives all its duties in
/// document order, a post's with those of its job and those that it inherits; of a department its own, then those that
/// its posts have, departments below included.
///
/// @par Method  The question's pieces (Chinese characters, stems of English words) are weighed by how rare they are in
/// the duties (inverse document frequency). A duty scores by the part of that weight which it has: characters beside
/// the same neighbour and words in full, synonyms less, characters alone little; its text before its tasks, both before
/// the titles and the department of its owner, an assessment half; a little more where what belongs together stands
/// together, and where little else is said. All of it in whole numbers, so that the answer is the same everywhere.
/// @param question  UTF-8. Of a long one the first 512 pieces are read, and the 64 weightiest of them count.
/// @throws Error (invalid_argument) for a question that is not UTF-8, or a department not in force
/// @par Complexity  The first question of an organization builds the index: linear in the duties, O(n log n) in their
/// different texts. Then linear in the different texts that have something of the question; where it names departments
/// or posts, or a department is given, in the worst case also in those and their posts and duties.
/// @par Thread safety  Any number of calls may run on one snapshot.
/// @par Source  Robertson and Spärck Jones (1976) for the weights; character pairs for Chinese: Nie et al. (2000).
std::vector<DutyHit> search_duties(const Snapshot& snapshot, std::string_view question,
                                   const SearchOptions& options = {});

/// Where something of a question was found.
enum class FoundIn : std::uint8_t {
    text,
    task,
    assessment,
    name,  ///< of the owner, or of its department
};
const char* to_string(FoundIn where) noexcept;

/// One part of a question that a duty answers.
struct DutyMatch {
    std::string asked;  ///< as it stands in the question
    std::string found;  ///< the synonym that was found instead; empty: the same
    FoundIn where = FoundIn::text;
    double weight = 0;  ///< its part of the score, before what belongs together and length are counted
    friend bool operator==(const DutyMatch&, const DutyMatch&) = default;
};

/// What of the question each of the hits answers, in the order of the question. Nothing for the duties of a name asked
/// for. The same errors; takes as long as the search again, and linear in the hits.
/// @pre `hits` are those of search_duties() with the same arguments, or some of them.
std::vector<std::vector<DutyMatch>> explain_matches(const Snapshot& snapshot, std::string_view question,
                                                    std::span<const DutyHit> hits, const SearchOptions& options = {});

/// The same of one duty.
std::vector<DutyMatch> explain_match(const Snapshot& snapshot, std::string_view question, Duty duty,
                                     const SearchOptions& options = {});

}  // namespace orgraph
