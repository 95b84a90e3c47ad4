#include "duties/job_posts.hpp"

#include <memory>

namespace orgraph::duties {

const JobPosts& JobPosts::of(const record::Record& record) {
    return record.job_posts.get<JobPosts>([&record] { return std::shared_ptr<const JobPosts>(new JobPosts(record)); });
}

JobPosts::JobPosts(const record::Record& record) : record_(record) {
    std::vector<Node> with_job;
    for (std::uint32_t i = 0; i < record.count(Kind::post); ++i) {
        job_of_post_.push_back(record.find(Kind::job, record.row(Kind::post, i)[record::post::job]));
        if (job_of_post_.back() != none) with_job.push_back(record.node(Kind::post, i));
    }
    posts_ = {record.count(Kind::job), with_job.size(),
              [&](std::size_t i) { return record.position(Kind::job, of_post(with_job[i])); },
              [&](std::size_t i) { return with_job[i]; }};
}

}  // namespace orgraph::duties
