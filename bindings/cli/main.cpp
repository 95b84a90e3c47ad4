// orgraph: questions about an organization at the command line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <ctime>
#include <iostream>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "handles.hpp"
#include "system.hpp"
#include "table.hpp"

namespace {

using orgraph_cli::Arguments;
using orgraph_cli::Failure;
using orgraph_cli::unusable;

std::string today() {
    const std::time_t now = std::time(nullptr);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::localtime(&now));
    return text;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

using Command = int (*)(const Arguments&);

class Program {
 public:
    Program() {
        arguments_.on = today();
        app_.set_version_flag("--version", std::string("orgraph ") + orgraph_version());
        app_.require_subcommand(1);
        app_.allow_windows_style_options(false);  // the same words everywhere; a path may begin with a slash
        app_.get_formatter()->label("REQUIRED", "(required)");
        app_.get_formatter()->label("SUBCOMMAND", "COMMAND ...");
        app_.footer(
            "WHO, POST and DEPARTMENT: post:ID, person:ID, department:ID, job:ID, or an id or a name as it is.\n"
            "FILE - is standard input. Exit status: 0 answered, 1 the document has errors, 2 anything else.");
        add_common_options(app_);
        add_commands();
    }

    int run(std::vector<std::string> words) {
        try {
            std::ranges::reverse(words);  // as CLI11 takes them from the back
            app_.parse(std::move(words));
        } catch (const CLI::Success& asked) {  // --help, --version
            return app_.exit(asked);
        } catch (const CLI::ParseError& error) {
            throw Failure(unusable, described(error));
        }
        orgraph_cli::require_day(arguments_.on);
        return command_(arguments_);
    }

 private:
    CLI::App* add(const char* name, const char* description, Command command) {
        CLI::App* const sub = app_.add_subcommand(name, description)->group("Commands");
        add_argument(sub, "FILE", arguments_.file, "the organization document")->required();
        add_common_options(*sub);
        sub->callback([this, command] { command_ = command; });
        return sub;
    }
    template <typename Text>
    static CLI::Option* add_argument(CLI::App* sub, const char* name, Text& text, const char* description) {
        return sub->add_option(name, text, description)->type_name("");
    }
    template <typename Text>
    static void add_option(CLI::App* sub, const char* names, const char* type, Text& text, const char* description) {
        sub->add_option(names, text, description)->type_name(type);
    }
    /// An option whose value is a whole number.
    template <typename Number>
    static CLI::Option* add_number(CLI::App& app, const char* name, Number least, Number& number,
                                   const char* description) {
        const auto read = [name, least, &number](const std::string& text) {
            Number value{};
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            const std::string given = std::string(name) + ": " + quoted(text);
            if (error == std::errc::result_out_of_range) throw Failure(unusable, given + " is too large");
            if (error != std::errc() || end != text.data() + text.size() || value < least)
                throw Failure(unusable, given + " is no whole number" + (least > 0 ? " above 0" : ""));
            number = value;
        };
        return app.add_option_function<std::string>(name, read, description)->type_name("N");
    }

    /// They may stand before the command too.
    void add_common_options(CLI::App& app) {
        constexpr const char* group = "Common options";
        app.add_option("--on", arguments_.on, "the day (today)")->type_name("YYYY-MM-DD")->group(group);
        app.add_flag("--json", arguments_.json, "one JSON document instead of a table")->group(group);
        app.add_flag("--explain", arguments_.explain, "each row says why, and by which facts (with --json, or of duty)")
            ->group(group);
        add_number<std::uint64_t>(app, "--limit", 0, arguments_.limit, "rows of the main list (all; of duty ten)")
            ->group(group);
    }

    /// What if, for all commands that are about one day.
    void add_suppositions(CLI::App& app) {
        constexpr const char* group = "What if";
        app.add_option("--without", arguments_.without, "as if this person were not there; can be given again")
            ->type_name("PERSON")
            ->allow_extra_args(false)
            ->group(group);
        app.add_option("--headcount", arguments_.headcounts, "as if so many were planned; MIN-MAX, can be given again")
            ->type_name("POST=N")
            ->allow_extra_args(false)
            ->group(group);
        app.add_option("--vacant", arguments_.vacant, "as if nobody held this post; can be given again")
            ->type_name("POST")
            ->allow_extra_args(false)
            ->group(group);
    }

    void add_commands() {
        add_structure_commands();
        add_duty_commands();
        add_authority_commands();
        add_workflow_commands();
        for (CLI::App* const command : app_.get_subcommands(
                 [](const CLI::App* one) { return one->get_name() != "check" && one->get_name() != "format"; }))
            add_suppositions(*command);

        CLI::App* const sub = add("diff", "What changed between two days, or two documents", orgraph_cli::diff);
        add_argument(sub, "FILE2", arguments_.second_file, "a later document, compared on --on");
        add_option(sub, "--from", "YYYY-MM-DD", arguments_.from, "the earlier day (--on)");
        add_option(sub, "--until", "YYYY-MM-DD", arguments_.until, "the later day (--on)");
    }

    void add_structure_commands() {
        using namespace orgraph_cli;
        add("check", "Lists everything that is wrong or odd in a document", check);

        CLI::App* sub = add("format", "Writes the document in its canonical layout", format);
        add_option(sub, "--output,-o", "FILE", arguments_.output, "the file to write (standard output)");

        sub = add("show", "Counts, or all that is known of one node", show);
        add_argument(sub, "WHO", arguments_.who, "a department, job, post or person");

        sub = add("chain", "The line of command above a post or a person", chain);
        add_argument(sub, "WHO", arguments_.who, "a post or a person")->required();
        add_option(sub, "--post", "POST", arguments_.post, "of a person with several posts: the one meant");
        sub->add_flag("--dotted", arguments_.dotted, "dotted lines and overseers too");

        sub = add("subordinates", "Who is below a post, a person or a department", subordinates);
        add_argument(sub, "WHO", arguments_.who, "a post, a person or a department")->required();
        sub->add_flag("--direct", arguments_.direct, "only the next level");
        add_number<std::uint32_t>(*sub, "--depth", 1, arguments_.depth, "only so many levels");

        sub = add("common", "The common superior of two posts or people, and the way by it", common);
        add_argument(sub, "WHO", arguments_.who, "a post or a person")->required();
        add_argument(sub, "OTHER", arguments_.other, "a post or a person")->required();

        sub = add("staffing", "Posts, holders and vacancies", staffing);
        add_argument(sub, "DEPARTMENT", arguments_.department, "with those below it (everything)");
        sub->add_flag("--own", arguments_.own, "the department's own posts only");
    }

    void add_duty_commands() {
        using namespace orgraph_cli;
        CLI::App* sub = add("duty", "Who answers for something: the duties that answer a question", duty);
        add_argument(sub, "QUESTION", arguments_.other,
                     "in plain words: a sentence, keywords, the name of a post or a department")
            ->required();
        add_option(sub, "--department", "DEPARTMENT", arguments_.department, "only in it and below it");
        add_option(sub, "--kind", "KIND", arguments_.kind, "only core, auxiliary or temporary duties");
        add_option(sub, "--synonyms", "FILE", arguments_.synonyms,
                   "words that mean the same: a group a line, divided by commas");
        add_option(sub, "--only-synonyms", "FILE", arguments_.only_synonyms, "the same, instead of the library's own");

        sub = add("duties", "All duties of a department, a job, a post or a person", duties);
        add_argument(sub, "WHO", arguments_.who, "a department, job, post or person")->required();

        add("coverage", "Who answers for each duty, and which duties two departments have", coverage);

        sub = add("workload", "Hours against capacity: who is overloaded, and what is uncovered", workload);
        add_argument(sub, "WHO", arguments_.who,
                     "a person, or a post or department whose holders are meant (everybody)");
        sub->add_flag("--cover", arguments_.cover, "the hours of vacant posts fall to those who cover them");
        sub->add_flag("--balance", arguments_.balance, "who carries most and least, and where it is uneven");

        sub = add("due", "Which reports are due, from whom and to whom", due);
        add_option(sub, "--to", "YYYY-MM-DD", arguments_.to, "the last day, from --on (that day alone)");
        add_option(sub, "--format", "FORMAT", arguments_.format, "table, json, or ics for calendar programs (table)");
    }

    void add_facts(CLI::App* sub) {
        sub->add_option("--fact", arguments_.facts, "something that is so in the case; can be given again")
            ->type_name("K=V")
            ->allow_extra_args(false);
    }

    void add_authority_commands() {
        using namespace orgraph_cli;
        CLI::App* sub = add("authority", "Who may do something, or approves it for somebody", authority);
        add_argument(sub, "ACTION", arguments_.action, "approve, sign, ...")->required();
        add_argument(sub, "SUBJECT", arguments_.subject, "on what")->required();
        add_argument(sub, "AMOUNT", arguments_.amount, "for how much (no limit matters)");
        add_argument(sub, "CURRENCY", arguments_.currency, "of the amount");
        add_facts(sub);
        add_option(sub, "--for", "PERSON", arguments_.asking,
                   "who asks: the approver up the chain, and who is passed over");
        add_option(sub, "--post", "POST", arguments_.post, "with --for: of several posts the one meant");

        sub = add("route", "Who does each step of a workflow, and what stands in its way", route);
        add_argument(sub, "WORKFLOW", arguments_.workflow, "a code or a name");
        add_option(sub, "--initiator", "PERSON", arguments_.asking, "who begins it");
        add_option(sub, "--post", "POST", arguments_.post, "with --initiator: of several posts the one meant");
        add_facts(sub);
        add_option(sub, "--reject", "STEP", arguments_.reject, "this step rejects, once");
        sub->add_flag("--check", arguments_.dead_ends, "instead: cases in which it, or any workflow, cannot go on");
        add_option(sub, "--steps-of", "WHO", arguments_.steps_of, "instead: the steps a post or person takes part in");
        add_option(sub, "--stops-without", "POST", arguments_.stops_without,
                   "instead: where workflows stop if nobody holds the post");

        sub = add("segregation", "Who has more of what is to be kept apart than one may have", segregation);
        add_option(sub, "--to", "YYYY-MM-DD", arguments_.to, "the last day, from --on (that day alone)");
    }

    void add_workflow_commands() {
        using namespace orgraph_cli;
        CLI::App* sub = add("documents", "Who writes, receives, reviews, approves and signs documents", documents);
        add_argument(sub, "NAME", arguments_.document, "of the document (all)");

        sub = add("raci", "Who is responsible, accountable, consulted, informed in a workflow", raci);
        add_argument(sub, "WORKFLOW", arguments_.workflow, "its code or its name")->required();
        add_option(sub, "--initiator", "PERSON", arguments_.asking, "whose superior takes part");
    }

    /// What is wrong with the words, and where it says how it would be right.
    std::string described(const CLI::ParseError& error) const {
        if (const auto words = app_.remaining(); !words.empty()) {
            if (words[0].starts_with('-')) return "there is no option " + quoted(words[0]) + "; see orgraph --help";
            return "there is no command " + quoted(words[0]) + "; there are " + commands() + "; see orgraph --help";
        }
        if (app_.get_subcommands().empty()) {
            if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
                return "no command is given; there are " + commands() + "; see orgraph --help";
            return described(error, app_) + "; see orgraph --help";
        }
        const CLI::App& chosen = *app_.get_subcommands()[0];
        return described(error, chosen) + "; see orgraph " + chosen.get_name() + " --help";
    }
    static std::string described(const CLI::ParseError& error, const CLI::App& app) {
        std::string unexpected;
        for (const std::string& word : app.remaining()) unexpected += ' ' + quoted(word);
        if (!unexpected.empty()) return "unexpected:" + unexpected;
        const std::string text = error.what();
        const bool bare = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
        return bare ? text.substr(0, text.find(':')) + " needs a value" : text;
    }

    /// `check, format and diff`
    std::string commands() const {
        const auto all = app_.get_subcommands([](const CLI::App*) { return true; });
        std::string names;
        for (std::size_t i = 0; i < all.size(); ++i)
            names += (i == 0 ? "" : i + 1 < all.size() ? ", " : " and ") + all[i]->get_name();
        return names;
    }

    CLI::App app_{"Asks an organization document who does what.", "orgraph"};
    Arguments arguments_;
    Command command_ = nullptr;
};

}  // namespace

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    const orgraph_cli::Streams streams;
    try {
        const int status = Program().run(orgraph_cli::words_given(count, words));
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "orgraph: cannot write to standard output\n";
            return orgraph_cli::unusable;
        }
        return status;
    } catch (const orgraph_cli::Failure& failure) {
        std::cerr << "orgraph: " << orgraph_cli::printable(failure.what()) << '\n';
        return failure.status();
    } catch (const std::bad_alloc&) {
        std::cerr << "orgraph: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "orgraph: " << orgraph_cli::printable(error.what()) << '\n';
    }
    return orgraph_cli::unusable;
}
