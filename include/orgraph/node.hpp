// Nodes of an organization: departments, posts, people and jobs.
#pragma once

#include <cstdint>

namespace orgraph {

/// One department, post, person or job: a dense number, the same in every snapshot of one organization and of those
/// edited from it. Numbers follow document order: departments, jobs, posts, people, each as listed.
enum class Node : std::uint32_t {};

inline constexpr Node none{0xFFFF'FFFF};

/// What a node is (W3C ORG: OrganizationalUnit, Post, foaf:Person; a job is what many posts have in common).
enum class Kind : std::uint8_t { department, post, person, job };

inline constexpr unsigned kind_count = 4;

/// "department", "post", "person" or "job".
const char* to_string(Kind kind) noexcept;

}  // namespace orgraph
