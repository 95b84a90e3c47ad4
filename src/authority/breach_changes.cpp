#include "authority/breach_changes.hpp"

#include <algorithm>

#include "duties/effort.hpp"

namespace orgraph::authority {
namespace {

using record::Record;
using record::Row;
using record::Word;

class Finder {
 public:
    Finder(const Brought& always, Period days)
        : always_(always), record_(always.record()), days_(days), brought_(always, nullptr) {}

    std::vector<Day> run() {
        find_people_concerned();
        take_duties();
        for (std::uint32_t i = 0; i < concerned_.size(); ++i) take_person(i);
        for (const Delegation& delegation : always_.rules.delegations.all())
            if (is_concerned(delegation.to) && counts(delegation)) take(delegation.days);
        std::ranges::sort(changes_);
        changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
        return std::move(changes_);
    }

 private:
    std::uint32_t position(Node person) const { return record_.position(Kind::person, person); }
    bool is_concerned(Node person) const { return concerned_[position(person)]; }
    bool counts(const Delegation& delegation) const {
        return delegation.from != delegation.to && overlaps(delegation.days);
    }
    bool overlaps(Period period) const { return !intersection(period, days_).empty(); }

    /// Calls `take(post, life)` for the appointments of a person to a post that brings something.
    template <typename Take>
    void for_each_appointment(std::uint32_t person, const Take& take) const {
        for (const Word one : record_.list(record_.row(Kind::person, person)[record::person::appointments])) {
            const Row row = record_.row(one);
            if (record::kind_of_appointment(row) == record::AppointmentKind::standby) continue;
            const Node post = record_.find(Kind::post, row[record::appointment::post]);
            const Period life = record::life(record::appointment_object, row);
            if (overlaps(life) && brought_.of_post(post) != Bundles::nothing) take(post, life);
        }
    }

    /// Those who may have enough at some time, and those who delegate to them.
    void find_people_concerned() {
        const std::uint32_t people = record_.count(Kind::person);
        std::vector<std::uint64_t> own(people);
        for (std::uint32_t i = 0; i < people; ++i)
            for_each_appointment(i,
                                 [&](Node post, Period) { own[i] += brought_.bundles().size(brought_.of_post(post)); });
        std::vector<std::uint64_t> most = own;
        for (const Delegation& delegation : always_.rules.delegations.all())
            if (counts(delegation)) most[position(delegation.to)] += own[position(delegation.from)];
        concerned_.resize(people);
        for (std::uint32_t i = 0; i < people; ++i)
            concerned_[i] = static_cast<double>(most[i]) > always_.least_allowed();
        std::vector<Node> delegators;
        for (const Delegation& delegation : always_.rules.delegations.all())
            if (is_concerned(delegation.to) && counts(delegation) && own[position(delegation.from)] > 0)
                delegators.push_back(delegation.from);
        for (const Node from : delegators) concerned_[position(from)] = true;
    }

    /// A duty comes through posts that others inherit from; a department's comes to the deputies where the head is
    /// vacant.
    void take_duties() {
        heads_.resize(record_.count(Kind::post));
        for (const Brought::DutyItems& duties : always_.duty_items()) {
            const auto rows = duties::duty_rows(record_, duties.owner);
            for (const auto& [at, item] : duties.duties) take(record::life(record::duty_object, record_.row(rows[at])));
            if (record_.kind(duties.owner) != Kind::department) continue;
            const Row department = record_.row(duties.owner);
            take(record::life(record::department_object, department));
            for (const Word item : record_.list(department[record::department::head]))
                take(record::period(record_.row(item), record::dated::from, record::dated::to));
            for (const Node head : heads_on_any_day(record_, duties.owner)) {
                heads_[record_.position(Kind::post, head)] = true;
                take_life(head);
            }
        }
        for (std::uint32_t i = 0; i < record_.count(Kind::post); ++i)
            if (const Node post = record_.node(Kind::post, i);
                !always_.heirs(post).empty() && brought_.of_post(post) != Bundles::nothing)
                take_life(post);
    }

    void take_person(std::uint32_t person) {
        bool matters = concerned_[person];
        for_each_appointment(person, [&](Node post, Period life) {
            const bool is_head = heads_[record_.position(Kind::post, post)];
            matters = matters || is_head;
            if (!concerned_[person] && !is_head) return;
            take(life);
            take_life(post);
        });
        if (matters) take(record::life(record::person_object, record_.row(Kind::person, person)));
    }

    void take_life(Node post) { take(record::life(record::post_object, record_.row(post))); }
    void take(Period period) {
        for (const Day day : {period.from, Day(period.to.number() + 1)})
            if (days_.from < day && day <= days_.to) changes_.push_back(day);
    }

    const Brought& always_;
    const Record& record_;
    Period days_;
    BroughtOn brought_;
    std::vector<bool> concerned_;  ///< by position of the person
    std::vector<bool> heads_;      ///< by position of the post: heads a department whose duties are items
    std::vector<Day> changes_;
};

}  // namespace

std::vector<Day> days_of_change(const Brought& always, Period days) { return Finder(always, days).run(); }

}  // namespace orgraph::authority
