#!/bin/sh
# exits.sh CODE COMMAND…: succeeds where COMMAND exits with CODE. LLVM's `not`
# does not tell findings (1) from a run that failed (2).
want=$1
shift
"$@"
got=$?
[ "$got" = "$want" ] || { echo "exits.sh: exit code $got, not $want: $*" >&2; exit 1; }
