/* An outside program in C: prints the superiors of somebody, a line each. Usage: FILE DAY PERSON */
#include <orgraph.h>
#include <stdio.h>

int main(int count, char **words) {
    enum { CAPACITY = 100 };
    orgraph_error *error = NULL;
    orgraph_organization *organization = NULL;
    orgraph_snapshot *snapshot = NULL;
    orgraph_node person;
    orgraph_node posts[CAPACITY];
    size_t found = 0;

    if (count != 4 || orgraph_abi_version() != ORGRAPH_ABI_VERSION) return 2;
    if (orgraph_open(words[1], NULL, &organization, &error) == ORGRAPH_OK &&
        orgraph_snapshot_take(organization, words[2], &snapshot, &error) == ORGRAPH_OK &&
        orgraph_resolve(snapshot, words[3], ORGRAPH_PEOPLE, &person, &error) == ORGRAPH_OK &&
        orgraph_chain_of_command(snapshot, orgraph_main_post(snapshot, person), posts, CAPACITY, &found, &error) ==
            ORGRAPH_OK) {
        for (size_t i = 0; i < found && i < CAPACITY; ++i) puts(orgraph_node_name(snapshot, posts[i]));
    }
    if (error != NULL) fprintf(stderr, "%s\n", orgraph_error_message(error));
    const int failed = error != NULL;
    orgraph_snapshot_free(snapshot);
    orgraph_organization_free(organization);
    orgraph_error_free(error);
    return failed;
}
