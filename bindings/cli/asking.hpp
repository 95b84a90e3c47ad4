// What all commands do: read the document, find out who is meant, and call things by their names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "commands.hpp"
#include "handles.hpp"

namespace orgraph_cli {

/// A document read, on one day.
Organization read_organization(const std::string& path);
Snapshot take(const Organization& organization, const std::string& day);
/// The day asked about, as it is supposed to be.
Snapshot read_snapshot(const Arguments& arguments);
/// The node that the text means. @throws Failure for none or several
orgraph_node resolve(const Snapshot& day, const std::string& text, uint32_t kinds);
orgraph_answer_options answer_options(const Arguments& arguments);
/// Prints a JSON answer.
int print(const Text& json);

/// Calls a function that fills a buffer of nodes, with one that is large enough.
template <typename Function>
std::vector<orgraph_node> nodes_from(const Function& function) {
    std::vector<orgraph_node> nodes(64);
    for (;;) {
        Check check;
        size_t count = 0;
        check(function(nodes.data(), nodes.size(), &count, check.error()));
        const bool fits = count <= nodes.size();
        nodes.resize(count);
        if (fits) return nodes;
    }
}

struct Span {
    const orgraph_node* nodes;
    size_t count;
    const orgraph_node* begin() const { return nodes; }
    const orgraph_node* end() const { return nodes + count; }
};
template <typename Function, typename... Arguments>
Span span_from(const Function& function, Arguments... arguments) {
    Span span{};
    span.nodes = function(arguments..., &span.count);
    return span;
}

// ---- How things are called in tables: "-" for none

std::string name_of(const Snapshot& day, orgraph_node node);
std::string id_of(const Snapshot& day, orgraph_node node);
/// The name, or the id of what has none on the asked day: it may be there on another day that is answered for.
std::string called(const Snapshot& day, orgraph_node node);
/// `post:ID`, as it can be typed in.
std::string described(const Snapshot& day, orgraph_node node);
/// Names divided by commas.
std::string joined(const Snapshot& day, Span nodes);
/// The holders of a post with how they hold it, "(vacant)" for none.
std::string holders_of(const Snapshot& day, orgraph_node post);
/// A person as holder of that post: "Li Na (acting) (away)".
std::string holder_of(const Snapshot& day, orgraph_node person, orgraph_node post);
/// The text of a duty, its tasks where it has none.
std::string text_of(const orgraph_duty& duty);
std::string count_or_unknown(int64_t count);
std::string decimal(double value);
/// Tells how many rows the limit has cut off.
void print_more(size_t all, uint64_t limit);

}  // namespace orgraph_cli
