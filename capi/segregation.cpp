#include <map>

#include "handles.hpp"

using namespace orgraph::capi;

namespace {

/// Texts that rows borrow, each made once.
class Texts {
 public:
    Texts(const orgraph::Snapshot& snapshot, std::deque<std::string>& texts) : snapshot_(snapshot), texts_(texts) {}

    const char* of_day(orgraph::Day day) {
        const auto [at, is_new] = days_.try_emplace(day);
        if (is_new) at->second = texts_.emplace_back(day.text()).c_str();
        return at->second;
    }
    const char* of_item(std::uint32_t rule, std::uint32_t item) {
        const auto [at, is_new] = items_.try_emplace({rule, item});
        if (is_new) at->second = texts_.emplace_back(orgraph::incompatible_item(snapshot_, rule, item)).c_str();
        return at->second;
    }

 private:
    const orgraph::Snapshot& snapshot_;
    std::deque<std::string>& texts_;
    std::map<orgraph::Day, const char*> days_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, const char*> items_;
};

}  // namespace

extern "C" {

orgraph_status orgraph_segregation_check(const orgraph_snapshot* snapshot, const char* last_day,
                                         const orgraph_open_options* options, orgraph_breaches** breaches,
                                         orgraph_error** error) {
    clear(breaches, static_cast<orgraph_breaches*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(breaches != nullptr, "the place for the breaches is NULL");
        const orgraph::Breaches found = orgraph::segregation(day, last_day_of(day, last_day), progress_of(options));
        auto made = std::make_unique<orgraph_breaches>(day);
        Texts texts(made->snapshot, made->texts);
        made->rows.reserve(found.rows.size());
        made->held.reserve(found.held.size());  // rows point into it
        for (const orgraph::Breach& breach : found.rows) {
            const orgraph::IncompatibleFacts rule = orgraph::incompatible_facts(day, breach.rule);
            const orgraph_held_item* const held = made->held.data() + made->held.size();
            for (const orgraph::HeldItem& one : found.held_by(breach)) {
                const auto facts = orgraph::incompatible_item_facts(day, breach.rule, one.item);
                // What the item does not name has no data: NULL.
                made->held.push_back({one.item, texts.of_item(breach.rule, one.item), facts.action.data(),
                                      facts.subject.data(), facts.duty.data(), to_c(facts.post), to_c(one.through),
                                      texts.of_day(one.days.from), texts.of_day(one.days.to)});
            }
            made->rows.push_back({breach.rule, rule.name.data(), rule.at_most, to_c(breach.person),
                                  texts.of_day(breach.days.from), texts.of_day(breach.days.to), held,
                                  breach.held_count});
        }
        *breaches = made.release();
    });
}

const orgraph_breach* orgraph_breaches_rows(const orgraph_breaches* breaches, size_t* count) {
    return is_valid(breaches) ? lend_rows(breaches->rows, count) : lend_no_rows<orgraph_breach>(count);
}

void orgraph_breaches_free(orgraph_breaches* breaches) {
    if (is_valid(breaches)) delete breaches;
}

}  // extern "C"
