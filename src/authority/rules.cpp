#include "authority/rules.hpp"

#include <memory>

namespace orgraph::authority {

const Rules& Rules::of(const record::Record& record) {
    return record.rules.get<Rules>([&record] { return std::make_shared<const Rules>(record); });
}

Rules::Rules(const record::Record& record)
    : authorities(record, symbols),
      delegations(record, symbols),
      workflows(record, symbols),
      incompatible(record, symbols),
      job_posts(duties::JobPosts::of(record)),
      run_items(record, incompatible, job_posts) {}

}  // namespace orgraph::authority
