// The C header is C++ too.
#include "orgraph.h"

int main() { return orgraph_abi_version() == ORGRAPH_ABI_VERSION ? 0 : 1; }
