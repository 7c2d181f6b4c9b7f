"""lit tests: each runs the programs of the build over its own source.

Substitutions: %refcycle, %tidy (clang-tidy with the module loaded),
%tidy-module (the module), %exits CODE COMMAND (exits.sh), %sarif-multitool
(where it is installed, feature sarif-multitool). FileCheck, not, split-file and count are LLVM's.
"""

import os
import shutil

import lit.formats

# Set by lit.site.cfg.py; by hand over a file of the source tree, the usual build.
source = getattr(
    config, "refcycle_source", os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
)
build = getattr(config, "refcycle_build", os.path.join(source, "build"))
llvm_bin = getattr(config, "llvm_binaries", "/usr/lib/llvm-22/bin")

config.name = "refcycle"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
config.excludes = ["unit", "programs", "Inputs"]
config.test_source_root = os.path.join(source, "test")
config.test_exec_root = os.path.join(build, "test")

config.environment["PATH"] = os.pathsep.join(
    [llvm_bin, os.environ.get("PATH", "")]
)

module = os.path.join(build, "lib", "libRefcycleTidyModule.so")
clang_tidy = shutil.which("clang-tidy-22") or os.path.join(
    llvm_bin, "clang-tidy"
)
# The longest name first: substitutions are made in order, on plain text.
config.substitutions += [
    ("%refcycle", os.path.join(build, "bin", "refcycle")),
    ("%tidy-module", module),
    ("%tidy", f"{clang_tidy} --load={module}"),
    ("%exits", "sh " + os.path.join(source, "test", "exits.sh")),
    # At most 30 s of CPU and 3 GB of addresses a process. Sanitizers map more.
    ("%bounded", "sh -c 'ulimit -t 30; [ -n \"$ASAN_OPTIONS\" ] || ulimit -v 3000000; exec \"$@\"' --"),
]

if os.path.exists(module) and os.path.exists(clang_tidy):
    config.available_features.add("clang-tidy")
for other in map(str, (*range(14, 22), *range(23, 30))):
    if shutil.which("clang-tidy-" + other):
        config.available_features.add("other-clang-tidy")
        config.substitutions.append(("%other-tidy", "clang-tidy-" + other))
        break
validator = shutil.which(
    "sarif-multitool", path=os.path.join(build, "node_modules", ".bin")
) or shutil.which("sarif-multitool")
if validator:
    config.available_features.add("sarif-multitool")
    config.substitutions.append(("%sarif-multitool", validator))
if os.geteuid() == 0:
    config.available_features.add("root")
