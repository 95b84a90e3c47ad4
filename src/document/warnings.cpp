#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "document/checks.hpp"
#include "record/lines.hpp"

namespace orgraph::document {
namespace {

using record::Columns;
using record::Record;
using record::Row;
using record::Word;

Period days_of(Row appointment) {
    return record::period(appointment, record::appointment::from, record::appointment::to);
}

/// When people hold posts, put in order once for each person asked about.
class HoldingTimes {
 public:
    explicit HoldingTimes(const Record& record) : record_(record) {}

    /// Whether `person` holds `post` on `day`; narrows `valid` to days on which that stays so.
    bool holds_on(Node person, Node post, Day day, Period& valid) {
        if (!record::in_force(record_, person, day, valid)) return false;
        const Posts& posts = posts_of(person);
        const auto found = posts.find(post);
        if (found == posts.end()) return false;
        const auto days = std::ranges::lower_bound(found->second, day, {}, &Period::to);
        if (days == found->second.end()) return false;
        if (days->contains(day)) {
            valid = intersection(valid, *days);
            return true;
        }
        valid.to = std::min(valid.to, Day(days->from.number() - 1));
        return false;
    }

 private:
    using Posts = std::map<Node, std::vector<Period>>;  ///< periods apart from each other, in order of time

    const Posts& posts_of(Node person) {
        const auto [entry, added] = people_.try_emplace(person);
        if (!added) return entry->second;
        for (const Word one : record_.list(record_.row(person)[record::person::appointments])) {
            const Row appointment = record_.row(one);
            const Node post = record_.find(Kind::post, appointment[record::appointment::post]);
            const Period days = days_of(appointment);
            if (post == none || days.empty() ||
                record::kind_of_appointment(appointment) == record::AppointmentKind::standby)
                continue;
            entry->second[post].push_back(days);
        }
        for (auto& [post, periods] : entry->second) merge(periods);
        return entry->second;
    }
    static void merge(std::vector<Period>& periods) {
        std::ranges::sort(periods, {}, &Period::from);
        std::size_t last = 0;
        for (std::size_t i = 1; i < periods.size(); ++i) {
            if (periods[i].from <= periods[last].to)
                periods[last].to = std::max(periods[last].to, periods[i].to);
            else
                periods[++last] = periods[i];
        }
        periods.resize(last + 1);
    }

    const Record& record_;
    std::unordered_map<Node, Posts> people_;
};

/// The named supervisor holds the superior post on every day of the appointment.
void check_supervisors(const Record& record, Node person, HoldingTimes& holdings, Findings& findings) {
    const Row row = record.row(person);
    const auto appointments = record.list(row[record::person::appointments]);
    for (std::size_t i = 0; i < appointments.size(); ++i) {
        const Row appointment = record.row(appointments[i]);
        const Node supervisor = record.find(Kind::person, appointment[record::appointment::supervisor]);
        const Node post = record.find(Kind::post, appointment[record::appointment::post]);
        if (supervisor == none || post == none) continue;
        Period days = intersection(days_of(appointment), record::life(record::person_object, row));
        days = intersection(days, record::life(record::post_object, record.row(post)));
        for (std::uint32_t next = days.from.number(); next <= days.to.number();) {
            Period valid = days;
            const Node superior = record::superior_on(record, post, Day(next), valid);
            if (superior == none || !holdings.holds_on(supervisor, superior, Day(next), valid)) {
                findings.warning("wrong-supervisor", path_to(record, person) / "appointments" / i / "supervisor",
                                 called(record, supervisor) + " does not hold the post above " + called(record, post) +
                                     (next == 0 ? std::string() : " on " + Day(next).text()));
                break;
            }
            next = valid.to.number() + 1;
        }
    }
}

/// A head belongs to its department, on all days on which it heads it.
class HeadCheck {
 public:
    HeadCheck(const Record& record, Findings& findings) : record_(record), findings_(findings) {}

    void department(Node department) {
        const Row row = record_.row(department);
        const Word head = row[record::department::head];
        const Period life = record::life(record::department_object, row);
        const Path path = path_to(record_, department) / "head";
        if (!head.is(Word::list)) return value(department, head, life, path);
        const auto items = record_.list(head);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Row item = record_.row(items[i]);
            const Period days = record::period(item, record::dated::from, record::dated::to);
            value(department, item[record::dated::value], intersection(days, life), path / i / "value");
        }
    }

 private:
    void value(Node department, Word head, Period days, const Path& path) {
        const Node post = record_.find(Kind::post, head);
        if (post == none) return;
        const Row row = record_.row(post);
        days = intersection(days, record::life(record::post_object, row));
        for (std::uint32_t next = days.from.number(); next <= days.to.number();) {
            Period valid = days;
            const Word home = record::on_day(record_, row[record::post::department], Day(next), valid);
            if (!home.is(Word::absent) && record_.find(Kind::department, home) != department) {
                findings_.warning("head-outside", path,
                                  called(record_, post) + " heads " + called(record_, department) +
                                      " and belongs to department " + quoted(record_.text(home)));
                return;
            }
            next = valid.to.number() + 1;
        }
    }

    const Record& record_;
    Findings& findings_;
};

/// Of one person, in order of time.
void check_shares_of(const Record& record, Node person, Findings& findings) {
    struct Change {
        std::uint32_t day;
        double share;
    };
    std::vector<Change> changes;
    const Period life = record::life(record::person_object, record.row(person));
    for (const Word one : record.list(record.row(person)[record::person::appointments])) {
        const Row appointment = record.row(one);
        const Word share = appointment[record::appointment::share];
        const Period days = intersection(days_of(appointment), life);
        if (!share.is(Word::number) || days.empty() ||
            record::kind_of_appointment(appointment) == record::AppointmentKind::standby)
            continue;
        changes.push_back({days.from.number(), record.number(share)});
        changes.push_back({days.to.number() + 1, -record.number(share)});
    }
    if (changes.size() < 4) return;
    std::ranges::stable_sort(changes, {}, &Change::day);
    double sum = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        sum += changes[i].share;
        const bool last_of_day = i + 1 == changes.size() || changes[i + 1].day != changes[i].day;
        if (!last_of_day || sum <= 1 + 1e-9) continue;
        findings.warning("share-over-one", path_to(record, person),
                         "the shares of " + called(record, person) + " add up to more than 1" +
                             (changes[i].day == 0 ? std::string() : " on " + Day(changes[i].day).text()));
        return;
    }
}

}  // namespace

void check_shares(const Record& record, Findings& findings) {
    // A single share is never more than 1, and most people have none.
    for (std::uint32_t i = 0; i < record.count(Kind::person); ++i) {
        if (record.columns().appointment_count(i) < 2) continue;
        const auto appointments = record.columns().appointments(i);
        if (std::ranges::count_if(appointments, &Columns::Appointment::has_share) > 1)
            check_shares_of(record, record.node(Kind::person, i), findings);
    }
}

void check_posts_held(const Record& record, Findings& findings) {
    HeadCheck heads(record, findings);
    for (std::uint32_t i = 0; i < record.count(Kind::department); ++i)
        heads.department(record.node(Kind::department, i));
    HoldingTimes holdings(record);
    for (std::uint32_t i = 0; i < record.count(Kind::person); ++i)
        if (std::ranges::any_of(record.columns().appointments(i), &Columns::Appointment::has_supervisor))
            check_supervisors(record, record.node(Kind::person, i), holdings, findings);
}

}  // namespace orgraph::document
