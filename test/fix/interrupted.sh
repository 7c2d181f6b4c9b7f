#!/bin/sh
# interrupted.sh REFCYCLE FILE COUNT: FILE is fixed COUNT times, and each time
# interrupted a little later. It is as it was, or fixed, and nothing is beside it.
refcycle=$1 file=$2 count=$3
cp "$file" old.txt && cp "$file" new.cpp
"$refcycle" scan -q --fix new.cpp -- -std=c++17 >/dev/null
cmp -s old.txt new.cpp && { echo "interrupted.sh: nothing to fix" >&2; exit 1; }
mv new.cpp new.txt
mkdir work
try=0
while [ $try -lt "$count" ]; do
  try=$((try + 1))
  cp old.txt "work/$file"
  timeout --signal=INT "$(echo "$try" | awk '{ print $1 * 0.05 }')" \
    "$refcycle" scan -q --fix "work/$file" -- -std=c++17 >/dev/null 2>&1
  cmp -s old.txt "work/$file" || cmp -s new.txt "work/$file" ||
    { echo "interrupted.sh: half of it, after $try" >&2; exit 1; }
  [ "$(ls -A work)" = "$file" ] || { ls -A work >&2; exit 1; }
done
