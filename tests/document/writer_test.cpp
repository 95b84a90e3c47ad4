#include "document/writer.hpp"

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

std::string rewritten(const std::string& text) { return Organization::read(text).write(); }

std::string written(const std::string& members) { return rewritten("{\"orgraph\": 1" + members + "}"); }

}  // namespace

TEST_CASE("reading and writing a sample gives the same bytes", "[document]") {
    REQUIRE(test::samples().size() >= 8);
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const std::string text = test::sample(name);
        CHECK(rewritten(text) == text);
    }
}

TEST_CASE("however a sample is written, it is the same document", "[document][property]") {
    for (const std::string& name : test::samples()) {
        const std::string text = test::sample(name);
        const test::Json json = test::parse_json(text);
        for (std::uint32_t seed = 0; seed < 5; ++seed) {
            CAPTURE(name, seed);
            CHECK(rewritten(test::messed_up(json, seed)) == text);
        }
        CHECK(rewritten(compact(json)) == text);
    }
}

TEST_CASE("random organizations are written as they were read", "[document][property]") {
    const auto seed = GENERATE(range(0u, 300u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    CHECK(rewritten(model.text()) == model.text());
    CHECK(rewritten(test::messed_up(model.document, seed)) == model.text());
    CHECK(check(test::messed_up(model.document, seed)).errors == 0);
}

TEST_CASE("members stand in the order of the format, x- members last as they came", "[document]") {
    CHECK(
        written(
            R"(, "x-b": 1, "people": [], "x-a": {"z": 1, "a": [ ] }, "name": "N", "source": "s", "history": [], "departments": [ ])") ==
        R"({
  "orgraph": 1,
  "name": "N",
  "departments": [],
  "people": [],
  "history": [],
  "source": "s",
  "x-b": 1,
  "x-a": {
    "z": 1,
    "a": []
  }
}
)");
}

TEST_CASE("numbers keep their text", "[document]") {
    for (const std::string number :
         {"1e2", "40.0", "0.10", "1E+2", "12345678901234567890", "0.1e1", "1e-400", "4.00000000000000000000000001"}) {
        CAPTURE(number);
        const std::string text = std::string("{\n  \"orgraph\": 1,\n  \"settings\": {\n    \"overload\": ") + number +
                                 "\n  },\n  \"x-n\": -" + number + "\n}\n";
        CHECK(rewritten(text) == text);
    }
}

TEST_CASE("texts are UTF-8 unescaped, and only what must be is escaped", "[document]") {
    CHECK(written(R"(, "name": "\u9500\u552e \ud83d\ude00 \/ \" \\ \b\f\n\r\t \u0001\u001f \u007f \u2028")") ==
          "{\n  \"orgraph\": 1,\n  \"name\": \"销售 😀 / \\\" \\\\ \\b\\f\\n\\r\\t \\u0001\\u001f \x7F \u2028\"\n}\n");
    CHECK(written(R"(, "x-\u4e00\n": {"\u4e8c\t": "\/\u4e09"})") ==
          "{\n  \"orgraph\": 1,\n  \"x-一\\n\": {\n    \"二\\t\": \"/三\"\n  }\n}\n");
    // Brackets and escapes in kept texts are no layout.
    const std::string kept = "{\n  \"orgraph\": 1,\n  \"x-t\": [\n    \"{[,:]}\\\"\",\n    \"\\\\\",\n    {}\n  ]\n}\n";
    CHECK(rewritten(kept) == kept);
}

TEST_CASE("what was left out stays out, and single values stay single", "[document]") {
    const std::string text = R"({
  "orgraph": 1,
  "departments": [
    {
      "id": "d",
      "name": "D",
      "parent": null,
      "duties": [
        {
          "text": "sell"
        }
      ]
    }
  ],
  "posts": [
    {
      "id": "p",
      "title": [
        {
          "value": "P"
        }
      ],
      "external_title": "Agent",
      "department": "d",
      "reports_to": {
        "outside": "x"
      },
      "headcount": {
        "min": 1,
        "max": 1
      }
    }
  ]
}
)";
    CHECK(rewritten(text) == text);
}

TEST_CASE("conditions keep the order of their facts, annotations last", "[document]") {
    const std::string text =
        rewritten(R"({"orgraph": 1, "jobs": [{"id": "j", "title": "J", "authorities": [{"action": "approve",
        "subject": "*", "when": {"x-n": 1, "plan": ["annual"], "source": "s", "amount": {"max": 5, "min": 1.0}, "": ["x"]}}]}]})");
    const auto at = [&](const char* key) { return text.find(key); };
    CHECK(at("\"plan\"") < at("\"amount\""));
    CHECK(at("\"amount\"") < at("\"min\""));
    CHECK(at("\"min\"") < at("\"max\""));
    CHECK(at("\"max\"") < at("\"\":"));
    CHECK(at("\"\":") < at("\"source\""));
    CHECK(at("\"source\"") < at("\"x-n\""));
    CHECK(rewritten(text) == text);
}
