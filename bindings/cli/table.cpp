#include "table.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ostream>

#include "orgraph.h"
#include "system.hpp"

namespace orgraph_cli {
namespace {

bool has_colour() {
    static const bool wanted = [] {
        const char* const off = std::getenv("NO_COLOR");
        return is_terminal(stdout) && (off == nullptr || *off == '\0');
    }();
    return wanted;
}

std::size_t width(const std::string& text) { return orgraph_display_width(text.data(), text.size()); }

}  // namespace

std::string bold(const std::string& text) { return has_colour() ? "\033[1m" + text + "\033[0m" : text; }

std::string red(const std::string& text) { return has_colour() ? "\033[31m" + text + "\033[0m" : text; }

std::string printable(const std::string& text) {
    const auto byte_at = [&text](std::size_t position) {
        return position < text.size() ? static_cast<unsigned char>(text[position]) : 0u;
    };
    const auto is_between = [](unsigned byte, unsigned first, unsigned last) { return byte >= first && byte <= last; };
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = byte_at(i);
        const unsigned second = byte_at(i + 1);
        const unsigned third = byte_at(i + 2);
        std::size_t bytes = 0;  // of a character that does something to a terminal
        if (lead < 0x20 || lead == 0x7F)
            bytes = 1;
        else if (lead == 0xC2 && is_between(second, 0x80, 0x9F))  // C1: U+0080 to U+009F
            bytes = 2;
        else if (lead == 0xE2 && second == 0x80 && is_between(third, 0xA8, 0xAE))  // U+2028 to U+202E
            bytes = 3;
        else if (lead == 0xE2 && second == 0x81 && is_between(third, 0xA6, 0xA9))  // U+2066 to U+2069
            bytes = 3;
        result += bytes == 0 ? text[i] : ' ';
        i += bytes == 0 ? 1 : bytes;
    }
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
