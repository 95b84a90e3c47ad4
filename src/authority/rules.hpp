// What a record says of who may, who does and what is to be kept apart, made ready to be asked.
#pragma once

#include "authority/authorities.hpp"
#include "authority/delegations.hpp"
#include "authority/incompatible.hpp"
#include "authority/run_items.hpp"
#include "authority/symbols.hpp"
#include "authority/workflows.hpp"
#include "duties/job_posts.hpp"

namespace orgraph::authority {

struct Rules {
    /// Those of a record: made when they are first asked for, linear in its posts, people and workflows, and with items
    /// that are duties in these.
    static const Rules& of(const record::Record& record);
    explicit Rules(const record::Record& record);

    Symbols symbols;
    Authorities authorities;
    Delegations delegations;
    Workflows workflows;
    IncompatibleSets incompatible;
    const duties::JobPosts& job_posts;
    RunItems run_items;

    /// Calls `take(entry)` for each authority of a post, its own before its job's, as listed.
    template <typename Take>
    void for_each_authority(Node post, const Take& take) const {
        for (const Entry& entry : authorities.of(post)) take(entry);
        if (const Node job = job_posts.of_post(post); job != none)
            for (const Entry& entry : authorities.of(job)) take(entry);
    }
};

}  // namespace orgraph::authority
