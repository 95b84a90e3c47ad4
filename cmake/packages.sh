#!/bin/sh
# Installs what is missing of groups of packages.txt: cmake/packages.sh [--dry-run] GROUP...
# With --dry-run nothing is installed: apt says what it would do for all packages of the groups.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

dry_run=no
if [ "${1:-}" = --dry-run ]; then
    dry_run=yes
    shift
fi

# The lines of the groups, without comments.
lines_of() {
    awk -v groups=" $* " '
        { sub(/#.*/, ""); gsub(/^[ \t]+|[ \t]+$/, "") }
        /^\[/ { wanted = index(groups, " " substr($0, 2, length($0) - 2) " "); next }
        wanted && NF' "$here/packages.txt"
}

installed_version() { dpkg-query -W -f='${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p;q'; }
offered_version() { LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: \([^(].*\)/\1/p'; }

# pick VERSION_OF LINE: the first alternative of which VERSION_OF finds a version that is new enough.
pick() {
    printf '%s\n' "$2" | tr '|' '\n' | while read -r name _ least; do
        version=$("$1" "$name")
        if [ -n "$version" ] && dpkg --compare-versions "$version" ge "${least%)}"; then
            printf '%s\n' "$name"
            break
        fi
    done
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@"; }

if ! command -v apt-get >/dev/null; then
    echo "No Debian or Ubuntu, so nothing is installed. These are needed:"
    lines_of "$@" | sed 's/^/    /'
    exit 0
fi

missing=$(lines_of "$@" | while read -r line; do
    if [ $dry_run = yes ] || [ -z "$(pick installed_version "$line")" ]; then printf '%s\n' "$line"; fi
done)
if [ -z "$missing" ]; then
    echo "All packages are installed."
    exit 0
fi

if [ $dry_run = no ]; then
    echo "Installing what is missing:"
    printf '%s\n' "$missing" | sed 's/^/    /'
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "That takes root: run as root  sh $here/packages.sh $*" >&2
        exit 1
    fi
    apt_get update -qq || echo "apt-get update failed; going on with what apt knows" >&2
fi

packages=$(printf '%s\n' "$missing" | while read -r line; do
    name=$(pick offered_version "$line")
    if [ -z "$name" ]; then
        echo "apt offers none of: $line" >&2
        exit 1
    fi
    printf '%s\n' "$name"
done)

# First dry: a package that would drive out another of this machine is for its owner to decide on.
# shellcheck disable=SC2086 # a list of words
if ! plan=$(LC_ALL=C apt-get install --dry-run --no-install-recommends --no-remove $packages 2>&1); then
    printf '%s\n' "$plan" >&2
    echo "apt cannot install these beside what is there." >&2
    exit 1
fi
if [ $dry_run = yes ]; then
    printf '%s\n' "$plan"
    exit 0
fi
# shellcheck disable=SC2086
apt_get install -y -qq --no-install-recommends --no-remove $packages >/dev/null
echo "Installed."
