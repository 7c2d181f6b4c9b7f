#!/usr/bin/env bash
# Runs each fuzz target for $1 seconds (default 60) over its corpus, one after the
# other; new inputs go to build-fuzz/, the corpus in the tree is only read.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-60}
cd "$top/build-fuzz/test/fuzz"
mkdir -p summary-seeds
for source in "$top"/test/fuzz/corpus/summary/*.cpp; do
  ../../bin/refcycle extract "$source" -o "summary-seeds/$(basename "$source").refsum" -- -std=c++17
done
for reader in summary config database; do
  target=./$(tr '[:lower:]' '[:upper:]' <<<"${reader:0:1}")${reader:1}Fuzzer
  seeds=$top/test/fuzz/corpus/$reader
  [ $reader = summary ] && seeds=summary-seeds
  mkdir -p "$reader-found"
  "$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 \
    -max_len=65536 -print_final_stats=1 "$reader-found" \
    "$seeds"
done
