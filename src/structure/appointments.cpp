#include "structure/appointments.hpp"

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

}  // namespace orgraph::structure
