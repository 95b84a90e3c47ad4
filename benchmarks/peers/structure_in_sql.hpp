// The peer that many would take for questions about the chart: recursive queries in SQL.
#pragma once

#include <vector>

#include "orgraph/snapshot.hpp"
#include "peers/sqlite.hpp"

namespace orgraph::benchmarks {

/// A table in memory of the posts in force with their superiors, and an index of it by superior.
class StructureInSql {
 public:
    /// @throws std::runtime_error  what SQLite says
    explicit StructureInSql(const Snapshot& snapshot);

    /// Puts the posts above in place of what is in `posts`, the superior first.
    void chain(Node post, std::vector<Node>& posts) const;
    /// Puts the posts below in place of what is in `posts`, in no order.
    void below(Node post, std::vector<Node>& posts) const;
    Node common_superior(Node a, Node b) const;

 private:
    void list(const Sqlite::Statement& query, Node post, std::vector<Node>& posts) const;

    Sqlite database_;
    Sqlite::Statement chain_;
    Sqlite::Statement below_;
    Sqlite::Statement common_;
};

}  // namespace orgraph::benchmarks
