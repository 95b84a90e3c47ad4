#!/bin/sh
# Holds the symbols that the shared library exports against the functions that the header declares; of a DLL also which
# others it needs.
# Usage: symbols_test.sh LIBRARY HEADER [OBJDUMP]   OBJDUMP: that of a DLL's system
set -eu
declared=$(tr '\n' ' ' <"$2" | grep -o 'ORGRAPH_API [^;]*;' | grep -o 'orgraph_[a-z0-9_]*(' | tr -d '(' | sort -u)
[ -n "$declared" ] || { echo "no functions found in $2"; exit 1; }
if [ $# -lt 3 ]; then
    exported=$(nm -D --defined-only "$1" | awk '$2 == "T" { sub("@.*", "", $3); print $3 }' | sort)
else
    tables=$("$3" -p "$1")
    exported=$(printf '%s\n' "$tables" | awk '/^\[Ordinal\/Name Pointer\]/ { names = 1; next }
                                              names && !NF { exit }
                                              names { print $NF }' | sort)
    foreign=$(printf '%s\n' "$tables" | awk '/DLL Name:/ { print tolower($NF) }' |
        grep -vxE '(kernel32|advapi32|msvcrt|ucrtbase|api-ms-win-crt-.*)\.dll' || true)
    [ -z "$foreign" ] || { printf "needs what not every Windows has:\n%s\n" "$foreign"; exit 1; }
fi
if [ "$exported" != "$declared" ]; then
    echo "exported and declared differ:"
    printf '%s\n' "$exported" >exported.txt
    printf '%s\n' "$declared" >declared.txt
    diff exported.txt declared.txt
    exit 1
fi
echo "$(printf '%s\n' "$declared" | wc -l) passed, 0 failed"
