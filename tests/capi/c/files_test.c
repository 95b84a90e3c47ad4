/* Files whose names are not ASCII, or long: what the library writes is where the system's own calls find it, and the
 * other way round. Prints each failed check; ends in their number. */
#include <stdlib.h>

#include "check.h"

#define NAME "\xE7\xBB\x84\xE7\xBB\x87 files_test.json" /* 组织 files_test.json */

#if defined(_WIN32)
#include <wchar.h>
#include <windows.h>
#define WIDE_NAME L"\x7EC4\x7EC7 files_test.json"
static FILE *host_open(const char *mode) { return _wfopen(WIDE_NAME, mode[0] == 'r' ? L"rb" : L"wb"); }
static int host_remove(void) { return _wremove(WIDE_NAME); }

/* The name by which Windows knows a path of any length. */
static const wchar_t *long_name(const char *path) {
    static wchar_t name[2048] = L"\\\\?\\";
    wchar_t given[1024];
    CHECK(MultiByteToWideChar(CP_UTF8, 0, path, -1, given, 1024) > 0);
    CHECK(GetFullPathNameW(given, 2044, name + 4, NULL) > 0);
    return name;
}
static int make_folder(const char *path) { return CreateDirectoryW(long_name(path), NULL) != 0 ? 0 : -1; }
static int remove_folder(const char *path) { return RemoveDirectoryW(long_name(path)) != 0 ? 0 : -1; }
static int remove_file(const char *path) { return DeleteFileW(long_name(path)) != 0 ? 0 : -1; }
#else
#include <sys/stat.h>
static FILE *host_open(const char *mode) { return fopen(NAME, mode[0] == 'r' ? "rb" : "wb"); }
static int host_remove(void) { return remove(NAME); }
static int make_folder(const char *path) { return mkdir(path, 0777); }
static int remove_folder(const char *path) { return remove(path); }
static int remove_file(const char *path) { return remove(path); }
#endif

static const char document[] =
    "{\"orgraph\": 1, \"people\": [{\"id\": \"a\", \"name\": \"\xE7\x8E\x8B\xE4\xBC\x9F\"}]}";

static orgraph_organization *read_document(void) {
    orgraph_organization *organization = NULL;
    CHECK(orgraph_read(document, sizeof document - 1, NULL, &organization, NULL) == ORGRAPH_OK);
    return organization;
}

/* The host finds these bytes and no others, with no line ending changed. */
static void check_content(const char *expected, size_t size) {
    static char bytes[4096];
    FILE *const file = host_open("r");
    CHECK(file != NULL && size < sizeof bytes);
    if (file == NULL) return;
    CHECK(fread(bytes, 1, sizeof bytes, file) == size && memcmp(bytes, expected, size) == 0);
    fclose(file);
}

static void write_by_host(const char *text) {
    FILE *const file = host_open("w");
    CHECK(file != NULL);
    if (file == NULL) return;
    CHECK(fwrite(text, 1, strlen(text), file) == strlen(text));
    fclose(file);
}

static void test_save_and_open(void) {
    orgraph_organization *organization = read_document();
    orgraph_text *canonical = NULL;
    const char *expected = NULL;
    size_t size = 0;
    int i = 0;
    CHECK(orgraph_write(organization, &canonical, NULL) == ORGRAPH_OK);
    expected = orgraph_text_data(canonical, &size);
    for (i = 0; i < 2; ++i) { /* a new file, and one in place of another */
        CHECK(orgraph_save(organization, NAME, &error) == ORGRAPH_OK);
        if (error != NULL) printf("%s\n", orgraph_error_message(error));
        check_content(expected, size);
    }
    orgraph_organization_free(organization);

    organization = NULL;
    CHECK(orgraph_open(NAME, NULL, &organization, NULL) == ORGRAPH_OK);
    CHECK(orgraph_save(organization, NAME, NULL) == ORGRAPH_OK);
    check_content(expected, size);
    orgraph_organization_free(organization);

    write_by_host(document);
    CHECK(orgraph_open(NAME, NULL, &organization, NULL) == ORGRAPH_OK);
    orgraph_organization_free(organization);
    orgraph_text_free(canonical);
}

/* What is told of a path, by opening it and by saving to it. */
static void check_told(const char *path, const char *reason) {
    orgraph_organization *const organization = read_document();
    orgraph_organization *opened = NULL;
    orgraph_error *told[2] = {NULL, NULL};
    int i = 0;
    CHECK(orgraph_open(path, NULL, &opened, &told[0]) == ORGRAPH_IO);
    CHECK(orgraph_save(organization, path, &told[1]) == ORGRAPH_IO);
    for (i = 0; i < 2; ++i) {
        const char *const message = orgraph_error_message(told[i]);
        CHECK(strncmp(message, i == 0 ? "cannot read \"" : "cannot write \"", i == 0 ? 13 : 14) == 0);
        CHECK(strchr(message, '\n') == NULL);
        if (strstr(message, reason) == NULL) {
            ++failed;
            printf("%s\n  does not say: %s\n", message, reason);
        }
        orgraph_error_free(told[i]);
    }
    orgraph_organization_free(organization);
}

static void test_messages(void) {
    check_told("\xE6\xB2\xA1\xE6\x9C\x89/x.json", "\xE6\xB2\xA1\xE6\x9C\x89/x.json\": No such file or directory");
    check_told(".", "Is a directory");
#if defined(_WIN32)
    check_told("\xFF.json", "The name is not UTF-8");
    check_told("a<b.json", "No name for a file");
#endif
}

/* What fails leaves a file as it was. */
static void test_kept(void) {
    orgraph_organization *const organization = read_document();
    write_by_host("old");
    FAILS(ORGRAPH_IO, orgraph_save(organization, NAME "/x.json", &error));
    check_content("old", 3);
#if defined(_WIN32)
    {
        FILE *const file = host_open("r"); /* what a program has open on Windows, no other can replace */
        FAILS(ORGRAPH_IO, orgraph_save(organization, NAME, &error));
        if (file != NULL) fclose(file);
        check_content("old", 3);
    }
#endif
    CHECK(orgraph_save(organization, NAME, NULL) == ORGRAPH_OK);
    orgraph_organization_free(organization);
}

/* Windows takes names of 259 characters and fewer as they are. */
static void test_long_paths(void) {
    static const char folder[] = "\xE7\xBB\x84 files_test, with a name of forty chars";
    enum { LEVELS = 9 };
    char path[1024] = "";
    size_t ends[LEVELS]; /* of the folders' names */
    size_t size = 0;
    int i = 0;
    orgraph_organization *const organization = read_document();
    for (i = 0; i < LEVELS; ++i) {
        orgraph_organization *opened = NULL;
        int again = 0;
        memcpy(path + size, folder, sizeof folder);
        size += sizeof folder - 1;
        ends[i] = size;
        CHECK(make_folder(path) == 0);
        strcpy(path + size, "/x.json");
        for (again = 0; again < 2; ++again) {
            CHECK(orgraph_save(organization, path, &error) == ORGRAPH_OK);
            if (error != NULL) printf("%s\n", orgraph_error_message(error));
        }
        CHECK(orgraph_open(path, NULL, &opened, NULL) == ORGRAPH_OK);
        orgraph_organization_free(opened);
        CHECK(remove_file(path) == 0);
        path[++size] = '\0'; /* behind the slash */
    }
    check_told(path, "Is a directory");
    strcpy(path + size, "x.json/x.json");
    check_told(path, "No such file or directory");
    while (i-- > 0) { /* nothing else has been left in them */
        path[ends[i]] = '\0';
        CHECK(remove_folder(path) == 0);
    }
    orgraph_organization_free(organization);
}

int main(void) {
    test_save_and_open();
    test_messages();
    test_kept();
    test_long_paths();
    CHECK(host_remove() == 0);
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
