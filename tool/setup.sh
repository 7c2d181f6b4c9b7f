#!/usr/bin/env bash
# Makes build/ from whatever Debian 12 machine this is: installs the packages
# named here that are missing, configures, builds. Does nothing twice. Another
# preset than release goes into build-PRESET/.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release} build=build
[ "$preset" = release ] || build=build-$preset

packages=(
  # what it is built with and of
  cmake ninja-build ccache mold
  clang-22 libclang-22-dev libclang-cpp22-dev llvm-22-dev llvm-22-tools
  libflatbuffers-dev flatbuffers-compiler
  # what the tests need besides
  clang-tidy-22 clang-tools-22 libclang-rt-22-dev libgtest-dev libboost-dev python3
)

missing=()
for p in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null)" = installed ] ||
    missing+=("$p")
done

if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ]; then
    as_root=(env)
  elif command -v sudo >/dev/null; then
    as_root=(sudo)
  else
    echo "setup: not installed, and no right to install: ${missing[*]}" >&2
    echo "setup: as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "setup: installing ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

# Ninja runs cmake again by itself where a list of files changes.
[ "$build/build.ninja" -nt CMakePresets.json ] ||
  cmake --preset "$preset" --fresh --log-level=WARNING
cmake --build "$build"

# A validator of SARIF. One test needs it and is left out where it is missing.
validator=@microsoft/sarif-multitool@5.7.0
if [ ! -e "$build"/node_modules/.bin/sarif-multitool ] && command -v npm >/dev/null; then
  echo "setup: installing $validator into $build/"
  timeout 300 npm install --silent --no-audit --no-fund --fetch-retries=0 \
    --fetch-timeout=20000 --prefix "$build" "$validator" ||
    echo "setup: not available: $validator" >&2
fi
