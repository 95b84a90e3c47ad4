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
    std::optional<std::string> post;
    std::optional<std::string> department;
    std::optional<std::string> kind;
    std::optional<std::string> synonyms;
    std::optional<std::string> only_synonyms;
    std::vector<std::string> without;     ///< people, in a what-if
    std::vector<std::string> headcounts;  ///< POST=N, likewise
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
int due(const Arguments& arguments);

}  // namespace orgraph_cli
