// SQLite, as far as the peers use it.
#pragma once

#include <cstddef>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace orgraph::benchmarks {

/// A database in memory.
class Sqlite {
 public:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    /// All that can fail here throws std::runtime_error with what SQLite says.
    Sqlite();
    void run(const char* sql);
    Statement prepare(const char* sql) const;
    void check(int code) const;

    /// What SQLite has allocated in this process.
    static std::size_t memory() noexcept;

 private:
    std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace orgraph::benchmarks
