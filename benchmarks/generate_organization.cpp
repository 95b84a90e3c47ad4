// generate_organization PEOPLE > organization.json
#include <cstdio>
#include <cstdlib>

#include "generate.hpp"

int main(int count, char** arguments) {
    const unsigned long people = count == 2 ? std::strtoul(arguments[1], nullptr, 10) : 0;
    if (people == 0 || people > 100'000'000) {
        std::fputs("usage: generate_organization PEOPLE\n", stderr);
        return 2;
    }
    const std::string document = orgraph::benchmarks::generate(static_cast<std::uint32_t>(people));
    return std::fwrite(document.data(), 1, document.size(), stdout) == document.size() ? 0 : 1;
}
