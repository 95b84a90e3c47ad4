// What the command asks of the system it runs on: system_posix.cpp, system_windows.cpp.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace orgraph_cli {

/// The standard streams, as long as this lives: bytes go through as they are, and what is shown is UTF-8.
class Streams {
 public:
    Streams();
    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;
    ~Streams();

 private:
    struct Consoles;
    std::unique_ptr<Consoles> consoles_;
};

/// The arguments of main() in UTF-8, without the first.
std::vector<std::string> words_given(int count, char** words);

/// Whether the stream ends at somebody's terminal, one that takes control sequences.
bool is_terminal(std::FILE* stream);

/// Opens a file by its path in UTF-8 and as bytes. NULL where that fails; errno says why.
std::FILE* open_to_read(const std::string& path);

}  // namespace orgraph_cli
