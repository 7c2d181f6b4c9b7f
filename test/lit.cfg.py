"""lit tests: each runs the programs of the build over its own source.

Substitutions: %refcycle, %tidy (clang-tidy with the module loaded),
%tidy-module (the module). FileCheck, not, split-file and count are LLVM's.
"""

import os
import shutil

import lit.formats

config.name = "refcycle"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
config.excludes = ["unit", "benchmark", "oracle", "Inputs"]
config.test_source_root = os.path.join(config.refcycle_source, "test")
config.test_exec_root = os.path.join(config.refcycle_build, "test")

config.environment["PATH"] = os.pathsep.join(
    [config.llvm_binaries, config.environment.get("PATH", "")]
)

module = os.path.join(config.refcycle_build, "lib", "libRefcycleTidyModule.so")
clang_tidy = shutil.which("clang-tidy-22") or os.path.join(
    config.llvm_binaries, "clang-tidy"
)
# The longest name first: substitutions are made in order, on plain text.
config.substitutions += [
    ("%refcycle", os.path.join(config.refcycle_build, "bin", "refcycle")),
    ("%tidy-module", module),
    ("%tidy", f"{clang_tidy} --load={module}"),
    ("%llvm-bin", config.llvm_binaries),
]

if os.path.exists(module) and os.path.exists(clang_tidy):
    config.available_features.add("clang-tidy")
if shutil.which("npx"):
    config.available_features.add("npx")
if os.geteuid() == 0:
    config.available_features.add("root")
