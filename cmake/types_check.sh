#!/bin/sh
# Holds the types of the Python package, strictly. Argument: a folder for what mypy keeps.
set -eu
here=$(cd "$(dirname -- "$0")/.." && pwd)
cd "$here/bindings/python"
if ! command -v mypy >/dev/null; then
    echo "mypy is not there, so nothing is checked"
    exit 77
fi
mypy --cache-dir "$1" orgraph
# As a caller with strict types uses it; a line that is to be refused says so.
MYPYPATH=$PWD mypy --cache-dir "$1" "$here/tests/python/typed_use.py"
