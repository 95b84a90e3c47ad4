#include "authority/incompatible.hpp"

#include <charconv>
#include <unordered_map>

#include "duties/effort.hpp"

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

namespace {

/// Duties by their ids, stated and made up.
class DutyIds {
 public:
    /// Goes through all duties of a record for the stated ids.
    explicit DutyIds(const Record& record) : record_(record) {
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (std::uint32_t i = 0; i < record.count(kind); ++i) {
                const auto rows = record.list(record.row(kind, i)[record::duties_member(kind)]);
                for (std::uint32_t at = 0; at < rows.size(); ++at)
                    if (const Word id = record.row(rows[at])[record::duty::id]; id.is(Word::text))
                        stated_.emplace(id.value(), Duty{record.node(kind, i), at});
            }
    }

    Duty find(Word id) const {
        const auto stated = stated_.find(id.value());
        return stated != stated_.end() ? stated->second : made_up(record_.text(id));
    }

 private:
    /// `<kind>:<owner id>/<position from 1>`
    Duty made_up(std::string_view id) const {
        const std::size_t colon = id.find(':');
        const std::size_t slash = id.rfind('/');
        if (colon == std::string_view::npos || slash == std::string_view::npos || slash < colon) return {};
        std::uint32_t position = 0;
        std::from_chars(id.data() + slash + 1, id.data() + id.size(), position);
        for (const Kind kind : {Kind::department, Kind::job, Kind::post}) {
            if (id.substr(0, colon) != to_string(kind)) continue;
            const Node owner = record_.find(kind, id.substr(colon + 1, slash - colon - 1));
            if (owner != none) return {owner, position - 1};
        }
        return {};
    }

    const Record& record_;
    std::unordered_map<std::uint32_t, Duty> stated_;  ///< by Text
};

}  // namespace

IncompatibleSets::IncompatibleSets(const Record& record, Symbols& symbols) {
    using namespace record::incompatible_item;
    std::optional<DutyIds> duties;
    for (const Word one : record.list(record.root()[record::root::incompatible])) {
        const Row row = record.row(one);
        IncompatibleSet set;
        set.row = row;
        if (row.has(record::incompatible::at_most)) set.at_most = record.number(row[record::incompatible::at_most]);
        set.first_item = static_cast<std::uint32_t>(items_.size());
        for (const Word item : record.list(row[record::incompatible::any_of])) {
            const Row said = record.row(item);
            IncompatibleItem made;
            if (said.has(duty)) {
                if (!duties) duties.emplace(record);
                made.what = IncompatibleItem::What::duty;
                made.duty = duties->find(said[duty]);
            } else if (said.has(post)) {
                made.what = IncompatibleItem::What::post;
                made.post = record.find(Kind::post, said[post]);
            } else {
                made.action = symbols.add(record, said[action]);
                made.subject = symbols.add(record, said[subject]);
            }
            items_.push_back(made);
        }
        set.item_count = static_cast<std::uint32_t>(items_.size()) - set.first_item;
        sets_.push_back(set);
    }
}

}  // namespace orgraph::authority
