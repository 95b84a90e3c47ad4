#include <charconv>
#include <cmath>
#include <iostream>

#include "asking.hpp"
#include "facts.hpp"
#include "table.hpp"

namespace orgraph_cli {
namespace {

/// `approve payment`, `duty d1`, `post Cashier`
std::string item_of(const Snapshot& day, const orgraph_held_item& held) {
    if (held.post != ORGRAPH_NONE) return "post " + called(day, held.post);
    if (held.duty != nullptr) return std::string("duty ") + held.duty;
    return std::string(held.action) + ' ' + held.subject;
}

/// A row for each item and what brings it; the days only where there are several.
Table table_of(const Snapshot& day, const orgraph_breach* rows, size_t count, bool with_days) {
    std::vector<std::string> headings = {"rule", "person", "id", "what", "through"};
    if (with_days) headings.insert(headings.end(), {"first day", "last day"});
    Table table(headings);
    for (size_t i = 0; i < count; ++i)
        for (size_t h = 0; h < rows[i].held_count; ++h) {
            const orgraph_held_item& held = rows[i].held[h];
            std::string through = called(day, held.through);
            if (orgraph_node_kind(day.get(), held.through) == ORGRAPH_PERSON) through += " (delegates)";
            std::vector<std::string> cells = {rows[i].rule_name, called(day, rows[i].person),
                                              id_of(day, rows[i].person), item_of(day, held), std::move(through)};
            if (with_days) cells.insert(cells.end(), {held.from, held.to});
            table.add(std::move(cells));
        }
    return table;
}

constexpr const char* whys[] = {  // by orgraph_passed_over_why
    "no authority", "limit too low", "condition not met", "undecided", "vacant", "away", "is the one who asks"};

/// Money to the last cent, and without an exponent.
std::string amount_text(double amount) {
    char digits[512];
    return {digits, std::to_chars(digits, digits + sizeof digits, amount, std::chars_format::fixed).ptr};
}

std::string limit_of(const orgraph_authority& authority) {
    if (authority.limit_kind == ORGRAPH_UNLIMITED) return "none";
    return authority.limit_kind == ORGRAPH_LIMIT_UNSTATED ? "unstated" : amount_text(authority.limit);
}

double amount_of(const Arguments& arguments) {
    if (!arguments.amount) return ORGRAPH_UNKNOWN_AMOUNT;
    double amount = 0;
    const char* const end = arguments.amount->data() + arguments.amount->size();
    const auto [read_to, error] = std::from_chars(arguments.amount->data(), end, amount);
    if (error != std::errc() || read_to != end || !(amount >= 0) || !std::isfinite(amount))
        throw Failure(unusable, "AMOUNT \"" + *arguments.amount + "\" is no number of 0 or more, as in 52000.50");
    return amount;
}

int print_who_may(const Snapshot& day, const orgraph_authority_question& question, uint64_t limit) {
    const Authorities found =
        made_by<Authorities>(orgraph_authority_check, static_cast<const orgraph_snapshot*>(day.get()), &question);
    size_t count = 0;
    const orgraph_authority* const rows = orgraph_authorities_rows(found.get(), &count);
    Table table({"post", "id", ">limit", "currency", "", "holders"});
    for (size_t i = 0; i < count && i < limit; ++i)
        table.add({name_of(day, rows[i].post), id_of(day, rows[i].post), limit_of(rows[i]),
                   rows[i].currency == nullptr ? "" : rows[i].currency, rows[i].is_undecided != 0 ? "undecided" : "",
                   holders_of(day, rows[i].post)});
    table.print(std::cout);
    print_more(count, limit);
    if (count == 0) std::cout << "no post may\n";
    return answered;
}

int print_approver(const Snapshot& day, const orgraph_authority_question& question, orgraph_node person,
                   orgraph_node post, uint64_t limit) {
    orgraph_approver approver;
    std::vector<orgraph_passed_over> passed_over(64);
    for (size_t count = 0;;) {
        Check check;
        check(orgraph_approver_of(day.get(), &question, person, post, &approver, passed_over.data(), passed_over.size(),
                                  &count, check.error()));
        const bool fits = count <= passed_over.size();
        passed_over.resize(count);
        if (fits) break;
    }
    if (approver.person == ORGRAPH_NONE) {
        std::cout << "nobody up the chain may and can\n";
    } else {
        std::cout << "approver: " << bold(printable(name_of(day, approver.person))) << " as "
                  << printable(called(day, approver.post));
        if (approver.acting_for != ORGRAPH_NONE)
            std::cout << ", acting for " << printable(name_of(day, approver.acting_for));
        std::cout << "; limit: " << limit_of(approver.authority);
        if (approver.authority.currency != nullptr) std::cout << ' ' << printable(approver.authority.currency);
        if (approver.delegated_limit != ORGRAPH_UNKNOWN_AMOUNT)
            std::cout << ", delegated: " << amount_text(approver.delegated_limit);
        std::cout << '\n';
    }
    Table table({"passed over", "id", "holders", "why"});
    for (size_t i = 0; i < passed_over.size() && i < limit; ++i)
        table.add({name_of(day, passed_over[i].post), id_of(day, passed_over[i].post),
                   holders_of(day, passed_over[i].post), whys[passed_over[i].why]});
    table.print(std::cout);
    print_more(passed_over.size(), limit);
    return answered;
}

}  // namespace

int authority(const Arguments& arguments) {
    if (arguments.post && !arguments.asking) throw Failure(unusable, "--post goes with --for only");
    if (arguments.action.empty() || arguments.subject.empty())
        throw Failure(unusable, "ACTION and SUBJECT cannot be empty");
    const double amount = amount_of(arguments);
    const FactList facts(arguments.facts);
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_authority_question question = {sizeof question,
                                                 arguments.action.c_str(),
                                                 arguments.subject.c_str(),
                                                 amount,
                                                 arguments.currency ? arguments.currency->c_str() : nullptr,
                                                 facts.data(),
                                                 facts.size()};
    const orgraph_answer_options options = answer_options(arguments);
    if (!arguments.asking) {
        if (arguments.json) return print(made_by<Text>(orgraph_authority_json, snapshot, &question, &options));
        return print_who_may(day, question, arguments.limit);
    }
    const orgraph_node person = resolve(day, *arguments.asking, ORGRAPH_PEOPLE);
    const orgraph_node post = arguments.post ? resolve(day, *arguments.post, ORGRAPH_POSTS) : ORGRAPH_NONE;
    if (arguments.json) return print(made_by<Text>(orgraph_approver_json, snapshot, &question, person, post, &options));
    return print_approver(day, question, person, post, arguments.limit);
}

int segregation(const Arguments& arguments) {
    if (arguments.to) require_day(*arguments.to);
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const char* const last_day = arguments.to ? arguments.to->c_str() : nullptr;
    const ProgressBar progress("looking up");
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        return print(made_by<Text>(orgraph_segregation_json, snapshot, last_day, progress.options(), &options));
    }
    const Breaches found = made_by<Breaches>(orgraph_segregation_check, snapshot, last_day, progress.options());
    size_t count = 0;
    const orgraph_breach* const rows = orgraph_breaches_rows(found.get(), &count);
    const size_t shown = arguments.limit < count ? arguments.limit : count;
    table_of(day, rows, shown, last_day != nullptr).print(std::cout);
    if (count == 0)
        std::cout << "nobody has more of an incompatible set than allowed\n";
    else if (shown < count)
        print_more(count, arguments.limit);
    else
        std::cout << count << (count == 1 ? " breach\n" : " breaches\n");
    return answered;
}

}  // namespace orgraph_cli
