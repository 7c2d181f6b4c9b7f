#!/usr/bin/env bash
# Shows refcycle at work, from nothing: sets up, builds, scans docs/examples/bank.
# With arguments: `refcycle scan` with these.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
bash "$top/tool/setup.sh" >&2
refcycle=$top/build/bin/refcycle

[ $# -eq 0 ] || exec "$refcycle" scan "$@"

bank=$top/build/examples/bank
cmake -S "$top/docs/examples/bank" -B "$bank" --log-level=WARNING -G Ninja \
  -DCMAKE_CXX_COMPILER=/usr/bin/clang++-22 -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >&2
cd "$top"
echo "\$ refcycle scan -p ${bank#"$top"/}" >&2
code=0
"$refcycle" scan -p "$bank" || code=$?
# 1 says that there are findings, which is what is to be shown.
[ $code -eq 1 ]
