#include "orgraph/settings.hpp"

#include "catch.hpp"
#include "orgraph/organization.hpp"

using namespace orgraph;

TEST_CASE("settings left out have their defaults", "[structure]") {
    const Settings defaults;
    CHECK(defaults == Settings{40, 1.0, 0.5, 10, 8, 2});
    CHECK(settings(Organization::read(R"({"orgraph": 1})").at(first_day)) == defaults);
    CHECK(settings(Organization::read(R"({"orgraph": 1, "settings": {}})").at(first_day)) == defaults);
}

TEST_CASE("settings are what the document says", "[structure]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "settings": {"hours_per_week": 37.5,
        "overload": 1.1, "underload": 5e-1, "max_span": 7, "max_layers": 0, "max_concurrent": 9007199254740992}})");
    CHECK(settings(organization.at(first_day)) == Settings{37.5, 1.1, 0.5, 7, 0, 9'007'199'254'740'992});
}
