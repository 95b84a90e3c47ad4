#include "calendar/changes.hpp"

#include <algorithm>

namespace orgraph::calendar {
namespace {

using record::Record;
using record::Row;
using record::Word;

class Finder {
 public:
    Finder(const Record& record, Period days) : record_(record), days_(days) {}

    std::vector<Change> run() {
        for (std::uint32_t i = 0; i < record_.count(Kind::department); ++i) take_department(i);
        for (std::uint32_t i = 0; i < record_.count(Kind::post); ++i) take_post(i);
        for (std::uint32_t i = 0; i < record_.count(Kind::person); ++i) take_person(i);
        std::ranges::sort(changes_, {}, &Change::day);
        return std::move(changes_);
    }

 private:
    void take_department(std::uint32_t position) {
        const Row row = record_.row(Kind::department, position);
        take(record::life(record::department_object, row), none);
        for (const unsigned member : {record::department::name, record::department::parent, record::department::head})
            take_dated(row[member], none);
    }
    void take_post(std::uint32_t position) {
        const Row row = record_.row(Kind::post, position);
        take(record::life(record::post_object, row), none);
        for (const unsigned member : {record::post::title, record::post::department, record::post::reports_to})
            take_dated(row[member], record_.node(Kind::post, position));
    }
    /// Of a person the posts change that they are appointed to.
    void take_person(std::uint32_t position) {
        const Row row = record_.row(Kind::person, position);
        const Period life = record::life(record::person_object, row);
        for (const Word one : record_.list(row[record::person::appointments])) {
            const Row appointment = record_.row(one);
            const Node post = record_.find(Kind::post, appointment[record::appointment::post]);
            take(record::life(record::appointment_object, appointment), post);
            take(life, post);
            take_dated(row[record::person::name], post);
        }
    }

    void take_dated(Word dated, Node post) {
        for (const Word item : record_.list(dated))
            take(record::period(record_.row(item), record::dated::from, record::dated::to), post);
    }
    void take(Period period, Node post) {
        for (const Day day : {period.from, Day(period.to.number() + 1)})
            if (days_.from < day && day <= days_.to) changes_.push_back({day, post});
    }

    const Record& record_;
    Period days_;
    std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> find_changes(const Record& record, Period days) { return Finder(record, days).run(); }

}  // namespace orgraph::calendar
