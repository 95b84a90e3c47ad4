#include "workload/post_sums.hpp"

#include <bit>
#include <memory>
#include <optional>

#include "record/large_memory.hpp"

namespace orgraph::workload {

using record::Row;

const PostSums& PostSums::of(const record::Record& record) {
    return record.post_sums.get<PostSums>([&record] { return std::make_shared<const PostSums>(record); });
}

/// A hash table of places, each of which is mostly found where it is looked for first.
class PostSums::Places {
 public:
    explicit Places(std::vector<DutyHours>& sums) : sums_(sums) { slots_.assign(std::size_t{1} << bits_, no_place); }

    std::uint32_t place_of(const DutyHours& hours) {
        std::size_t slot = home_of(hours);
        for (; slots_[slot] != no_place; slot = next(slot))
            if (sums_[slots_[slot]] == hours) return slots_[slot];
        const auto place = static_cast<std::uint32_t>(sums_.size());
        sums_.push_back(hours);
        slots_[slot] = place;
        if (sums_.size() > slots_.size() / 4) grow();
        return place;
    }

 private:
    static constexpr std::uint32_t no_place = 0xFFFF'FFFF;

    std::size_t home_of(const DutyHours& hours) const noexcept {
        std::uint64_t hash = std::bit_cast<std::uint64_t>(hours.each);
        const auto mix = [&hash](std::uint64_t more) { hash = (hash ^ hash >> 32 ^ more) * 0x9E37'79B9'7F4A'7C15; };
        mix(std::bit_cast<std::uint64_t>(hours.shared));
        mix(std::uint64_t{hours.measured} << 32 | hours.unmeasured << 1 | (hours.has_quota ? 1u : 0u));
        return static_cast<std::size_t>(hash >> (64 - bits_));
    }
    std::size_t next(std::size_t slot) const noexcept { return (slot + 1) % slots_.size(); }
    void grow() {
        bits_ += 2;
        slots_.assign(std::size_t{1} << bits_, no_place);
        for (std::uint32_t place = 0; place < sums_.size(); ++place) {
            std::size_t slot = home_of(sums_[place]);
            while (slots_[slot] != no_place) slot = next(slot);
            slots_[slot] = place;
        }
    }

    std::vector<DutyHours>& sums_;
    std::vector<std::uint32_t> slots_;
    unsigned bits_ = 10;
};

PostSums::PostSums(const record::Record& record) {
    DutySums duties(record);
    Places places(sums_);
    std::vector<std::optional<DutyHours>> by_job;
    by_job.reserve(record.count(Kind::job));
    for (std::uint32_t j = 0; j < record.count(Kind::job); ++j)
        by_job.push_back(duties.of_undated(record.row(Kind::job, j)[record::job::duties]));

    const std::uint32_t posts = record.count(Kind::post);
    record::reserve_large(by_post_, posts);
    for (std::uint32_t p = 0; p < posts; ++p) {
        const Row row = record.row(Kind::post, p);
        std::optional<DutyHours> hours;
        if (!row.has(record::post::inherits_duties_of)) hours = duties.of_undated(row[record::post::duties]);
        if (const Node job = record.find(Kind::job, row[record::post::job]); hours && job != none) {
            if (const auto& more = by_job[record.position(Kind::job, job)])
                *hours += *more;
            else
                hours.reset();
        }
        by_post_.push_back(hours ? places.place_of(*hours) | (hours->shared > 0 ? shared : 0) : by_day);
        if (!hours || hours->has_quota) with_quotas_.push_back(record.node(Kind::post, p));
    }
}

}  // namespace orgraph::workload
