// What stands in many answers.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/json.hpp"
#include "exchange/node.hpp"
#include "exchange/why.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/route.hpp"
#include "orgraph/staffing.hpp"

namespace orgraph::exchange {

/// Writes what stands in many answers.
class Answer {
 public:
    Answer(const Snapshot& snapshot, const AnswerOptions& options) : snapshot_(snapshot), options_(options) {}

    Json& json() { return json_; }
    const Snapshot& snapshot() const { return snapshot_; }
    std::string take() { return json_.take(); }

    void node(Node node) { this->node(snapshot_, node); }
    void node(const Snapshot& snapshot, Node node) { append_node(json_, snapshot, node); }
    void node(std::string_view key, Node node) {
        json_.key(key);
        this->node(node);
    }
    void workflow(Workflow workflow) {
        if (workflow == no_workflow) {
            json_.null();
            return;
        }
        const WorkflowFacts facts = workflow_facts(snapshot_, workflow);
        json_.open_object().key("code").text(facts.code).key("name").text(facts.name).close_object();
    }
    void workflow(std::string_view key, Workflow workflow) {
        json_.key(key);
        this->workflow(workflow);
    }
    template <typename Nodes>
    void nodes(std::string_view key, const Nodes& nodes) {
        json_.key(key).open_list();
        for (const Node one : nodes) node(one);
        json_.close_list();
    }
    void outside(std::string_view name) {
        json_.open_object().key("kind").text("outside").key("name").text(name).close_object();
    }
    void holder(Node person, Node post) {
        json_.open_object();
        append_node_members(json_, snapshot_, person);
        json_.key("as").text(to_string(snapshot_.held_as(person, post)));
        json_.key("away").boolean(snapshot_.is_away(person)).close_object();
    }
    void holders(Node post) {
        json_.key("holders").open_list();
        for (const Node person : snapshot_.held_by(post)) holder(person, post);
        json_.close_list();
    }

    /// One post of a chain; `lower` is the post whose line says how it came in.
    void link(Node post, Node lower, bool dotted) {
        json_.open_object();
        node("post", post);
        node("department", snapshot_.post_in(post));
        holders(post);
        json_.key("vacant").boolean(snapshot_.held_by(post).empty());
        json_.key("line").text(snapshot_.line(lower).inherited ? "inherited" : "stated");
        if (dotted) side_lines(post);
        if (options_.explain) {
            json_.key("why");
            append_why_line(json_, snapshot_, lower);
        }
        json_.close_object();
    }
    /// Dotted lines of a post, and who oversees its department.
    void side_lines(Node post) {
        json_.key("dotted").open_list();
        if (post != none) {
            for (const DottedLine& line : dotted_lines(snapshot_, post)) {
                json_.open_object().key("to");
                if (line.to == none)
                    outside(line.outside);
                else
                    node(line.to);
                json_.key("as");
                line.as ? json_.text(to_string(*line.as)) : json_.null();
                json_.key("on").text_or_null(line.on).close_object();
            }
        }
        json_.close_list();
        const Node department = post == none ? none : snapshot_.post_in(post);
        node("overseen_by", department == none ? none : snapshot_.overseen_by(department));
    }
    /// The people below a manager, as people_below() lists them.
    void people_managed(Node manager, const std::vector<Node>& people) {
        if (!options_.explain) {
            nodes("people", people);
            return;
        }
        std::unordered_map<Node, std::size_t> places{{manager, 0}};
        json_.key("people").open_list();
        for (const Node person : people) {
            json_.open_object();
            append_node_members(json_, snapshot_, person);
            json_.key("why");
            why_managed(person, places);
            json_.close_object();
            places.emplace(person, places.size());
        }
        json_.close_list();
    }
    void heads(const Heads& heads) {
        json_.key("min").number(heads.min).key("max").number(heads.max);
        json_.key("filled").number(heads.filled).key("standby").number(heads.standby).key("fte").number(heads.fte);
        json_.key("vacant").number(heads.vacant).key("excess").number(heads.excess);
    }

 private:
    /// Through which post a person is reached, and from whom of those listed before: the first one.
    void why_managed(Node person, const std::unordered_map<Node, std::size_t>& places) {
        std::size_t nearest = places.size();
        Node through = none;
        Node manager = none;
        Node above = none;
        for (const Node post : snapshot_.holds(person)) {
            const Management found = management(snapshot_, person, post);
            for (const Node other : found.people) {
                const auto place = places.find(other);
                if (place == places.end() || place->second >= nearest) continue;
                nearest = place->second;
                through = post;
                manager = other;
                above = found.post;
            }
        }
        if (through == none)
            json_.null();
        else
            append_why_managed(json_, snapshot_, person, through, manager, above);
    }

    const Snapshot& snapshot_;
    const AnswerOptions& options_;
    Json json_;
};

}  // namespace orgraph::exchange
