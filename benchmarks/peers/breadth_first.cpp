#include "peers/breadth_first.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <utility>

namespace orgraph::benchmarks {
namespace {

/// Notes the vertices as they are reached.
class Notes : public boost::default_bfs_visitor {
 public:
    explicit Notes(std::vector<Node>& posts) : posts_(&posts) {}
    template <typename Graph>
    void discover_vertex(std::uint32_t vertex, const Graph&) {
        posts_->push_back(Node{vertex});
    }

 private:
    std::vector<Node>* posts_;
};

}  // namespace

BreadthFirst::BreadthFirst(const Snapshot& snapshot) : colors_(snapshot.node_count(), boost::white_color) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const Node post : snapshot.nodes(Kind::post))
        if (const Node superior = snapshot.reports_to(post); superior != none)
            edges.emplace_back(static_cast<std::uint32_t>(superior), static_cast<std::uint32_t>(post));
    graph_ = Graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), snapshot.node_count());
}

void BreadthFirst::below(Node post, std::vector<Node>& posts) {
    posts.clear();
    boost::queue<std::uint32_t> open;
    boost::breadth_first_visit(graph_, static_cast<std::uint32_t>(post), open, Notes(posts), colors_.data());
    for (const Node reached : posts) colors_[static_cast<std::size_t>(reached)] = boost::white_color;
    posts.erase(posts.begin());
}

}  // namespace orgraph::benchmarks
