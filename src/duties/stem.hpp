// English words by their stems.
#pragma once

#include <string>
#include <string_view>

namespace orgraph::duties {

/// The stem that the forms of a word have in common: "suppliers" and "supplier", "authorises" and "authorize".
/// @param word  Lower case; a word with other characters than a to z stays as it is. Linear.
/// @par Source  Porter, An algorithm for suffix stripping (1980), with one spelling for -ise and -ize, -our and -or,
/// -er and -or, -re and -er; -ise stays, so that it meets -ision.
std::string stem(std::string_view word);

}  // namespace orgraph::duties
