#include "duties/pieces.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "duties/pinyin.hpp"
#include "duties/stem.hpp"
#include "growth.hpp"
#include "text/utf8.hpp"

using namespace orgraph;
using duties::Piece;
using duties::pieces_of;
using duties::Reading;

namespace {

/// The pieces as text: characters and stems, "|" where the text begins anew, "_" after a space.
std::string shown(std::string_view text, Reading reading = Reading::all) {
    std::string result;
    for (const Piece& piece : pieces_of(text, reading)) {
        if (!result.empty()) result += piece.after_cut ? " | " : piece.after_space ? " _ " : " ";
        if (piece.is_word())
            result += piece.stem;
        else
            text::append_utf8(result, piece.character);
    }
    return result;
}
std::string of_duty(std::string_view text) { return shown(text, Reading::duty); }

std::vector<duties::Term> terms(std::string_view text, Reading reading = Reading::all) {
    std::vector<duties::Term> result;
    for (const Piece& piece : pieces_of(text, reading)) result.push_back(piece.term);
    return result;
}

/// The text from which each piece was read.
std::vector<std::string> places(const std::string& text) {
    std::vector<std::string> result;
    for (const Piece& piece : pieces_of(text, Reading::all))
        result.push_back(text.substr(piece.begin, piece.end - piece.begin));
    return result;
}

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string result;
    while (result.size() < bytes) result += text;
    return result;
}

/// Texts made of what is hard to cut.
std::string random_text(std::mt19937& random) {
    constexpr const char* parts[] = {
        "客",  "户",     "合同", "不得", "未经", "禁止", "must not ", "never",  "never-ending",
        "the", "of ",    "a",    "-",    "‑",    "'s",   "’",         ".",      "M.A.",
        " ",   "　",     "，",   "。",   "(",    ")",    "（kèhù）",  "(kehu)", "(ERP)",
        "[",   "]",      "〔",   "〕",   "、",   "é",    "e\u0301",   "\u200B", "\u00AD",
        "😀",   "❤️", "\n",   "\t",   "3.5",  "ISO",  "ＥＲＰ",    "한",     "ไทย",
        "Ж",   "𠀀",     "\x01", "\x7F", "·",    "…",    "x",         "7"};
    std::string text;
    for (auto i = random() % 30; i > 0; --i) text += parts[random() % std::size(parts)];
    return text;
}

}  // namespace

TEST_CASE("Chinese is cut into characters, other text into words", "[duties][pieces]") {
    CHECK(shown("客户") == "客 户");
    CHECK(shown("Sales report") == "sale _ report");
    CHECK(shown("负责ERP系统") == "负 责 erp 系 统");
    CHECK(shown("5S管理") == "5s 管 理");
    CHECK(shown("ISO9001") == "iso9001");
    CHECK(shown("отдел кадров") == "отдел _ кадров");
    CHECK(shown("カタカナ") == "カ タ カ ナ");
    CHECK(shown("𠀀字") == "𠀀 字");
    CHECK(shown("").empty());
    CHECK(shown(" \t\n，。！（）").empty());
}

TEST_CASE("spellings of one text have the same pieces", "[duties][pieces]") {
    const std::vector<std::pair<const char*, const char*>> same = {
        {"SALES Report", "sales report"},
        {"ＳＡＬＥＳ　ｒｅｐｏｒｔ", "sales report"},
        {"銷售經理", "销售经理"},
        {"國際貿易", "国际贸易"},
        {"ÉCOLE", "école"},
        {"１２３", "123"},
        {"客 户", "客户"},
        {"客　户", "客户"},
        {"客\u200B户", "客户"},
        {"co\u00ADoperate", "cooperate"},
        {"suppliers", "supplier"},
        {"Ｅ－ｍａｉｌ", "e-mail"},
        {"客户（kèhù）", "客户"},
        {"cafe\u0301", "cafe"},
        {"the customer’s", "the customer's"},
        {"re\u2010use", "re-use"},
        {"re\u2011use", "re-use"},
        {"\uFEFF客户", "客户"},
    };
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(terms(a) == terms(b));
    }
    const std::vector<std::pair<const char*, const char*>> different = {
        {"客户", "户客"}, {"销售", "销量"}, {"a b", "ab"}, {"客户", "客"}, {"café", "cafes"}, {"1", "2"}};
    for (const auto& [a, b] : different) {
        CAPTURE(a, b);
        CHECK(terms(a) != terms(b));
    }
}

TEST_CASE("spaces inside a Chinese word do not cut it", "[duties][pieces]") {
    CHECK(shown("客 户") == "客 _ 户");
    const std::vector<Piece> apart = pieces_of("客 户", Reading::all);
    REQUIRE(apart.size() == 2);
    CHECK_FALSE(apart[1].after_cut);
    CHECK(duties::pair_of(apart[0].term, apart[1].term) == duties::pair_of(U'客', U'户'));
}

TEST_CASE("punctuation, emoji and line ends cut", "[duties][pieces]") {
    for (const char* mark :
         {"，", "。", "、", ",",    ".", ";", "；", ":", "：", "!",  "?", "？", "(",    "）",   "【",
          "》", "/",  "\n", "\r\n", "😀", "❤", "·",  "…", "—",  "\"", "“", "+",  "\x01", "\x7F", "《"}) {
        CAPTURE(mark);
        CHECK(shown("客" + std::string(mark) + "户") == "客 | 户");
        CHECK(shown("one " + std::string(mark) + " two") == "on | two");
    }
    CHECK(shown("😀客户😀") == "客 户");
    CHECK(pieces_of("客户", Reading::all)[0].after_cut);
}

TEST_CASE("parts of a word with hyphens are pieces, and the word without them can be found", "[duties][pieces]") {
    const std::vector<Piece> pieces = pieces_of("an e-mail follow-up-call", Reading::all);
    REQUIRE(pieces.size() == 6);
    CHECK(shown("an e-mail follow-up-call") == "an _ e mail _ follow up call");
    CHECK(pieces[0].joined == 0);
    CHECK(pieces[1].joined == 0);
    CHECK(pieces[2].joined == duties::word_term(duties::stem("email")));
    CHECK(pieces[3].joined == 0);
    CHECK(pieces[4].joined == 0);
    CHECK(pieces[5].joined == duties::word_term(duties::stem("followupcall")));
    CHECK(terms("email")[0] == pieces[2].joined);
    // Hyphens that join nothing.
    for (const char* text : {"mail -", "- mail", "mail - box", "mail--box", "mail-"}) {
        CAPTURE(text);
        for (const Piece& piece : pieces_of(text, Reading::all)) CHECK(piece.joined == 0);
    }
}

TEST_CASE("abbreviations with full stops are one word", "[duties][pieces]") {
    CHECK(shown("M.A.I.B.") == "maib");
    CHECK(shown("the U.K. market") == "the _ uk | market");
    CHECK(shown("done.Next") == "done | next");
    CHECK(shown("e.g. this") == "eg | thi");
    CHECK(shown("A.plan") == "a | plan");
}

TEST_CASE("what follows an apostrophe is no piece", "[duties][pieces]") {
    CHECK(shown("the customer's order") == "the _ custom _ order");
    CHECK(shown("customers' orders") == "custom | order");
    CHECK(shown("customer’s") == "custom");
}

TEST_CASE("stop words are left out where they are not wanted", "[duties][pieces]") {
    CHECK(shown("review of the contracts", Reading::no_stops) == "review _ contract");
    CHECK(shown("review of the contracts", Reading::all) == "review _ of _ the _ contract");
    CHECK(shown("the of and", Reading::no_stops).empty());
    CHECK(of_duty("review of the contracts") == "review _ contract");
}

TEST_CASE("the pronunciation of Chinese in brackets is no text", "[duties][pieces]") {
    for (const char* gloss : {"(kèhù)", "（kèhù）", "(kè hù)", "[kèhù]", "〔kèhù〕", "(ke hu)", "(kehu)", "(ke4hu4)",
                              "(ke4 hu4)", "(ke\u0300hu\u0300)", "(Kèhù)", "(kè'hù)", "(hù)"}) {
        CAPTURE(gloss);
        CHECK(shown("客户" + std::string(gloss) + "服务") == "客 户 服 务");
    }
    CHECK(shown("绿化(lǜhuà)养护") == "绿 化 养 护");
    // Words that are none, or too many of them.
    CHECK(shown("系统(ERP)维护") == "系 统 | erp | 维 护");
    CHECK(shown("办公(OA)系统") == "办 公 | oa | 系 统");
    CHECK(shown("销售(sales)部") == "销 售 | sale | 部");
    CHECK(shown("户(kèhù)服") == "户 | kèhù | 服");
    CHECK(shown("户(kehu)服") == "户 | kehu | 服");
    CHECK(shown("客户(hu)服务") == "客 户 | hu | 服 务");
    CHECK(shown("client (kèhù)") == "client | kèhù");
    CHECK(shown("客户(kèhù服务") == "客 户 | kèhù 服 务");
    CHECK(shown("客户()服务") == "客 户 | 服 务");
    CHECK(shown("客户(1)服务") == "客 户 | 1 | 服 务");
}

TEST_CASE("what is pinyin", "[duties][pieces]") {
    CHECK(duties::is_pinyin(U"zhuāng", 1));
    CHECK(duties::is_pinyin(U"xī'ān", 2));
    CHECK(duties::is_pinyin(U"nǚ", 1));
    CHECK(duties::is_pinyin(U"lü4", 1));
    CHECK(duties::is_pinyin(U"gongsi", 2));
    CHECK_FALSE(duties::is_pinyin(U"gongsi", 5));
    CHECK_FALSE(duties::is_pinyin(U"manager", 4));
    CHECK_FALSE(duties::is_pinyin(U"café", 4));
    CHECK_FALSE(duties::is_pinyin(U"gongsi", 1));
    CHECK_FALSE(duties::is_pinyin(U"gong", 1));
    CHECK_FALSE(duties::is_pinyin(U"", 3));
    CHECK_FALSE(duties::is_pinyin(U" ' -", 3));
    CHECK_FALSE(duties::is_pinyin(U"12", 3));
    CHECK_FALSE(duties::is_pinyin(U"ERP", 3));
    CHECK_FALSE(duties::is_pinyin(U"Sales", 3));
    CHECK_FALSE(duties::is_pinyin(U"kèhù!", 3));
    CHECK_FALSE(duties::is_pinyin(U"客户", 3));
}

TEST_CASE("what a duty forbids is left out, to the end of its sentence", "[duties][pieces]") {
    CHECK(of_duty("审核合同，不得对外签约，编制计划") == "审 核 合 同 | 编 制 计 划");
    for (const char* word : {"不得", "不准", "不许", "严禁", "禁止", "切勿", "请勿", "嚴禁", "不準"}) {
        CAPTURE(word);
        CHECK(of_duty("审核" + std::string(word) + "签约。存档") == "审 核 | 存 档");
        CHECK(of_duty(std::string(word) + "签约").empty());
        CHECK(of_duty(std::string(word) + "签约、担保；存档") == "存 档");
    }
    CHECK(of_duty("未经批准签约，存档") == "存 档");
    CHECK(of_duty("存档，未经批准，不得签约") == "存 档");
    CHECK(of_duty("未經批准不得簽約；存檔") == "存 档");
    CHECK(of_duty("处理未经登记的来文") == "处 理 未 经 登 记 的 来 文");  // not at the beginning
    CHECK(shown("不得签约") == "不 得 签 约");                             // in a question it asks

    const auto has = [](std::string_view text, std::string_view word) {
        const std::vector<Piece> pieces = pieces_of(text, Reading::duty);
        return std::ranges::any_of(pieces, [&](const Piece& piece) { return piece.stem == duties::stem(word); });
    };
    for (const char* text :
         {"Keeps files. Must not sign contracts, orders. Writes minutes.",
          "Keeps files; may not sign contracts; writes minutes",
          "Keeps files and shall not sign contracts! Writes minutes",
          "Keeps files. Never signs contracts.\nWrites minutes", "Keeps files. Do not sign contracts. Writes minutes.",
          "Keeps files. Does not sign contracts. Writes minutes.",
          "Keeps files. It is forbidden to sign contracts. Writes minutes.",
          "Keeps files. MUST NOT sign contracts, orders or letters. Writes minutes."}) {
        CAPTURE(text);
        CHECK(has(text, "files"));
        CHECK(has(text, "minutes"));
        CHECK_FALSE(has(text, "contracts"));
        CHECK_FALSE(has(text, "sign"));
        CHECK_FALSE(has(text, "orders"));
    }
    CHECK(has("Not only signs contracts", "contracts"));
    CHECK(has("He must. Not signing contracts", "contracts"));
}

TEST_CASE("pieces tell where they stand", "[duties][pieces]") {
    CHECK(places("负责 ERP系统") == std::vector<std::string>{"负", "责", "ERP", "系", "统"});
    CHECK(places("the customer's e-mail, M.A. (x)") ==
          std::vector<std::string>{"the", "customer", "e", "mail", "M.A", "x"});
    CHECK(places("客户（kèhù）服") == std::vector<std::string>{"客", "户", "服"});
}

TEST_CASE("no more pieces than wanted are read", "[duties][pieces]") {
    for (const char* text :
         {"客户服务合同", "one two three four five", "one-two-three-four-five", "客one-two户three"}) {
        CAPTURE(text);
        const std::vector<Piece> all = pieces_of(text, Reading::all);
        for (std::size_t most = 0; most <= all.size() + 1; ++most) {
            CAPTURE(most);
            const std::vector<Piece> some = pieces_of(text, Reading::all, most);
            REQUIRE(some.size() == std::min(most, all.size()));
            for (std::size_t i = 0; i < some.size(); ++i) {
                CHECK(some[i].term == all[i].term);
                CHECK(some[i].begin == all[i].begin);
                CHECK(some[i].joined == all[i].joined);
            }
        }
    }
}

TEST_CASE("pieces of any text stand in order, and each alone is the same piece", "[duties][pieces][property]") {
    const auto seed = GENERATE(range(0u, 30u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 50; ++i) {
        const std::string text = random_text(random);
        CAPTURE(text);
        const std::vector<Piece> all = pieces_of(text, Reading::all);
        std::size_t end = 0;
        for (const Piece& piece : all) {
            REQUIRE(piece.begin >= end);
            REQUIRE(piece.end > piece.begin);
            REQUIRE(piece.end <= text.size());
            end = piece.end;
            REQUIRE(piece.is_word() == !piece.stem.empty());
            REQUIRE(piece.term == (piece.is_word() ? duties::word_term(piece.stem) : piece.character));
            REQUIRE(terms(std::string_view(text).substr(piece.begin, end - piece.begin)) ==
                    std::vector<duties::Term>{piece.term});
        }
        if (!all.empty()) REQUIRE(all[0].after_cut);
        // Without stop words it is the same without those.
        std::size_t at = 0;
        for (const Piece& piece : pieces_of(text, Reading::no_stops)) {
            while (at < all.size() && all[at].begin != piece.begin) ++at;
            REQUIRE(at < all.size());
            REQUIRE(all[at].term == piece.term);
        }
        // A space behind and a mark before change nothing.
        const std::vector<duties::Term> alone = terms(text);
        REQUIRE(terms(text + " ") == alone);
        REQUIRE(terms(", " + text) == alone);
    }
}

TEST_CASE("hostile texts take time linear in their length", "[duties][pieces]") {
    for (const char* part :
         {"a",    "-", "a-",      "(",      "客(",    "客(a",    "客(kehu", "客(kèhù)", "a.",   "a'", "不", "不得",
          "未经", " ", "e\u0301", "\u0301", "\u00AD", "a\u00AD", "😀",       "must ",    "not ", "7.", "’",  "한"}) {
        CAPTURE(part);
        const auto read = [part](std::size_t bytes) {
            const std::string text = repeated(part, bytes);
            for (const Reading reading : {Reading::no_stops, Reading::duty}) {
                REQUIRE(pieces_of(text, reading).size() <= text.size());
                REQUIRE(pieces_of(text, reading, 3).size() <= 3);
            }
        };
        CHECK(test::growth(read, 20'000) < test::linear);
    }
}

TEST_CASE("terms of pairs and sequences tell apart order and number", "[duties][pieces]") {
    CHECK(duties::pair_of(1, 2) != duties::pair_of(2, 1));
    CHECK(duties::pair_of(U'客', U'户') != duties::word_term("客户"));
    CHECK(duties::word_term("a") != duties::Term{U'a'});
    const auto sequence = [](std::vector<duties::Term> terms) {
        duties::Term result = 0;
        for (const duties::Term term : terms) result = duties::sequence_with(result, term);
        return result;
    };
    CHECK(sequence({1, 2}) != sequence({2, 1}));
    CHECK(sequence({1}) != sequence({1, 1}));
    CHECK(sequence({0}) != sequence({0, 0}));
    CHECK(sequence({1, 2}) == sequence({1, 2}));
}

TEST_CASE("a full stop inside a number or an abbreviation ends no prohibition", "[duties][pieces]") {
    CHECK(of_duty("Must not spend more than 3.5 million on contracts.") == shown("must not"));
    CHECK(of_duty("不得超过3.5万元签订合同").empty());
    CHECK(shown("3.5") != shown("35"));
}

TEST_CASE("there are many ways to forbid, and some that only look so", "[duties][pieces]") {
    for (const char* text :
         {"Don't sign contracts.", "Cannot sign contracts.", "Can not sign contracts.", "Mustn't sign contracts.",
          "Should not sign contracts.", "Is not allowed to sign contracts."}) {
        CAPTURE(text);
        CHECK(of_duty(text).find("contract") == std::string::npos);
    }
    CHECK(of_duty("Never-ending care for customers") == shown("never-ending care customers"));
    CHECK(of_duty("不得不停机检修") == shown("不得不停机检修"));
    CHECK(of_duty("May or may not attend; files orders") ==
          of_duty("May or may not attend") + " | " + shown("files orders"));
}

TEST_CASE("what tells no pronunciation is kept", "[duties][pieces]") {
    for (const char* text : {"项目经理部(manager)", "客户数据(change)", "咖啡店员(café)", "客户，(kèhù)"}) {
        CAPTURE(text);
        CHECK(pieces_of(text, Reading::all).back().is_word());
    }
    CHECK(shown("\uFFFD").empty());
}

TEST_CASE("prohibitions that are none take no more time the longer the text is", "[duties][pieces]") {
    const auto read = [](std::size_t bytes) {
        REQUIRE(pieces_of(repeated("检查不得", bytes), Reading::duty).size() > bytes / 4);
    };
    CHECK(test::growth(read, 50'000) < test::linear);
}
