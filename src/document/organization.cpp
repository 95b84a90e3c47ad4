#include "orgraph/organization.hpp"

#include "document/document.hpp"
#include "document/writer.hpp"

namespace orgraph {

Organization Organization::read(std::string_view json, const Progress& progress) {
    return Organization(document::read_record(json, progress));
}

Organization Organization::open(const std::string& path, const Progress& progress) {
    return read(read_file(path), progress);
}

std::string Organization::write() const { return document::write(*record_); }

void Organization::save(const std::string& path) const { write_file(path, write()); }

Problems check(std::string_view json, const Progress& progress) { return document::check_document(json, progress); }

}  // namespace orgraph
