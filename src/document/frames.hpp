// Where the reader stands in the document: the objects and lists that are open.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/problems.hpp"
#include "record/schema.hpp"
#include "record/words.hpp"

namespace orgraph::document {

/// One open object or list.
struct Frame {
    enum class Role : std::uint8_t {
        object,       ///< of a table
        list,         ///< of values that a table describes
        condition,    ///< an object whose members are facts
        free_object,  ///< kept as it is, or set aside
        free_list,
    };
    static constexpr std::size_t most_members = 24;

    Role role = Role::object;
    bool captures = false;       ///< the outermost container of a value that is kept as it is
    std::uint8_t member = 0;     ///< object: the one that is read now
    std::uint8_t predicted = 0;  ///< object: the one that comes next if members are in their order
    unsigned occurrence = 1;     ///< how often the key that is read now has been given
    std::uint32_t seen = 0;      ///< object: members given
    std::uint32_t kept = 0;      ///< object: members given, and x- members if there are any
    bool wrong = false;          ///< object: the value of a member has been set aside
    const record::Object* object = nullptr;
    const record::Value* expected = nullptr;    ///< of the value that comes next; null: set it aside
    const record::Value* list_value = nullptr;  ///< list: the value that it is an alternative of
    std::size_t scratch = 0;      ///< list, condition: where its items begin; object: where its x- members do
    std::size_t texts = 0;        ///< object: where its texts begin among those to be added
    std::size_t index = 0;        ///< list: of the item that is read now
    std::string key;              ///< as given, where no table has it
    std::string_view first_text;  ///< object: its first member, where that is a text that waits
    bool key_is_member = false;
    std::array<record::Word, most_members> values;
};

/// The keys of open objects that no table tells apart, to find those given twice.
class Keys {
 public:
    /// How often `key` has been given in the object at `depth`, this time included.
    unsigned add(std::size_t depth, std::string_view key) {
        if (depth >= levels_.size()) levels_.resize(depth + 1);
        return ++levels_[depth][std::string(key)];
    }
    void clear(std::size_t depth) {
        if (depth < levels_.size() && !levels_[depth].empty()) levels_[depth] = {};
    }

 private:
    std::vector<std::unordered_map<std::string, unsigned>> levels_;
};

}  // namespace orgraph::document
