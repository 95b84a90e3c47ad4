#include "duties/text_index.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"

using namespace orgraph;
using duties::Passage;
using duties::Piece;
using duties::Term;
using duties::TextIndex;

namespace {

Piece piece(Term term, bool after_cut = false, Term joined = 0) {
    Piece piece;
    piece.term = term;
    piece.after_cut = after_cut;
    piece.joined = joined;
    return piece;
}

std::vector<Passage> found(const TextIndex& index, Term term) {
    const auto passages = index.with(term);
    return {passages.begin(), passages.end()};
}

/// Pieces of few terms, some of which fall on the same slots: multiples of a power of two.
std::vector<Piece> random_pieces(std::mt19937& random) {
    std::vector<Piece> pieces;
    const auto count = random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
        const Term term = random() % 3 == 0 ? Term{1 + random() % 9} << 44 : Term{1 + random() % 20};
        pieces.push_back(piece(term, i == 0 || random() % 4 == 0, random() % 8 == 0 ? 1'000 + random() % 3 : 0));
    }
    return pieces;
}

}  // namespace

TEST_CASE("an index finds texts by pieces, neighbours and joined words", "[duties][text_index]") {
    TextIndex index;
    CHECK(index.add(std::vector{piece(1, true), piece(2), piece(3, true)}) == 0);
    CHECK(index.add({}) == 1);
    CHECK(index.add(std::vector{piece(2, true), piece(1), piece(1), piece(7, false, 8)}) == 2);
    index.finish();
    CHECK(index.size() == 3);
    CHECK(index.length(0) == 3);
    CHECK(index.length(1) == 0);
    CHECK(index.length(2) == 4);
    CHECK(found(index, 1) == std::vector<Passage>{0, 2});
    CHECK(found(index, 3) == std::vector<Passage>{0});
    CHECK(found(index, 8) == std::vector<Passage>{2});
    CHECK(found(index, duties::pair_of(1, 2)) == std::vector<Passage>{0});
    CHECK(found(index, duties::pair_of(2, 1)) == std::vector<Passage>{2});
    CHECK(found(index, duties::pair_of(1, 1)) == std::vector<Passage>{2});
    CHECK(found(index, duties::pair_of(2, 3)).empty());  // between them the text begins anew
    CHECK(found(index, 4).empty());
}

TEST_CASE("an index without texts finds nothing", "[duties][text_index]") {
    TextIndex index;
    CHECK(index.with(1).empty());
    index.finish();
    CHECK(index.size() == 0);
    for (const Term term : {Term{0}, Term{1}, ~Term{0}}) CHECK(index.with(term).empty());
}

TEST_CASE("an index agrees with looking through all texts", "[duties][text_index][property]") {
    const auto seed = GENERATE(range(0u, 60u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    TextIndex index;
    std::map<Term, std::set<Passage>> expected;
    std::vector<std::size_t> lengths;
    for (auto texts = random() % 40; texts > 0; --texts) {
        const std::vector<Piece> pieces = random_pieces(random);
        const Passage passage = index.add(pieces);
        REQUIRE(passage == lengths.size());
        lengths.push_back(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            expected[pieces[i].term].insert(passage);
            if (pieces[i].joined != 0) expected[pieces[i].joined].insert(passage);
            if (!pieces[i].after_cut) expected[duties::pair_of(pieces[i - 1].term, pieces[i].term)].insert(passage);
        }
    }
    index.finish();
    REQUIRE(index.size() == lengths.size());
    for (Passage passage = 0; passage < lengths.size(); ++passage) REQUIRE(index.length(passage) == lengths[passage]);
    for (const auto& [term, passages] : expected)
        REQUIRE(found(index, term) == std::vector<Passage>(passages.begin(), passages.end()));
    for (int i = 0; i < 200; ++i) {
        const Term term = random() % 2 == 0 ? random() : Term{random() % 30} << (random() % 50);
        if (expected.count(term) == 0) REQUIRE(found(index, term).empty());
    }
}
