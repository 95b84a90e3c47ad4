// What posts bring those who hold them of the sets of what is to be kept apart.
//
// Items are numbers: those of all sets, in document order. A post brings a bundle of lists of items.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "authority/bundles.hpp"
#include "authority/rules.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::authority {

/// What of it is the same on all days.
class Brought {
 public:
    /// Duties of one owner that are items.
    struct DutyItems {
        struct One {
            std::uint32_t position = 0;  ///< in the owner's list
            std::uint32_t item = 0;
        };
        Node owner = none;
        std::vector<One> duties;
    };

    /// That of a record: made when it is first asked for, linear in its posts, their authorities and the sets.
    static const Brought& of(const record::Record& record);
    explicit Brought(const record::Record& record);

    const Rules& rules;
    const record::Record& record() const noexcept { return record_; }

    /// Of the sets of which one can have too much: the fewest items that are allowed.
    double least_allowed() const noexcept { return least_allowed_; }
    /// Whether there is any such set.
    bool is_anything() const noexcept { return is_anything_; }
    std::uint32_t set_of(std::uint32_t item) const noexcept { return set_of_item_[item]; }
    const IncompatibleItem& item(std::uint32_t item) const noexcept {
        const IncompatibleSet& set = rules.incompatible.all()[set_of(item)];
        return rules.incompatible.items(set)[item - set.first_item];
    }
    std::uint32_t item_count() const noexcept { return static_cast<std::uint32_t>(set_of_item_.size()); }

    const Bundles& bundles() const noexcept { return bundles_; }
    /// By position of a post: what it brings on every day on which it is in force.
    const std::vector<std::uint32_t>& of_posts() const noexcept { return of_posts_; }
    const std::vector<DutyItems>& duty_items() const noexcept { return duty_items_; }
    /// The posts that have a post's duties besides their own, in force or not.
    std::span<const Node> heirs(Node post) const noexcept;

 private:
    void take_sets();
    void take_authorities();
    void take_duties(std::vector<std::pair<Duty, std::uint32_t>> duties);
    void find_heirs();
    void add_list_of_post(Node post, std::span<const std::uint32_t> items);

    const record::Record& record_;
    double least_allowed_ = 0;
    bool is_anything_ = false;
    std::vector<std::uint32_t> set_of_item_;
    Bundles bundles_;
    std::unordered_map<std::uint64_t, std::uint32_t> list_by_key_;  ///< of authorities
    std::vector<std::uint32_t> of_posts_;
    std::vector<DutyItems> duty_items_;
    duties::Groups<Node> heirs_;
};

/// All that posts bring, duties included: on one day, or whatever they bring on some day or other.
class BroughtOn {
 public:
    /// `snapshot` NULL: on any day.
    BroughtOn(const Brought& always, const Snapshot* snapshot);

    Bundles& bundles() noexcept { return bundles_; }
    const Bundles& bundles() const noexcept { return bundles_; }
    std::uint32_t of_post(Node post) const noexcept { return of_posts_[record_.position(Kind::post, post)]; }

 private:
    bool in_force(Node node) const noexcept { return snapshot_ == nullptr || snapshot_->in_force(node); }
    void add_duties(const Brought::DutyItems& duties);
    void take_posts_of_department(Node department);
    void take_post(Node post);
    void take_heirs();

    const Brought& always_;
    const Snapshot* snapshot_;
    const record::Record& record_;
    Bundles bundles_;
    std::vector<std::uint32_t> of_posts_;   ///< by position
    std::vector<std::uint32_t> taken_for_;  ///< by position: the number of the owner whose duties it was last given
    std::uint32_t owners_ = 0;
    std::vector<Node> posts_;  ///< that have the duties of this owner
};

/// The posts that the department's record names as its head, whenever.
std::vector<Node> heads_on_any_day(const record::Record& record, Node department);

}  // namespace orgraph::authority
