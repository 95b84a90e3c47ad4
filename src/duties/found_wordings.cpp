#include "duties/found_wordings.hpp"

#include <bit>

namespace orgraph::duties {

void WordingSearch::find() {
    if (marks_.size() < index_.wordings()) marks_.resize(index_.wordings());
    for (const Passage passage : texts_.passages())
        for (const Wording wording : index_.wordings_beside(passage)) {
            if (marks_[wording] != 0) continue;
            marked_.push_back(wording);
            marks_[wording] = 1;
        }
    for (const Wording wording : marked_) {
        const Known& worth = known(found_in(wording));
        if (worth.most > 0) found_.push_back({worth.score, worth.most, wording, FoundWordings::no_text});
    }
    for (std::size_t i = 0; i < texts_.passages().size(); ++i) add_text(texts_.passages()[i], texts_.in(i));
}

/// Adds the wordings that have the text, and nothing of the question besides.
void WordingSearch::add_text(Passage text, const Found& found) {
    const Known& worth = known({found, {}, {}, index_.texts().length(text)});
    if (worth.most == 0) return;
    for (const Wording wording : index_.wordings_of(text)) {
        if (marks_[wording] != 0) continue;
        found_.push_back({worth.score, worth.most, wording, text});
        return;
    }
}

const WordingSearch::Known& WordingSearch::known(const FoundInWording& found) {
    std::uint64_t hash = found.length;
    std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
    for (const Found* const field : {&found.text, &found.tasks, &found.assessment})
        for (const Units units : {field->alone, field->pairs, field->synonyms}) {
            hash += units * factor;
            factor = std::rotl(factor, 7);
        }
    hash *= factor;
    Known& place = known_[hash >> 57];
    if (!(place.found == found)) place = worth_of(found);
    return place;
}

WordingSearch::Known WordingSearch::worth_of(const FoundInWording& found) const {
    Known one{found, 0, 0};
    if (!scoring_.may_be_enough(found, owners_.units())) return one;
    const Score score = scoring_.score(found, owners_.of_all());
    one.score = Scoring::is_enough(score) ? score.total : 0;
    one.most = one.score;
    if ((owners_.units() & ~scoring_.in_duty(found)) != 0)
        one.most = scoring_.score(found, {owners_.units() | owners_.of_all().whole, 0}).total;
    return one;
}

FoundInWording WordingSearch::found_in(Wording wording) const {
    FoundInWording found;
    std::uint32_t tasks = 0;
    for (const Part part : index_.parts(wording)) {
        Found& field = part.field == Field::text   ? found.text
                       : part.field == Field::task ? found.tasks
                                                   : found.assessment;
        field |= texts_[part.passage];
        if (part.field == Field::text) found.length = index_.texts().length(part.passage);
        if (part.field == Field::task) tasks += index_.texts().length(part.passage);
    }
    if (found.length == 0) found.length = tasks;
    return found;
}

}  // namespace orgraph::duties
