// The sample documents of tests/data.
#pragma once

#include <string>
#include <vector>

namespace orgraph::test {

/// The names of the sample organizations without `.json`, in alphabetical order.
const std::vector<std::string>& samples();

/// The bytes of a file of tests/data.
std::string data_file(const std::string& name);

/// The bytes of a sample organization.
inline std::string sample(const std::string& name) { return data_file(name + ".json"); }

}  // namespace orgraph::test
