// What a case is: the facts given with a question, and what conditions make of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace orgraph {

/// One thing that is so in the case asked about: a plan is "annual", an amount "52000.50".
struct Fact {
    std::string name;
    std::string value;  ///< a text, or a number written as JSON writes it
    friend bool operator==(const Fact&, const Fact&) = default;
};
using FactSpan = std::span<const Fact>;

/// The fact that limits of authorities are held against.
inline constexpr std::string_view amount_fact = "amount";

/// What a condition comes to: one demand that fails settles it, otherwise one whose fact was not given leaves it open.
enum class Verdict : std::int32_t { met, not_met, undecided };
const char* to_string(Verdict verdict) noexcept;

/// The value of a fact as a number; nothing for a text that is none. A number is written as in JSON: no spaces, no
/// sign but "-", no "inf".
std::optional<double> number_of(std::string_view value) noexcept;
/// A number as the value of a fact: the shortest text that reads back as the same number.
std::string fact_value(double number);

}  // namespace orgraph
