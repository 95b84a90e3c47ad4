#include "record/schema.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "document/frames.hpp"
#include "record/record.hpp"

using namespace orgraph;
using namespace orgraph::record;

namespace {

void collect(const Value& value, std::set<const Object*>& objects);

void collect(const Object& object, std::set<const Object*>& objects) {
    if (!objects.insert(&object).second) return;
    for (const Member& member : object.members) collect(*member.value, objects);
}

void collect(const Value& value, std::set<const Object*>& objects) {
    if (value.object != nullptr) collect(*value.object, objects);
    if (value.list != nullptr) collect(*value.list, objects);
    if (value.dated != nullptr) collect(*value.dated, objects);
}

std::set<const Object*> all_objects() {
    std::set<const Object*> objects;
    collect(root_object, objects);
    return objects;
}

}  // namespace

TEST_CASE("every table ends with source and x- members and fits the reader", "[record]") {
    CHECK(all_objects().size() > 25);
    for (const Object* object : all_objects()) {
        CAPTURE(object->name);
        REQUIRE(object->members.size() >= 2);
        CHECK(object->members.size() <= document::Frame::most_members);
        CHECK(object->members[object->source()].name == "source");
        CHECK(object->members[object->extras()].name == "x-");
        std::set<std::string> names;
        for (const Member& member : object->members) CHECK(names.insert(std::string(member.name)).second);
    }
}

TEST_CASE("a member is found by its name, x- by none", "[record]") {
    for (const Object* object : all_objects()) {
        CAPTURE(object->name);
        for (unsigned m = 0; m + 1 < object->members.size(); ++m) CHECK(object->find(object->members[m].name) == m);
        CHECK(object->find("x-") == Object::missing);
        CHECK(object->find("") == Object::missing);
        CHECK(object->find("nothing") == Object::missing);
    }
}

TEST_CASE("to follows from, where an object has dates", "[record]") {
    for (const Object* object : all_objects()) {
        CAPTURE(object->name);
        CHECK((object->period == Object::missing) == (object->find("from") == Object::missing));
        if (object->period != Object::missing) CHECK(object->members[object->period + 1].name == "to");
    }
}

TEST_CASE("all kinds of node begin with id, name and aliases", "[record]") {
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
        const Object& object = object_of(kind);
        CHECK(object.members[node_id].name == "id");
        CHECK((object.members[node_name].name == "name" || object.members[node_name].name == "title"));
        CHECK(object.members[node_aliases].name == "aliases");
        if (kind != Kind::person) CHECK(object.members[duties_member(kind)].name == "duties");
    }
}
