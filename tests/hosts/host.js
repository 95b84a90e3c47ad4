// A host in Node.js by way of koffi: the chain of command of a person, and what an error says.
// Usage: node host.js LIBRARY FILE DAY PERSON
const koffi = require("koffi");

const [library, file, day, text] = process.argv.slice(2);
const orgraph = koffi.load(library);
const status = "int32_t";
for (const object of ["orgraph_error", "orgraph_organization", "orgraph_snapshot"]) koffi.opaque(object);

const errorMessage = orgraph.func("const char *orgraph_error_message(const orgraph_error *error)");
const errorFree = orgraph.func("void orgraph_error_free(orgraph_error *error)");
const open = orgraph.func(
  `${status} orgraph_open(const char *path, const void *options, _Out_ orgraph_organization **organization, _Out_ orgraph_error **error)`,
);
const organizationFree = orgraph.func("void orgraph_organization_free(orgraph_organization *organization)");
const take = orgraph.func(
  `${status} orgraph_snapshot_take(const orgraph_organization *organization, const char *day, _Out_ orgraph_snapshot **snapshot, _Out_ orgraph_error **error)`,
);
const snapshotFree = orgraph.func("void orgraph_snapshot_free(orgraph_snapshot *snapshot)");
const resolve = orgraph.func(
  `${status} orgraph_resolve(const orgraph_snapshot *snapshot, const char *text, uint32_t kinds, _Out_ uint32_t *node, _Out_ orgraph_error **error)`,
);
const mainPost = orgraph.func("uint32_t orgraph_main_post(const orgraph_snapshot *snapshot, uint32_t person)");
const chain = orgraph.func(
  `${status} orgraph_chain_of_command(const orgraph_snapshot *snapshot, uint32_t post, _Out_ uint32_t *posts, size_t capacity, _Out_ size_t *count, _Out_ orgraph_error **error)`,
);
const nodeName = orgraph.func("const char *orgraph_node_name(const orgraph_snapshot *snapshot, uint32_t node)");
const PEOPLE = 4;

// Calls what can fail, whose last argument is the place for the error.
function call(fallible, ...given) {
  const error = [null];
  if (fallible(...given, error) === 0) return;
  const message = errorMessage(error[0]);
  errorFree(error[0]);
  throw new Error(message);
}

const organization = [null];
const snapshot = [null];
try {
  call(open, file, null, organization);
  call(take, organization[0], day, snapshot);
  const person = [0];
  call(resolve, snapshot[0], text, PEOPLE, person);
  const post = mainPost(snapshot[0], person[0]);
  let posts = new Uint32Array(2);
  const count = [0];
  call(chain, snapshot[0], post, posts, posts.length, count);
  if (Number(count[0]) > posts.length) { // there were not places enough
    posts = new Uint32Array(Number(count[0]));
    call(chain, snapshot[0], post, posts, posts.length, count);
  }
  for (const above of posts.subarray(0, Number(count[0]))) console.log(nodeName(snapshot[0], above));
} catch (error) {
  console.log(error.message);
} finally {
  if (snapshot[0]) snapshotFree(snapshot[0]);
  if (organization[0]) organizationFree(organization[0]);
}
