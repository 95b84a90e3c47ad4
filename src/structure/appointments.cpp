#include "structure/appointments.hpp"

#include <string>

#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"

namespace orgraph::structure {

Node supervisor(const Snapshot& snapshot, Node person, Node post, Node superior) noexcept {
    using record::Row;
    using record::Word;
    const std::vector<bool>& supervised = snapshot.data().supervised_by_person;
    const record::Record& record = *snapshot.data().record;
    if (supervised.empty() || !supervised[record.position(Kind::person, person)]) return none;
    for (const Word one : record.list(record.row(person)[record::person::appointments])) {
        const Row appointment = record.row(one);
        if (!appointment.has(record::appointment::supervisor)) continue;
        if (record::kind_of_appointment(appointment) == record::AppointmentKind::standby) continue;
        if (!record::life(record::appointment_object, appointment).contains(snapshot.day())) continue;
        if (record.find(Kind::post, appointment[record::appointment::post]) != post) continue;
        const Node named = record.find(Kind::person, appointment[record::appointment::supervisor]);
        if (snapshot.in_force(named) && named != person && snapshot.is_held_by(superior, named)) return named;
    }
    return none;
}

Node first_held_above(const Snapshot& snapshot, Node post, Node person) noexcept {
    for (Node above = snapshot.reports_to(post); above != none; above = snapshot.reports_to(above))
        for (const Node holder : snapshot.held_by(above))
            if (holder != person) return above;
    return none;
}

namespace {

std::string described(const Snapshot& snapshot, Node node) {
    return std::string(to_string(snapshot.kind(node))) + ':' + printable(snapshot.id(node));
}

}  // namespace

Node asked_post(const Snapshot& snapshot, Node person, Node named) {
    if (!snapshot.in_force(person) || snapshot.kind(person) != Kind::person)
        throw Error(Status::invalid_argument, "no person in force is asked about");
    if (named == none) return snapshot.main_post(person);
    if (!snapshot.in_force(named) || snapshot.kind(named) != Kind::post || !snapshot.is_held_by(named, person))
        throw Error(Status::invalid_argument,
                    described(snapshot, person) + " does not hold " +
                        (snapshot.in_force(named) ? described(snapshot, named) : std::string("that post")) + " on " +
                        snapshot.day().text());
    return named;
}

}  // namespace orgraph::structure
