#include "structure/appointments.hpp"

#include <algorithm>

#include "snapshot/data.hpp"

namespace orgraph::structure {

Node supervisor(const Snapshot& snapshot, Node person, Node post, Node superior) noexcept {
    using record::Row;
    using record::Word;
    const record::Record& record = *snapshot.data().record;
    for (const Word one : record.list(record.row(person)[record::person::appointments])) {
        const Row appointment = record.row(one);
        if (!appointment.has(record::appointment::supervisor)) continue;
        const Word kind = appointment[record::appointment::kind];
        if (kind.is(Word::plain) && kind.value() == static_cast<std::uint32_t>(record::AppointmentKind::standby))
            continue;
        if (!record::life(record::appointment_object, appointment).contains(snapshot.day())) continue;
        if (record.find(Kind::post, appointment[record::appointment::post]) != post) continue;
        const Node named = record.find(Kind::person, appointment[record::appointment::supervisor]);
        if (named != none && named != person && std::ranges::count(snapshot.held_by(superior), named) > 0) return named;
    }
    return none;
}

}  // namespace orgraph::structure
