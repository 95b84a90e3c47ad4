// Filling tables of SQLite.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "orgraph/node.hpp"
#include "peers/sqlite.hpp"

namespace orgraph::benchmarks {

/// A statement that is run for one row after the other.
class Insert {
 public:
    Insert(const Sqlite& database, const char* sql) : database_(database), statement_(database.prepare(sql)) {}

    template <typename... Values>
    void operator()(const Values&... values) {
        int column = 0;
        (bind(++column, values), ...);
        database_.check(sqlite3_step(statement_.get()));
        database_.check(sqlite3_reset(statement_.get()));
    }

 private:
    void bind(int column, Node node) {
        database_.check(node == none ? sqlite3_bind_null(statement_.get(), column)
                                     : sqlite3_bind_int64(statement_.get(), column, static_cast<sqlite3_int64>(node)));
    }
    void bind(int column, double number) { database_.check(sqlite3_bind_double(statement_.get(), column, number)); }
    template <typename T>
    void bind(int column, const std::optional<T>& value) {
        if (value)
            bind(column, *value);
        else
            database_.check(sqlite3_bind_null(statement_.get(), column));
    }
    /// The text must stay until the next row.
    void bind(int column, std::string_view text) {
        database_.check(
            sqlite3_bind_text(statement_.get(), column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    }
    void bind(int column, std::uint32_t number) {
        database_.check(sqlite3_bind_int64(statement_.get(), column, number));
    }

    const Sqlite& database_;
    Sqlite::Statement statement_;
};

}  // namespace orgraph::benchmarks
