// What the duty benchmark asks.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace orgraph::benchmarks {

/// A question about a sample organization, with those who answer it.
struct Question {
    std::string file;
    std::string text;
    std::string category;
    std::string language;
    std::string half;                 ///< "tuning", or "aside" for those that no setting may be tuned by
    std::vector<std::string> owners;  ///< "post:ID"; none where nobody has such a duty
};

/// @throws std::runtime_error  the file cannot be read or is not of this form
std::vector<Question> read_questions(const std::string& path);

/// A question about a generated organization, where only the time counts.
struct TimedQuestion {
    const char* manner;
    const char* text;
};

/// The same for all sizes, those of one manner together.
std::span<const TimedQuestion> timed_questions();

}  // namespace orgraph::benchmarks
