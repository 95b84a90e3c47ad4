#include "peers/workload_in_sql.hpp"

#include <sqlite3.h>

#include "orgraph/duties.hpp"
#include "orgraph/settings.hpp"
#include "peers/insert.hpp"
#include "snapshot/data.hpp"

namespace orgraph::benchmarks {
namespace {

/// Primary keys that are whole numbers are the places of the rows; the other tables lie in the order of their keys.
/// Owners are jobs and posts, whose numbers differ.
constexpr const char* tables = R"(
    CREATE TABLE person(id INTEGER PRIMARY KEY, capacity REAL NOT NULL);
    CREATE TABLE job(id INTEGER PRIMARY KEY);
    CREATE TABLE post(id INTEGER PRIMARY KEY, job INTEGER);
    CREATE TABLE holding(person INTEGER, post INTEGER, share REAL NOT NULL, PRIMARY KEY(person, post)) WITHOUT ROWID;
    CREATE INDEX holding_of_post ON holding(post, share, person);
    CREATE TABLE duty(owner INTEGER, position INTEGER, hours REAL, shared INTEGER NOT NULL,
                      PRIMARY KEY(owner, position)) WITHOUT ROWID;
)";

/// The fastest of a dozen that were tried. Each duty is read once, in the order in which it lies, and goes into the
/// sums of its owner; these meet their job's and the holders by keys as they come up, and only the parts of the people
/// are sorted. Sums of owners that are kept and then joined to the people take a fifth longer or more, since they are
/// put into an index first; looking up every person's duties one by one, half again as long. Who else holds the post is
/// asked only where something is shared.
constexpr const char* query = R"(
    WITH
    own AS (SELECT owner,
                   total(CASE WHEN shared THEN NULL ELSE hours END) AS each,
                   total(CASE WHEN shared THEN hours END) AS shared,
                   count(hours) AS measured,
                   count(*) AS duties
            FROM duty GROUP BY owner),
    of_job AS MATERIALIZED (SELECT owner,
                                   total(CASE WHEN shared THEN NULL ELSE hours END) AS each,
                                   total(CASE WHEN shared THEN hours END) AS shared,
                                   count(hours) AS measured,
                                   count(*) AS duties
                            FROM duty WHERE owner IN (SELECT id FROM job) GROUP BY owner),
    of_post AS (SELECT post.id,
                       own.each + ifnull(of_job.each, 0) AS each,
                       own.shared + ifnull(of_job.shared, 0) AS shared,
                       own.measured + ifnull(of_job.measured, 0) AS measured,
                       own.duties + ifnull(of_job.duties, 0) AS duties
                FROM own CROSS JOIN post ON post.id = own.owner LEFT JOIN of_job ON of_job.owner = post.job
                UNION ALL
                SELECT post.id, of_job.each, of_job.shared, of_job.measured, of_job.duties
                FROM post CROSS JOIN of_job ON of_job.owner = post.job
                WHERE NOT EXISTS (SELECT 1 FROM duty WHERE owner = post.id)),
    part AS (SELECT holding.person,
                    of_post.each + CASE WHEN of_post.shared > 0
                                   THEN of_post.shared * (SELECT CASE WHEN total(other.share) > 0
                                                                 THEN holding.share / total(other.share)
                                                                 ELSE 1.0 / count(*) END
                                                          FROM holding AS other WHERE other.post = holding.post)
                                   ELSE 0 END AS hours,
                    of_post.measured,
                    of_post.duties - of_post.measured AS unmeasured
             FROM of_post CROSS JOIN holding ON holding.post = of_post.id
             UNION ALL
             SELECT id, 0, 0, 0 FROM person WHERE id NOT IN (SELECT person FROM holding)),
    summed AS (SELECT person, total(hours) AS hours, sum(measured) AS measured, sum(unmeasured) AS unmeasured
               FROM part GROUP BY person)
    SELECT person.id, summed.hours, person.capacity, summed.hours / person.capacity, summed.measured, summed.unmeasured
    FROM summed CROSS JOIN person ON person.id = summed.person
)";

}  // namespace

WorkloadInSql::WorkloadInSql(const Snapshot& snapshot) {
    database_.run("PRAGMA temp_store = MEMORY");
    database_.run(tables);
    database_.run("BEGIN");
    fill_people(snapshot);
    fill_posts(snapshot);
    database_.run("COMMIT");
    database_.run("ANALYZE");
    query_ = database_.prepare(query);
}

void WorkloadInSql::fill_people(const Snapshot& snapshot) {
    const record::Record& record = *snapshot.data().record;
    Insert person(database_, "INSERT INTO person VALUES(?1, ?2)");
    Insert holding(database_, "INSERT INTO holding VALUES(?1, ?2, ?3)");
    for (const Node node : snapshot.nodes(Kind::person)) {
        const record::Word stated = record.row(node)[record::person::hours_per_week];
        person(node, stated.is(record::Word::number) ? record.number(stated) : settings(snapshot).hours_per_week);
        for (const Holding& one : snapshot.holdings(node)) holding(one.person, one.post, one.share);
    }
}

void WorkloadInSql::fill_posts(const Snapshot& snapshot) {
    Insert post(database_, "INSERT INTO post VALUES(?1, ?2)");
    Insert job(database_, "INSERT INTO job VALUES(?1)");
    Insert duty(database_, "INSERT INTO duty VALUES(?1, ?2, ?3, ?4)");
    for (const Kind kind : {Kind::job, Kind::post})
        for (const Node owner : snapshot.nodes(kind)) {
            if (kind == Kind::post)
                post(owner, snapshot.job(owner));
            else
                job(owner);
            for (const Duty own : own_duties(snapshot, owner)) {
                const DutyFacts facts = duty_facts(snapshot, own);
                if (facts.kind != DutyKind::temporary)
                    duty(owner, own.position, facts.hours_per_week, facts.is_shared ? 1u : 0u);
            }
        }
}

void WorkloadInSql::ask(std::vector<SummedUp>& rows) const {
    rows.clear();
    int step = sqlite3_step(query_.get());
    for (; step == SQLITE_ROW; step = sqlite3_step(query_.get())) {
        const auto number = [&](int column) { return sqlite3_column_double(query_.get(), column); };
        const auto count = [&](int column) {
            return static_cast<std::uint32_t>(sqlite3_column_int64(query_.get(), column));
        };
        rows.push_back({Node{count(0)}, number(1), number(2), number(3), count(4), count(5)});
    }
    database_.check(step);
    database_.check(sqlite3_reset(query_.get()));
}

}  // namespace orgraph::benchmarks
