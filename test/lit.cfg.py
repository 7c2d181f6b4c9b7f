"""lit tests: each runs the programs of the build over its own source.

Substitutions: %refcycle, %tidy (clang-tidy with the module loaded),
%tidy-module (the module), %refcycle-clangd (clangd with the checks, feature clangd), %exits CODE COMMAND (exits.sh), %sarif-multitool
(where it is installed, feature sarif-multitool), %apply FILE… -- FLAGS
(fix/apply.sh), %refused FILE… -- FLAGS (fix/refused.sh), %same-output FOLDER
FILE… -- FLAGS (fix-runtime/same-output.sh). FileCheck, not, split-file and count are LLVM's.
"""

import os
import shutil
import subprocess

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

# What a process may take: seconds of CPU, kilobytes of addresses.
sanitized = getattr(config, "sanitized", False)
limits = "ulimit -t 300" if sanitized else "ulimit -t 30 -v 3000000"
config.substitutions.append(("%bounded", f"sh -c '{limits}; exec \"$@\"' --"))

module = os.path.join(build, "lib", "libRefcycleTidyModule.so")
clang_tidy = shutil.which("clang-tidy-22") or os.path.join(
    llvm_bin, "clang-tidy"
)
preload = ""
if sanitized:
    # LLVM's own libraries are not instrumented, and tests make the compiler crash:
    # what the sanitizers find goes to files, which run.sh looks at.
    log = f"exitcode=99:log_path={config.test_exec_root}/sanitizer"
    config.environment["ASAN_OPTIONS"] = (
        "allow_user_poisoning=0:detect_leaks=0:handle_segv=0:handle_abort=0:"
        "handle_sigill=0:" + log
    )
    config.environment["UBSAN_OPTIONS"] = (
        "halt_on_error=1:print_stacktrace=1:" + log
    )
    runtime = subprocess.run(
        [os.path.join(llvm_bin, "clang++"), "-print-file-name=libclang_rt.asan-x86_64.so"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()
    preload = f"env LD_PRELOAD={runtime} "
# The longest name first: substitutions are made in order, on plain text.
scripts = os.path.join(source, "test")
config.substitutions += [
    ("%apply", f"sh {scripts}/fix/apply.sh {build}/bin/refcycle"),
    ("%refused", f"sh {scripts}/fix/refused.sh {build}/bin/refcycle"),
    ("%same-output", f"sh {scripts}/fix-runtime/same-output.sh {build}/bin/refcycle"),
    ("%refcycle-clangd", os.path.join(build, "bin", "refcycle-clangd")),
    ("%refcycle", os.path.join(build, "bin", "refcycle")),
    ("%tidy-module", module),
    ("%tidy", f"{preload}{clang_tidy} --load={module}"),
    ("%exits", f"sh {scripts}/exits.sh"),
]

if os.path.exists(module) and os.path.exists(clang_tidy):
    config.available_features.add("clang-tidy")
for other in map(str, (*range(14, 22), *range(23, 30))):
    if shutil.which("clang-tidy-" + other):
        config.available_features.add("other-clang-tidy")
        config.substitutions.append(("%other-tidy", f"{preload}clang-tidy-{other}"))
        break
if os.path.exists(os.path.join(build, "bin", "refcycle-clangd")):
    config.available_features.add("clangd")
if os.path.exists(os.path.join(llvm_bin, "clang-apply-replacements")):
    config.available_features.add("clang-apply-replacements")
validator = shutil.which(
    "sarif-multitool", path=os.path.join(build, "node_modules", ".bin")
) or shutil.which("sarif-multitool")
if validator:
    config.available_features.add("sarif-multitool")
    config.substitutions.append(("%sarif-multitool", validator))
if os.geteuid() == 0:
    config.available_features.add("root")
