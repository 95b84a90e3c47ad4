#include "handles.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <utility>

namespace orgraph_cli {

void Check::operator()(orgraph_status status) {
    const CError error(std::exchange(error_, nullptr));
    if (status == ORGRAPH_OK) return;
    const bool document = status == ORGRAPH_PARSE || status == ORGRAPH_INCONSISTENT;
    throw Failure(document ? has_errors : unusable, orgraph_error_message(error.get()));
}

std::string_view view(const Text& text) {
    std::size_t size = 0;
    const char* const data = orgraph_text_data(text.get(), &size);
    return {data, size};
}

std::string read_input(const std::string& path) {
    const auto all_of = [&path](std::istream& in) {
        std::ostringstream bytes;
        if (in.peek() != std::istream::traits_type::eof()) bytes << in.rdbuf();
        if (in.bad() || !bytes) throw Failure(unusable, "cannot read \"" + path + "\"");
        return std::move(bytes).str();
    };
    if (path == "-") return all_of(std::cin);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    // A folder can be opened; only reading tells.
    if (!file || (file.peek() == std::ifstream::traits_type::eof() && !file.eof()) || (file.eof() && errno == EISDIR))
        throw Failure(unusable, "cannot read \"" + path + "\": " + std::strerror(errno != 0 ? errno : EIO));
    file.clear();
    return all_of(file);
}

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)),
      shown_(::isatty(STDERR_FILENO) != 0),
      options_{sizeof(orgraph_open_options), show, this} {}

ProgressBar::~ProgressBar() {
    if (written_) std::fputs("\r\033[K", stderr);
}

int32_t ProgressBar::show(void* user, double fraction) {
    auto* const self = static_cast<ProgressBar*>(user);
    if (fraction < 1) {
        std::fprintf(stderr, "\r%s %3.0f %%", self->what_.c_str(), 100 * fraction);
        self->written_ = true;
    }
    return 0;
}

}  // namespace orgraph_cli
