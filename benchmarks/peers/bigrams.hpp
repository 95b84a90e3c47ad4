// The peer that is written in an hour: BM25 over pairs of characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph::benchmarks {

/// Okapi BM25 (Robertson and Zaragoza, 2009) with the usual k1 = 1.2 and b = 0.75 over the folded text of each duty,
/// divided into overlapping pairs of characters, or into words where these are spaced: lists of the rows of each term,
/// scores added up row by row, and the best taken out.
class Bigrams {
 public:
    explicit Bigrams(const Snapshot& snapshot);

    /// The owners of the best rows; of equally good ones, the first.
    std::vector<Node> ask(std::string_view question, std::size_t limit);

 private:
    struct Posting {
        std::uint32_t row;
        std::uint32_t count;
    };

    std::unordered_map<std::string, std::uint32_t> terms_;
    std::vector<std::vector<Posting>> postings_;  ///< by term
    std::vector<Node> owners_;                    ///< by row
    std::vector<std::uint32_t> lengths_;          ///< by row, in terms
    double mean_length_ = 0;
    std::vector<float> scores_;  ///< by row; all 0 between questions
};

}  // namespace orgraph::benchmarks
