#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "document/problems.hpp"
#include "orgraph/organization.hpp"

namespace orgraph {
namespace {

[[noreturn]] void fail(const char* what, const std::string& path, int error) {
    throw Error(Status::io, std::string(what) + ' ' + quoted(path) + ": " + std::strerror(error));
}

/// An open file, closed at the end.
class File {
 public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int get() const { return descriptor_; }
    /// Some file systems tell of a failed write only here.
    bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
    int descriptor_;
};

/// A new file beside another, which is removed unless it is kept. Its name is there before it is: what fails between
/// leaves no file behind.
class Temporary {
 public:
    explicit Temporary(const std::string& target)
        : path_(target + ".XXXXXX"), file_(::mkostemp(path_.data(), O_CLOEXEC)) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (made_ && !kept_) ::unlink(path_.c_str());
    }
    File& file() { return file_; }
    /// Gives the file its final name.
    bool rename_to(const std::string& target) {
        kept_ = ::rename(path_.c_str(), target.c_str()) == 0;
        return kept_;
    }

 private:
    std::string path_;
    File file_;
    bool made_ = file_.get() >= 0;
    bool kept_ = false;
};

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("cannot write", path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

std::string read_file(const std::string& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) fail("cannot read", path, errno);
    struct stat facts;
    std::string bytes;
    std::size_t used = 0;
    // One byte more than the file has, so that its end is seen without growing.
    if (::fstat(file.get(), &facts) == 0 && facts.st_size > 0)
        bytes.resize(static_cast<std::size_t>(facts.st_size) + 1);
    for (;;) {
        if (used == bytes.size()) bytes.resize(bytes.size() + std::max<std::size_t>(bytes.size(), 65536));
        const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("cannot read", path, errno);
        if (got == 0) break;
        used += static_cast<std::size_t>(got);
    }
    bytes.resize(used);
    return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
    // A link stays a link: what it leads to is replaced.
    std::string target = path;
    if (char* const resolved = ::realpath(path.c_str(), nullptr)) {
        const std::unique_ptr<char, void (*)(void*)> owner(resolved, std::free);
        target = resolved;
    }
    struct stat facts;
    const bool exists = ::stat(target.c_str(), &facts) == 0;
    if (exists && !S_ISREG(facts.st_mode)) {  // a device or a pipe cannot be replaced
        File file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
        if (file.get() < 0) fail("cannot write", path, errno);
        write_all(file.get(), bytes, path);
        return;
    }
    const std::string folder_path = folder_of(target);
    Temporary temporary(target);
    File& file = temporary.file();
    if (file.get() < 0) fail("cannot write", path, errno);
    mode_t mode = 0;
    if (exists) {
        mode = facts.st_mode & 07777;
    } else {
        mode = ::umask(0);
        ::umask(mode);
        mode = 0666 & ~mode;
    }
    if (::fchmod(file.get(), mode) != 0) fail("cannot write", path, errno);
    write_all(file.get(), bytes, path);
    if (::fsync(file.get()) != 0 || !file.close()) fail("cannot write", path, errno);
    if (!temporary.rename_to(target)) fail("cannot write", path, errno);
    const File folder(::open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) ::fsync(folder.get());  // so that the name outlives a crash, where folders can be flushed
}

}  // namespace orgraph
