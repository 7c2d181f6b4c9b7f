#!/usr/bin/env bash
# replay.sh PROGRAM FOLDER: PROGRAM reads every file of the corpora, in FOLDER, and
# must end by itself: with 0, 1 or 2.
set -uo pipefail
corpus=$(cd "$(dirname "$0")/corpus" && pwd)
program=$1
rm -rf "$2" && mkdir -p "$2" && cd "$2" || exit 1
echo "int x;" >unit.cpp
failed=0

run() {
  timeout 60 "$program" "$@" >out 2>&1
  local code=$?
  [ $code -le 2 ] && return
  echo "exit code $code: $*"
  cat out
  failed=1
}

for file in "$corpus"/summary/*; do
  run extract "$file" -o unit.refsum -- -std=c++17
  run dump unit.refsum
  run link --level=all --sarif=unit.sarif --json=unit.json unit.refsum
done
for file in "$corpus"/config/*; do
  run scan -q --config="$file" unit.cpp -- -std=c++17
done
for file in "$corpus"/database/*; do
  run scan -q -p "$file"
done
for file in "$corpus"/request/*; do
  mkdir -p asked && cp "$file" asked/request
  run worker asked
done
exit $failed
