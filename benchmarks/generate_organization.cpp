// generate_organization PEOPLE [--reports] > organization.json
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "generate.hpp"

int main(int count, char** arguments) {
    const unsigned long people = count >= 2 ? std::strtoul(arguments[1], nullptr, 10) : 0;
    const bool reports = count == 3 && std::strcmp(arguments[2], "--reports") == 0;
    if (people == 0 || people > 100'000'000 || count > (reports ? 3 : 2)) {
        std::fputs("usage: generate_organization PEOPLE [--reports]\n", stderr);
        return 2;
    }
    const std::string document = orgraph::benchmarks::generate(static_cast<std::uint32_t>(people), {reports});
    return std::fwrite(document.data(), 1, document.size(), stdout) == document.size() ? 0 : 1;
}
