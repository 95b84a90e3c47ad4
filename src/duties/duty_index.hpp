// What duties are looked up by: all duties of a record, on all days, by their wording; and names, by who has them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "duties/groups.hpp"
#include "duties/scratch.hpp"
#include "duties/text_index.hpp"
#include "orgraph/duties.hpp"
#include "record/record.hpp"

namespace orgraph::duties {

enum class Field : std::uint8_t { text, task, assessment };

/// A text that is part of a wording.
struct Part {
    Passage passage = 0;
    Field field = Field::text;
};

/// What a duty says: duties with the same text, tasks and assessment have one.
using Wording = std::uint32_t;

/// The duties of a record by a number of their own, in document order.
using DutyNumber = std::uint32_t;

/// A node that has some name.
class CalledSo {
 public:
    CalledSo() = default;
    CalledSo(Node node, bool on_some_days) : bits_(static_cast<std::uint32_t>(node) << 1 | (on_some_days ? 1u : 0u)) {}
    Node node() const noexcept { return Node{bits_ >> 1}; }
    /// Whether it is called so on some of its days only.
    bool on_some_days() const noexcept { return (bits_ & 1) != 0; }
    friend bool operator==(CalledSo, CalledSo) = default;

 private:
    std::uint32_t bits_ = 0;  // nodes with names are rows of the record, of which there are fewer than 2^29
};

/// What tells whether a duty is asked for.
class DutyTraits {
 public:
    DutyTraits(DutyKind kind, bool on_some_days)
        : bits_(static_cast<std::uint8_t>(static_cast<unsigned>(kind) << 1 | (on_some_days ? 1u : 0u))) {}
    DutyKind kind() const noexcept { return static_cast<DutyKind>(bits_ >> 1); }
    /// Whether there are days on which it is not in force.
    bool on_some_days() const noexcept { return (bits_ & 1) != 0; }

 private:
    std::uint8_t bits_;
};

class DutyIndex {
 public:
    /// The index of a record: made when it is first asked for, linear in its size and O(n log n) in its different
    /// texts.
    static const DutyIndex& of(const record::Record& record);

    /// The texts of duties, each once.
    const TextIndex& texts() const noexcept { return texts_; }
    std::size_t wordings() const noexcept { return parts_.size(); }
    std::span<const Part> parts(Wording wording) const noexcept { return parts_[wording]; }
    /// The wordings with this text, ascending.
    std::span<const Wording> wordings_of(Passage text) const noexcept { return wordings_of_text_[text]; }
    /// The wordings with this task or assessment, ascending.
    std::span<const Wording> wordings_beside(Passage passage) const noexcept { return wordings_beside_[passage]; }
    /// The duties with a wording, in document order. Of two wordings the lower one's first duty comes first.
    std::span<const DutyNumber> duties(Wording wording) const noexcept { return duties_of_wording_[wording]; }

    /// The duties of a department, job or post: from the first number to behind the last.
    std::pair<DutyNumber, DutyNumber> duties_of(Node owner) const noexcept {
        const auto number = static_cast<std::uint32_t>(owner);
        return {first_duty_[number], first_duty_[number + 1]};
    }
    bool has_duties(Node owner) const noexcept { return duties_of(owner).first < duties_of(owner).second; }
    /// The first duty of those that an owner and all behind it have: where they begin, or would.
    DutyNumber first_duty(Node owner) const noexcept { return first_duty_[static_cast<std::uint32_t>(owner)]; }
    bool some_inherit() const noexcept { return !inherits_.empty(); }
    /// Whether a post inherits duties of others.
    bool inherits(Node post) const noexcept {
        return static_cast<std::uint32_t>(post) < inherits_.size() && inherits_[static_cast<std::uint32_t>(post)];
    }
    Wording wording(DutyNumber duty) const noexcept { return wording_of_duty_[duty]; }
    Node owner(DutyNumber duty) const noexcept { return owner_of_duty_[duty]; }
    DutyTraits traits(DutyNumber duty) const noexcept { return traits_of_duty_[duty]; }
    Duty duty(DutyNumber number) const noexcept {
        return {owner_of_duty_[number], number - first_duty_[static_cast<std::uint32_t>(owner_of_duty_[number])]};
    }

    /// What departments, jobs and posts are called, on any day, each name once.
    const TextIndex& names() const noexcept { return names_; }
    record::Text text_of_name(Passage name) const noexcept { return text_of_name_[name]; }
    /// Who is called so, on any day, in document order.
    std::span<const CalledSo> called(Passage name) const noexcept { return nodes_of_name_[name]; }
    /// How many are called so on all days, and in force on all of them.
    std::uint32_t always_called(Passage name) const noexcept { return always_called_[name]; }
    /// The names whose pieces make this sequence. O(log n).
    std::span<const std::pair<Term, Passage>> names_like(Term sequence) const noexcept;
    /// The most pieces that a name has.
    std::size_t longest_name() const noexcept { return is_length_.size() - 1; }
    /// Whether some name has so many pieces.
    bool is_length_of_name(std::size_t length) const noexcept { return is_length_[length]; }

    ScratchPool& scratch() const noexcept { return scratch_; }

 private:
    explicit DutyIndex(const record::Record& record);
    void add_duties(const record::Record& record);
    void add_names(const record::Record& record);

    TextIndex texts_;
    Groups<Part> parts_;
    Groups<Wording> wordings_of_text_;
    Groups<Wording> wordings_beside_;
    Groups<DutyNumber> duties_of_wording_;
    std::vector<DutyNumber> first_duty_;  ///< by node, people left out; one more
    std::vector<Wording> wording_of_duty_;
    std::vector<Node> owner_of_duty_;
    std::vector<DutyTraits> traits_of_duty_;
    std::vector<bool> inherits_;  ///< by node, no longer than needed: posts that inherit duties

    TextIndex names_;
    std::vector<record::Text> text_of_name_;
    Groups<CalledSo> nodes_of_name_;
    std::vector<std::uint32_t> always_called_;         ///< by name
    std::vector<std::pair<Term, Passage>> sequences_;  ///< ascending
    std::vector<bool> is_length_{false};               ///< by number of pieces, up to the most that a name has

    mutable ScratchPool scratch_;
};

}  // namespace orgraph::duties
