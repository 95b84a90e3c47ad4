#include <unistd.h>

#include "system.hpp"

namespace orgraph_cli {

struct Streams::Consoles {};

Streams::Streams() = default;
Streams::~Streams() = default;

std::vector<std::string> words_given(int count, char** words) {
    return count > 0 ? std::vector<std::string>(words + 1, words + count) : std::vector<std::string>();
}

bool is_terminal(std::FILE* stream) { return ::isatty(::fileno(stream)) != 0; }

std::FILE* open_to_read(const std::string& path) { return std::fopen(path.c_str(), "rb"); }

}  // namespace orgraph_cli
