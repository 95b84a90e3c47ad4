// Finding nodes by what people call them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// A set of kinds.
class KindSet {
 public:
    constexpr KindSet(std::initializer_list<Kind> kinds) {
        for (const Kind kind : kinds) insert(kind);
    }
    constexpr void insert(Kind kind) { bits_ |= 1u << static_cast<unsigned>(kind); }
    constexpr bool contains(Kind kind) const { return (bits_ >> static_cast<unsigned>(kind) & 1) != 0; }

 private:
    unsigned bits_ = 0;
};
inline constexpr KindSet all_kinds{Kind::department, Kind::job, Kind::post, Kind::person};

/// The nodes with that name, title, external title or alias, in document order. Case, width and traditional or
/// simplified characters make no difference. The index of names is built at the first call, in O(n log n).
/// @par Complexity  O(log n + found).
std::vector<Node> find_by_name(const Snapshot& snapshot, std::string_view name);

/// The one node that `text` means: `post:ID`, `person:ID`, `department:ID`, `job:ID`, or else an exact id, or else a
/// name as find_by_name() finds it, of one of the kinds.
/// @throws Error (invalid_argument) where there is none, or more than one. The message lists them; where there are some
/// on other days only, it says when.
/// @par Complexity  O(1) for an id, else that of find_by_name(). Linear in the document where there is none.
Node resolve(const Snapshot& snapshot, std::string_view text, KindSet kinds = all_kinds);

}  // namespace orgraph
