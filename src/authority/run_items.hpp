// What of the incompatible sets a step or a post comes to.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "authority/incompatible.hpp"
#include "duties/job_posts.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::authority {

/// An item of a set, by their places in the document.
struct ItemPlace {
    std::uint32_t rule = 0;
    std::uint32_t item = 0;
    friend auto operator<=>(const ItemPlace&, const ItemPlace&) = default;
};

/// Finds items without going through all sets: most steps and posts have none.
class RunItems {
 public:
    RunItems(const record::Record& record, const IncompatibleSets& sets, const duties::JobPosts& job_posts);

    /// Whether there are sets at all.
    bool empty() const noexcept { return by_meaning_.empty() && of_posts_.empty(); }
    /// Adds the items that whoever does that has. O(found), linear in the items for a subject that is any.
    void add_of_step(Symbol action, Symbol subject, std::vector<ItemPlace>& items) const;
    /// Whether whoever acts through the post has any item by that on some day or other, perhaps. O(1).
    bool may_have(Node post) const noexcept {
        return !may_have_by_post_.empty() && may_have_by_post_[record_.position(Kind::post, post)];
    }
    /// Adds the items that whoever acts through the post has that day: the post itself, its duties, its job's and
    /// inherited ones, and those of a department that it answers for. O(1) where it has none on any day.
    void add_of_post(const Snapshot& snapshot, Node post, std::vector<ItemPlace>& items) const;

 private:
    struct OfPost {
        ItemPlace place;
        IncompatibleItem item;
    };
    using Key = std::uint64_t;
    static Key key(Symbol action, Symbol subject) noexcept {
        return std::uint64_t{static_cast<std::uint32_t>(action)} << 32 | static_cast<std::uint32_t>(subject);
    }
    void add_equal(Symbol action, Symbol subject, std::vector<ItemPlace>& items) const;
    void mark(Node post);
    void mark_owner(Node owner, const duties::JobPosts& job_posts);
    void mark_heirs();
    void mark_department(Node department);

    const record::Record& record_;
    const IncompatibleSets& sets_;
    std::unordered_map<Key, std::vector<ItemPlace>> by_meaning_;  ///< authorities
    bool has_any_action_ = false;
    std::vector<OfPost> of_posts_;        ///< posts and duties
    std::vector<bool> may_have_by_post_;  ///< empty: none may
};

}  // namespace orgraph::authority
