// Texts on their way into the table of texts.
#pragma once

#include <string_view>
#include <vector>

#include "record/record.hpp"

namespace orgraph::document {

/// Texts and references, which are most of all texts, are added some at a time, so that the table of texts is fetched
/// from memory meanwhile. They wait by their place in the open objects until their row is there, then by that.
/// What waits is not copied: the text read must stay where it is.
class WaitingTexts {
 public:
    explicit WaitingTexts(record::Record& record) : record_(record) {}

    /// How many texts of objects without a row wait.
    std::size_t open_members() const noexcept { return of_members_.size(); }
    /// A member of the innermost open object has this text.
    void add(unsigned member, std::string_view text) { of_members_.push_back({member, record_.texts.announce(text)}); }
    /// The innermost open object, of which the texts from `first` on are, has become a row.
    void put_into_row(std::size_t first, record::Word row) {
        constexpr std::size_t enough = 32;
        for (std::size_t i = first; i < of_members_.size(); ++i)
            of_rows_.push_back({row, of_members_[i].member, of_members_[i].text});
        of_members_.resize(first);
        if (of_rows_.size() >= enough) fill_in();
    }
    /// Adds the texts of rows, and fills them in.
    void fill_in() {
        for (const OfRow& one : of_rows_) record_.texts.fetch(one.text);
        for (const OfRow& one : of_rows_) {
            const auto text = static_cast<std::uint32_t>(record_.texts.add(one.text));
            record_.words.fill_in(one.row, one.member, record::Word(record::Word::text, text));
        }
        of_rows_.clear();
    }

 private:
    struct OfMember {
        unsigned member;
        record::Texts::Coming text;
    };
    struct OfRow {
        record::Word row;
        unsigned member;
        record::Texts::Coming text;
    };

    record::Record& record_;
    std::vector<OfMember> of_members_;
    std::vector<OfRow> of_rows_;
};

}  // namespace orgraph::document
