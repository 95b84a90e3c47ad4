#!/bin/sh
# Holds the symbols that the shared library exports against the functions that the header declares.
# Usage: symbols_test.sh LIBRARY HEADER
set -eu
exported=$(nm -D --defined-only "$1" | awk '$2 == "T" { sub("@.*", "", $3); print $3 }' | sort)
declared=$(tr '\n' ' ' <"$2" | grep -o 'ORGRAPH_API [^;]*;' | grep -o 'orgraph_[a-z_]*(' | tr -d '(' | sort -u)
[ -n "$declared" ] || { echo "no functions found in $2"; exit 1; }
if [ "$exported" != "$declared" ]; then
    echo "exported and declared differ:"
    printf '%s\n' "$exported" >exported.txt
    printf '%s\n' "$declared" >declared.txt
    diff exported.txt declared.txt
    exit 1
fi
echo "$(printf '%s\n' "$declared" | wc -l) passed, 0 failed"
