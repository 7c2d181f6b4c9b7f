#!/usr/bin/env bash
# Sets up, builds and runs all tests: unit tests (ctest) and lit. The last line
# is "N passed, N failed". Arguments are folders or files for lit; none: all.
# With "--preset asan" first, all of it under the sanitizers, in build-asan/.
set -uo pipefail
cd "$(dirname "$0")/.."
preset=release build=$PWD/build
if [ "${1:-}" = --preset ]; then
  preset=$2 build=$PWD/build-$2
  shift 2
fi
bash tool/setup.sh "$preset" || exit 1

results=$build/test/results
rm -rf "$results" && mkdir -p "$results"
rm -f "$build"/test/sanitizer.*

ctest --test-dir "$build" -j "$(nproc)" --output-on-failure --progress \
  --output-junit "$results/unit.xml"
[ $# -gt 0 ] || set -- "$build/test"
/usr/lib/llvm-22/bin/lit -v --xunit-xml-output "$results/lit.xml" "$@"

python3 - "$results/unit.xml" "$results/lit.xml" "$build/test" <<'END'
import glob
import sys
import xml.etree.ElementTree as xml

passed = failed = 0
for path in sys.argv[1:3]:
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
for report in glob.glob(sys.argv[3] + "/sanitizer.*"):
    print(open(report, errors="replace").read(), file=sys.stderr)
    failed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
END
