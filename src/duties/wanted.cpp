#include "duties/wanted.hpp"

#include "duties/effort.hpp"
#include "duties/named_owners.hpp"

namespace orgraph::duties {

bool Wanted::has(DutyNumber duty, bool& is_temporary) const {
    const DutyTraits traits = index_.traits(duty);
    if (options_.kind && traits.kind() != *options_.kind) return false;
    const Node owner = index_.owner(duty);
    if (!data_.is_node_in_force(owner) || (traits.on_some_days() && !is_in_force(index_.duty(duty)))) return false;
    is_temporary = traits.kind() == DutyKind::temporary;
    if (options_.department == none) return true;
    if (last_owner_ != owner) {  // the duties of one owner come one after the other
        last_owner_ = owner;
        is_last_within_ = is_within(snapshot_, owner, options_.department);
    }
    return is_last_within_;
}

bool Wanted::is_in_force(Duty duty) const {
    const record::Record& record = *data_.record;
    const record::Row row = record.row(duty_rows(record, duty.owner)[duty.position]);
    return record::life(record::duty_object, row).contains(data_.day);
}

}  // namespace orgraph::duties
