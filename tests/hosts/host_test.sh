#!/bin/sh
# A program of another language on the shared library: host_test.sh node|java LIBRARY SOURCES
# Where the language, or its way to call C, is not there, it says so and is skipped.
set -eu
here=$3/tests/hosts

skip() {
    echo "skipped: $*"
    exit 77
}

case $1 in
node)
    command -v node >/dev/null || skip "node is not there"
    NODE_PATH=${NODE_PATH:-$(npm root -g 2>/dev/null || true)}
    export NODE_PATH
    node -e 'require("koffi")' 2>/dev/null || skip "koffi is not there: npm install -g koffi"
    host() { node "$here/host.js" "$@"; }
    ;;
java)
    command -v java >/dev/null || skip "java is not there"
    jar=/usr/share/java/jna.jar
    [ -e $jar ] || skip "JNA is not there: the package libjna-java"
    # A program of one file is compiled as it starts, which takes a JDK.
    java --list-modules 2>/dev/null | grep -q '^jdk\.compiler' || skip "this java has no compiler"
    # The words of the line are in UTF-8, whatever the locale.
    host() { LC_ALL=C.UTF-8 java -cp $jar "$here/Host.java" "$@"; }
    ;;
esac

# says EXPECTED WORD...
says() {
    expected=$1
    shift
    said=$(host "$@")
    [ "$said" = "$expected" ] && return
    printf '%s: expected\n%s\nbut it says\n%s\n' "$*" "$expected" "$said" >&2
    exit 1
}

sample=$3/tests/data/xinghe.json
says "$(printf '营销总监\n营销副总经理\n总经理\n董事长')" "$2" "$sample" 2026-11-21 李娜
says 'there is no person "刘备" on 2026-11-21' "$2" "$sample" 2026-11-21 刘备
says 'cannot read "没有.json": No such file or directory' "$2" 没有.json 2026-11-21 李娜
