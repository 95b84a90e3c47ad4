// What is so in the case asked about: --fact K=V.
#pragma once

#include <string>
#include <vector>

#include "handles.hpp"

namespace orgraph_cli {

class FactList {
 public:
    /// @throws Failure for one that is not K=V
    explicit FactList(const std::vector<std::string>& given);

    const orgraph_fact* data() const { return facts_.data(); }
    size_t size() const { return facts_.size(); }

 private:
    std::vector<std::string> names_;
    std::vector<orgraph_fact> facts_;  ///< point into these and into what was given
};

}  // namespace orgraph_cli
