// The peer that many would take for questions about authority: tables and queries in SQL.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "peers/sqlite.hpp"

namespace orgraph::benchmarks {

/// Tables in memory of posts with their superiors and jobs, of people who hold them and whether they are away, of
/// authorities and delegations, and of the incompatible sets.
///
/// What generated organizations do not have is left out, and so the peer has less to do: named supervisors, conditions
/// on anything but the customer, duties as items but those of jobs, and duties inherited.
class AuthorityInSql {
 public:
    explicit AuthorityInSql(const Snapshot& snapshot);

    /// A post and who approves there; none, where nobody up the chain does.
    struct Found {
        Node post = none;
        Node person = none;
    };
    /// Who approves for a person in a post.
    Found approver(Node person, Node post, std::string_view action, std::string_view subject, double amount,
                   std::string_view currency, std::string_view customer) const;

    /// Who has too much of a set, and of how many of its items there are.
    struct TooMuch {
        std::uint32_t rule = 0;
        Node person = none;
        std::uint32_t items = 0;
        friend bool operator==(const TooMuch&, const TooMuch&) = default;
    };
    /// Puts those of all sets in place of what is in `rows`: by set, then by person.
    void segregation(std::vector<TooMuch>& rows) const;

 private:
    void fill_posts(const Snapshot& snapshot);
    void fill_authorities(const Snapshot& snapshot);
    void fill_people(const Snapshot& snapshot);
    void fill_sets(const Snapshot& snapshot);

    Sqlite database_;
    Sqlite::Statement approver_;
    Sqlite::Statement segregation_;
};

}  // namespace orgraph::benchmarks
