#!/bin/sh
# Whether all sources that git knows are laid out as .clang-format says: cmake/format_check.sh [--fix]
# Version 14, since others lay out differently. Ends with 77 where that is not there, which ctest calls skipped.
set -eu
cd "$(dirname -- "$0")/.."

formatter=clang-format-14
if ! command -v $formatter >/dev/null; then
    formatter=clang-format
    if ! $formatter --version 2>/dev/null | grep -q 'version 14\.'; then
        echo "no clang-format 14 here"
        exit 77
    fi
fi
if [ "${1:-}" = --fix ]; then action=-i; else action="--dry-run -Werror --ferror-limit=5"; fi

# The sources may be another user's, as in a container: then git asks to be told that they can be trusted.
tracked() { git -c safe.directory="$PWD" ls-files "$@"; }
if ! tracked --error-unmatch .clang-format >/dev/null; then
    echo "no checkout of git"
    exit 77
fi
# shellcheck disable=SC2086 # a list of words
tracked -z '*.hpp' '*.cpp' '*.h' | xargs -0 $formatter $action
