#include "peers/duty_texts.hpp"

#include "orgraph/duties.hpp"
#include "snapshot/data.hpp"

namespace orgraph::benchmarks {
namespace {

void add_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void add_names(std::string& text, const Snapshot& snapshot, Node node) {
    add_line(text, snapshot.name(node));
    const record::Record& record = *snapshot.data().record;
    const record::Row row = record.row(node);
    for (const record::Word alias : record.list(row[record::node_aliases])) add_line(text, record.text(alias));
    if (snapshot.kind(node) != Kind::post) return;
    const record::Word external = record::on_day(record, row[record::post::external_title], snapshot.day());
    if (external.is(record::Word::text)) add_line(text, record.text(external));
}

}  // namespace

void for_each_duty_text(const Snapshot& snapshot,
                        const std::function<void(Node owner, const std::string& text)>& take) {
    std::string names;
    std::string text;
    for (const Kind kind : {Kind::department, Kind::job, Kind::post})
        for (const Node owner : snapshot.nodes(kind)) {
            names.clear();
            add_names(names, snapshot, owner);
            const Node department = kind == Kind::post ? snapshot.post_in(owner) : none;
            if (department != none) add_line(names, snapshot.name(department));
            for (const Duty duty : own_duties(snapshot, owner)) {
                const DutyFacts facts = duty_facts(snapshot, duty);
                text.clear();
                add_line(text, facts.text);
                for (const std::string_view task : facts.tasks) add_line(text, task);
                add_line(text, facts.assessment);
                add_line(text, names);
                take(owner, text);
            }
        }
}

bool is_letter(char32_t folded) noexcept {
    if (folded < 0x80) return (folded >= U'0' && folded <= U'9') || (folded >= U'a' && folded <= U'z');
    const bool sign = folded < 0xC0 || (folded >= 0x2000 && folded < 0x2E80) || (folded >= 0x3000 && folded < 0x3005) ||
                      (folded >= 0x3008 && folded < 0x3020) || (folded >= 0xFE10 && folded < 0x10000);
    return !sign;
}

bool is_unspaced(char32_t folded) noexcept { return folded >= 0x2E80; }

}  // namespace orgraph::benchmarks
