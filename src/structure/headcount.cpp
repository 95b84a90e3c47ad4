#include "structure/headcount.hpp"

#include <algorithm>

namespace orgraph::structure {

using record::Row;
using record::Word;

namespace {

const SupposedHeadcount* supposed(const snapshot::Data& data, Node post) noexcept {
    const std::vector<SupposedHeadcount>& all = data.suppositions.headcounts;
    const auto found = std::ranges::lower_bound(all, post, {}, &SupposedHeadcount::post);
    return found != all.end() && found->post == post ? &*found : nullptr;
}

}  // namespace

bool is_headcount_supposed(const snapshot::Data& data, Node post) noexcept { return supposed(data, post) != nullptr; }

std::optional<Headcount> headcount(const snapshot::Data& data, Node post) noexcept {
    if (const SupposedHeadcount* const found = supposed(data, post)) return Headcount{found->min, found->max};
    const record::Record& record = *data.record;
    const auto count = [&record](Word word) { return static_cast<std::uint64_t>(record.number(word)); };
    const Word planned = data.value(post, record::post::headcount);
    if (planned.is(Word::number)) return Headcount{count(planned), count(planned)};
    if (!planned.is(Word::row)) return std::nullopt;
    const Row range = record.row(planned);
    return Headcount{count(range[record::headcount::min]), count(range[record::headcount::max])};
}

}  // namespace orgraph::structure
