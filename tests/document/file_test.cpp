#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"

using namespace orgraph;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone at the end.
class Folder {
 public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "orgraph-file-test-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    std::string operator/(const char* name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
    fs::path path_;
};

template <typename Call>
void check_fails(const Call& call, const std::string& path) {
    try {
        call();
        FAIL_CHECK("it went on");
    } catch (const Error& error) {
        CHECK(error.status() == Status::io);
        CHECK(std::string(error.what()).find(path) != std::string::npos);
        CHECK(std::string(error.what()).find('\n') == std::string::npos);
    }
}

unsigned mode_of(const std::string& path) {
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts.st_mode & 07777;
}

}  // namespace

TEST_CASE("an organization is saved whole and opened again", "[document]") {
    const Folder folder;
    const std::string path = folder / "一 organization.json";
    const Organization organization = Organization::read(test::sample("plaza-market"));
    organization.save(path);
    organization.save(path);  // over an older one
    CHECK(read_file(path) == organization.write());
    CHECK(Organization::open(path).write() == organization.write());
    CHECK(folder.files() == 1);  // no temporary file is left
}

TEST_CASE("any bytes are written and read", "[document]") {
    const Folder folder;
    for (const std::string& bytes : {std::string(), std::string("a\0b", 3), std::string(200'000, 'x')}) {
        write_file(folder / "file", bytes);
        CHECK(read_file(folder / "file") == bytes);
    }
}

TEST_CASE("what cannot be read or written is told with its path", "[document]") {
    const Folder folder;
    check_fails([&] { read_file(folder / "missing.json"); }, "missing.json");
    check_fails([&] { Organization::open(folder / "missing.json"); }, "missing.json");
    check_fails([&] { read_file(folder.path()); }, folder.path());
    check_fails([&] { write_file(folder / "none/file", "x"); }, "none/file");
    check_fails([&] { write_file(folder.path(), "x"); }, folder.path());
    CHECK(folder.files() == 0);
}

TEST_CASE("a file keeps its permissions, a link stays a link", "[document]") {
    const Folder folder;
    write_file(folder / "file", "1");
    REQUIRE(::chmod((folder / "file").c_str(), 0640) == 0);
    fs::create_symlink("file", folder / "link");
    write_file(folder / "link", "2");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(read_file(folder / "file") == "2");
    CHECK(mode_of(folder / "file") == 0640);
    CHECK(folder.files() == 2);

    const mode_t before = ::umask(027);
    write_file(folder / "new", "3");
    ::umask(before);
    CHECK(mode_of(folder / "new") == 0640);
}

TEST_CASE("a device is written as it is", "[document]") {
    CHECK_NOTHROW(write_file("/dev/null", "x"));
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(read_file("/dev/null").empty());
    check_fails([] { write_file("/dev/full", std::string(100'000, 'x')); }, "/dev/full");
}
