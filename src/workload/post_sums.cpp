#include "workload/post_sums.hpp"

#include <functional>
#include <memory>

#include "record/large_memory.hpp"

namespace orgraph::workload {

using record::Row;
using record::Word;

const PostSums& PostSums::of(const record::Record& record) {
    return record.post_sums.get<PostSums>([&record] { return std::make_shared<const PostSums>(record); });
}

PostSums::PostSums(const record::Record& record) {
    DutySums duties(record);
    Known known;
    sums_.emplace_back();
    known.emplace(sums_[0], 0);
    std::vector<std::uint32_t> by_job;
    by_job.reserve(record.count(Kind::job));
    for (std::uint32_t j = 0; j < record.count(Kind::job); ++j)
        by_job.push_back(number_of(record.row(Kind::job, j)[record::job::duties], duties, known));

    const std::uint32_t posts = record.count(Kind::post);
    record::reserve_large(by_post_, posts);
    for (std::uint32_t p = 0; p < posts; ++p) {
        const Row row = record.row(Kind::post, p);
        Numbers numbers{number_of(row[record::post::duties], duties, known), 0};
        if (const Node job = record.find(Kind::job, row[record::post::job]); job != none)
            numbers.job = by_job[record.position(Kind::job, job)];
        if (numbers.job == by_day || row.has(record::post::inherits_duties_of)) numbers.own = by_day;
        by_post_.push_back(numbers);
        if (numbers.own == by_day || sums_[numbers.own].has_quota || sums_[numbers.job].has_quota)
            with_quotas_.push_back(record.node(Kind::post, p));
    }
}

std::size_t PostSums::Hash::operator()(const DutyHours& hours) const noexcept {
    std::size_t hash = std::hash<double>()(hours.each);
    const auto mix = [&hash](std::size_t more) { hash = (hash ^ more) * 0x9E37'79B9'7F4A'7C15; };
    mix(std::hash<double>()(hours.shared));
    mix(std::size_t{hours.measured} << 32 | hours.unmeasured << 1 | (hours.has_quota ? 1u : 0u));
    return hash;
}

std::uint32_t PostSums::number_of(Word list, DutySums& duties, Known& known) {
    const std::optional<DutyHours> hours = duties.of_undated(list);
    if (!hours) return by_day;
    // Mostly none is measured, and then they are but counted.
    const bool is_plain = hours->measured == 0 && !hours->has_quota && hours->unmeasured < plain_.size();
    if (is_plain && plain_[hours->unmeasured] != 0) return plain_[hours->unmeasured];
    const auto [entry, added] = known.try_emplace(*hours, static_cast<std::uint32_t>(sums_.size()));
    if (added) sums_.push_back(*hours);
    if (is_plain) plain_[hours->unmeasured] = entry->second;
    return entry->second;
}

}  // namespace orgraph::workload
