#include "table.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>

#include "orgraph.h"

namespace orgraph_cli {
namespace {

bool has_colour() {
    static const bool wanted = [] {
        const char* const off = std::getenv("NO_COLOR");
        return ::isatty(STDOUT_FILENO) != 0 && (off == nullptr || *off == '\0');
    }();
    return wanted;
}

std::size_t width(const std::string& text) { return orgraph_display_width(text.data(), text.size()); }

}  // namespace

std::string bold(const std::string& text) { return has_colour() ? "\033[1m" + text + "\033[0m" : text; }

std::string red(const std::string& text) { return has_colour() ? "\033[31m" + text + "\033[0m" : text; }

std::string printable(const std::string& text) {
    std::string result = text;
    std::ranges::replace_if(
        result, [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; }, ' ');
    return result;
}

Table::Table(std::vector<std::string> headings) : headings_(std::move(headings)), right_(headings_.size()) {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
        right_[i] = headings_[i].starts_with('>');
        if (right_[i]) headings_[i].erase(0, 1);
    }
}

void Table::print(std::ostream& out, bool with_headings) const {
    if (rows_.empty()) return;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
        std::size_t widest = width(headings_[i]);
        for (const auto& row : rows_) widest = std::max(widest, width(printable(row[i])));
        widths.push_back(widest);
    }
    const auto print_row = [&](const std::vector<std::string>& cells, bool heading) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string cell = printable(cells[i]);
            const std::string padding(widths[i] - width(cell), ' ');
            const std::string shown = heading ? bold(cell) : cell;
            line += right_[i] ? padding + shown : i + 1 < cells.size() ? shown + padding : shown;
            if (i + 1 < cells.size()) line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    };
    if (with_headings) print_row(headings_, true);
    for (const auto& row : rows_) print_row(row, false);
}

}  // namespace orgraph_cli
