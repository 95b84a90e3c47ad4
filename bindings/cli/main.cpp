// orgraph: questions about an organization at the command line.
#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <iostream>
#include <map>
#include <new>

#include "commands.hpp"
#include "handles.hpp"
#include "table.hpp"

namespace {

using orgraph_cli::Arguments;

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &local);
    return text;
}

using Command = int (*)(const Arguments&);

class Program {
 public:
    Program() {
        app_.set_version_flag("--version", std::string("orgraph ") + orgraph_version());
        app_.require_subcommand(1);
        app_.footer(
            "WHO, POST and DEPARTMENT: post:ID, person:ID, department:ID, job:ID, or an id or a name as it is.\n"
            "FILE - is standard input. Exit status: 0 answered, 1 the document has errors, 2 anything else.");
        add_commands();
    }

    int run(int count, char** words) {
        try {
            app_.parse(count, words);
        } catch (const CLI::Success& asked) {  // --help, --version
            return app_.exit(asked);
        } catch (const CLI::ParseError& error) {
            std::cerr << "orgraph: " << orgraph_cli::printable(error.what()) << '\n';
            return orgraph_cli::unusable;
        }
        return command_(arguments_);
    }

 private:
    CLI::App* add(const char* name, const char* description, Command command) {
        CLI::App* const sub = app_.add_subcommand(name, description);
        sub->add_option("FILE", arguments_.file, "the organization document")->required();
        sub->add_flag("--json", arguments_.json, "one JSON document instead of a table");
        sub->callback([this, command] { command_ = command; });
        return sub;
    }
    void add_day(CLI::App* sub) {
        arguments_.on = today();
        sub->add_option("--on", arguments_.on, "the day, YYYY-MM-DD (today)");
    }
    void add_limit(CLI::App* sub) {
        sub->add_option("--limit", arguments_.limit, "rows of the main list")->check(CLI::NonNegativeNumber);
    }
    void add_explain(CLI::App* sub) {
        sub->add_flag("--explain", arguments_.explain, "with --json: why, and by which facts");
    }

    void add_commands() {
        using namespace orgraph_cli;
        CLI::App* sub = add("check", "Lists everything that is wrong or odd in a document", check);
        add_limit(sub);
        add_day(sub);

        sub = add("format", "Writes the document in its canonical layout", format);
        sub->add_option("--output,-o", arguments_.output, "the file to write (standard output)");
        add_day(sub);

        sub = add("show", "Counts, or all that is known of one node", show);
        sub->add_option("WHO", arguments_.who, "a department, job, post or person");
        add_day(sub);
        add_limit(sub);

        sub = add("chain", "The line of command above a post or a person", chain);
        sub->add_option("WHO", arguments_.who, "a post or a person")->required();
        sub->add_option("--post", arguments_.post, "of a person with several posts: the one meant");
        sub->add_flag("--dotted", arguments_.dotted, "dotted lines and overseers too");
        add_day(sub);
        add_limit(sub);
        add_explain(sub);

        sub = add("subordinates", "Who is below a post, a person or a department", subordinates);
        sub->add_option("WHO", arguments_.who, "a post, a person or a department")->required();
        sub->add_flag("--direct", arguments_.direct, "only the next level");
        sub->add_option("--depth", arguments_.depth, "only so many levels")->check(CLI::PositiveNumber);
        add_day(sub);
        add_limit(sub);
        add_explain(sub);

        sub = add("common", "The common superior of two posts or people, and the way by it", common);
        sub->add_option("WHO", arguments_.who, "a post or a person")->required();
        sub->add_option("OTHER", arguments_.other, "a post or a person")->required();
        add_day(sub);
        add_limit(sub);
        add_explain(sub);

        sub = add("staffing", "Posts, holders and vacancies", staffing);
        sub->add_option("DEPARTMENT", arguments_.department, "with those below it (everything)");
        sub->add_flag("--own", arguments_.own, "the department's own posts only");
        add_day(sub);
        add_limit(sub);
        add_explain(sub);

        sub = add("diff", "What changed between two days, or two documents", diff);
        sub->add_option("FILE2", arguments_.second_file, "a later document, compared on --on");
        sub->add_option("--from", arguments_.from, "the earlier day (--on)");
        sub->add_option("--until", arguments_.until, "the later day (--on)");
        add_day(sub);
        add_limit(sub);
    }

    CLI::App app_{"Asks an organization document who does what."};
    Arguments arguments_;
    Command command_ = nullptr;
};

}  // namespace

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    try {
        const int status = Program().run(count, words);
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
