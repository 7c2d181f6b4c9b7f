#!/bin/sh
# refused.sh REFCYCLE [OPTION…] FILE… -- FLAGS…: succeeds where there are findings
# and none is fixed. Prints them.
refcycle=$1
shift
files=
for word; do
  case $word in
  --) break ;;
  -*) ;;
  *) files="$files $word" ;;
  esac
done
before=$(cat $files | cksum)
"$refcycle" scan -q --fix "$@"
[ $? = 1 ] || { echo "refused.sh: no findings" >&2; exit 1; }
[ "$(cat $files | cksum)" = "$before" ] || { echo "refused.sh: it was fixed" >&2; exit 1; }
