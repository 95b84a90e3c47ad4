#!/bin/sh
# Sets up a bare Debian or Ubuntu, builds the library, its C tests and the command for 64-bit Windows, and runs the tests
# under wine. Ends with what ctest says; the exit status is 0 only where all passed.
set -eu
cd "$(dirname -- "$0")/.."
sh cmake/packages.sh build windows

# With these, another checkout finds what this one compiled.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$PWD" CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
cmake --preset windows --log-level=WARNING
cmake --build --preset windows

# wine starts a dozen services with a program, and ctest waits for them to end, seconds each time. So one program runs
# all the while, which ends with its input; then they do.
windows=$PWD/build/windows/wine
end_windows() {
    exec 3>&-
    PATH=$PATH:/usr/lib/wine WINEPREFIX=$windows wineserver -w
}
# The first start makes the folder, which two at once cannot.
if ! sh cmake/wine.sh "$windows" cmd.exe /c exit >"$windows.log" 2>&1; then
    echo "wine does not start:" >&2
    cat "$windows.log" >&2
    exit 1
fi
rm -f "$windows.input"
mkfifo "$windows.input"
sh cmake/wine.sh "$windows" cmd.exe <"$windows.input" >/dev/null 2>&1 &
exec 3>"$windows.input"
trap end_windows EXIT
trap 'exit 1' HUP INT TERM

ctest --test-dir build/windows --output-on-failure --no-tests=error --label-exclude sources --parallel "$(nproc)" 3>&-
