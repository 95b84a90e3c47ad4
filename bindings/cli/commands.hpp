// What the commands do with their arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace orgraph_cli {

/// Arguments of all commands; each uses its own.
struct Arguments {
    std::string file;
    std::string second_file;
    std::optional<std::string> who;
    std::string other;
    std::optional<std::string> document;
    std::optional<std::string> post;
    std::optional<std::string> department;
    std::optional<std::string> kind;
    std::optional<std::string> synonyms;
    std::optional<std::string> only_synonyms;
    std::vector<std::string> without;     ///< people, in a what-if
    std::vector<std::string> headcounts;  ///< POST=N, likewise
    std::vector<std::string> vacant;      ///< posts, likewise
    std::string action;
    std::string subject;
    std::optional<std::string> amount;
    std::optional<std::string> currency;
    std::vector<std::string> facts;     ///< K=V
    std::optional<std::string> asking;  ///< the person who asks for an approval, or begins a workflow
    std::optional<std::string> workflow;
    std::optional<std::string> reject;         ///< the step that rejects
    std::optional<std::string> steps_of;       ///< whose part in workflows is asked for
    std::optional<std::string> stops_without;  ///< the post without whose holder workflows stop
    std::string output;
    std::string on;  ///< today where it is not given
    std::string from;
    std::string until;
    std::optional<std::string> to;
    std::optional<std::string> format;
    std::uint64_t limit = UINT64_MAX;
    std::uint32_t depth = UINT32_MAX;
    bool json = false;
    bool dotted = false;
    bool direct = false;
    bool own = false;
    bool explain = false;
    bool cover = false;
    bool balance = false;
    bool dead_ends = false;
};

/// @throws Failure for what is no day
void require_day(const std::string& day);

// Each prints its answer on standard output, and returns the exit status. @throws Failure
int check(const Arguments& arguments);
int format(const Arguments& arguments);
int show(const Arguments& arguments);
int chain(const Arguments& arguments);
int subordinates(const Arguments& arguments);
int common(const Arguments& arguments);
int staffing(const Arguments& arguments);
int diff(const Arguments& arguments);
int duty(const Arguments& arguments);
int duties(const Arguments& arguments);
int coverage(const Arguments& arguments);
int workload(const Arguments& arguments);
int authority(const Arguments& arguments);
int route(const Arguments& arguments);
int segregation(const Arguments& arguments);
int due(const Arguments& arguments);
int documents(const Arguments& arguments);
int raci(const Arguments& arguments);

}  // namespace orgraph_cli
