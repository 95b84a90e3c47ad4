#include "peers/structure_in_sql.hpp"

#include <sqlite3.h>

#include "peers/insert.hpp"

namespace orgraph::benchmarks {

StructureInSql::StructureInSql(const Snapshot& snapshot) {
    database_.run("CREATE TABLE post(id INTEGER PRIMARY KEY, superior INTEGER)");
    database_.run("BEGIN");
    Insert insert(database_, "INSERT INTO post VALUES(?1, ?2)");
    for (const Node post : snapshot.nodes(Kind::post)) insert(post, snapshot.reports_to(post));
    database_.run("COMMIT");
    database_.run("CREATE INDEX by_superior ON post(superior)");
    chain_ = database_.prepare(
        "WITH RECURSIVE up(id, depth) AS ("
        " SELECT superior, 1 FROM post WHERE id = ?1 AND superior NOT NULL"
        " UNION ALL"
        " SELECT superior, depth + 1 FROM post JOIN up USING(id) WHERE superior NOT NULL"
        ") SELECT id FROM up");
    below_ = database_.prepare(
        "WITH RECURSIVE down(id) AS ("
        " SELECT id FROM post WHERE superior = ?1"
        " UNION ALL"
        " SELECT post.id FROM down JOIN post ON post.superior = down.id"
        ") SELECT id FROM down");
    common_ = database_.prepare(
        "WITH RECURSIVE"
        " a(id, depth) AS (SELECT ?1, 0 UNION ALL"
        "  SELECT superior, depth + 1 FROM post JOIN a USING(id) WHERE superior NOT NULL),"
        " b(id) AS (SELECT ?2 UNION ALL SELECT superior FROM post JOIN b USING(id) WHERE superior NOT NULL)"
        " SELECT id FROM a WHERE id IN b ORDER BY depth LIMIT 1");
}

void StructureInSql::list(const Sqlite::Statement& query, Node post, std::vector<Node>& posts) const {
    posts.clear();
    database_.check(sqlite3_bind_int64(query.get(), 1, static_cast<sqlite3_int64>(post)));
    int step = sqlite3_step(query.get());
    for (; step == SQLITE_ROW; step = sqlite3_step(query.get()))
        posts.push_back(static_cast<Node>(sqlite3_column_int64(query.get(), 0)));
    database_.check(step);
    database_.check(sqlite3_reset(query.get()));
}

void StructureInSql::chain(Node post, std::vector<Node>& posts) const { list(chain_, post, posts); }

void StructureInSql::below(Node post, std::vector<Node>& posts) const { list(below_, post, posts); }

Node StructureInSql::common_superior(Node a, Node b) const {
    database_.check(sqlite3_bind_int64(common_.get(), 1, static_cast<sqlite3_int64>(a)));
    database_.check(sqlite3_bind_int64(common_.get(), 2, static_cast<sqlite3_int64>(b)));
    const int step = sqlite3_step(common_.get());
    database_.check(step);
    const Node common = step == SQLITE_ROW ? static_cast<Node>(sqlite3_column_int64(common_.get(), 0)) : none;
    database_.check(sqlite3_reset(common_.get()));
    return common;
}

}  // namespace orgraph::benchmarks
