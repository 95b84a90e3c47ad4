#include "handles.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "system.hpp"

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
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdin) std::fclose(file);
        }
    };
    const std::unique_ptr<std::FILE, Close> file(path == "-" ? stdin : open_to_read(path));
    std::string bytes;
    std::size_t used = 0;
    while (file != nullptr && std::feof(file.get()) == 0 && std::ferror(file.get()) == 0) {
        bytes.resize(std::max<std::size_t>(2 * used, 65536));
        used += std::fread(bytes.data() + used, 1, bytes.size() - used, file.get());
    }
    if (file == nullptr || std::ferror(file.get()) != 0)
        throw Failure(unusable, "cannot read \"" + path + "\": " + std::strerror(errno));
    bytes.resize(used);
    return bytes;
}

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)), shown_(is_terminal(stderr)), options_{sizeof(orgraph_open_options), show, this} {}

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
