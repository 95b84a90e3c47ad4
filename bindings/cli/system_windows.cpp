#define NOMINMAX
#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <iostream>
#include <streambuf>

#include "system.hpp"

namespace orgraph_cli {
namespace {

std::wstring wide(const std::string& text, DWORD flags) {
    const int size = static_cast<int>(text.size());
    std::wstring result(text.size(), L'\0');  // never more units than bytes
    result.resize(static_cast<std::size_t>(
        ::MultiByteToWideChar(CP_UTF8, flags, text.data(), size, result.data(), static_cast<int>(result.size()))));
    return result;
}

std::string narrow(const wchar_t* text) {
    const int size = ::WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string result(static_cast<std::size_t>(size), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), size, nullptr, nullptr);
    result.pop_back();  // the NUL at the end
    return result;
}

HANDLE handle_of(std::FILE* stream) { return reinterpret_cast<HANDLE>(::_get_osfhandle(::_fileno(stream))); }

struct LocalFree {
    void operator()(LPWSTR* words) const noexcept { ::LocalFree(words); }
};

/// Writes to a console in UTF-16, which it shows whatever its code page is, and leaves that as it is.
class ConsoleBuffer : public std::streambuf {
 public:
    explicit ConsoleBuffer(HANDLE console) : console_(console) {}

 protected:
    int_type overflow(int_type character) override {
        if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
        const char one = traits_type::to_char_type(character);
        return xsputn(&one, 1) == 1 ? character : traits_type::eof();
    }
    std::streamsize xsputn(const char* text, std::streamsize size) override {
        text_.append(text, static_cast<std::size_t>(size));
        if (text_.size() < enough) return size;
        // Whole lines, so that no character is cut in two.
        const std::size_t end = text_.rfind('\n') + 1;
        const std::string rest = text_.substr(end);
        text_.resize(end);
        const bool shown = sync() == 0;
        text_ = rest;
        return shown ? size : 0;
    }
    int sync() override {
        const std::wstring shown = wide(text_, 0);
        text_.clear();
        for (std::size_t begin = 0; begin < shown.size();) {
            auto size = static_cast<DWORD>(std::min(shown.size() - begin, enough));
            if (size > 1 && IS_HIGH_SURROGATE(shown[begin + size - 1])) --size;
            if (::WriteConsoleW(console_, shown.data() + begin, size, nullptr, nullptr) == 0) return -1;
            begin += size;
        }
        return 0;
    }

 private:
    static constexpr std::size_t enough = 8192;
    HANDLE console_;
    std::string text_;
};

/// A stream of which a console is the end: told in UTF-16 and with control sequences meanwhile, then as it was.
class Console {
 public:
    Console(std::FILE* file, std::ostream& stream) : handle_(handle_of(file)), stream_(stream), buffer_(handle_) {
        is_console_ = ::GetConsoleMode(handle_, &mode_) != 0;
        if (!is_console_) return;
        ::SetConsoleMode(handle_, mode_ | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
        before_ = stream_.rdbuf(&buffer_);
    }
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
    ~Console() {
        if (!is_console_) return;
        stream_.flush();
        stream_.rdbuf(before_);
        ::SetConsoleMode(handle_, mode_);
    }

 private:
    HANDLE handle_;
    std::ostream& stream_;
    ConsoleBuffer buffer_;
    std::streambuf* before_ = nullptr;
    DWORD mode_ = 0;
    bool is_console_ = false;
};

}  // namespace

struct Streams::Consoles {
    Console output{stdout, std::cout};
    Console errors{stderr, std::cerr};
};

Streams::Streams() : consoles_(std::make_unique<Consoles>()) {
    for (std::FILE* const stream : {stdin, stdout, stderr}) ::_setmode(::_fileno(stream), _O_BINARY);
}
Streams::~Streams() = default;

std::vector<std::string> words_given(int, char**) {
    // What main() is given is in the system's code page, and patterns in it are filled in with the names of files.
    int count = 0;
    const std::unique_ptr<LPWSTR, LocalFree> words(::CommandLineToArgvW(::GetCommandLineW(), &count));
    std::vector<std::string> result;
    for (int i = 1; i < count; ++i) result.push_back(narrow(words.get()[i]));
    return result;
}

bool is_terminal(std::FILE* stream) {
    DWORD mode = 0;  // a console of before Windows 10 shows control sequences as they are
    return ::GetConsoleMode(handle_of(stream), &mode) != 0 && (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

std::FILE* open_to_read(const std::string& path) {
    const std::wstring name = wide(path, MB_ERR_INVALID_CHARS);
    return ::_wfopen(name.c_str(), L"rb");
}

}  // namespace orgraph_cli
