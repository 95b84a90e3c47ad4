#include "workload/quotas.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "structure/headcount.hpp"
#include "workload/duty_hours.hpp"

namespace orgraph::workload {
namespace {

using record::Row;

/// What so many holders owe.
double owed(double count, std::uint64_t holders, bool is_shared) {
    return is_shared ? (holders > 0 ? count : 0) : count * static_cast<double>(holders);
}

/// Asks for what is going to be read of a post.
[[gnu::always_inline]] inline void expect(const snapshot::Data& data, Node post) noexcept {
    const std::uint32_t position = data.record->position(Kind::post, post);
    data.record->expect_row(Kind::post, position);
    __builtin_prefetch(&data.chart_range_by_post[position]);
}

/// What so much in each unit and period comes to in one department.
struct Sum {
    std::uint32_t measure = 0;  ///< the number of the unit and period
    std::size_t first = 0;      ///< the first row that came in
    double total = 0;
    std::optional<double> min = 0;
    std::optional<double> max = 0;

    void add(const Sum& other) {
        const auto sum = [](std::optional<double> a, std::optional<double> b) {
            return a && b ? std::optional(*a + *b) : std::nullopt;
        };
        first = std::min(first, other.first);
        total += other.total;
        min = sum(min, other.min);
        max = sum(max, other.max);
    }
};

QuotaLoad row_of(Node department, const QuotaLoad& like, const Sum& sum) {
    return {department, {}, {}, like.unit, like.per, {}, sum.total, sum.min, sum.max};
}

/// Numbers units and periods as they come up.
class Measures {
 public:
    std::uint32_t number_of(const QuotaLoad& quota) {
        return numbers_.try_emplace({quota.unit.data(), quota.per}, count()).first->second;
    }
    std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(numbers_.size()); }

 private:
    std::map<std::pair<const char*, TimeUnit>, std::uint32_t> numbers_;  ///< equal texts of a record are one text
};

/// The sums of all departments, one department after the other: there can be as many as departments times units.
class Sums {
 public:
    Sums(const Snapshot& snapshot, const std::vector<QuotaLoad>& quotas, Steps& steps)
        : snapshot_(snapshot), record_(*snapshot.data().record), quotas_(quotas), steps_(steps) {
        departments_.resize(record_.count(Kind::department));
        sums_.reserve(4 * quotas.size());  // with those of the departments above
        find_own();
        pass_upwards();
    }

    std::size_t size() const noexcept { return sums_.size(); }
    /// Adds a row for each, those of a department in the order in which they came up.
    void append_to(std::vector<QuotaLoad>& quotas) const {
        for (const Node department : snapshot_.nodes(Kind::department)) {
            const Department& of = departments_[position(department)];
            for (std::size_t i = of.begin; i < of.end; ++i) {
                const QuotaLoad row = row_of(department, quotas[sums_[i].first], sums_[i]);
                quotas.push_back(row);
            }
        }
    }

 private:
    static constexpr std::uint32_t nothing = 0xFFFF'FFFF;

    struct Department {
        std::uint32_t first_own = nothing;   ///< a row of one of its posts, others follow by next_own_
        std::uint32_t first_part = nothing;  ///< the first department below that was complete, by position
        std::uint32_t last_part = nothing;
        std::uint32_t next_part = nothing;  ///< of the department above, which became complete after this one
        std::uint32_t open_parts = 0;       ///< departments below that are not complete yet
        std::size_t begin = 0;              ///< in sums_
        std::size_t end = 0;
    };

    std::uint32_t position(Node department) const { return record_.position(Kind::department, department); }
    /// Lists the rows of each department's posts, in their order.
    void find_own() {
        Measures measures;
        measure_of_.reserve(quotas_.size());
        for (const QuotaLoad& quota : quotas_) measure_of_.push_back(measures.number_of(quota));
        end_of_measure_.assign(measures.count(), 0);
        next_own_.assign(quotas_.size(), nothing);
        for (std::size_t i = quotas_.size(); i-- > 0;) {
            const Node department = snapshot_.post_in(quotas_[i].owner);
            if (department == none) continue;
            Department& in = departments_[position(department)];
            next_own_[i] = std::exchange(in.first_own, static_cast<std::uint32_t>(i));
        }
    }
    /// Completes each department when those below it are: in one pass, since what departments have stands together.
    void pass_upwards() {
        for (const Node department : snapshot_.nodes(Kind::department))
            if (const Node above = snapshot_.part_of(department); above != none)
                ++departments_[position(above)].open_parts;
        std::vector<Node> complete;
        for (const Node department : snapshot_.nodes(Kind::department))
            if (departments_[position(department)].open_parts == 0) complete.push_back(department);
        while (!complete.empty()) {
            const Node department = complete.back();
            complete.pop_back();
            const std::uint32_t place = position(department);
            add_up(departments_[place]);
            const Node above = snapshot_.part_of(department);
            if (above == none) continue;
            Department& to = departments_[position(above)];
            (to.first_part == nothing ? to.first_part : departments_[to.last_part].next_part) = place;
            to.last_part = place;
            if (--to.open_parts == 0) complete.push_back(above);
        }
    }
    /// Its own rows, then what the departments below have, in the order in which these were complete.
    void add_up(Department& department) {
        department.begin = sums_.size();
        for (std::uint32_t i = department.first_own; i != nothing; i = next_own_[i])
            add(department, {measure_of_[i], i, quotas_[i].total, quotas_[i].min, quotas_[i].max});
        for (std::uint32_t p = department.first_part; p != nothing; p = departments_[p].next_part)
            for (std::size_t i = departments_[p].begin; i < departments_[p].end; ++i) add(department, sums_[i]);
        department.end = sums_.size();
        std::ranges::sort(std::span(sums_).subspan(department.begin), {}, &Sum::first);
    }
    void add(const Department& department, const Sum& sum) {
        steps_.work(1);
        std::size_t& end = end_of_measure_[sum.measure];
        if (end > department.begin) {
            sums_[end - 1].add(sum);
            return;
        }
        sums_.push_back(sum);
        end = sums_.size();
    }

    const Snapshot& snapshot_;
    const record::Record& record_;
    const std::vector<QuotaLoad>& quotas_;
    Steps& steps_;
    std::vector<std::uint32_t> measure_of_;    ///< by row
    std::vector<std::uint32_t> next_own_;      ///< by row: another one of the same department's posts
    std::vector<std::size_t> end_of_measure_;  ///< behind the sum of the department that was added to last
    std::vector<Sum> sums_;
    std::vector<Department> departments_;  ///< by position
};

}  // namespace

std::vector<QuotaLoad> quotas_of_posts(const Snapshot& snapshot, std::span<const Node> posts, Steps& steps) {
    const record::Record& record = *snapshot.data().record;
    std::vector<QuotaLoad> quotas;
    quotas.reserve(posts.size());  // mostly one each
    for (std::size_t i = 0; i < posts.size(); ++i) {
        constexpr std::size_t ahead = 8;
        if (i + ahead < posts.size()) expect(snapshot.data(), posts[i + ahead]);
        const Node post = posts[i];
        for_each_duty(snapshot, post, [&](Row row, Duty duty) {
            steps.work(1);
            duties::for_each_quota(record, row, [&](Row said) {
                const bool is_shared = duties::is_shared(row);
                const double count = record.number(said[record::quota::count]);
                const std::uint64_t holders = snapshot.held_by(post).size();
                QuotaLoad quota{post,
                                duty,
                                count,
                                record.text(said[record::quota::unit]),
                                duties::per_of_quota(said),
                                holders,
                                owed(count, holders, is_shared),
                                {},
                                {}};
                if (const auto planned = structure::headcount(snapshot.data(), post)) {
                    quota.min = owed(count, planned->min, is_shared);
                    quota.max = owed(count, planned->max, is_shared);
                }
                quotas.push_back(quota);
            });
        });
    }
    return quotas;
}

std::vector<QuotaLoad> sums_of(Node department, const std::vector<QuotaLoad>& quotas) {
    Measures measures;
    std::vector<QuotaLoad> rows;
    std::vector<Sum> sums;  // by number of the measure
    for (std::size_t i = 0; i < quotas.size(); ++i) {
        const Sum sum{measures.number_of(quotas[i]), i, quotas[i].total, quotas[i].min, quotas[i].max};
        if (sum.measure < sums.size())
            sums[sum.measure].add(sum);
        else
            sums.push_back(sum);
    }
    for (const Sum& sum : sums) rows.push_back(row_of(department, quotas[sum.first], sum));
    return rows;
}

void add_sums_of_departments(const Snapshot& snapshot, std::vector<QuotaLoad>& quotas, Steps& steps) {
    if (quotas.empty()) return;
    const Sums sums(snapshot, quotas, steps);
    quotas.reserve(quotas.size() + sums.size());
    sums.append_to(quotas);
}

}  // namespace orgraph::workload
