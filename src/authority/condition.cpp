#include "authority/condition.hpp"

#include <charconv>
#include <cmath>

#include "orgraph/error.hpp"
#include "orgraph/text.hpp"

namespace orgraph {

const char* to_string(Verdict verdict) noexcept {
    constexpr const char* names[] = {"met", "not_met", "undecided"};
    return names[static_cast<std::size_t>(verdict)];
}

std::optional<double> number_of(std::string_view value) noexcept {
    double number = 0;
    const char* const end = value.data() + value.size();
    const auto [read_to, error] = std::from_chars(value.data(), end, number);
    // "inf" and "nan" are numbers for from_chars, and so are "01", ".5" and "5.".
    const auto is_digit = [&](std::size_t at) { return at < value.size() && '0' <= value[at] && value[at] <= '9'; };
    const std::size_t first = value.starts_with('-') ? 1 : 0;
    const std::size_t point = value.find('.');
    if (!is_digit(first) || (value[first] == '0' && is_digit(first + 1))) return std::nullopt;
    if (point != std::string_view::npos && !is_digit(point + 1)) return std::nullopt;
    if (error != std::errc() || read_to != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string fact_value(double number) {
    char digits[32];
    // 1000000 as people write it, not the shorter 1e+06, as long as that stays readable.
    const bool is_plain = number == 0 || (number >= 1e-6 && number < 1e21);
    const auto format = is_plain ? std::chars_format::fixed : std::chars_format::general;
    return {digits, std::to_chars(digits, digits + sizeof digits, number, format).ptr};
}

namespace authority {

using record::Record;
using record::Row;
using record::Word;

CaseFacts::CaseFacts(FactSpan given, std::optional<double> amount) : given_(given), amount_(amount) {
    for (std::size_t i = 1; i < given.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (given[earlier].name == given[i].name)
                throw Error(Status::invalid_argument, "the fact " + quoted(given[i].name) + " is given twice");
    if (amount && !(std::isfinite(*amount) && *amount >= 0))
        throw Error(Status::invalid_argument, "the amount is no number of 0 or more");
    if (const std::string* const fact = find(amount_fact)) {
        const std::optional<double> said = number_of(*fact);
        if (amount && said != amount)
            throw Error(Status::invalid_argument,
                        "the amount is " + fact_value(*amount) + ", and the fact of that name " + quoted(*fact));
        amount_ = said;
        has_unclear_amount_ = !said;
    } else if (amount) {
        amount_text_ = fact_value(*amount);
    }
}

const std::string* CaseFacts::find(std::string_view name) const noexcept {
    for (const Fact& fact : given_)
        if (fact.name == name) return &fact.value;
    return !amount_text_.empty() && name == amount_fact ? &amount_text_ : nullptr;
}

bool is_as_demanded(const Record& record, Word demand, std::string_view value) noexcept {
    if (demand.is(Word::row)) {
        using namespace record::condition_range;
        const std::optional<double> number = number_of(value);
        const Row range = record.row(demand);
        return number && (!range.has(min) || record.number(range[min]) <= *number) &&
               (!range.has(max) || *number <= record.number(range[max]));
    }
    for (const Word allowed : record.list(demand))
        if (record.text(allowed) == value) return true;
    return false;
}

Verdict verdict(const Record& record, Word condition, const CaseFacts& facts) noexcept {
    Verdict result = Verdict::met;
    for_each_demand(record, condition, [&](std::string_view name, Word demand) {
        const std::string* const fact = facts.find(name);
        if (fact == nullptr)
            result = Verdict::undecided;
        else if (!is_as_demanded(record, demand, *fact))
            result = Verdict::not_met;
        return result != Verdict::not_met;
    });
    return result;
}

}  // namespace authority
}  // namespace orgraph
