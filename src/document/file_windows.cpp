// The wide calls of Windows: the narrow ones take names in the code page of the system, which is not UTF-8.
#define NOMINMAX
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "document/problems.hpp"
#include "orgraph/organization.hpp"

namespace orgraph {
namespace {

constexpr DWORD is_a_folder = 336;  // ERROR_DIRECTORY_NOT_SUPPORTED, which older headers lack
constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// In the words of POSIX systems where these have any: Windows' own are in the language of the machine.
std::string reason_of(DWORD error) {
    switch (error) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_DRIVE:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
            return "No such file or directory";
        case is_a_folder:
            return "Is a directory";
        case ERROR_DIRECTORY:
            return "Not a directory";
        case ERROR_ACCESS_DENIED:
        case ERROR_WRITE_PROTECT:
            return "Permission denied";
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
        case ERROR_USER_MAPPED_FILE:
            return "Another program has it open";
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
            return "No space left on device";
        case ERROR_FILENAME_EXCED_RANGE:
            return "File name too long";
        case ERROR_INVALID_NAME:
        case ERROR_BAD_PATHNAME:
            return "No name for a file";
        case ERROR_NO_UNICODE_TRANSLATION:
            return "The name is not UTF-8";
        case ERROR_NOT_READY:
            return "The drive is not ready";
        default:
            return "Windows error " + std::to_string(error);
    }
}

[[noreturn]] void fail(const char* what, const std::string& path, DWORD error) {
    throw Error(Status::io, std::string(what) + ' ' + quoted(path) + ": " + reason_of(error));
}

/// Of a path that is this long or longer, a name that is not bound to MAX_PATH: that has room for a temporary file.
constexpr std::size_t long_path = 200;

/// What names the same file at any length.
std::wstring unbound(const std::wstring& name) {
    const DWORD size = ::GetFullPathNameW(name.c_str(), 0, nullptr, nullptr);  // with the NUL
    if (size <= long_path) return name;
    std::wstring full(size, L'\0');
    full.resize(::GetFullPathNameW(name.c_str(), size, full.data(), nullptr));
    if (full.empty() || full.size() >= size) return name;  // the current folder has changed meanwhile
    if (full.starts_with(LR"(\\?\)") || full.starts_with(LR"(\\.\)")) return name;
    if (full.starts_with(LR"(\\)")) return LR"(\\?\UNC\)" + full.substr(2);
    return LR"(\\?\)" + full;
}

/// The name in UTF-16.
std::wstring wide(const char* what, const std::string& path) {
    const int size = ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path.c_str(), -1, nullptr, 0);
    if (size == 0) fail(what, path, ::GetLastError());
    std::wstring name(static_cast<std::size_t>(size), L'\0');
    ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path.c_str(), -1, name.data(), size);
    name.pop_back();  // the NUL at the end
    return unbound(name);
}

/// An open file, closed at the end.
class File {
 public:
    explicit File(HANDLE handle) : handle_(handle) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(); }
    bool is_open() const { return handle_ != INVALID_HANDLE_VALUE; }
    HANDLE get() const { return handle_; }
    /// Some file systems tell of a failed write only here.
    bool close() { return !is_open() || ::CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE)) != 0; }

 private:
    HANDLE handle_;
};

/// What the bytes are to replace.
struct Target {
    std::wstring name;  ///< a link's: of what it leads to, so that it stays a link
    bool is_device = false;
    DWORD attributes = FILE_ATTRIBUTE_NORMAL;
    std::vector<std::byte> permissions;  ///< a security descriptor; none for a new file
};

/// Who may do what with the file, for another that takes its place.
std::vector<std::byte> permissions_of(const File& file, const std::string& path) {
    DWORD size = 0;
    ::GetKernelObjectSecurity(file.get(), DACL_SECURITY_INFORMATION, nullptr, 0, &size);
    std::vector<std::byte> permissions(size);
    if (::GetKernelObjectSecurity(file.get(), DACL_SECURITY_INFORMATION, permissions.data(), size, &size) != 0)
        return permissions;
    const DWORD error = ::GetLastError();
    if (error != ERROR_NOT_SUPPORTED && error != ERROR_INVALID_FUNCTION) fail("cannot write", path, error);
    return {};  // its file system has no permissions
}

/// Where a link leads to.
std::wstring name_of(const File& file, const std::string& path) {
    std::wstring name(MAX_PATH, L'\0');
    for (;;) {
        // The length: with the NUL where it does not fit, and without where it does.
        const DWORD size = ::GetFinalPathNameByHandleW(file.get(), name.data(), static_cast<DWORD>(name.size()), 0);
        if (size == 0) fail("cannot write", path, ::GetLastError());
        const bool fits = size < name.size();
        name.resize(size);
        if (fits) return name;
    }
}

Target find_target(const std::string& path) {
    Target target;
    target.name = wide("cannot write", path);
    const File file(::CreateFileW(target.name.c_str(), READ_CONTROL | FILE_READ_ATTRIBUTES, share_all, nullptr,
                                  OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    if (!file.is_open()) {
        const DWORD error = ::GetLastError();
        if (error != ERROR_FILE_NOT_FOUND) fail("cannot write", path, error);
        return target;
    }
    target.is_device = ::GetFileType(file.get()) != FILE_TYPE_DISK;
    if (target.is_device) return target;
    BY_HANDLE_FILE_INFORMATION facts;
    if (::GetFileInformationByHandle(file.get(), &facts) == 0) fail("cannot write", path, ::GetLastError());
    if ((facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) fail("cannot write", path, is_a_folder);
    // Of those that a new file can be made with.
    constexpr DWORD kept = FILE_ATTRIBUTE_ARCHIVE | FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM |
                           FILE_ATTRIBUTE_NOT_CONTENT_INDEXED | FILE_ATTRIBUTE_ENCRYPTED;
    if ((facts.dwFileAttributes & kept) != 0) target.attributes = facts.dwFileAttributes & kept;
    target.permissions = permissions_of(file, path);
    const DWORD attributes = ::GetFileAttributesW(target.name.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
        target.name = name_of(file, path);
    return target;
}

/// A new file beside another, which is removed unless it is kept. Its name is there before it is: what fails between
/// leaves no file behind.
class Temporary {
 public:
    explicit Temporary(const Target& target) : name_(name_beside(target.name)), file_(make(target)) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        file_.close();
        if (made_ && !kept_) ::DeleteFileW(name_.c_str());
    }
    File& file() { return file_; }
    /// Gives the file its final name. Indexers and virus scanners have new files open for moments, which pass.
    bool rename_to(const std::wstring& target) {
        constexpr DWORD flags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
        for (DWORD wait = 10; !kept_; wait *= 2) {
            kept_ = ::MoveFileExW(name_.c_str(), target.c_str(), flags) != 0;
            const DWORD error = kept_ ? ERROR_SUCCESS : ::GetLastError();
            if ((error != ERROR_SHARING_VIOLATION && error != ERROR_ACCESS_DENIED) || wait > 160) break;
            ::Sleep(wait);
        }
        return kept_;
    }

 private:
    /// In the same folder, and short whatever the other's name is.
    static std::wstring name_beside(const std::wstring& target) {
        LARGE_INTEGER now;
        ::QueryPerformanceCounter(&now);
        const std::wstring folder = target.substr(0, target.find_last_of(LR"(\/:)") + 1);
        return folder + L"orgraph-" + std::to_wstring(::GetCurrentProcessId()) + L'-' + std::to_wstring(now.QuadPart);
    }
    HANDLE make(const Target& target) {
        SECURITY_ATTRIBUTES permissions{sizeof(SECURITY_ATTRIBUTES), nullptr, FALSE};
        // Read only, whatever the type says.
        if (!target.permissions.empty())
            permissions.lpSecurityDescriptor = const_cast<std::byte*>(target.permissions.data());
        for (;;) {
            const HANDLE handle = ::CreateFileW(name_.c_str(), GENERIC_WRITE, FILE_SHARE_READ, &permissions, CREATE_NEW,
                                                target.attributes, nullptr);
            if (handle != INVALID_HANDLE_VALUE || ::GetLastError() != ERROR_FILE_EXISTS) return handle;
            name_ = name_beside(target.name);  // another thread's was of the same moment
        }
    }

    std::wstring name_;
    File file_;
    bool made_ = file_.is_open();
    bool kept_ = false;
};

void write_all(const File& file, std::string_view bytes, const std::string& path) {
    constexpr std::size_t most = std::size_t{1} << 30;  // a call takes less than 4 GiB
    while (!bytes.empty()) {
        DWORD written = 0;
        const auto size = static_cast<DWORD>(std::min(bytes.size(), most));
        if (::WriteFile(file.get(), bytes.data(), size, &written, nullptr) == 0)
            fail("cannot write", path, ::GetLastError());
        bytes.remove_prefix(written);
    }
}

}  // namespace

std::string read_file(const std::string& path) {
    const std::wstring name = wide("cannot read", path);
    const File file(::CreateFileW(name.c_str(), GENERIC_READ, share_all, nullptr, OPEN_EXISTING,
                                  FILE_FLAG_SEQUENTIAL_SCAN, nullptr));
    if (!file.is_open()) {
        const DWORD error = ::GetLastError();
        const DWORD attributes = ::GetFileAttributesW(name.c_str());
        const bool is_folder = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        fail("cannot read", path, is_folder ? is_a_folder : error);
    }
    std::string bytes;
    std::size_t used = 0;
    // One byte more than the file has, so that its end is seen without growing.
    LARGE_INTEGER size;
    if (::GetFileSizeEx(file.get(), &size) != 0 && size.QuadPart > 0)
        bytes.resize(static_cast<std::size_t>(size.QuadPart) + 1);
    for (;;) {
        if (used == bytes.size()) bytes.resize(bytes.size() + std::max<std::size_t>(bytes.size(), 65536));
        DWORD got = 0;
        const auto wanted = static_cast<DWORD>(std::min(bytes.size() - used, std::size_t{1} << 30));
        if (::ReadFile(file.get(), bytes.data() + used, wanted, &got, nullptr) == 0) {
            const DWORD error = ::GetLastError();
            if (error != ERROR_BROKEN_PIPE) fail("cannot read", path, error);  // the end of a pipe
        }
        if (got == 0) break;
        used += got;
    }
    bytes.resize(used);
    return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
    const Target target = find_target(path);
    if (target.is_device) {  // it cannot be replaced
        const File file(
            ::CreateFileW(target.name.c_str(), GENERIC_WRITE, share_all, nullptr, OPEN_EXISTING, 0, nullptr));
        if (!file.is_open()) fail("cannot write", path, ::GetLastError());
        write_all(file, bytes, path);
        return;
    }
    Temporary temporary(target);
    File& file = temporary.file();
    if (!file.is_open()) fail("cannot write", path, ::GetLastError());
    write_all(file, bytes, path);
    if (::FlushFileBuffers(file.get()) == 0 || !file.close()) fail("cannot write", path, ::GetLastError());
    if (!temporary.rename_to(target.name)) fail("cannot write", path, ::GetLastError());
}

}  // namespace orgraph
