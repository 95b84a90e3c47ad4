#include "handles.hpp"

using namespace orgraph::capi;

namespace {

const orgraph::Organization& organization_of(const orgraph_organization* handle) {
    require(handle != nullptr, "the organization is NULL");
    require(is_valid(handle), "this is no organization");
    return handle->organization;
}

std::string_view document_of(const char* json, size_t size) {
    require(json != nullptr || size == 0, "the document is NULL");
    return {json == nullptr ? "" : json, size};
}

}  // namespace

extern "C" {

orgraph_status orgraph_open(const char* path, const orgraph_open_options* options, orgraph_organization** organization,
                            orgraph_error** error) {
    clear(organization, static_cast<orgraph_organization*>(nullptr));
    return guard(error, [&] {
        require(path != nullptr, "the path is NULL");
        require(organization != nullptr, "the place for the organization is NULL");
        *organization = new orgraph_organization(orgraph::Organization::open(path, progress_of(options)));
    });
}

orgraph_status orgraph_read(const char* json, size_t size, const orgraph_open_options* options,
                            orgraph_organization** organization, orgraph_error** error) {
    clear(organization, static_cast<orgraph_organization*>(nullptr));
    return guard(error, [&] {
        require(organization != nullptr, "the place for the organization is NULL");
        *organization =
            new orgraph_organization(orgraph::Organization::read(document_of(json, size), progress_of(options)));
    });
}

void orgraph_organization_free(orgraph_organization* organization) {
    if (is_valid(organization)) delete organization;
}

orgraph_status orgraph_write(const orgraph_organization* organization, orgraph_text** json, orgraph_error** error) {
    clear(json, static_cast<orgraph_text*>(nullptr));
    return guard(error, [&] {
        require(json != nullptr, "the place for the text is NULL");
        *json = new orgraph_text(organization_of(organization).write());
    });
}

orgraph_status orgraph_save(const orgraph_organization* organization, const char* path, orgraph_error** error) {
    return guard(error, [&] {
        require(path != nullptr, "the path is NULL");
        organization_of(organization).save(path);
    });
}

orgraph_status orgraph_check(const char* json, size_t size, const orgraph_open_options* options,
                             orgraph_problems** problems, orgraph_error** error) {
    clear(problems, static_cast<orgraph_problems*>(nullptr));
    return guard(error, [&] {
        require(problems != nullptr, "the place for the problems is NULL");
        *problems = new orgraph_problems(orgraph::check(document_of(json, size), progress_of(options)));
    });
}

}  // extern "C"
