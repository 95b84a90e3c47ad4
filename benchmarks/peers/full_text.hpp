// The peer that many would take: SQLite's full-text search.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"

struct sqlite3;
struct sqlite3_stmt;

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

    /// What SQLite has allocated in this process.
    static std::size_t memory() noexcept;

 private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    void run(const char* sql);
    Statement prepare(const char* sql);
    void check(int code) const;

    std::unique_ptr<sqlite3, Close> database_;
    Statement query_;
};

}  // namespace orgraph::benchmarks
