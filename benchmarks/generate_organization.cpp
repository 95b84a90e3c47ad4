// generate_organization PEOPLE [--reports] [--rules] > organization.json
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "generate.hpp"

int main(int count, char** arguments) {
    const unsigned long people = count >= 2 ? std::strtoul(arguments[1], nullptr, 10) : 0;
    orgraph::benchmarks::GenerateOptions options;
    bool is_clear = people > 0 && people <= 100'000'000;
    for (int i = 2; i < count; ++i) {
        if (std::strcmp(arguments[i], "--reports") == 0)
            options.reports = true;
        else if (std::strcmp(arguments[i], "--rules") == 0)
            options.rules = true;
        else
            is_clear = false;
    }
    if (!is_clear) {
        std::fputs("usage: generate_organization PEOPLE [--reports] [--rules]\n", stderr);
        return 2;
    }
    const std::string document = orgraph::benchmarks::generate(static_cast<std::uint32_t>(people), options);
    return std::fwrite(document.data(), 1, document.size(), stdout) == document.size() ? 0 : 1;
}
