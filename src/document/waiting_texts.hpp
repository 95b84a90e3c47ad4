// Texts on their way into the table of texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/named.hpp"
#include "record/record.hpp"
#include "text/utf8.hpp"

namespace orgraph::document {

/// Adds the texts of a document, and looks at each different one for being UTF-8: those equal to it are so too. Keeps
/// what references name.
///
/// Texts and references, which are most of all texts, are added some at a time, so that the table of texts is fetched
/// from memory meanwhile. They wait by their place in the open objects until their row is there, then by that.
/// What waits is not copied: the text read must stay where it is.
class WaitingTexts {
 public:
    WaitingTexts(record::Record& record, Named& named) : record_(record), named_(named) {}

    /// Whether what has been added or looked at is UTF-8.
    bool are_utf8() const noexcept { return are_utf8_; }
    /// Looks at a text that is not added.
    void look_at(std::string_view text) noexcept {
        if (text::find_invalid_utf8(text) != std::string_view::npos) are_utf8_ = false;
    }
    /// Adds a text that cannot wait.
    record::Word add(record::Word::Tag tag, std::string_view text, record::Target target = record::Target::none) {
        const std::size_t before = record_.texts.size();
        return added(tag, target, record_.texts.add(text), before, text);
    }

    /// How many texts of objects without a row wait.
    std::size_t open_members() const noexcept { return of_members_.size(); }
    /// A member of the innermost open object has this text.
    void add_later(unsigned member, std::string_view text, record::Target target) {
        of_members_.push_back({static_cast<std::uint8_t>(member), target, record_.texts.announce(text)});
    }
    /// The innermost open object, of which the texts from `first` on are, has become a row.
    void put_into_row(std::size_t first, record::Word row) {
        constexpr std::size_t enough = 64;
        for (std::size_t i = first; i < of_members_.size(); ++i) of_rows_.push_back({row, of_members_[i]});
        of_members_.resize(first);
        if (of_rows_.size() >= enough) fill_in();
    }
    /// Adds the texts of rows, and fills them in.
    void fill_in() {
        for (const OfRow& one : of_rows_) record_.texts.fetch(one.member.text);
        for (const OfRow& one : of_rows_) record_.texts.fetch_bytes(one.member.text);
        for (const auto& [row, member] : of_rows_) {
            const std::size_t before = record_.texts.size();
            const record::Text text = record_.texts.add(member.text);
            record_.words.fill_in(row, member.number,
                                  added(record::Word::text, member.target, text, before, member.text.text));
        }
        of_rows_.clear();
    }

 private:
    struct OfMember {
        std::uint8_t number;
        record::Target target;  ///< of a reference
        record::Texts::Coming text;
    };
    struct OfRow {
        record::Word row;
        OfMember member;
    };

    record::Word added(record::Word::Tag tag, record::Target target, record::Text number, std::size_t texts_before,
                       std::string_view text) {
        if (record_.texts.size() != texts_before) look_at(text);
        if (target != record::Target::none) named_.add(number, target);
        return {tag, static_cast<std::uint32_t>(number)};
    }

    record::Record& record_;
    Named& named_;
    bool are_utf8_ = true;
    std::vector<OfMember> of_members_;
    std::vector<OfRow> of_rows_;
};

}  // namespace orgraph::document
