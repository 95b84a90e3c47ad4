// Nodes in answers.
#pragma once

#include "exchange/json.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::exchange {

/// "kind", "id" and "name" of a node, in an object that is open.
inline void append_node_members(Json& json, const Snapshot& snapshot, Node node) {
    json.key("kind").text(to_string(snapshot.kind(node)));
    json.key("id").text(snapshot.id(node)).key("name").text(snapshot.name(node));
}

/// A node as an object, null for `none`.
inline void append_node(Json& json, const Snapshot& snapshot, Node node) {
    if (node == none) {
        json.null();
        return;
    }
    json.open_object();
    append_node_members(json, snapshot, node);
    json.close_object();
}

}  // namespace orgraph::exchange
