// Who writes, receives, reviews, approves and signs the documents of an organization (semantics S19).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "orgraph/route.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

/// Somebody whom a step or a report names, before it is said who that is.
struct Party {
    enum class Who : std::int32_t {
        node,       ///< a post; a department that has no head, or receives as a whole
        outside,    ///< somebody outside the organization
        initiator,  ///< the superior of whoever initiates the workflow, who is not known
        step,       ///< the superior of whoever does an earlier step, where nobody is known to do that
        unknown,    ///< a post or department that is not in force, or a superior who is none or not known
    };
    Who who = Who::unknown;
    Node node = none;          ///< of `unknown`: the one that is not in force
    std::string_view outside;  ///< who. Ends in NUL
    std::uint32_t step = 0;    ///< the earlier step, by its position in the workflow
    friend bool operator==(const Party&, const Party&) = default;
};

/// What somebody does with a document.
enum class DocumentRole : std::int32_t {
    writes,    ///< owes it as a report, or does a step that it comes out of
    receives,  ///< as a report, or in a step that informs
    reviews,   ///< and so on: by the action of a step that it goes into
    approves,
    signs,
    consulted,
    uses,  ///< to prepare or execute something
};
inline constexpr std::size_t document_role_count = 7;
/// "writes", ...
const char* to_string(DocumentRole role) noexcept;

/// How often a report is owed.
enum class Cadence : std::int32_t { day, week, month, quarter, year, event, unstated };
/// "day", ...
const char* to_string(Cadence cadence) noexcept;

/// One who has to do with a document, by a report or by a step. Texts are borrowed from the snapshot and end in NUL.
struct DocumentEntry {
    DocumentRole role = DocumentRole::writes;
    Party party;
    std::uint32_t first_person =
        0;  ///< in Documents::people: of a report as ReportDue has them, of a step those present
    std::uint32_t person_count = 0;

    // ---- Of a report
    Node from = none;            ///< the post that owes it; `none`: the entry is of a step
    std::uint32_t position = 0;  ///< in the post's list of reports owed, from 0
    Cadence every = Cadence::unstated;
    std::string_view on;   ///< the day of its period, "26" or "12-15", or free text of an event; empty: not said
    std::string_view due;  ///< by when on that day; empty: not said

    // ---- Of a step
    Workflow workflow = no_workflow;
    std::uint32_t step = 0;       ///< its position
    bool is_conditional = false;  ///< the step is not taken in every case
    friend bool operator==(const DocumentEntry&, const DocumentEntry&) = default;
};

/// A document, known by its name.
struct DocumentUse {
    std::string_view name;          ///< as it is first written
    std::uint32_t first_entry = 0;  ///< in Documents::entries
    std::uint32_t entry_count = 0;
    std::vector<std::string_view> documents;  ///< that come out of steps which it goes into, each once
    std::vector<Workflow> workflows;          ///< that those steps go over into, each once
};

struct Documents {
    std::vector<DocumentUse> documents;
    std::vector<DocumentEntry> entries;  ///< of all documents
    std::vector<Node> people;            ///< of all entries

    std::span<const DocumentEntry> entries_of(const DocumentUse& document) const noexcept {
        return std::span<const DocumentEntry>(entries).subspan(document.first_entry, document.entry_count);
    }
    std::span<const Node> people_of(const DocumentEntry& entry) const noexcept {
        return std::span<const Node>(people).subspan(entry.first_person, entry.person_count);
    }
};

/// All documents that posts in force owe as reports, or that go into or come out of steps, in that order: each once, as
/// case, width, traditional characters and the brackets 《》 make no difference to a name.
///
/// Entries stand in document order: those of reports by post, the writer before the receiver, then those of steps by
/// workflow, what goes into a step before what comes out. A report is written and received as reports_due() says,
/// whenever it is due. A step is done by those whom route_of() finds for a case of which nothing is known; what they do
/// with a document that goes in, its action says. A step that reviews, approves or signs, and whose subject is the
/// name of a document, counts too.
///
/// @throws std::bad_alloc
/// @par Complexity  Linear in the reports, the steps and the names in them, the people who do them, and the way up to
/// those who receive reports; the first call for an organization as that of route_of().
/// @par Thread safety  Reads only, as everything here.
Documents documents_of(const Snapshot& snapshot);

/// The one of that name: a single row.
/// @throws Error (invalid_argument) where there is none, with those whose names are much alike
/// @par Complexity  As documents_of(), but steps count only in those workflows that name it.
Documents document_of(const Snapshot& snapshot, std::string_view name);

}  // namespace orgraph
