#include "peers/authority_in_sql.hpp"

#include <sqlite3.h>

#include <stdexcept>

#include "peers/insert.hpp"
#include "snapshot/data.hpp"

namespace orgraph::benchmarks {
namespace {

using record::Record;
using record::Row;
using record::Word;

/// Primary keys that are whole numbers are the places of the rows; the other tables lie in the order of their keys.
/// Owners are jobs and posts, whose numbers differ. `kind`: 0 without limit, 1 with one, 2 with one that is not stated.
constexpr const char* tables = R"(
    CREATE TABLE post(id INTEGER PRIMARY KEY, superior INTEGER, job INTEGER);
    CREATE INDEX post_of_job ON post(job);
    CREATE TABLE person(id INTEGER PRIMARY KEY, away INTEGER NOT NULL);
    CREATE TABLE holding(person INTEGER, post INTEGER, PRIMARY KEY(person, post)) WITHOUT ROWID;
    CREATE INDEX holding_of_post ON holding(post, person);
    CREATE TABLE authority(owner INTEGER, position INTEGER, action TEXT NOT NULL, subject TEXT NOT NULL,
                           kind INTEGER NOT NULL, amount REAL, currency TEXT, customer TEXT,
                           PRIMARY KEY(owner, action, subject, position)) WITHOUT ROWID;
    CREATE INDEX authority_for ON authority(action, subject, owner);
    CREATE TABLE delegation(person INTEGER, position INTEGER, delegate INTEGER NOT NULL, action TEXT, subject TEXT,
                            amount REAL, PRIMARY KEY(person, position)) WITHOUT ROWID;
    CREATE TABLE rule(id INTEGER PRIMARY KEY, at_most REAL NOT NULL);
    CREATE TABLE item(rule INTEGER, position INTEGER, action TEXT, subject TEXT, owner INTEGER,
                      PRIMARY KEY(rule, position)) WITHOUT ROWID;
)";

/// Up the chain post by post, and no further than the first who approves. Present holders come before those who act
/// for holders who are away. Jobs go along with the posts: joined to them after the walk, all posts would be put into
/// a filter for each question.
constexpr const char* approver_query = R"(
    WITH RECURSIVE
    up(post, job, superior, depth) AS (
        SELECT above.id, above.job, above.superior, 1
        FROM post AS below CROSS JOIN post AS above ON above.id = below.superior
        WHERE below.id = ?2
        UNION ALL
        SELECT post.id, post.job, post.superior, up.depth + 1 FROM up CROSS JOIN post ON post.id = up.superior
        ORDER BY 4),
    found(post, person) AS (
        SELECT up.post,
               ifnull((SELECT holding.person FROM holding CROSS JOIN person ON person.id = holding.person
                       WHERE holding.post = up.post AND holding.person <> ?1 AND NOT person.away
                       ORDER BY holding.person LIMIT 1),
                      (SELECT delegation.delegate
                       FROM holding CROSS JOIN person ON person.id = holding.person
                            CROSS JOIN delegation ON delegation.person = holding.person
                            CROSS JOIN person AS other ON other.id = delegation.delegate
                       WHERE holding.post = up.post AND holding.person <> ?1 AND person.away
                             AND delegation.delegate <> ?1 AND NOT other.away
                             AND (delegation.action IS NULL OR delegation.action IN (?3, '*'))
                             AND (delegation.subject IS NULL OR delegation.subject IN (?4, '*'))
                             AND (delegation.amount IS NULL OR ?5 <= delegation.amount)
                       ORDER BY holding.person, delegation.position LIMIT 1))
        FROM up
        WHERE EXISTS (SELECT 1 FROM authority
                      WHERE authority.owner IN (up.post, up.job)
                            AND authority.action IN (?3, '*') AND authority.subject IN (?4, '*')
                            AND (authority.kind = 0 OR (authority.kind = 1 AND ?5 <= authority.amount
                                 AND (authority.currency IS NULL OR authority.currency = ?6)))
                            AND (authority.customer IS NULL OR authority.customer = ?7)))
    SELECT post, person FROM found WHERE person IS NOT NULL LIMIT 1
)";

/// What owners bring, by it what posts bring, by it what people have: by what they hold, by delegations that name
/// nothing, and by those that name something, of which the authorities count that they cover. What people have is put
/// together by person first, which is faster than by set, and than leaving out early what comes twice.
constexpr const char* segregation_query = R"(
    WITH
    of_owner AS MATERIALIZED (
        SELECT authority.owner, item.rule, item.position
        FROM item CROSS JOIN authority ON authority.action IN (item.action, '*')
                                      AND authority.subject IN (item.subject, '*')
        UNION
        SELECT owner, rule, position FROM item WHERE owner IS NOT NULL),
    of_post AS MATERIALIZED (
        SELECT post.id AS post, rule, position FROM of_owner CROSS JOIN post ON post.id = of_owner.owner
        UNION ALL
        SELECT post.id, rule, position FROM of_owner CROSS JOIN post ON post.job = of_owner.owner),
    had AS (
        SELECT holding.person, rule, position FROM of_post CROSS JOIN holding ON holding.post = of_post.post
        UNION ALL
        SELECT delegation.delegate, of_post.rule, of_post.position
        FROM of_post CROSS JOIN holding ON holding.post = of_post.post
             CROSS JOIN delegation ON delegation.person = holding.person
        WHERE delegation.action IS NULL AND delegation.subject IS NULL
        UNION ALL
        SELECT delegation.delegate, item.rule, item.position
        FROM delegation CROSS JOIN holding ON holding.person = delegation.person
             CROSS JOIN post ON post.id = holding.post
             CROSS JOIN authority ON authority.owner IN (post.id, post.job)
             CROSS JOIN item
        WHERE (delegation.action IS NOT NULL OR delegation.subject IS NOT NULL)
              AND authority.action IN (item.action, '*') AND authority.subject IN (item.subject, '*')
              AND (delegation.action IS NULL OR delegation.action IN (item.action, '*'))
              AND (delegation.subject IS NULL OR delegation.subject IN (item.subject, '*')))
    SELECT had.rule, had.person, count(DISTINCT had.position) FROM had CROSS JOIN rule ON rule.id = had.rule
    GROUP BY had.person, had.rule HAVING count(DISTINCT had.position) > rule.at_most ORDER BY 1, 2
)";

using MaybeText = std::optional<std::string_view>;
using MaybeNumber = std::optional<double>;

MaybeText text_of(const Record& record, Word word) {
    return word.is(Word::text) ? MaybeText(record.text(word)) : std::nullopt;
}
MaybeNumber number_of(const Record& record, Word word) {
    return word.is(Word::number) ? MaybeNumber(record.number(word)) : std::nullopt;
}

/// The text that a condition asks of the customer.
MaybeText customer_of(const Record& record, Word condition) {
    const auto pairs = record.list(condition);
    if (pairs.empty()) return std::nullopt;
    const auto allowed = record.list(pairs[1]);
    if (pairs.size() != 2 || record.text(pairs[0]) != "customer" || allowed.size() != 1)
        throw std::runtime_error("SQLite: a condition that its table has no place for");
    return record.text(allowed[0]);
}

}  // namespace

AuthorityInSql::AuthorityInSql(const Snapshot& snapshot) {
    database_.run("PRAGMA temp_store = MEMORY");
    database_.run(tables);
    database_.run("BEGIN");
    fill_posts(snapshot);
    fill_authorities(snapshot);
    fill_people(snapshot);
    fill_sets(snapshot);
    database_.run("COMMIT");
    database_.run("ANALYZE");
    approver_ = database_.prepare(approver_query);
    segregation_ = database_.prepare(segregation_query);
}

void AuthorityInSql::fill_posts(const Snapshot& snapshot) {
    Insert post(database_, "INSERT INTO post VALUES(?1, ?2, ?3)");
    for (const Node node : snapshot.nodes(Kind::post)) post(node, snapshot.reports_to(node), snapshot.job(node));
}

void AuthorityInSql::fill_authorities(const Snapshot& snapshot) {
    using namespace record::authority;
    const Record& record = *snapshot.data().record;
    Insert authority(database_, "INSERT INTO authority VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (const Kind kind : {Kind::job, Kind::post})
        for (const Node owner : snapshot.nodes(kind)) {
            const auto rows = record.list(
                record.row(owner)[kind == Kind::job ? +record::job::authorities : +record::post::authorities]);
            for (std::uint32_t position = 0; position < rows.size(); ++position) {
                const Row row = record.row(rows[position]);
                const MaybeNumber stated = number_of(record, row[limit]);
                authority(owner, position, record.text(row[action]), record.text(row[subject]),
                          stated           ? 1u
                          : row.has(limit) ? 2u
                                           : 0u,
                          stated, text_of(record, row[currency]), customer_of(record, row[when]));
            }
        }
}

void AuthorityInSql::fill_people(const Snapshot& snapshot) {
    using namespace record::delegate;
    const Record& record = *snapshot.data().record;
    Insert people(database_, "INSERT INTO person VALUES(?1, ?2)");
    Insert holding(database_, "INSERT INTO holding VALUES(?1, ?2)");
    Insert delegation(database_, "INSERT INTO delegation VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    for (const Node node : snapshot.nodes(Kind::person)) {
        people(node, snapshot.is_away(node) ? 1u : 0u);
        for (const Node post : snapshot.holds(node)) holding(node, post);
        const auto rows = record.list(record.row(node)[record::person::delegates]);
        for (std::uint32_t position = 0; position < rows.size(); ++position) {
            const Row row = record.row(rows[position]);
            if (!record::life(record::delegate_object, row).contains(snapshot.day())) continue;
            delegation(node, position, record.find(Kind::person, row[person]), text_of(record, row[action]),
                       text_of(record, row[subject]), number_of(record, row[limit]));
        }
    }
}

void AuthorityInSql::fill_sets(const Snapshot& snapshot) {
    using namespace record::incompatible_item;
    const Record& record = *snapshot.data().record;
    Insert rule(database_, "INSERT INTO rule VALUES(?1, ?2)");
    Insert items(database_, "INSERT INTO item VALUES(?1, ?2, ?3, ?4, ?5)");
    const auto sets = record.list(record.root()[record::root::incompatible]);
    for (std::uint32_t number = 0; number < sets.size(); ++number) {
        const Row set = record.row(sets[number]);
        rule(number, number_of(record, set[record::incompatible::at_most]).value_or(1));
        const auto rows = record.list(set[record::incompatible::any_of]);
        for (std::uint32_t position = 0; position < rows.size(); ++position) {
            const Row row = record.row(rows[position]);
            Node owner = record.find(Kind::post, row[post]);
            if (row.has(duty)) {
                const std::string_view id = record.text(row[duty]);  // job:ID/POSITION
                if (!id.starts_with("job:")) throw std::runtime_error("SQLite: a duty of no job");
                owner = record.find(Kind::job, id.substr(4, id.rfind('/') - 4));
            }
            items(number, position, text_of(record, row[action]), text_of(record, row[subject]), owner);
        }
    }
}

AuthorityInSql::Found AuthorityInSql::approver(Node person, Node post, std::string_view action,
                                               std::string_view subject, double amount, std::string_view currency,
                                               std::string_view customer) const {
    sqlite3_stmt* const query = approver_.get();
    const auto bind = [&](int column, std::string_view text) {
        database_.check(sqlite3_bind_text(query, column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    };
    database_.check(sqlite3_bind_int64(query, 1, static_cast<sqlite3_int64>(person)));
    database_.check(sqlite3_bind_int64(query, 2, static_cast<sqlite3_int64>(post)));
    bind(3, action);
    bind(4, subject);
    database_.check(sqlite3_bind_double(query, 5, amount));
    bind(6, currency);
    bind(7, customer);
    Found found;
    const int step = sqlite3_step(query);
    database_.check(step);
    if (step == SQLITE_ROW) {
        found.post = Node{static_cast<std::uint32_t>(sqlite3_column_int64(query, 0))};
        found.person = Node{static_cast<std::uint32_t>(sqlite3_column_int64(query, 1))};
    }
    database_.check(sqlite3_reset(query));
    return found;
}

void AuthorityInSql::segregation(std::vector<TooMuch>& rows) const {
    rows.clear();
    int step = sqlite3_step(segregation_.get());
    for (; step == SQLITE_ROW; step = sqlite3_step(segregation_.get())) {
        const auto count = [&](int column) {
            return static_cast<std::uint32_t>(sqlite3_column_int64(segregation_.get(), column));
        };
        rows.push_back({count(0), Node{count(1)}, count(2)});
    }
    database_.check(step);
    database_.check(sqlite3_reset(segregation_.get()));
}

}  // namespace orgraph::benchmarks
