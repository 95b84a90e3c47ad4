#include "peers/sqlite.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string>

namespace orgraph::benchmarks {

void Sqlite::Close::operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
void Sqlite::Close::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Sqlite::Sqlite() {
    sqlite3* database = nullptr;
    // Used by one thread, so without the locks that others would need.
    const int opened = sqlite3_open_v2(":memory:", &database,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(database);
    check(opened);
}

void Sqlite::run(const char* sql) { check(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr)); }

Sqlite::Statement Sqlite::prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr));
    return Statement(statement);
}

void Sqlite::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database_.get()));
}

std::size_t Sqlite::memory() noexcept { return static_cast<std::size_t>(sqlite3_memory_used()); }

}  // namespace orgraph::benchmarks
