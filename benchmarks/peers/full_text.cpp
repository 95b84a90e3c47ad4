#include "peers/full_text.hpp"

#include <sqlite3.h>

#include <set>
#include <string>

#include "peers/duty_texts.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace orgraph::benchmarks {
namespace {

/// The letters of a question as they are written, with a space where one divides two words of spaced scripts: only
/// there do the texts have one too.
std::u32string letters_of(std::string_view question) {
    std::u32string letters;
    bool divided = false;
    bool spaced = false;
    for (std::size_t position = 0; position < question.size();) {
        const char32_t character = text::next_character(question, position);
        const char32_t folded = text::fold(character);
        if (!is_letter(folded)) {
            divided = true;
            continue;
        }
        if (divided && spaced && !is_unspaced(folded)) letters += U' ';
        letters += character;
        divided = false;
        spaced = !is_unspaced(folded);
    }
    return letters;
}

/// "aud" OR "udi" OR "dit"
std::string match_of(std::string_view question) {
    const std::u32string letters = letters_of(question);
    std::set<std::u32string> trigrams;
    std::string match;
    for (std::size_t i = 0; i + 3 <= letters.size(); ++i) {
        const std::u32string trigram = letters.substr(i, 3);
        if (!trigrams.insert(trigram).second) continue;
        match += match.empty() ? "\"" : " OR \"";
        for (const char32_t character : trigram) text::append_utf8(match, character);
        match += '"';
    }
    return match;
}

}  // namespace

FullText::FullText(const Snapshot& snapshot) {
    database_.run("CREATE VIRTUAL TABLE duties USING fts5(owner UNINDEXED, text, tokenize = 'trigram')");
    database_.run("BEGIN");
    const Sqlite::Statement insert = database_.prepare("INSERT INTO duties(owner, text) VALUES(?1, ?2)");
    for_each_duty_text(snapshot, [&](Node owner, const std::string& text) {
        database_.check(sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(owner)));
        database_.check(sqlite3_bind_text(insert.get(), 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
        database_.check(sqlite3_step(insert.get()));
        database_.check(sqlite3_reset(insert.get()));
    });
    database_.run("COMMIT");
    database_.run("INSERT INTO duties(duties) VALUES('optimize')");
    query_ = database_.prepare("SELECT owner FROM duties WHERE duties MATCH ?1 ORDER BY rank LIMIT ?2");
}

std::vector<Node> FullText::ask(std::string_view question, std::size_t limit) const {
    std::vector<Node> owners;
    const std::string match = match_of(question);
    if (match.empty()) return owners;
    database_.check(sqlite3_bind_text(query_.get(), 1, match.data(), static_cast<int>(match.size()), SQLITE_STATIC));
    database_.check(sqlite3_bind_int64(query_.get(), 2, static_cast<sqlite3_int64>(limit)));
    int step = sqlite3_step(query_.get());
    for (; step == SQLITE_ROW; step = sqlite3_step(query_.get()))
        owners.push_back(static_cast<Node>(sqlite3_column_int64(query_.get(), 0)));
    database_.check(step);
    database_.check(sqlite3_reset(query_.get()));
    return owners;
}

}  // namespace orgraph::benchmarks
