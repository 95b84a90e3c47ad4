// What can be wrong with a document, and how a call says that it failed.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace orgraph {

/// Why a call failed. The numbers are those of the C interface and never change.
enum class Status : std::int32_t {
    invalid_argument = 1,
    parse = 2,         ///< not JSON, not UTF-8, or another version of the format
    io = 3,            ///< a file cannot be read or written
    inconsistent = 4,  ///< the document has errors
    limit = 5,         ///< more nodes or texts than can be numbered
    cancelled = 6,     ///< the caller's progress function asked to stop
    internal = 8,
};

enum class Severity : std::uint8_t { error, warning };

/// One thing that is wrong with a document, and where.
struct Problem {
    Severity severity = Severity::error;
    std::string code;        ///< e.g. "unknown-reference"; the document format lists them
    std::string at;          ///< JSON Pointer (RFC 6901) of the value; empty: the whole text
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< from 1, in characters
    std::string message;     ///< one sentence that names the ids concerned
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// The problems of one document in the order of their places.
struct Problems {
    std::vector<Problem> listed;  ///< at most 1,000
    std::size_t errors = 0;       ///< how many there are, listed or not
    std::size_t warnings = 0;
    friend bool operator==(const Problems&, const Problems&) = default;
};

/// Thrown by the library for bad input. Lack of memory is std::bad_alloc instead.
class Error : public std::exception {
 public:
    Error(Status status, std::string message) : status_(status), message_(std::move(message)) {}
    Error(Status status, std::string message, Problems problems)
        : status_(status), message_(std::move(message)), problems_(std::move(problems)) {}

    Status status() const noexcept { return status_; }
    const char* what() const noexcept override { return message_.c_str(); }
    /// What is wrong with the document, where a document was read.
    const Problems& problems() const noexcept { return problems_; }

 private:
    Status status_;
    std::string message_;
    Problems problems_;
};

}  // namespace orgraph
