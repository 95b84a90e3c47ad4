// Tables for people: columns that line up with Chinese text too.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace orgraph_cli {

class Table {
 public:
    /// A heading that begins with '>' is of a column of numbers, which stand on the right.
    explicit Table(std::vector<std::string> headings);
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// Nothing at all for a table without rows.
    void print(std::ostream& out) const { print(out, true); }
    /// The same without the headings.
    void print_rows(std::ostream& out) const { print(out, false); }

 private:
    void print(std::ostream& out, bool with_headings) const;

    std::vector<std::string> headings_;
    std::vector<bool> right_;
    std::vector<std::vector<std::string>> rows_;
};

/// The text, bold on a terminal where colour is wanted.
std::string bold(const std::string& text);
/// The text in red, likewise.
std::string red(const std::string& text);
/// The text in one line: spaces for control characters, separators of lines, and what turns the direction of writing.
std::string printable(const std::string& text);

}  // namespace orgraph_cli
