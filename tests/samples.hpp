// The sample documents of tests/data.
#pragma once

#include <string>
#include <vector>

#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::test {

/// The names of the sample organizations without `.json`, in alphabetical order.
const std::vector<std::string>& samples();

/// The bytes of a file of tests/data.
std::string data_file(const std::string& name);

/// The bytes of a sample organization.
inline std::string sample(const std::string& name) { return data_file(name + ".json"); }

/// A sample organization on that day. Each is read once.
Snapshot sample_on(const std::string& name, const char* day);

}  // namespace orgraph::test
