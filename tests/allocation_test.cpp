// Every allocation fails in turn: std::bad_alloc comes out, nothing is lost, and what was there before still works.
#include <cstdlib>
#include <new>
#include <optional>

#include "catch.hpp"
#include "orgraph/graph.hpp"
#include "orgraph/orgraph.hpp"
#include "samples.hpp"

namespace {

struct Allocations {
    std::size_t living = 0;
    std::size_t until_failure = 0;  ///< 0: none fails, or one has failed
} allocations;

bool is_to_fail() { return allocations.until_failure > 0 && --allocations.until_failure == 0; }

void* allocate(std::size_t size, std::size_t alignment) noexcept {
    if (size == 0) size = 1;
    void* const memory = alignment <= alignof(std::max_align_t)
                             ? std::malloc(size)
                             : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (memory != nullptr) ++allocations.living;
    return memory;
}

void* allocate_or_throw(std::size_t size, std::size_t alignment) {
    void* const memory = is_to_fail() ? nullptr : allocate(size, alignment);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void release(void* memory) noexcept {
    if (memory == nullptr) return;
    --allocations.living;
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size, 1); }
void* operator new[](std::size_t size) { return allocate_or_throw(size, 1); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
// Who calls these does without: no failure that must be seen.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 1); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }

using namespace orgraph;

namespace {

/// Runs `work` with the first allocation failing, then the second ... until none fails. Returns how many did.
template <typename Work>
std::size_t fail_each_allocation(const Work& work) {
    for (std::size_t number = 1;; ++number) {
        const std::size_t living = allocations.living;
        bool thrown = false;
        bool other = false;
        allocations.until_failure = number;
        try {
            work();
        } catch (const std::bad_alloc&) {
            thrown = true;
        } catch (...) {
            other = true;
        }
        const bool failed = allocations.until_failure == 0;
        allocations.until_failure = 0;
        const std::size_t left = allocations.living;
        if (other || left != living || thrown != failed) {
            CAPTURE(number);
            CHECK_FALSE(other);       // nothing but std::bad_alloc comes out
            CHECK(left == living);    // nothing leaks
            CHECK(thrown == failed);  // no failure is hidden
            return number;
        }
        if (!thrown) return number - 1;
    }
}

const Day today = *Day::parse("2026-11-21");

}  // namespace

TEST_CASE("reading a document") {
    const std::string text = test::sample("order-clerks");
    CHECK(fail_each_allocation([&] { Organization::read(text); }) > 50);
    CHECK(fail_each_allocation([&] { Organization::read(text, [](double) { return false; }); }) > 50);
    CHECK(fail_each_allocation([&] { check(text); }) > 50);
}

TEST_CASE("finding what is wrong with one") {
    for (const char* name :
         {"many-workflow", "many-people", "many-cycles", "inheritance-cycle-two-sets", "text-truncated",
          "supervisor-gap", "deep-unlisted", "fine-x-members", "duplicate-escaped"}) {
        CAPTURE(name);
        const std::string text = test::data_file("bad/" + std::string(name) + ".json");
        CHECK(fail_each_allocation([&] { check(text); }) > 3);
        CHECK(fail_each_allocation([&] {
                  try {
                      Organization::read(text);
                  } catch (const Error&) {  // expected, where there is memory enough to say so
                  }
              }) > 3);
    }
}

TEST_CASE("writing it") {
    const Organization organization = Organization::read(test::sample("order-clerks"));
    const std::string expected = organization.write();
    CHECK(fail_each_allocation([&] { organization.write(); }) > 3);
    CHECK(organization.write() == expected);
}

TEST_CASE("taking a snapshot") {
    const Organization organization = Organization::read(test::sample("four-workflows"));
    CHECK(fail_each_allocation([&] { organization.at(today); }) > 10);
}

TEST_CASE("asking about structure") {
    const Organization organization = Organization::read(test::sample("three-regulations"));
    const Snapshot snapshot = organization.at(today);
    const Node post = snapshot.chart().back();
    REQUIRE_FALSE(chain_of_command(snapshot, post).empty());
    fail_each_allocation([&] { chain_of_command(snapshot, post); });
    fail_each_allocation([&] { dotted_lines(snapshot, post); });
    fail_each_allocation([&] { escalation_path(snapshot, post, snapshot.chart().front()); });
    fail_each_allocation([&] { posts_below(snapshot, snapshot.chart().front()); });
    for (const Node person : snapshot.nodes(Kind::person)) {
        fail_each_allocation([&] { people_below(snapshot, person); });
        fail_each_allocation([&] { span_of_control(snapshot, person); });
        for (const Node held : snapshot.holds(person)) fail_each_allocation([&] { managers(snapshot, person, held); });
    }
    CHECK(fail_each_allocation([&] { staffing(snapshot); }) > 0);
    fail_each_allocation([&] { wide_spans(snapshot); });
    fail_each_allocation([&] { deep_layers(snapshot); });
    CHECK(fail_each_allocation([&] { facts(snapshot, post); }) > 0);
    CHECK(fail_each_allocation([&] { difference(snapshot, organization.at(first_day)); }) > 0);
    CHECK_THROWS_AS(resolve(snapshot, "nobody of that name"), Error);
    fail_each_allocation([&] {
        try {
            resolve(snapshot, "nobody of that name");
        } catch (const Error&) {
        }
    });
}

TEST_CASE("adding up the workload") {
    for (const char* sample : {"brightwater", "four-workflows"}) {
        CAPTURE(sample);
        const Snapshot snapshot = Organization::read(test::sample(sample)).at(today);
        workload_of(snapshot);  // what posts come to is kept from now on
        for (const bool cover : {false, true}) {
            const WorkloadOptions options{.cover = cover};
            CHECK(fail_each_allocation([&] { workload_of(snapshot, options); }) > 2);
            for (const Node department : snapshot.nodes(Kind::department))
                fail_each_allocation([&] { workload_of(snapshot, department, options); });
            for (const Node post : snapshot.nodes(Kind::post))
                fail_each_allocation([&] { workload_of(snapshot, post, options); });
            for (const Node person : snapshot.nodes(Kind::person)) {
                CHECK(fail_each_allocation([&] { workload_of(snapshot, person, options); }) > 0);
                fail_each_allocation([&] {
                    std::vector<PostLoad> posts;
                    person_load(snapshot, person, posts, options);
                });
            }
        }
        for (const Node person : snapshot.nodes(Kind::person))
            fail_each_allocation([&] { duty_loads(snapshot, person); });
    }
    // Shared duties, of several holders and inherited.
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d", "inherits_duties_of": ["q"]},
        {"id": "q", "title": "Q", "department": "d", "reports_to": "p", "duties": [{"text": "t", "load": "shared",
         "quota": [{"count": 2, "unit": "u", "per": "day", "minutes_each": 30}, {"count": 2, "unit": "v", "per": "day"}]}]}],
        "people": [{"id": "a", "name": "A", "appointments": [{"post": "p"}]},
          {"id": "b", "name": "B", "appointments": [{"post": "p"}]}]})")
                                  .at(today);
    const Workload expected = workload_of(snapshot, {.cover = true});
    REQUIRE(expected.people[0].hours_per_week == 5);  // half of 2 x 30 minutes x 5 days, twice
    CHECK(fail_each_allocation([&] { workload_of(snapshot, {.cover = true}); }) > 5);
    const Node person = expected.people[0].person;
    CHECK(fail_each_allocation([&] {
              std::vector<PostLoad> posts;
              person_load(snapshot, person, posts, {.cover = true});
          }) > 2);
    CHECK(fail_each_allocation([&] { duty_loads(snapshot, person); }) > 2);
    CHECK(workload_of(snapshot, {.cover = true}).people == expected.people);
}

TEST_CASE("looking up duties") {
    const Organization organization = Organization::read(test::sample("three-regulations"));
    const Snapshot snapshot = organization.at(today);
    AnswerOptions explained;
    explained.explain = true;
    // A question of words and synonyms, a name, a name in a question, one that nothing answers.
    for (const char* question :
         {"谁负责催收货款和审核合同", "who approves contracts", "销售经理", "销售经理怎么签合同", "养猫"}) {
        CAPTURE(question);
        const std::vector<DutyHit> expected = search_duties(snapshot, question);
        CHECK(fail_each_allocation([&] { search_duties(snapshot, question); }) > 2);
        CHECK(search_duties(snapshot, question) == expected);
        for (const DutyHit& hit : expected) fail_each_allocation([&] { explain_match(snapshot, question, hit.duty); });
        const std::string json = duty_search_json(snapshot, question, {}, explained);
        CHECK(fail_each_allocation([&] { duty_search_json(snapshot, question, {}, explained); }) > 2);
        CHECK(duty_search_json(snapshot, question, {}, explained) == json);
    }
    const std::string lists = coverage_json(snapshot, explained);
    CHECK(fail_each_allocation([&] { coverage_json(snapshot, explained); }) > 10);
    CHECK(coverage_json(snapshot, explained) == lists);
    for (const Node post : snapshot.nodes(Kind::post))
        CHECK(fail_each_allocation([&] { duties_json(snapshot, post, explained); }) > 2);
}

TEST_CASE("making a table of synonyms") {
    CHECK(fail_each_allocation([] { Synonyms("回款, 催收, debt collection\n用车, 派车"); }) > 10);
    CHECK(fail_each_allocation([] {
              try {
                  Synonyms("回款, 催收\n用车");
              } catch (const Error&) {
              }
          }) > 5);
    const Synonyms table("回款, 催收");
    CHECK(fail_each_allocation([&] { table.extended_by("回款, 清欠"); }) > 10);
    CHECK(fail_each_allocation([&] { Synonyms copy(table); }) == 0);
    const Snapshot snapshot = Organization::read(test::sample("order-clerks")).at(today);
    SearchOptions options;
    options.synonyms = &table;
    REQUIRE_FALSE(search_duties(snapshot, "订单", options).empty());  // the index is there from now on
    fail_each_allocation([&] { search_duties(snapshot, "催收订单", options); });
}

// The thread sanitizer's std::call_once cannot be left by an exception.
#ifndef __SANITIZE_THREAD__
TEST_CASE("building an index at the first call, which may be repeated") {
    const Organization organization = Organization::read(test::sample("order-clerks"));
    std::optional<Snapshot> snapshot;
    const auto fresh = [&](const auto& ask) {
        for (std::size_t number = 1;; ++number) {
            snapshot = organization.at(today);
            allocations.until_failure = number;
            bool thrown = false;
            try {
                ask();
            } catch (const std::bad_alloc&) {
                thrown = true;
            }
            const bool failed = allocations.until_failure == 0;
            allocations.until_failure = 0;
            REQUIRE(thrown == failed);
            if (!thrown) return number - 1;
            ask();  // as if nothing had been
        }
    };
    const Snapshot before = organization.at(today);
    const std::string name(before.name(before.nodes(Kind::post)[0]));
    CHECK(fresh([&] { find_by_name(*snapshot, name); }) > 2);
    CHECK(find_by_name(*snapshot, name) == find_by_name(before, name));
    CHECK(fresh([&] { GraphView graph(*snapshot); }) > 5);
    CHECK(num_edges(GraphView(*snapshot)) == num_edges(GraphView(before)));
    const std::size_t living = allocations.living;
    snapshot.reset();
    CHECK(allocations.living < living);
}

TEST_CASE("building the index of duties at the first question, which may be repeated") {
    const std::string text = test::sample("order-clerks");
    const Snapshot before = Organization::read(text).at(today);
    const char* const question = "谁负责审核订单";
    const std::vector<DutyHit> expected = search_duties(before, question);
    const std::string json = duty_search_json(before, question);
    const std::string lists = coverage_json(before);
    REQUIRE_FALSE(expected.empty());
    bool same = true;
    // Each time of an organization that has no index yet.
    const auto fresh = [&](const auto& ask) {
        for (std::size_t number = 1;; ++number) {
            const std::size_t living = allocations.living;
            bool thrown = false;
            bool failed = false;
            {
                const Snapshot snapshot = Organization::read(text).at(today);
                allocations.until_failure = number;
                try {
                    ask(snapshot);
                } catch (const std::bad_alloc&) {
                    thrown = true;
                }
                failed = allocations.until_failure == 0;
                allocations.until_failure = 0;
                if (thrown) ask(snapshot);  // as if nothing had been
            }
            const std::size_t left = allocations.living;
            CAPTURE(number);
            REQUIRE(left == living);
            REQUIRE(same);
            // One failure need not be told: memory that is not kept for the next question is no loss.
            REQUIRE((failed || !thrown));
            if (!failed) return number - 1;
        }
    };
    CHECK(fresh([&](const Snapshot& day) { same = search_duties(day, question) == expected && same; }) > 50);
    CHECK(fresh([&](const Snapshot& day) { same = duty_search_json(day, question) == json && same; }) > 50);
    CHECK(fresh([&](const Snapshot& day) { same = coverage_json(day) == lists && same; }) > 50);
    const std::vector<PersonLoad> loads = workload_of(before).people;
    CHECK(fresh([&](const Snapshot& day) { same = workload_of(day).people == loads && same; }) > 5);
}
#endif
