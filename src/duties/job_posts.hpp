// Which posts are instances of which job.
#pragma once

#include <span>
#include <vector>

#include "duties/groups.hpp"
#include "record/record.hpp"

namespace orgraph::duties {

/// The jobs of posts and the posts of jobs, of a record on all days.
class JobPosts {
 public:
    /// Those of a record: made when they are first asked for, linear in its posts.
    static const JobPosts& of(const record::Record& record);
    /// The job of a post, or `none`.
    Node of_post(Node post) const noexcept { return job_of_post_[record_.position(Kind::post, post)]; }
    /// The posts of a job, in force or not, in document order.
    std::span<const Node> operator[](Node job) const noexcept { return posts_[record_.position(Kind::job, job)]; }

 private:
    explicit JobPosts(const record::Record& record);

    const record::Record& record_;
    Groups<Node> posts_;
    std::vector<Node> job_of_post_;
};

}  // namespace orgraph::duties
