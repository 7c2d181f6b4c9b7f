#!/usr/bin/env bash
# Sets up, builds and runs all tests: unit tests (ctest) and lit. The last line
# is "N passed, N failed". Arguments are folders or files for lit; none: all.
set -uo pipefail
cd "$(dirname "$0")/.."
bash tool/setup.sh || exit 1

build=$PWD/build
results=$build/test/results
rm -rf "$results" && mkdir -p "$results"

ctest --test-dir "$build" -j "$(nproc)" --output-on-failure --progress \
  --output-junit "$results/unit.xml"
[ $# -gt 0 ] || set -- "$build/test"
/usr/lib/llvm-22/bin/lit -v --xunit-xml-output "$results/lit.xml" "$@"

python3 - "$results/unit.xml" "$results/lit.xml" <<'END'
import sys
import xml.etree.ElementTree as xml

passed = failed = 0
for path in sys.argv[1:]:
    try:
        cases = list(xml.parse(path).iter("testcase"))
    except (OSError, xml.ParseError):
        cases = []
    if not cases:
        print(f"{path}: no results", file=sys.stderr)
        failed += 1
    for case in cases:
        broken = case.find("failure") is not None or case.find("error") is not None
        if broken or case.get("status") == "fail":
            failed += 1
        elif case.find("skipped") is None:
            passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
END
