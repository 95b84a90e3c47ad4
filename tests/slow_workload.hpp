// Workload (S9) answered from the facts of a model, one person and one duty after the other: slow and obvious.
#pragma once

#include <optional>
#include <vector>

#include "orgraph/workload.hpp"
#include "slow_answers.hpp"

namespace orgraph::test {

class SlowWorkload {
 public:
    explicit SlowWorkload(const SlowAnswers& answers) : answers_(answers), model_(answers.model()) {}

    struct OwnedDuty {
        Duty duty;
        const Model::Duty* says = nullptr;
    };
    /// Those of a post that are in force and not temporary: its own, its job's, those it inherits, none twice.
    std::vector<OwnedDuty> duties(int post) const;
    /// Hours a week of one duty, undivided.
    static std::optional<double> hours(const Model::Duty& duty);
    /// Of all duties of a post, undivided.
    double whole_hours(int post) const;
    /// A person's part of a duty that the holders of a post share.
    double part_of_shared(int person, int post) const;
    /// Those to whom the duties of a vacant post fall.
    std::vector<int> covering(int post) const;

    /// Appends the person's posts to `posts`.
    PersonLoad person(int person, bool cover, std::vector<PostLoad>& posts) const;
    /// Of these people and posts, without quotas.
    Workload of(const std::vector<int>& people, const std::vector<int>& posts, bool cover) const;
    std::vector<QuotaLoad> quotas_of_post(int post) const;
    /// The sums, in the order in which units and periods come up in document order.
    std::vector<QuotaLoad> quotas_of_department(int department) const;
    /// What duty_loads() gives, in no order.
    std::vector<DutyLoad> duty_loads(int person) const;

 private:
    void add_duties(int post, std::vector<OwnedDuty>& duties) const;

    const SlowAnswers& answers_;
    const Model& model_;
};

}  // namespace orgraph::test
