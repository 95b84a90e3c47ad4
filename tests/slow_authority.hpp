// Authority (S12) answered from the facts of a model, one authority and one person after the other: slow and obvious.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orgraph/authority.hpp"
#include "slow_answers.hpp"

namespace orgraph::test {

/// What is to be done, in which case.
struct SlowCase {
    std::string action;
    std::string subject;  ///< empty: nothing is said, as by a workflow's step
    std::string currency;
    std::vector<Fact> facts;
};

class SlowAuthority {
 public:
    explicit SlowAuthority(const SlowAnswers& answers) : answers_(answers), model_(answers.model()) {}

    /// The value of a fact; NULL where it was not given.
    static const std::string* fact(const std::vector<Fact>& facts, const std::string& name);
    /// Two of them hold: whichever fails settles it, then whichever is open.
    static Verdict both(Verdict a, Verdict b);
    static Verdict condition(const Model::Condition& condition, const std::vector<Fact>& facts);
    static Verdict limit(const Model::Authority& authority, const SlowCase& asked);
    static bool is_for(const Model::Authority& authority, const SlowCase& asked);

    /// An authority of a post: its own, or one of its job.
    struct Owned {
        Node owner = none;
        std::uint32_t position = 0;
        const Model::Authority* says = nullptr;
    };
    std::vector<Owned> authorities(int post) const;

    /// The best authority of a post; nothing where it may not.
    std::optional<Authority> best(int post, const SlowCase& asked) const;
    std::vector<Authority> who_may(const SlowCase& asked) const;
    /// Why a post is not one that may for sure; nothing for one that may.
    std::optional<PassedOverWhy> lacks(int post, const SlowCase& asked) const;

    bool is_away(int person) const;
    /// The present people who act for one who is away, as listed.
    std::vector<int> acting_for(int person, const SlowCase& asked) const;
    /// @pre `person` holds `post`.
    Approver approver(const SlowCase& asked, int person, int post) const;

 private:
    const SlowAnswers& answers_;
    const Model& model_;
};

}  // namespace orgraph::test
