// On which days the reports of a record are due.
#pragma once

#include <cstdint>
#include <vector>

#include "duties/groups.hpp"
#include "record/record.hpp"

namespace orgraph::calendar {

/// A report owed: a place in a post's list.
struct Report {
    Node from = none;
    std::uint32_t position = 0;
};

/// All reports that are due on some day, of posts in force or not, numbered in document order, and grouped by what
/// makes them due: so that the reports of a day are found without looking at the others.
class DueDays {
 public:
    /// Linear in the posts and their reports.
    explicit DueDays(const record::Record& record);

    std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(reports_.size()); }
    Report operator[](std::uint32_t number) const noexcept { return reports_[number]; }
    /// How many reports are due that day, of posts in force or not. O(1).
    std::size_t count_on(Day day) const;
    /// Puts the numbers of the reports due that day into `numbers`, in their order. Linear in them.
    void find(Day day, std::vector<std::uint32_t>& numbers) const;

 private:
    void add(std::uint32_t group, std::vector<std::uint32_t>& numbers) const;

    std::vector<Report> reports_;
    duties::Groups<std::uint32_t> groups_;
};

}  // namespace orgraph::calendar
