// Organizations of shapes that ask too much of careless algorithms.
#pragma once

#include <cstdint>
#include <string>

namespace orgraph::benchmarks {

/// Posts that each report to the one before; each is held by somebody.
std::string long_chain(std::uint32_t posts);
/// One post to which all the others report, each of them held by somebody.
std::string wide_post(std::uint32_t subordinates);
/// Somebody who holds so many posts, with a duty of an hour a week each.
std::string many_appointments(std::uint32_t posts);
/// A post that has another superior, and with it another department and manager, every second day.
std::string many_dated_values(std::uint32_t values);
/// A post with one duty whose text has about so many bytes, of Chinese words that mostly differ.
std::string long_duty(std::uint32_t bytes);

}  // namespace orgraph::benchmarks
