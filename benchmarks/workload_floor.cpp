#include "workload_floor.hpp"

#include <bit>

#include "snapshot/data.hpp"

namespace orgraph::benchmarks {
namespace {

using record::Row;
using record::Word;

/// Adds up what rows and lists take.
class Bytes {
 public:
    explicit Bytes(const record::Record& record) : record_(record) {}

    std::size_t sum() const { return words_ * sizeof(Word); }

    void person(Row person) {
        row(person);
        const Word appointments = person[record::person::appointments];
        list(appointments);
        for (const Word one : record_.list(appointments)) row(record_.row(one));
    }
    /// A job or a post.
    void owner(Row owner, Kind kind) {
        row(owner);
        const Word duties = owner[record::duties_member(kind)];
        list(duties);
        for (const Word one : record_.list(duties)) duty(record_.row(one));
    }

 private:
    void row(Row row) { words_ += 1 + static_cast<std::size_t>(std::popcount(row.given())); }
    void list(Word list) {
        if (list.is(Word::list)) words_ += 1 + record_.list(list).size();
    }
    void duty(Row duty) {
        row(duty);
        const Word effort = duty[record::duty::effort];
        const Word quota = duty[record::duty::quota];
        for (const Word one : {effort, quota})
            if (one.is(Word::row)) row(record_.row(one));
        list(quota);
        for (const Word one : record_.list(quota)) row(record_.row(one));
    }

    const record::Record& record_;
    std::size_t words_ = 0;
};

template <typename T>
std::size_t size_of(const std::vector<T>& values) {
    return values.size() * sizeof(T);
}

}  // namespace

std::size_t bytes_of_facts(const Snapshot& snapshot) {
    const snapshot::Data& data = snapshot.data();
    Bytes bytes(*data.record);
    for (const Node person : snapshot.nodes(Kind::person)) bytes.person(data.record->row(person));
    for (const Kind kind : {Kind::job, Kind::post})
        for (const Node owner : snapshot.nodes(kind)) bytes.owner(data.record->row(owner), kind);
    return bytes.sum() + size_of(data.held) + size_of(data.first_held_by_person);
}

std::size_t bytes_of(const Workload& workload) {
    return size_of(workload.people) + size_of(workload.posts) + size_of(workload.quotas);
}

std::uint64_t Stream::read() const noexcept {
    // Several sums, so that no addition waits for the one before.
    std::uint64_t sums[8] = {};
    std::size_t i = 0;
    for (; i + 8 <= words_.size(); i += 8)
        for (std::size_t j = 0; j < 8; ++j) sums[j] += words_[i + j];
    std::uint64_t sum = 0;
    for (; i < words_.size(); ++i) sum += words_[i];
    for (const std::uint64_t one : sums) sum += one;
    return sum;
}

}  // namespace orgraph::benchmarks
