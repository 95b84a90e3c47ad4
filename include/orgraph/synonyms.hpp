// Words that mean the same where companies say who does what.
#pragma once

#include <memory>
#include <string_view>

namespace orgraph {

namespace duties {
class SynonymTable;
}

/// A table of synonyms for looking up duties. An immutable value: a copy shares the table, and threads may use one at
/// once.
///
/// A table is written as text, a group of synonyms a line, its words divided by commas (, ， 、); what follows a # is a
/// remark:
///
///     回款, 催收, 追缴, 回笼, debt collection
///
/// Each word of a group finds the others. Case, width, traditional or simplified characters and the endings of English
/// words make no difference; a word may stand in several groups. A Chinese word of one character is looked for in
/// questions only.
class Synonyms {
 public:
    /// The library's own table. Made when it is first asked for.
    static const Synonyms& built_in();

    /// The groups of `table` and no others.
    /// @throws Error (invalid_argument) where it is not UTF-8, or a line has one word only or one that is too long; the
    /// message names the line
    explicit Synonyms(std::string_view table);

    /// These groups and those of `table`. The same errors. Linear in both.
    Synonyms extended_by(std::string_view table) const;

    /// For the library itself.
    const duties::SynonymTable& table() const noexcept { return *table_; }

 private:
    std::shared_ptr<const duties::SynonymTable> table_;
};

}  // namespace orgraph
