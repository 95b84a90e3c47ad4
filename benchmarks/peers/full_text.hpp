// The peer that many would take: SQLite's full-text search.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "peers/sqlite.hpp"

namespace orgraph::benchmarks {

/// An FTS5 table in memory with a row for each duty, divided into trigrams and ranked by bm25().
///
/// The question is the OR of its trigrams without punctuation. A question of fewer than three letters has none and
/// finds nothing: looking through all rows instead would only make the peer slower.
class FullText {
 public:
    /// @throws std::runtime_error  what SQLite says
    explicit FullText(const Snapshot& snapshot);

    /// The owners of the best rows.
    std::vector<Node> ask(std::string_view question, std::size_t limit) const;

 private:
    Sqlite database_;
    Sqlite::Statement query_;
};

}  // namespace orgraph::benchmarks
