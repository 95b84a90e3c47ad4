#include "document/document.hpp"

#include <algorithm>
#include <tuple>

#include "document/checks.hpp"
#include "document/locate.hpp"

namespace orgraph::document {
namespace {

/// The one problem of a text that is no document of this format.
Problems alone(std::string code, std::string at, Place place, std::string message) {
    Problems problems;
    problems.errors = 1;
    problems.listed.push_back(
        {Severity::error, std::move(code), std::move(at), place.line, place.column, std::move(message)});
    return problems;
}

/// Gives the findings their places and their order.
Problems with_places(std::string_view text, const Findings& findings) {
    Problems problems;
    problems.errors = findings.errors();
    problems.warnings = findings.warnings();
    if (findings.listed().empty()) return problems;
    std::vector<const Path*> paths;
    for (const Finding& finding : findings.listed()) paths.push_back(&finding.path);
    const std::vector<Place> places = locate(text, paths);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Finding& finding = findings.listed()[i];
        problems.listed.push_back({finding.severity, std::string(finding.code), json_pointer(finding.path),
                                   places[i].line, places[i].column, finding.message});
    }
    std::ranges::stable_sort(problems.listed, [](const Problem& a, const Problem& b) {
        return std::tie(a.line, a.column, a.code) < std::tie(b.line, b.column, b.code);
    });
    return problems;
}

/// Reads and checks; the record is null where the text is no document of this format.
std::unique_ptr<record::Record> examine(std::string_view text, bool warnings, const Progress& progress,
                                        Problems& problems) {
    Findings findings;
    Reading reading = read(text, findings, progress);
    if (reading.fault) {
        problems = alone(std::string(reading.fault->code), "", places(text, {reading.fault->offset})[0],
                         reading.fault->message);
        return nullptr;
    }
    if (reading.unsupported) {
        const Path path = Path{} / "orgraph";
        problems = alone("unsupported-version", "/orgraph", locate(text, {&path})[0],
                         "orgraph must be 1, the version of the format");
        return nullptr;
    }
    check_ids(*reading.record, reading.repeated, reading.duties_have_ids, findings);
    check_references(*reading.record, reading.named, warnings, findings);
    check_workflows(*reading.record, findings);
    check_cycles(*reading.record, findings);
    if (warnings) {
        check_shares(*reading.record, findings);
        check_posts_held(*reading.record, findings);
    }
    problems = with_places(text, findings);
    return std::move(reading.record);
}

std::string summary(const Problems& problems) {
    const Problem* first = nullptr;
    for (const Problem& problem : problems.listed)
        if (problem.severity == Severity::error && first == nullptr) first = &problem;
    if (first == nullptr) return "the document has errors";
    std::string message =
        "line " + std::to_string(first->line) + ", column " + std::to_string(first->column) + ": " + first->message;
    if (problems.errors > 1) message += " (and " + std::to_string(problems.errors - 1) + " more)";
    return message;
}

}  // namespace

std::shared_ptr<const record::Record> read_record(std::string_view text, const Progress& progress) {
    Problems problems;
    std::shared_ptr<const record::Record> record = examine(text, false, progress, problems);
    if (problems.errors == 0) return record;
    const bool parsed = record != nullptr;
    std::string message = summary(problems);
    throw Error(parsed ? Status::inconsistent : Status::parse, std::move(message), std::move(problems));
}

Problems check_document(std::string_view text, const Progress& progress) {
    Problems problems;
    examine(text, true, progress, problems);
    return problems;
}

}  // namespace orgraph::document
