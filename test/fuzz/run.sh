#!/usr/bin/env bash
# Builds the fuzz targets into build-fuzz/ and runs them at once, each for $1
# seconds (default 60) from its corpus, which is only read: those of the readers
# named after that ("Summary Edit"), or all. The exit code is the number of targets
# that found something.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-60}
readers=("${@:2}")
[ ${#readers[@]} -gt 0 ] || readers=(Summary Config Database Request Edit)

cd "$top"
[ -e build-fuzz/build.ninja ] || cmake --preset fuzz --log-level=WARNING
cmake --build build-fuzz -- refcycle "${readers[@]/%/Fuzzer}"

cd build-fuzz/test/fuzz
# The libraries of LLVM are not instrumented: they do not mark what they use.
export ASAN_OPTIONS=allow_user_poisoning=0:detect_leaks=0
mkdir -p seeds/summary
find "$top"/test/fuzz/corpus/summary "$top"/test/analysis -maxdepth 1 -name '*.cpp' |
  nice xargs -P "$(nproc)" -I FILE sh -c \
    'out=seeds/summary/$(basename FILE).refsum
     [ -e "$out" ] || ../../bin/refcycle extract FILE -o "$out" -- -std=c++20 2>/dev/null'

export UBSAN_OPTIONS=print_stacktrace=1
for reader in "${readers[@]}"; do
  name=${reader,}
  seeds=$top/test/fuzz/corpus/$name
  more=()
  [ $name = summary ] && seeds=seeds/summary
  [ -e "$top/test/fuzz/$name.dict" ] && more=("-dict=$top/test/fuzz/$name.dict")
  mkdir -p "found/$name"
  nice -n 19 "../../bin/${reader}Fuzzer" -max_total_time="$seconds" -timeout=300 \
    -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 "${more[@]}" \
    -artifact_prefix="$name-" "found/$name" "$seeds" >"$name.log" 2>&1 &
  running+=($!)
done

failed=0
for pid in "${running[@]}"; do
  wait "$pid" || failed=$((failed + 1))
done
grep -E '^(stat::number_of_executed_units|==.*ERROR|SUMMARY)' ./*.log || true
exit $failed
