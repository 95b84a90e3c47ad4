#!/bin/sh
# One test of orgraph as outside programs meet it: embedding_test.sh NAME. CMakeLists.txt sets the environment.
# shellcheck disable=SC2153
set -eu
here=$SOURCES/tests/embedding
moved=$WORK/moved # what was installed, and then moved

fail() {
    echo "$*" >&2
    exit 1
}

# same WHAT EXPECTED ACTUAL
same() { [ "$2" = "$3" ] || fail "$(printf '%s: expected\n%s\nbut there is\n%s' "$1" "$2" "$3")"; }

# Runs an outside program on the sample, and holds what it prints against what is known.
prints_chain() {
    same "$1" "$(printf '营销总监\n营销副总经理\n总经理\n董事长')" "$("$1" "$SOURCES/tests/data/xinghe.json" 2026-11-21 li-na)"
}

# outside NAME OPTION...: configures and builds a program of this folder against what was installed.
outside() {
    name=$1
    shift
    rm -rf "${WORK:?}/$name"
    "$CMAKE" -S "$here/$name" -B "$WORK/$name" -DCMAKE_PREFIX_PATH="$moved" "$@"
    "$CMAKE" --build "$WORK/$name"
}

install_and_move() {
    rm -rf "$WORK"
    "$CMAKE" --install "$BUILD" --prefix "$WORK/installed"
    mv "$WORK/installed" "$moved"
}

files() {
    same "installed files" "$(
        sort <<END
./bin/orgraph
./include/orgraph.h
$(cd "$SOURCES" && find ./include/orgraph -name '*.hpp')
./$LIBDIR/cmake/orgraph/orgraph-config-version.cmake
./$LIBDIR/cmake/orgraph/orgraph-config.cmake
./$LIBDIR/cmake/orgraph/orgraph-targets-$CONFIGURATION.cmake
./$LIBDIR/cmake/orgraph/orgraph-targets.cmake
./$LIBDIR/liborgraph.a
./$LIBDIR/liborgraph.so
./$LIBDIR/liborgraph.so.$ABI
./$LIBDIR/liborgraph.so.$VERSION
./$LIBDIR/pkgconfig/orgraph-static.pc
./$LIBDIR/pkgconfig/orgraph.pc
./share/doc/orgraph/CHANGELOG.md
./share/doc/orgraph/LICENSE
./share/doc/orgraph/README.md
END
    )" "$(cd "$moved" && find . ! -type d | sort)"
    # Nothing tells where it was built, or installed first.
    same "files with a path of this machine" "" "$(grep -rIlF -e "$SOURCES" -e "$BUILD" -e "$WORK" "$moved" || true)"
}

libraries() {
    library=$moved/$LIBDIR/liborgraph.so.$VERSION
    same "SONAME" "liborgraph.so.$ABI" "$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')"
    for binary in "$library" "$moved/bin/orgraph"; do
        used=$(ldd "$binary")
        same "other libraries that $binary needs" "" "$(
            printf '%s\n' "$used" | awk '{ print $1 }' |
                grep -vE "^(liborgraph\.so\.$ABI|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libm\.so\.6|libc\.so\.6)$" |
                grep -vE '^(linux-(vdso|gate)[0-9]*\.so\.1|(/.*/)?ld(64|-linux[a-z0-9_-]*)?\.so\.[0-9])$' || true
        )"
    done
    same "the library that the command takes" "$(readlink -f "$library")" \
        "$(readlink -f "$(ldd "$moved/bin/orgraph" | sed -n 's/.*liborgraph.* => \(.*\) (.*/\1/p')")"
}

installed_command() {
    cd /
    same "version" "orgraph $VERSION" "$(env -i "$moved/bin/orgraph" --version)"
    same "check" "0 errors, 0 warnings" "$(env -i "$moved/bin/orgraph" check "$SOURCES/tests/data/xinghe.json")"
}

find_package_from_c() {
    outside c
    prints_chain "$WORK/c/outside"
    # As long as the major version is 0, another minor version is another interface.
    for version in 0.0 0.2 1.0; do
        if outside c -DWANTED=$version >/dev/null 2>&1; then fail "version $VERSION passes for $version"; fi
    done
}

find_package_from_cpp() {
    outside cpp
    prints_chain "$WORK/cpp/outside"
}

pkg_config() {
    export PKG_CONFIG_PATH="$moved/$LIBDIR/pkgconfig"
    same "version" "$VERSION" "$(pkg-config --modversion orgraph)"
    # shellcheck disable=SC2046 # lists of words
    {
        "$CC" "$here/c/main.c" $(pkg-config --cflags --libs orgraph) -o "$WORK/c_shared"
        "$CC" "$here/c/main.c" $(pkg-config --cflags --libs orgraph-static) -o "$WORK/c_static"
        "$CXX" -std=c++20 "$here/cpp/main.cpp" $(pkg-config --cflags --libs orgraph-static) -o "$WORK/cpp_static"
    }
    prints_chain "$WORK/c_static"
    prints_chain "$WORK/cpp_static"
    export LD_LIBRARY_PATH="$moved/$LIBDIR"
    prints_chain "$WORK/c_shared"
}

no_boost() {
    headers=$("$CXX" -std=c++20 -M -I "$moved/include" "$here/cpp/main.cpp")
    same "headers of Boost in a program" "" "$(printf '%s\n' "$headers" | grep boost || true)"
}

subdirectory() {
    outside subdirectory -DORGRAPH_SOURCES="$SOURCES" -DCMAKE_CXX_FLAGS=-O0
    prints_chain "$WORK/subdirectory/outside_c"
    prints_chain "$WORK/subdirectory/outside_cpp"
    "$CMAKE" --install "$WORK/subdirectory" --prefix "$WORK/subdirectory/installed"
    same "what a project installs that has orgraph in a folder" "" "$(find "$WORK/subdirectory/installed" 2>/dev/null || true)"
    [ ! -e "$WORK/subdirectory/orgraph/bindings" ] || fail "the command is made where orgraph is a folder of another project"
}

"$1"
