#include <unordered_set>

#include "document/checks.hpp"

namespace orgraph::document {
namespace {

using record::Record;
using record::Row;
using record::Word;

/// The steps of one workflow: what they say of each other.
class StepCheck {
 public:
    StepCheck(const Record& record, Findings& findings) : record_(record), findings_(findings) {}

    void workflow(const Path& path, Row workflow) {
        using namespace record::step;
        const auto steps = record_.list(workflow[record::workflow::steps]);
        earlier_.clear();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Row step = record_.row(steps[i]);
            const Path here = path / "steps" / i;
            check_by(here / "by", step[by]);
            if (const Word back = step[on_reject]; back.is(Word::text) && !earlier_.contains(back.value()))
                findings_.error("bad-value", here / "on_reject", quoted(record_.text(back)) + " is no earlier step");
            if (step.has(next) && i + 1 < steps.size())
                findings_.error("bad-value", here / "next", "next can stand on the last step only");
            if (const Word id = step[record::step::id]; id.is(Word::text)) earlier_.insert(id.value());
        }
    }

 private:
    void check_by(const Path& path, Word by) {
        if (by.is(Word::list)) {
            const auto items = record_.list(by);
            for (std::size_t i = 0; i < items.size(); ++i) check_by(path / i, items[i]);
        } else if (by.is(Word::row)) {
            const Word of = record_.row(by)[record::step_by::superior_of];
            if (of.is(Word::text) && record_.text(of) != "initiator" && !earlier_.contains(of.value()))
                findings_.error("bad-value", path / "superior_of",
                                quoted(record_.text(of)) + " is neither \"initiator\" nor an earlier step");
        }
    }

    const Record& record_;
    Findings& findings_;
    std::unordered_set<std::uint32_t> earlier_;  ///< the ids of the steps before, as Text
};

}  // namespace

void check_workflows(const Record& record, Findings& findings) {
    StepCheck check(record, findings);
    const auto workflows = record.list(record.root()[record::root::workflows]);
    for (std::size_t i = 0; i < workflows.size(); ++i)
        check.workflow(Path{} / "workflows" / i, record.row(workflows[i]));
}

}  // namespace orgraph::document
