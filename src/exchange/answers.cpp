#include "orgraph/answers.hpp"

#include <algorithm>
#include <unordered_map>

#include "exchange/answer.hpp"
#include "exchange/node.hpp"
#include "exchange/why.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/common.hpp"
#include "orgraph/difference.hpp"
#include "orgraph/facts.hpp"
#include "orgraph/staffing.hpp"
#include "orgraph/text.hpp"
#include "structure/appointments.hpp"

namespace orgraph {
namespace {

using exchange::Answer;
using exchange::Json;

[[noreturn]] void fail(std::string message) { throw Error(Status::invalid_argument, std::move(message)); }

std::string described(const Snapshot& snapshot, Node node) {
    return std::string(to_string(snapshot.kind(node))) + ':' + printable(snapshot.id(node));
}

/// The post whose line is meant: the post itself, of a person the named or the main one; `none` where there is none.
Node post_of(const Snapshot& snapshot, Node who, Node named) {
    switch (snapshot.kind(who)) {
        case Kind::post:
            if (named != none) fail("a post can be named beside a person only");
            return who;
        case Kind::person:
            return structure::asked_post(snapshot, who, named);
        case Kind::department:
        case Kind::job:
            break;
    }
    fail(described(snapshot, who) + " is neither a post nor a person");
}

}  // namespace

std::string problems_json(const Problems& problems, const AnswerOptions& options) {
    Json json;
    json.open_object().key("problems").open_list();
    for (std::size_t i = 0; i < std::min(problems.listed.size(), options.limit); ++i) {
        const Problem& problem = problems.listed[i];
        json.open_object();
        json.key("severity").text(problem.severity == Severity::error ? "error" : "warning");
        json.key("code").text(problem.code).key("at").text(problem.at);
        json.key("line").number(problem.line).key("column").number(problem.column);
        json.key("message").text(problem.message).close_object();
    }
    json.close_list().key("errors").number(problems.errors).key("warnings").number(problems.warnings).close_object();
    return json.take();
}

std::string summary_json(const Snapshot& snapshot) {
    const Counts found = counts(snapshot);
    Json json;
    json.open_object();
    json.key("departments").number(found.departments).key("jobs").number(found.jobs);
    json.key("posts").number(found.posts).key("people").number(found.people);
    json.key("duties").number(found.duties).key("workflows").number(found.workflows);
    json.key("regulations").number(found.regulations).key("vacant").number(found.vacant).close_object();
    return json.take();
}

std::string node_json(const Snapshot& snapshot, Node node, const AnswerOptions& options) {
    const Kind kind = snapshot.kind(node);
    const Node post = kind == Kind::post ? node : kind == Kind::person ? snapshot.main_post(node) : none;
    Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("node", node);
    json.key("record").raw(facts(snapshot, node));
    json.key("superior");
    if (kind == Kind::department) {
        answer.node(snapshot.part_of(node));
    } else if (post == none) {
        json.null();
    } else if (const Line line = snapshot.line(post); line.end == LineEnd::outside) {
        answer.outside(line.outside);
    } else {
        answer.node(line.superior);
    }
    json.key("layer");
    post == none ? json.null() : json.number(layer(snapshot, post));
    json.key("span");
    kind == Kind::person ? json.number(span_of_control(snapshot, node)) : json.null();
    if (kind == Kind::post) {
        answer.holders(node);
        answer.nodes("standby", snapshot.standby(node));
    } else {
        json.key("holders").open_list();
        if (kind == Kind::job)
            for (const Node instance : snapshot.nodes(Kind::post))
                if (snapshot.job(instance) == node)
                    for (const Node person : snapshot.held_by(instance)) answer.holder(person, instance);
        json.close_list().key("standby").open_list().close_list();
    }
    if (options.explain) {
        json.key("why");
        if (post == none)
            json.null();
        else
            exchange::append_why_line(json, snapshot, post);
    }
    json.close_object();
    return answer.take();
}

std::string chain_json(const Snapshot& snapshot, Node who, Node post, bool dotted, const AnswerOptions& options) {
    const Node start = post_of(snapshot, who, post);
    Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("of", who);
    json.key("chain").open_list();
    ChainEnd end;
    if (start != none) {
        const std::vector<Node> chain = chain_of_command(snapshot, start);
        for (std::size_t i = 0; i < std::min(chain.size(), options.limit); ++i)
            answer.link(chain[i], i == 0 ? start : chain[i - 1], dotted);
        end = chain_end(snapshot, start);
    }
    json.close_list().key("ends").text(to_string(end.end));
    json.key("outside");
    end.end == LineEnd::outside ? json.text(end.outside) : json.null();
    if (snapshot.kind(who) == Kind::person)
        answer.nodes("managers", start == none ? std::vector<Node>() : managers(snapshot, who, start));
    if (dotted) answer.side_lines(start);
    json.close_object();
    return answer.take();
}

std::string subordinates_json(const Snapshot& snapshot, Node who, std::uint32_t depth, const AnswerOptions& options) {
    Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("of", who);
    if (snapshot.kind(who) == Kind::person) {
        std::vector<Node> people = people_below(snapshot, who, depth);
        if (people.size() > options.limit) people.resize(options.limit);
        answer.people_managed(who, people);
        json.close_object();
        return answer.take();
    }
    std::vector<Node> posts;
    std::vector<PostBelow> below;
    if (snapshot.kind(who) == Kind::post) {
        below = posts_below(snapshot, who, depth);
        for (const PostBelow& one : below) posts.push_back(one.post);
    } else if (snapshot.kind(who) == Kind::department) {
        const auto listed = depth == 1 ? snapshot.own_posts(who) : snapshot.posts_within(who);
        posts.assign(listed.begin(), listed.end());
    } else {
        fail(described(snapshot, who) + " is a job, and has no subordinates");
    }
    json.key("posts").open_list();
    for (std::size_t i = 0; i < std::min(posts.size(), options.limit); ++i) {
        json.open_object();
        answer.node("post", posts[i]);
        if (!below.empty()) json.key("depth").number(below[i].depth);
        answer.holders(posts[i]);
        if (options.explain) {
            json.key("why");
            exchange::append_why_line(json, snapshot, posts[i]);
        }
        json.close_object();
    }
    json.close_list();
    answer.nodes("people", people_in(snapshot, posts));
    json.close_object();
    return answer.take();
}

std::string common_json(const Snapshot& snapshot, Node a, Node b, const AnswerOptions& options) {
    const Node first = post_of(snapshot, a, none);
    const Node second = post_of(snapshot, b, none);
    const EscalationPath path =
        first == none || second == none ? EscalationPath{} : escalation_path(snapshot, first, second);
    Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("common", path.common);
    json.key("up").open_list();
    // The limit is that of the way: upwards, then downwards.
    const std::size_t up = std::min(path.up.size(), options.limit);
    const std::size_t down = std::min(path.down.size(), options.limit - up);
    for (std::size_t i = 0; i < up; ++i) answer.link(path.up[i], i == 0 ? first : path.up[i - 1], false);
    json.close_list().key("down").open_list();
    for (std::size_t i = 0; i < down; ++i) answer.link(path.down[i], path.down[i], false);
    json.close_list().close_object();
    return answer.take();
}

std::string staffing_json(const Snapshot& snapshot, Node department, bool own_only, const AnswerOptions& options) {
    if (department != none && snapshot.kind(department) != Kind::department)
        fail(described(snapshot, department) + " is no department");
    const Staffing found = department == none ? staffing(snapshot) : staffing(snapshot, department, own_only);
    Answer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object().key("posts").open_list();
    for (std::size_t i = 0; i < std::min(found.posts.size(), options.limit); ++i) {
        const PostStaffing& row = found.posts[i];
        json.open_object();
        answer.node("post", row.post);
        answer.node("department", snapshot.post_in(row.post));
        json.key("status").text(to_string(row.status));
        answer.heads(row.heads);
        if (options.explain) {
            json.key("why");
            exchange::append_why_staffing(json, snapshot, row.post);
        }
        json.close_object();
    }
    json.close_list().key("total").open_object();
    answer.heads(found.total);
    json.close_object().key("people").open_list();
    for (const Concurrency& row : found.people) {
        json.open_object();
        answer.node("person", row.person);
        json.key("concurrent").number(row.concurrent).close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

std::string difference_json(const Snapshot& before, const Snapshot& after, const AnswerOptions& options) {
    const Difference found = difference(before, after);
    Answer answer(after, options);
    Json& json = answer.json();
    json.open_object();
    answer.nodes("added", found.added);
    json.key("removed").open_list();
    for (const Node node : found.removed) answer.node(before, node);
    json.close_list().key("changed").open_list();
    for (std::size_t i = 0; i < std::min(found.changed.size(), options.limit); ++i) {
        const Change& change = found.changed[i];
        json.open_object();
        answer.node("node", change.node);
        json.key("what").text(change.what).key("before").raw(change.before).key("after").raw(change.after);
        if (options.explain) {
            json.key("why");
            exchange::append_why_change(json, before, after, change.node, change.what);
        }
        json.close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

}  // namespace orgraph
