// The record of an organization: all its dated facts, from a JSON document (format 1).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "orgraph/day.hpp"
#include "orgraph/error.hpp"

namespace orgraph {

namespace record {
class Record;
}
class Snapshot;

/// Called from time to time during long work with the part that is done, 0 to 1; true: stop.
using Progress = std::function<bool(double)>;

/// An organization over all days. An immutable value: a copy shares the facts, and threads may use one at once.
class Organization {
 public:
    /// Reads a document. What is wrong in one that has errors is in the exception, every problem with its place; for
    /// the warnings of one that has none, see check().
    ///
    /// @param json  UTF-8; not needed any more when the call returns.
    /// @throws Error (parse, inconsistent, limit, cancelled), std::bad_alloc
    /// @par Complexity  Linear in the size of the text; for facts with dates, O(log n) more for each.
    static Organization read(std::string_view json, const Progress& progress = {});

    /// Reads a document from a file. @throws Error (io) besides
    static Organization open(const std::string& path, const Progress& progress = {});

    /// The document in its canonical layout: reading and writing it again gives the same bytes. Linear.
    std::string write() const;

    /// Writes the document to a file: complete, or the file stays as it was. @throws Error (io)
    void save(const std::string& path) const;

    /// The organization on one day. Linear in its size.
    Snapshot at(Day day) const;

    /// The facts, for the library itself.
    const std::shared_ptr<const record::Record>& record() const noexcept { return record_; }

    explicit Organization(std::shared_ptr<const record::Record> record) : record_(std::move(record)) {}

 private:
    std::shared_ptr<const record::Record> record_;
};

/// Everything that is wrong or odd in a document, in the order of places. A document with errors is an answer here, no
/// exception. Linear, with O(log n) more for each fact with dates.
/// @throws Error (limit, cancelled), std::bad_alloc
Problems check(std::string_view json, const Progress& progress = {});

/// The bytes of a file. @throws Error (io)
std::string read_file(const std::string& path);

/// Writes a file as a whole: to a temporary one beside it, flushed to disk, then renamed over it. @throws Error (io)
void write_file(const std::string& path, std::string_view bytes);

}  // namespace orgraph
