// Workflows and their steps, as the commands name them.
#pragma once

#include <string>

#include "handles.hpp"

namespace orgraph_cli {

orgraph_workflow workflow_of(const Snapshot& day, uint32_t workflow);
orgraph_step step_of(const Snapshot& day, uint32_t workflow, uint32_t step);
/// `prepare`, `review`, ...
const char* name_of(orgraph_step_action action);

/// Those that the text means. @throws Failure for none or several
uint32_t find_workflow(const Snapshot& day, const std::string& text);
uint32_t find_step(const Snapshot& day, uint32_t workflow, const std::string& id);

}  // namespace orgraph_cli
