#include "orgraph/calendar.hpp"

#include <algorithm>

#include "calendar/changes.hpp"
#include "calendar/owed.hpp"
#include "orgraph/suppose.hpp"
#include "record/dates.hpp"
#include "snapshot/data.hpp"

namespace orgraph::calendar {
namespace {

constexpr Day first_of_calendar = record::day_of(std::chrono::year{1} / 1 / 1);

/// Goes through the days of a range. What has been found out about a report is kept for as long as the posts that it
/// rests on stay as they are, and so is the snapshot for as long as that holds for all reports due on a day.
class Walk {
 public:
    /// With `keeps` the rows and lists of all days stay, else those of one day.
    Walk(const Snapshot& first, Day last, const Progress& progress, bool keeps)
        : snapshot_(first), days_{first.day(), last}, progress_(progress), keeps_(keeps) {
        if (first.day() > last_day || last > last_day)
            throw Error(Status::invalid_argument, "there is no day behind " + last_day.text());
        if (last < first.day())
            throw Error(Status::invalid_argument, "the last day, " + last.text() + ", is before " + first.day().text());
    }

    template <typename Visit>
    void run(const Visit& visit) {
        prepare();
        std::vector<std::uint32_t> numbers;
        const std::uint32_t between = 1 + (days_.to.number() - days_.from.number()) / most_progress;
        for (std::uint32_t number = days_.from.number(); number <= days_.to.number(); ++number) {
            const Day day(number);
            if ((number - days_.from.number()) % between == 0) tell_progress(number - days_.from.number());
            if (day < first_of_calendar) continue;
            due_days_->find(day, numbers);
            if (numbers.empty()) continue;
            if (!keeps_) rows_.clear();
            const std::size_t first_row = rows_.size();
            take_changes(day);
            if (!add_rows(day, numbers)) {
                rows_.resize(first_row);
                take_snapshot(day);
                add_rows(day, numbers);
            }
            if (rows_.size() > first_row && !visit(snapshot_, std::span<const ReportDue>(rows_).subspan(first_row)))
                return;
        }
        tell_progress(days_.to.number() - days_.from.number() + 1);
    }

    void cut(std::size_t limit) { rows_.resize(std::min(rows_.size(), limit)); }
    std::vector<ReportDue> take_rows() { return std::move(rows_); }
    Lists take_lists() { return std::move(lists_); }

 private:
    static constexpr std::uint32_t unanswered = 0xFFFF'FFFF;
    static constexpr std::uint32_t most_progress = 1000;
    static constexpr std::size_t most_reserved = std::size_t{1} << 18;

    void prepare() {
        const record::Record& record = *snapshot_.data().record;
        due_days_.emplace(record);
        answer_of_.assign(due_days_->count(), unanswered);
        changed_by_post_.resize(record.count(Kind::post));
        if (days_.from < days_.to) changes_ = find_changes(record, days_);
        if (!keeps_) return;
        // Growing step by step would cost more than counting; posts that are not in force make the count too large.
        std::size_t rows = 0;
        for (std::uint32_t day = days_.from.number(); day <= days_.to.number() && rows < most_reserved; ++day)
            rows += due_days_->count_on(Day(day));
        rows_.reserve(std::min(rows, most_reserved));
    }
    void tell_progress(std::uint32_t done) const {
        const double all = days_.to.number() - days_.from.number() + 1;
        if (progress_ && progress_(done / all)) throw Error(Status::cancelled, "looking up reports due was cancelled");
    }

    /// Notes what has changed up to a day: it takes the next snapshot to tell what of it.
    void take_changes(Day day) {
        for (; next_change_ < changes_.size() && changes_[next_change_].day <= day; ++next_change_) {
            const Node post = changes_[next_change_].post;
            // One that is not in force stands in no list of posts that something rests on, and yet lines can pass it.
            if (post == none || !snapshot_.in_force(post))
                all_changed_ = true;
            else
                changed_by_post_[snapshot_.data().record->position(Kind::post, post)] = snapshots_ + 1;
        }
    }
    /// The first snapshot that knows of all changes of the posts.
    std::uint32_t changed(std::span<const Node> posts) const {
        if (next_change_ == 0) return 0;
        const record::Record& record = *snapshot_.data().record;
        std::uint32_t newest = 0;
        for (const Node post : posts) newest = std::max(newest, changed_by_post_[record.position(Kind::post, post)]);
        return newest;
    }

    /// False where the snapshot is too old for one of the reports.
    bool add_rows(Day day, const std::vector<std::uint32_t>& numbers) {
        if (all_changed_) return false;
        const bool is_working_day = weekday(day) <= 5;
        for (const std::uint32_t number : numbers) {
            const Report report = (*due_days_)[number];
            if (!snapshot_.in_force(report.from)) continue;
            std::uint32_t& place = answer_of_[number];
            if (place == unanswered) {
                place = static_cast<std::uint32_t>(answers_.size());
                answers_.push_back({answer(snapshot_, report, lists_), snapshots_});
            } else if (changed(answers_[place].answer.rests_on) > answers_[place].snapshot) {
                answers_[place] = {answer(snapshot_, report, lists_), snapshots_};
                ++answered_anew_;
            }
            const Answer& found = answers_[place].answer;
            if (changed(found.rests_on) > snapshots_) return false;
            rows_.push_back(found.row);
            rows_.back().day = day;
            rows_.back().is_working_day = is_working_day;
        }
        return true;
    }
    void take_snapshot(Day day) {
        snapshot_ = on_day(snapshot_, day);
        ++snapshots_;
        // The lists of what is answered anew are not given back one by one.
        if (!all_changed_ && answered_anew_ <= due_days_->count()) return;
        answer_of_.assign(due_days_->count(), unanswered);
        answers_.clear();
        if (!keeps_) lists_ = {};
        answered_anew_ = 0;
        all_changed_ = false;
    }

    struct Known {
        Answer answer;
        std::uint32_t snapshot = 0;  ///< the number of the one that it is by
    };

    Snapshot snapshot_;
    Period days_;
    const Progress& progress_;
    bool keeps_;
    std::optional<DueDays> due_days_;
    std::vector<ReportDue> rows_;
    Lists lists_;
    std::vector<Known> answers_;
    std::vector<std::uint32_t> answer_of_;  ///< by number of the report: its place in `answers_`
    std::uint32_t answered_anew_ = 0;

    std::vector<Change> changes_;
    std::size_t next_change_ = 0;
    bool all_changed_ = false;                    ///< since the snapshot was taken
    std::vector<std::uint32_t> changed_by_post_;  ///< by position: number of the first snapshot after the last change
    std::uint32_t snapshots_ = 0;                 ///< taken so far, and so the number of this one
};

}  // namespace

struct Rows {
    Snapshot snapshot;  ///< keeps the texts of the record alive
    Lists lists;
    std::vector<ReportDue> rows;
};

}  // namespace orgraph::calendar

namespace orgraph {

std::span<const ReportDue> ReportsDue::rows() const noexcept { return rows_->rows; }

ReportsDue reports_due(const Snapshot& snapshot) { return reports_due(snapshot, snapshot.day()); }

ReportsDue reports_due(const Snapshot& snapshot, Day last, const Progress& progress, std::size_t limit) {
    calendar::Walk walk(snapshot, last, progress, true);
    std::size_t left = limit;
    walk.run([&left](const Snapshot&, std::span<const ReportDue> rows) {
        left -= std::min(left, rows.size());
        return left > 0;
    });
    walk.cut(limit);
    return ReportsDue(
        std::make_shared<const calendar::Rows>(calendar::Rows{snapshot, walk.take_lists(), walk.take_rows()}));
}

void visit_reports_due(const Snapshot& snapshot, Day last, const DueVisitor& visit, const Progress& progress) {
    calendar::Walk(snapshot, last, progress, false).run(visit);
}

}  // namespace orgraph
