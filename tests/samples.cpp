#include "samples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace orgraph::test {

const std::vector<std::string>& samples() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(ORGRAPH_TEST_DATA))
            if (entry.path().extension() == ".json") found.push_back(entry.path().stem().string());
        std::ranges::sort(found);
        return found;
    }();
    return names;
}

std::string data_file(const std::string& name) {
    const std::string path = std::string(ORGRAPH_TEST_DATA) + '/' + name;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Snapshot sample_on(const std::string& name, const char* day) {
    static std::map<std::string, Organization> read;
    auto found = read.find(name);
    if (found == read.end()) found = read.emplace(name, Organization::read(sample(name))).first;
    return found->second.at(*Day::parse(day));
}

}  // namespace orgraph::test
