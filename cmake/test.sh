#!/bin/bash
# Sets up a bare Debian or Ubuntu, and runs everything that has to pass. Goes on after a failure, and ends with the
# totals of all parts; the exit status is 0 only where all of them passed.
set -uo pipefail
cd "$(dirname -- "$0")/.." || exit

# With these, another checkout finds what this one compiled.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$PWD CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
export CTEST_PARALLEL_LEVEL CMAKE_BUILD_PARALLEL_LEVEL
CMAKE_BUILD_PARALLEL_LEVEL=$(nproc)
CTEST_PARALLEL_LEVEL=$(nproc)
# Whatever a sanitizer finds ends the program with a failure.
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1

output=$(mktemp)
trap 'rm -f "$output"' EXIT
totals=()
failures=0

# part TITLE COMMAND ARGUMENT...
part() {
    local began=$SECONDS outcome=passed
    printf '\n===== %s =====\n' "$1"
    "${@:2}" 2>&1 | tee "$output" || { outcome=FAILED && failures=$((failures + 1)); }
    printf '===== %s: %s after %d s =====\n' "$1" $outcome $((SECONDS - began))
    totals+=("$(printf '%-34s %-6s  %s' "$1" $outcome "$(grep -E '^[0-9]+% tests passed' "$output" | tail -n 1)")")
}

build() { cmake --preset "$1" --log-level=WARNING && cmake --build --preset "$1" "${@:2}"; }
run() { ctest --test-dir "build/$1" --output-on-failure --no-tests=error "${@:2}"; }

check_sources() { cmake --preset gcc --log-level=WARNING && run gcc --label-regex sources; }
check_gcc() { build gcc && run gcc --label-exclude sources; }
check_addresses() { build asan && run asan --label-exclude sources --exclude-regex benchmark; }
# A program that has a test with the label `threads` is named here.
check_threads() { build tsan --target capi_threads_test && run tsan --label-regex threads; }
check_clang() { build clang && run clang --label-exclude 'sources|embedding|slow' --exclude-regex benchmark; }

part "packages" sh cmake/packages.sh build test
part "layering and format" check_sources
part "gcc" check_gcc
part "address and undefined sanitizers" check_addresses
part "thread sanitizer" check_threads
part "clang" check_clang

printf '\n===== totals after %d s =====\n' $SECONDS
printf '%s\n' "${totals[@]}"
[ $failures = 0 ]
