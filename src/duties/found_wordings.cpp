#include "duties/found_wordings.hpp"

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
        FoundWordings found = worth_of(found_in(wording));
        found.first = wording;
        if (found.most > 0) found_.push_back(found);
    }
    for (const Passage passage : texts_.passages()) add_text(passage);
}

/// Adds the wordings that have the text, and nothing of the question besides.
void WordingSearch::add_text(Passage text) {
    FoundWordings found = worth_of({texts_[text], {}, {}, index_.texts().length(text)});
    if (found.most == 0) return;
    for (const Wording wording : index_.wordings_of(text)) {
        if (marks_[wording] != 0) continue;
        found.first = wording;
        found.text = text;
        found_.push_back(found);
        return;
    }
}

FoundWordings WordingSearch::worth_of(const FoundInWording& found) const {
    FoundWordings one;
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
