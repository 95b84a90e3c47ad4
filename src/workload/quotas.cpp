#include "workload/quotas.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
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

/// What so much in each unit and period comes to in one department.
struct Sum {
    std::uint32_t department = 0;  ///< by position
    std::uint32_t measure = 0;     ///< the number of the unit and period
    std::uint32_t next = 0;        ///< another one of the same department
    std::size_t first = 0;         ///< the first row that came in
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
        const auto next = static_cast<std::uint32_t>(numbers_.size());
        return numbers_.try_emplace({quota.unit, quota.per}, next).first->second;
    }

 private:
    std::map<std::pair<std::string_view, TimeUnit>, std::uint32_t> numbers_;
};

/// The sums of all departments, in one table: there can be as many as departments times units.
class Sums {
 public:
    Sums(const Snapshot& snapshot, const std::vector<QuotaLoad>& quotas, Steps& steps)
        : snapshot_(snapshot), record_(*snapshot.data().record), steps_(steps) {
        last_of_.assign(record_.count(Kind::department), nothing);
        places_.reserve(4 * quotas.size());  // those of the departments above come besides
        sums_.reserve(4 * quotas.size());
        Measures measures;
        for (std::size_t i = 0; i < quotas.size(); ++i) {
            const QuotaLoad& quota = quotas[i];
            if (const Node department = snapshot.post_in(quota.owner); department != none)
                add(department, {0, measures.number_of(quota), nothing, i, quota.total, quota.min, quota.max});
        }
        pass_upwards();
    }

    std::size_t size() const noexcept { return sums_.size(); }
    /// Adds a row for each, those of a department in the order in which they came up.
    void append_to(std::vector<QuotaLoad>& quotas) const {
        std::vector<const Sum*> found;
        for (const Node department : snapshot_.nodes(Kind::department)) {
            found.clear();
            for (std::uint32_t i = last_of_[position(department)]; i != nothing; i = sums_[i].next)
                found.push_back(&sums_[i]);
            std::ranges::sort(found, {}, &Sum::first);
            for (const Sum* const sum : found) {
                const QuotaLoad row = row_of(department, quotas[sum->first], *sum);
                quotas.push_back(row);
            }
        }
    }

 private:
    static constexpr std::uint32_t nothing = 0xFFFF'FFFF;

    std::uint32_t position(Node department) const { return record_.position(Kind::department, department); }
    void add(Node department, Sum sum) {
        steps_.work(1);
        sum.department = position(department);
        const std::uint64_t key = std::uint64_t{sum.department} << 32 | sum.measure;
        const auto [entry, added] = places_.try_emplace(key, static_cast<std::uint32_t>(sums_.size()));
        if (!added) {
            sums_[entry->second].add(sum);
            return;
        }
        sum.next = last_of_[sum.department];
        last_of_[sum.department] = entry->second;
        sums_.push_back(sum);
    }
    /// Puts what each department has into the one above, those at the bottom first.
    void pass_upwards() {
        std::vector<std::uint32_t> parts(last_of_.size());  // that have not passed on theirs yet
        for (const Node department : snapshot_.nodes(Kind::department))
            if (const Node above = snapshot_.part_of(department); above != none) ++parts[position(above)];
        std::vector<Node> complete;
        for (const Node department : snapshot_.nodes(Kind::department))
            if (parts[position(department)] == 0) complete.push_back(department);
        while (!complete.empty()) {
            const Node department = complete.back();
            complete.pop_back();
            const Node above = snapshot_.part_of(department);
            if (above == none) continue;
            for (std::uint32_t i = last_of_[position(department)]; i != nothing; i = sums_[i].next)
                add(above, sums_[i]);
            if (--parts[position(above)] == 0) complete.push_back(above);
        }
    }

    const Snapshot& snapshot_;
    const record::Record& record_;
    Steps& steps_;
    std::unordered_map<std::uint64_t, std::uint32_t> places_;  ///< in sums_, by department and measure
    std::vector<Sum> sums_;
    std::vector<std::uint32_t> last_of_;  ///< by department
};

}  // namespace

std::vector<QuotaLoad> quotas_of_posts(const Snapshot& snapshot, std::span<const Node> posts, Steps& steps) {
    const record::Record& record = *snapshot.data().record;
    std::vector<QuotaLoad> quotas;
    quotas.reserve(posts.size());  // mostly one each
    for (const Node post : posts)
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
    return quotas;
}

std::vector<QuotaLoad> sums_of(Node department, const std::vector<QuotaLoad>& quotas) {
    Measures measures;
    std::vector<QuotaLoad> rows;
    std::vector<Sum> sums;  // by number of the measure
    for (std::size_t i = 0; i < quotas.size(); ++i) {
        const Sum sum{0, measures.number_of(quotas[i]), 0, i, quotas[i].total, quotas[i].min, quotas[i].max};
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
