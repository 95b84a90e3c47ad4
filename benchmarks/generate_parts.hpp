// What made-up organizations are made of: random numbers, JSON, ids, and where posts stand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>

namespace orgraph::benchmarks {

constexpr std::uint32_t jobs = 200;
constexpr std::uint32_t posts_a_department = 50;

/// Splitmix64 (Steele, Lea and Flood, 2014): the same numbers everywhere, which the library's distributions are not.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E37'79B9'7F4A'7C15;
    value = (value ^ (value >> 30)) * 0xBF58'476D'1CE4'E5B9;
    value = (value ^ (value >> 27)) * 0x94D0'49BB'1331'11EB;
    return value ^ (value >> 31);
}

/// Random numbers that belong to one thing: those of a post stay the same whatever the others take.
class Random {
 public:
    Random(std::string_view what, std::uint32_t number) : state_(mixed(number)) {
        for (const char c : what) state_ = mixed(state_ + static_cast<unsigned char>(c));
    }
    std::uint32_t below(std::size_t end) {
        state_ += 0x9E37'79B9'7F4A'7C15;
        return static_cast<std::uint32_t>((mixed(state_) >> 32) * end >> 32);
    }
    bool per_mille(std::uint32_t chance) { return below(1000) < chance; }
    template <typename List>
    std::string_view of(const List& list) {
        return list[below(list.size())];
    }
    /// The same, the first of the list more often.
    template <typename List>
    std::string_view mostly_first_of(const List& list) {
        const std::uint32_t one = below(list.size());
        return list[std::min(one, below(list.size()))];
    }

 private:
    std::uint64_t state_;
};

/// JSON in the library's layout, of texts that need no escapes.
class Json {
 public:
    void open(char bracket) {
        out_ += bracket;
        ++level_;
        empty_ = true;
    }
    void close(char bracket) {
        --level_;
        line();
        out_ += bracket;
        empty_ = false;
    }
    Json& member(std::string_view name) {
        item();
        text(name);
        out_ += ": ";
        return *this;
    }
    Json& item() {
        if (!empty_) out_ += ',';
        line();
        empty_ = false;
        return *this;
    }
    void text(std::string_view text) {
        out_ += '"';
        out_ += text;
        out_ += '"';
    }
    void raw(std::string_view json) { out_ += json; }
    void number(std::uint32_t number) { out_ += std::to_string(number); }
    std::string take() {
        out_ += '\n';
        return std::move(out_);
    }

 private:
    void line() {
        out_ += '\n';
        out_.append(2 * level_, ' ');
    }
    std::string out_;
    std::size_t level_ = 0;
    bool empty_ = true;
};

/// "post-000123"
inline std::string id(std::string_view what, std::uint32_t number, int digits = 6) {
    char text[32];
    const int size = std::snprintf(text, sizeof text, "-%0*u", digits, number);
    return std::string(what).append(text, static_cast<std::size_t>(size));
}
inline std::string post_id(std::uint32_t post) { return id("post", post); }
inline std::string department_id(std::uint32_t department) { return id("dept", department, 5); }
inline std::string job_id(std::uint32_t job) { return id("job", job, 3); }
inline std::string person_id(std::uint32_t person) { return id("p", person); }

/// A day of 2025 or 2026 on which something ended, and the day after.
struct Change {
    explicit Change(Random& random) {
        const std::uint32_t year = 2025 + random.below(2);
        const std::uint32_t month = 1 + random.below(12);
        const std::uint32_t day = 1 + random.below(27);
        std::snprintf(last, sizeof last, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
        std::snprintf(next, sizeof next, "%04u-%02u-%02u", year % 10000, month % 100, (day + 1) % 100);
    }
    char last[11];
    char next[11];
};

/// Departments in a tree of equally many parts, level by level; posts by department, the head first; people as they
/// came.
struct Layout {
    explicit Layout(std::uint32_t people_count)
        : people(people_count),
          departments(std::max(1u, people_count / posts_a_department)),
          stride(stride_of(people_count)) {
        while (levels() > 8) ++parts;
    }

    std::uint32_t levels() const {
        std::uint32_t count = 1;
        for (std::uint32_t d = departments - 1; d > 0; d = part_of(d)) ++count;
        return count;
    }
    std::uint32_t part_of(std::uint32_t department) const { return (department - 1) / parts; }
    std::uint32_t level(std::uint32_t department) const {
        std::uint32_t level = 0;
        for (; department > 0; department = part_of(department)) ++level;
        return level;
    }
    std::uint32_t first_post(std::uint32_t department) const {
        return static_cast<std::uint32_t>(std::uint64_t{department} * people / departments);
    }
    std::uint32_t department_of(std::uint32_t post) const {
        auto department = static_cast<std::uint32_t>(std::uint64_t{post} * departments / people);
        while (first_post(department + 1) <= post) ++department;
        return department;
    }

    /// The post that a person has, but for those with another fate.
    std::uint32_t post_of(std::uint32_t person) const {
        return static_cast<std::uint32_t>((std::uint64_t{person} * stride + 7) % people);
    }

    std::uint32_t people;
    std::uint32_t departments;
    std::uint32_t stride;  ///< from the post of one person to that of the next
    std::uint32_t parts = 2;

 private:
    static std::uint32_t stride_of(std::uint32_t people) {
        auto stride = static_cast<std::uint32_t>(std::uint64_t{people} * 618 / 1000);
        while (std::gcd(stride, people) != 1) ++stride;
        return stride;
    }
};

}  // namespace orgraph::benchmarks
