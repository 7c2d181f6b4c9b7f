#!/bin/sh
# apply.sh REFCYCLE [OPTION…] FILE… -- FLAGS…: fixes a program in place. What comes
# out compiles without a warning, has no finding, and is not changed again.
# Prints the findings.
set -e
refcycle=$1
shift
"$refcycle" scan -q --fix "$@" && { echo "apply.sh: no findings" >&2; exit 1; } || [ $? = 1 ]

files= flags=
for word; do
  case ${flags:+flag}$word in
  --) flags=$word ;;
  flag*) flags="$flags ${word}" ;;
  -*) ;;
  *) files="$files $word" ;;
  esac
done
clang++ -fsyntax-only -Wall -Wextra -Werror ${flags#--} $files
once=$(cat $files | cksum)
"$refcycle" scan -q --fix "$@" >&2
[ "$(cat $files | cksum)" = "$once" ] || { echo "apply.sh: changed again" >&2; exit 1; }
