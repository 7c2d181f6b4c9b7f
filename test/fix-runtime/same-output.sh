#!/bin/sh
# same-output.sh REFCYCLE FOLDER FILE… -- FLAGS…: a program that leaks, by
# LeakSanitizer, is fixed in a copy in FOLDER: it does not leak then, and prints
# what it printed before.
set -e
refcycle=$1 work=$2
shift 2
rm -rf "$work" && mkdir -p "$work"
sources=
while [ "$1" != -- ]; do
  cp "$1" "$work"
  case $1 in *.h) ;; *) sources="$sources $(basename "$1")" ;; esac
  shift
done
shift
cd "$work"
unset UBSAN_OPTIONS # of the tool under test
export ASAN_OPTIONS=detect_leaks=1
export LSAN_OPTIONS=use_stacks=0:use_registers=0:exitcode=0

fail() {
  echo "same-output.sh: $1" >&2
  cat "$2" >&2
  exit 1
}
# run NAME FLAGS…: builds and runs; NAME.out and NAME.err are what it prints.
run() {
  name=$1
  shift
  clang++ -g1 -fsanitize=address -pthread "$@" $sources -o "$name"
  # The sanitizer's exit code would end it before its output is written.
  ./"$name" >"$name.out" 2>"$name.err" || fail "$name: exit code $?" "$name.err"
}
run before "$@"
grep -q LeakSanitizer before.err || fail "before: no leak" before.out
"$refcycle" scan -q --fix $sources -- "$@" >findings 2>&1 ||
  [ $? = 1 ] || fail "scan: exit code $?" findings
run after "$@" -Wall -Wextra -Werror
! grep -q LeakSanitizer after.err || fail "after: it leaks" findings
diff before.out after.out
