#!/bin/sh
# Runs a program for Windows under wine: cmake/wine.sh FOLDER PROGRAM ARGUMENT...
# FOLDER is what wine keeps its Windows in; it is made where it is not there.
set -eu
PATH=$PATH:/usr/lib/wine # where Debian has it
wine=$(command -v wine64 || command -v wine) || { echo "there is no wine here" >&2; exit 1; }
export WINEPREFIX="$1" WINEDEBUG=-all
export LC_ALL=C.UTF-8                                     # wine reads names of files and arguments as the locale says
export WINEDLLOVERRIDES=mscoree,mshtml,winemenubuilder.exe= # it asks for .NET, a browser and a menu to put things in
shift
# One start in a thousand fails where the system's random addresses take a place that wine needs. Some containers do not
# allow to go without them.
if setarch -R true 2>/dev/null; then exec setarch -R "$wine" "$@"; fi
exec "$wine" "$@"
