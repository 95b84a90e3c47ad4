#!/usr/bin/env python3
"""Makes fold_table.inc and width_table.inc beside this file.

Sources: the Unicode character database of the Python that runs this (case, compatibility forms, widths), and for
traditional to simplified Chinese the table TSCharacters of OpenCC 1.1 (Apache-2.0; where it gives several characters,
the first, which is the most usual). On Debian: apt-get install opencc libopencc-data, then
    opencc_dict -i /usr/share/opencc/TSCharacters.ocd2 -f ocd2 -t text -o TSCharacters.txt
    python3 src/text/make_tables.py TSCharacters.txt
"""
import pathlib
import sys
import unicodedata

here = pathlib.Path(__file__).parent


def simplified_characters(path):
    table = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        traditional, _, targets = line.partition("\t")
        table[traditional] = targets.split(" ")[0]
    return table


def folded(character, simplified):
    """Compatibility form (full width and the like), then case, then simplified; single characters only."""
    for step in (lambda c: unicodedata.normalize("NFKC", c), str.casefold, lambda c: simplified.get(c, c)):
        result = step(character)
        if len(result) == 1:
            character = result
    return character


def write_fold_table(simplified):
    pairs = []
    for code in range(0x80, 0x110000):
        if 0xD800 <= code < 0xE000:
            continue
        once = folded(chr(code), simplified)
        result = folded(once, simplified)  # one pair of the source is not idempotent
        if result != chr(code):
            pairs.append((code, ord(result)))
    blocks = [0] * ((pairs[-1][0] >> 8) + 2)
    for code, _ in pairs:
        blocks[(code >> 8) + 1] += 1
    for block in range(1, len(blocks)):
        blocks[block] += blocks[block - 1]
    lines = ["// Made by make_tables.py from Unicode %s and OpenCC's TSCharacters (Apache-2.0). Do not edit."
             % unicodedata.unidata_version,
             "struct FoldPair {", "    char32_t character;", "    char32_t folded;", "};", "",
             "// clang-format off",
             "/// Characters that fold to another one, in ascending order.",
             "constexpr FoldPair fold_pairs[] = {"]
    lines += rows(["{0x%X, 0x%X}" % pair for pair in pairs])
    lines += ["};", "",
              "/// Where in fold_pairs the characters of each 256 begin.",
              "constexpr std::uint16_t fold_blocks[] = {"]
    lines += rows([str(start) for start in blocks])
    lines += ["};", "// clang-format on", ""]
    (here / "fold_table.inc").write_text("\n".join(lines), encoding="utf-8")


def width(code):
    character = chr(code)
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") and code != 0xAD:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def write_width_table():
    ranges = []
    for code in range(0x110000):
        columns = width(code)
        if columns == 1 or 0xD800 <= code < 0xE000:
            continue
        if ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == columns:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, columns])
    lines = ["// Made by make_tables.py from Unicode %s. Do not edit." % unicodedata.unidata_version,
             "struct WidthRange {", "    char32_t first;", "    char32_t last;", "    std::uint8_t width;", "};", "",
             "// clang-format off",
             "/// Characters that do not take one column, in ascending order.",
             "constexpr WidthRange width_ranges[] = {"]
    lines += rows(["{0x%X, 0x%X, %d}" % tuple(one) for one in ranges])
    lines += ["};", "// clang-format on", ""]
    (here / "width_table.inc").write_text("\n".join(lines), encoding="utf-8")


def rows(items):
    lines, line = [], "   "
    for item in items:
        if len(line) + len(item) + 2 > 118:
            lines.append(line)
            line = "   "
        line += " " + item + ","
    return lines + [line]


write_fold_table(simplified_characters(sys.argv[1]))
write_width_table()
