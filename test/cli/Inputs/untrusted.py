"""Scans a file with every flag that could make a compiler run or write something.

  untrusted.py REFCYCLE FOLDER

Each trick is a scan of its own, in a new folder below FOLDER, of a database with one
entry. Whatever the flags are: nothing in the folder is run, no file appears or
changes (home, cache and temporary folder lie in it, too), stdout is the JSON report
and nothing else, the scan ends, and where the flags do not take the source away,
the ring is found.
"""
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

SECONDS = 60  # a scan that hangs; each is given 3 seconds for its unit

SOURCE = """namespace std {
template <typename T> struct shared_ptr {
  shared_ptr();
  shared_ptr(const shared_ptr &);
  shared_ptr &operator=(const shared_ptr &);
  ~shared_ptr();
  T *operator->() const;
};
template <typename T, typename... A> shared_ptr<T> make_shared(A &&...);
}
struct Node { std::shared_ptr<Node> next; };
int main() { auto node = std::make_shared<Node>(); node->next = node; }
"""

# {D} is the trick's folder. Of these the ring is found.
FLAGS = """
-Xclang -load -Xclang {D}/x.so
-Xclang -plugin -Xclang x
-Xclang -add-plugin -Xclang x
-Xclang -plugin-arg-x -Xclang y
-load {D}/x.so
-Xclang=-load -Xclang={D}/x.so
-Wp,-load,{D}/x.so
-Xpreprocessor -load -Xpreprocessor {D}/x.so
-fplugin={D}/x.so
-fplugin={D}/x.so -fplugin-arg-x-y
-fpass-plugin={D}/x.so
-Xclang -fpass-plugin={D}/x.so
-mllvm -load={D}/x.so
-mllvm -load -mllvm {D}/x.so
-Xclang -mllvm -Xclang -load={D}/x.so
-mllvm -info-output-file={D}/out
-mllvm -stats
-mllvm -help
-mmlir -help
-Xassembler -o -Xassembler {D}/out
-Wa,-o,{D}/out
-Wl,-o,{D}/out
-Xlinker -o -Xlinker {D}/out
-Xanalyzer -analyzer-output=html -Xanalyzer -o -Xanalyzer {D}/out --analyze
--analyze --analyzer-output html -o {D}/out
-o {D}/out
-o{D}/out
--output={D}/out
-Xclang -o -Xclang {D}/out
-c -o {D}/out
-S -o {D}/out
-E -o {D}/out
-E
-S
-c
-M
-MM
-MM -MF {D}/out
-MD
-MMD
-MD -MF {D}/out
-MD -MF {D}/out -MT x -MQ y -MP -MG -MV
-MJ {D}/out
-MJ{D}/out
-Wp,-MD,{D}/out
-Wp,-MMD,{D}/out
--serialize-diagnostics {D}/out
-serialize-diagnostics {D}/out
-Xclang -serialize-diagnostic-file -Xclang {D}/out
-Xclang -diagnostic-log-file -Xclang {D}/out
-Xclang -dependency-file -Xclang {D}/out -Xclang -MT -Xclang x
-dependency-file {D}/out
-dependency-dot {D}/out
-module-dependency-dir {D}/out
-Xclang -dependency-dot -Xclang {D}/out
-Xclang -module-dependency-dir -Xclang {D}/out
-Xclang -header-include-file -Xclang {D}/out -H
-H
-Xclang -sys-header-deps -H
-fshow-skipped-includes -H
-save-temps
-save-temps=obj -o {D}/out
-save-temps=cwd
-save-stats
-save-stats=obj
-Xclang -stats-file={D}/out -Xclang -print-stats
-Xclang -print-stats
-ftime-trace
-ftime-trace={D}/out
-ftime-trace={D}/out -ftime-trace-granularity=0
-Xclang -ftime-trace={D}/out
-ftime-report
-ftime-report=per-pass
-fproc-stat-report
-fproc-stat-report={D}/out
-fcrash-diagnostics-dir={D}/out
-fcrash-diagnostics=all
-gen-reproducer=always
-gen-cdb-fragment-path {D}/out
-emit-ast
-emit-llvm -S
-flto -emit-llvm
-Xclang -emit-pch -Xclang -o -Xclang {D}/out
-Xclang -emit-pch
-Xclang -emit-module
-Xclang -emit-module-interface
-Xclang -emit-obj
-Xclang -emit-html
-emit-symbol-graph --symbol-graph-dir={D}/out
-extract-api -o {D}/out
-rewrite-objc
-frewrite-includes
-frewrite-imports
-Xclang -rewrite-macros
-Xclang -fixit
-Xclang -fixit=fixed
-Xclang -fixit-to-temporary -Xclang -fixit
-Xclang -ast-dump
-Xclang -ast-dump=json
-Xclang -ast-print
-Xclang -ast-list
-Xclang -ast-view
-Xclang -dump-tokens
-Xclang -fdump-record-layouts
-Xclang -fdump-vtable-layouts
-Xclang -dump-deserialized-decls
-Xclang -print-preamble
-Xclang -templight-dump
-Xclang -verify
-Xclang -verify=x
-Xclang -version
-Xclang -help
-Xclang -code-completion-at=a.cpp:1:1
-Xclang -code-completion-at=-:1:1
-Xclang -analyze -Xclang -analyzer-checker=core -Xclang -analyzer-output=html -Xclang -o -Xclang {D}/out
-Xclang -stack-usage-file -Xclang {D}/out
-fstack-usage
-fsave-optimization-record
-foptimization-record-file={D}/out
-foptimization-record-file={D}/out -fsave-optimization-record=yaml -O2
-fdump-tree-all
-fdump-rtl-all={D}/out
-fdump-ipa-all
-fdump-go-spec={D}/out
-fdump-class-hierarchy
-dumpbase x -dumpdir {D}/out
-dumpdir {D}/
-fcallgraph-info
-fopt-info-all={D}/out
-aux-info {D}/out
-fada-spec
-fprofile-generate
-fprofile-generate={D}/out
-fprofile-instr-generate={D}/out
-fprofile-dir={D}/out
-fprofile-arcs -ftest-coverage
--coverage
-Xclang -coverage-notes-file -Xclang {D}/out
-Xclang -coverage-data-file={D}/out
-fprofile-use={D}/fifo
-fprofile-instr-use={D}/fifo
-fprofile-sample-use={D}/fifo
-fprofile-list={D}/fifo
-fprofile-remapping-file={D}/fifo
-fmemory-profile={D}/out
-finstrument-functions
-fxray-instrument
-fxray-always-instrument={D}/fifo
-fxray-attr-list={D}/fifo
-fsanitize=address -fsanitize-ignorelist={D}/fifo
-fsanitize-coverage=trace-pc-guard -fsanitize-coverage-allowlist={D}/fifo
-fsanitize-stats
-frandomize-layout-seed-file={D}/fifo
-fmodules
-fmodules -fmodules-cache-path={D}/out
-fmodules -fimplicit-module-maps -fmodules-cache-path={D}/out
-fmodules -fcxx-modules -fmodule-name=x -fmodules-user-build-path {D}/out
-fmodules -fmodule-map-file={D}/x.modulemap -fmodules-cache-path={D}/out -include x.h
-Xclang -fmodules -Xclang -fmodules-cache-path={D}/out
-fmodule-map-file={D}/x.modulemap
-std=c++20 -fmodule-output
-std=c++20 -fmodule-output={D}/out
-std=c++20 --precompile -o {D}/out
-fmodules-embed-all-files
-fbuild-session-file={D}/fifo
-fdeps-file={D}/out -fdeps-format=p1689r5
-fdepfile-entry={D}/fifo
-fmodule-mapper=|{D}/tool
-fthinlto-index={D}/fifo
-fthin-link-bitcode={D}/out
-fthinlto-distributor={D}/tool
-fcodegen-data-generate={D}/out
-fembed-bitcode
-fembed-offload-object={D}/fifo
-gsplit-dwarf
-gsplit-dwarf=split -dwo {D}/out
-g -Xclang -split-dwarf-file -Xclang {D}/out -Xclang -split-dwarf-output -Xclang {D}/out
-Xclang -dwarf-debug-flags -Xclang x
--config={D}/flags.cfg
--config {D}/flags.cfg
-config {D}/flags.cfg
--config-user-dir={D} --config=flags.cfg
--config-system-dir={D} --config=flags.cfg
@{D}/flags.rsp
@{D}/nested.rsp
@{D}/config.rsp
-Xclang @{D}/flags.rsp
-include {D}/pre.h
-iframework {D}
-F {D}
-ivfsoverlay {D}/fifo
-vfsoverlay {D}/fifo
-Xclang -ivfsoverlay -Xclang {D}/fifo
-isystem {D}/fifo
-B {D}
-B{D}/
-ccc-install-dir {D}
-ccc-gcc-name {D}/tool
-ccc-print-phases
-ccc-print-bindings
-ccc-unknown
-fno-integrated-cc1
-fno-integrated-as
-no-integrated-cpp
-fno-integrated-cpp -B{D}/
-via-file-asm
-wrapper {D}/tool,x
-specs={D}/fifo
-fuse-ld={D}/tool
--ld-path={D}/tool
-fuse-linker-plugin
--gcc-toolchain={D}
--gcc-install-dir={D}
--sysroot={D}
--rsp-quoting=windows
--driver-mode=cpp
--offload-arch=native --amdgpu-arch-tool={D}/tool
--offload-arch=native --nvptx-arch-tool={D}/tool
-fopenmp --offload-arch=native --amdgpu-arch-tool={D}/tool --nvptx-arch-tool={D}/tool
-fopenmp -fopenmp-targets=amdgcn-amd-amdhsa --amdgpu-arch-tool={D}/tool
-fopenmp -fopenmp-targets=nvptx64 --offload-arch=native -B{D}
-fopenmp --offload-arch=native -B{D}
-Xopenmp-target=nvptx64 -march=native
-Xarch_host -fplugin={D}/x.so
-Xarch_x86_64 -fplugin={D}/x.so
-fdiagnostics-format=sarif
-fdiagnostics-format=json-file
-fdiagnostics-add-output=sarif:file={D}/out
-fdiagnostics-set-output=sarif:file={D}/out
-fdiagnostics-color=always -fansi-escape-codes
-fdiagnostics-print-source-range-info
-v
--verbose
-###
--version
-dumpversion
-dumpmachine
--help
--help-hidden
--autocomplete=-f
-print-search-dirs
-print-prog-name=tool -B{D}
-print-file-name=x
-print-libgcc-file-name
-print-targets
-print-supported-cpus
--print-supported-extensions
-print-enabled-extensions
--print-diagnostic-categories
--print-diagnostic-options
-print-multi-lib
-print-resource-dir
-print-runtime-dir
-print-target-triple
-print-effective-triple
-mcpu=help
-mtune=help
-resource-dir {D}
-resource-dir={D}
-include-pch {D}/fifo
-Xclang -include-pch -Xclang {D}/fifo
-fpch-preprocess
-relocatable-pch
-fdriver-only
-time
-pipe
-index-store-path {D}/out
-index-unit-output-path {D}/out
-Xclang -index-store-path -Xclang {D}/out
-Xclang -token-cache -Xclang {D}/fifo
-Xclang -foverride-record-layout={D}/fifo
-Xclang -init-only
-Xclang -Eonly
-Xclang -disable-free
-Xclang -remap-file -Xclang a.cpp;{D}/fifo
-Xclang -main-file-name -Xclang ../x
-Xclang -fdebug-compilation-dir={D}
-Xclang
-MF
-o
-x
-I
""".strip().splitlines()

# Words that take the place of the compiler, and what of the source is left.
LAUNCHERS = """
ccache g++ -c a.cpp
distcc g++ -c a.cpp
{D}/ccache g++ -c a.cpp
{D}/tool g++ -c a.cpp
{D}/tool -c a.cpp
sh -c "touch {D}/ran" a.cpp
sh -c "g++ -c a.cpp; touch {D}/ran"
env X=1 {D}/tool a.cpp
time g++ a.cpp
cmd /c "touch {D}/ran" a.cpp
`touch {D}/ran` a.cpp
$(touch {D}/ran) a.cpp
g++ -c a.cpp; touch {D}/ran
g++ -c a.cpp && touch {D}/ran
g++ -c a.cpp > {D}/out
g++ -c a.cpp | tee {D}/out
g++ -D"X=$(touch {D}/ran)" a.cpp
clang -cc1 a.cpp
clang -cc1 -load {D}/x.so a.cpp
clang -cc1 -emit-pch -o {D}/out a.cpp
clang -cc1 -ast-dump a.cpp
clang -cc1as -filetype obj -o {D}/out a.cpp
clang -cc1gen-reproducer a.cpp
clang -cc1depscan -o {D}/out a.cpp
clang-cl /Fo{D}/out /Fa{D}/out /Fd{D}/out /Fp{D}/out /FR{D}/out /doc{D}/out -- a.cpp
clang-cl /P -- a.cpp
clang-cl /E -- a.cpp
clang-cl /showIncludes -- a.cpp
clang-cl /Yca.cpp /Fp{D}/out -- a.cpp
clang-cl /sourceDependencies {D}/out -- a.cpp
clang-cl /clang:-fplugin={D}/x.so -- a.cpp
clang-cl -Xclang -load -Xclang {D}/x.so -- a.cpp
clang-cl -- a.cpp
clang-cpp a.cpp
clang --driver-mode=dxc a.cpp
clang --driver-mode=flang a.cpp
flang -o {D}/out a.cpp
""".strip().splitlines()

# What the source is not parsed with, or is not the source: no ring need be found.
LOST = """
@{D}/fifo
@/dev/zero
@{D}/huge
-include /dev/zero
-include {D}/fifo
-imacros /dev/zero
-include /dev/stdin
-include /dev/tty
-include {D}/huge
-include {D}
-include /proc/self/mem
-include /proc/kmsg
-isysroot {D}/fifo
-working-directory={D}/sub
-working-directory {D}/sub
-x hip --offload-arch=native --amdgpu-arch-tool={D}/tool
-x hip --offload-arch=native -B{D}
-x cuda --offload-arch=native --nvptx-arch-tool={D}/tool
-x cuda --cuda-path={D} -B{D}
-x cuda --offload-arch=native -B{D}
-x ast
-x ir
-x pcm
-x c++-header -o {D}/out
-x c++-header
-x c++-module -std=c++20 -o {D}/out
-x assembler
-x c++ {D}/fifo
-x objective-c++ -rewrite-objc -o {D}/out
-nostdinc -target x-y-z
--target=amdgcn-amd-amdhsa -mcpu=native --amdgpu-arch-tool={D}/tool
--target=nvptx64-nvidia-cuda -march=native --nvptx-arch-tool={D}/tool
--target=spirv64 -B{D}
--target=hexagon -B{D} --sysroot={D}
--target=riscv64 -B{D} --sysroot={D}
--target=x86_64-apple-darwin -B{D} -isysroot {D}
--target=x86_64-pc-windows-msvc -B{D} -vctoolsdir {D}
--target=aarch64-none-elf --sysroot={D} -multi-lib-config={D}/fifo
other.cpp
{D}/fifo
/dev/zero
-
--
""".strip().splitlines()

ENVIRONMENT = {
    "CCC_OVERRIDE_OPTIONS": "+-fplugin={D}/x.so",
    "CC_PRINT_OPTIONS": "1", "CC_PRINT_OPTIONS_FILE": "{D}/out",
    "CC_PRINT_HEADERS": "1", "CC_PRINT_HEADERS_FILE": "{D}/out",
    "CC_LOG_DIAGNOSTICS": "1", "CC_LOG_DIAGNOSTICS_FILE": "{D}/out",
    "CC_PRINT_PROC_STAT": "1", "CC_PRINT_PROC_STAT_FILE": "{D}/out",
    "CC_PRINT_INTERNAL_STAT": "1", "CC_PRINT_INTERNAL_STAT_FILE": "{D}/out",
    "DEPENDENCIES_OUTPUT": "{D}/out", "SUNPRO_DEPENDENCIES": "{D}/out",
    "CLANG_CRASH_DIAGNOSTICS_DIR": "{D}/out",
    "CLANG_MODULE_CACHE_PATH": "{D}/out",
    "COMPILER_PATH": "{D}",
    "QA_OVERRIDE_GCC3_OPTIONS": "+-fplugin={D}/x.so",
    "MACOSX_DEPLOYMENT_TARGET": "x",
}


def write(path, text):
    with open(path, "w") as f:
        f.write(text)


def script(path, ran):
    write(path, f"#!/bin/sh\necho native\ntouch {ran}\n")
    os.chmod(path, 0o755)


def prepare(folder, plugin):
    """All that tricks name, in the new `folder`."""
    os.makedirs(os.path.join(folder, "sub"))
    for home in ("home", "tmp", "cache"):
        os.mkdir(os.path.join(folder, home))
    ran = os.path.join(folder, "ran")
    for name in ("tool", "ccache", "as", "cc1plus", "ld", "amdgpu-arch", "nvptx-arch",
                 "offload-arch", "g++", "gcc", "clang", "cc1"):
        script(os.path.join(folder, name), ran)
    shutil.copy(plugin, os.path.join(folder, "x.so"))
    write(os.path.join(folder, "a.cpp"), SOURCE)
    write(os.path.join(folder, "other.cpp"), SOURCE)
    write(os.path.join(folder, "pre.h"), "#pragma once\n")
    write(os.path.join(folder, "x.h"), "int x();\n")
    write(os.path.join(folder, "x.modulemap"), 'module x { header "x.h" export * }\n')
    shutil.copy(os.path.join(folder, "x.modulemap"), os.path.join(folder, "module.modulemap"))
    harm = f"-fplugin={folder}/x.so -MD -MF {folder}/out -o {folder}/out\n"
    write(os.path.join(folder, "flags.cfg"), harm)
    write(os.path.join(folder, "flags.rsp"), harm)
    write(os.path.join(folder, "nested.rsp"), f"@{folder}/flags.rsp @{folder}/nested.rsp\n")
    write(os.path.join(folder, "config.rsp"), f"--config={folder}/flags.cfg\n")
    os.mkfifo(os.path.join(folder, "fifo"))
    with open(os.path.join(folder, "huge"), "wb") as f:
        f.truncate(64 << 30)


def contents(folder):
    """Every name below `folder`, with what would show a change."""
    found = {}
    for at, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = os.path.join(at, name)
            status = os.lstat(path)
            found[path] = (status.st_size, None if name in folders else status.st_mtime_ns)
    return found


def attempt(refcycle, root, plugin, number, entry, ring, environment):
    """What went wrong with one trick; empty where nothing did."""
    folder = os.path.join(root, str(number))
    prepare(folder, plugin)
    entry = {key: value.replace("{D}", folder) for key, value in entry.items()}
    write(os.path.join(folder, "compile_commands.json"), json.dumps([entry]))
    paths = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache"}
    around = dict(os.environ, **{k: os.path.join(folder, v) for k, v in paths.items()},
                  **{k: v.replace("{D}", folder) for k, v in environment.items()})
    before = contents(folder)
    try:
        done = subprocess.run([refcycle, "scan", "-p", folder, "-j1", "--time-limit=3",
                               "--json=-"], cwd=folder, env=around, stdin=subprocess.PIPE,
                              capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "hangs"
    wrong = []
    if done.returncode < 0:
        wrong.append(f"died of signal {-done.returncode}")
    after = contents(folder)
    changed = sorted(os.path.relpath(p, folder) for p in before.keys() | after.keys()
                     if before.get(p) != after.get(p))
    if "ran" in changed:
        wrong.append("RAN")
    if changed:
        wrong.append("wrote " + " ".join(changed))
    try:
        found = len(json.loads(done.stdout)["findings"]) if done.stdout else 0
        if ring and not found:
            wrong.append("no ring found: " + done.stderr.decode(errors="replace")[-200:])
    except (ValueError, KeyError):
        wrong.append(f"stdout is no report: {done.stdout[:100]!r}")
    return ", ".join(wrong)


def tricks():
    """(name, entry of the database, whether the ring is found, environment)"""
    def entry(command, file="a.cpp", directory="{D}"):
        return {"directory": directory, "file": file, "command": command}
    for flags in FLAGS:
        yield flags, entry(f"clang++ -std=c++17 a.cpp {flags}"), True, {}
    for words in LAUNCHERS:
        yield words, entry(words), False, {}
    for flags in LOST:
        yield flags, entry(f"clang++ {flags} a.cpp"), False, {}
    yield "environment", entry("clang++ -H a.cpp"), True, ENVIRONMENT
    for file in ("{D}/fifo", "/dev/zero", "/dev/stdin", "{D}/huge", "{D}", "-", "--version", "../a.cpp"):
        yield "file " + file, entry(f"clang++ -x c++ {file}", file), False, {}
    for directory in ("/", "/proc/self/fd", "{D}/fifo", "/nonexistent", ""):
        yield "directory " + directory, entry("clang++ -MD {D}/a.cpp", "{D}/a.cpp", directory), \
            False, {}


def main():
    refcycle, root = map(os.path.abspath, sys.argv[1:3])
    only = sys.argv[3:]
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    plugin = os.path.join(root, "x.so")
    write(plugin + ".c", '#include <fcntl.h>\n__attribute__((constructor)) void loaded(void)'
          ' { creat("ran", 0600); }\n')
    subprocess.run([os.environ.get("CC", "clang"), "-shared", "-fPIC", "-o", plugin,
                    plugin + ".c"], check=True)
    chosen = [t for t in tricks() if not only or any(word in t[0] for word in only)]
    with ThreadPoolExecutor(2) as pool:
        wrong = list(pool.map(lambda it: attempt(refcycle, root, plugin, it[0], *it[1][1:]),
                              enumerate(chosen)))
    for (name, *_), what in zip(chosen, wrong):
        if what:
            print(f"{name}: {what}")
    print(f"{len(chosen)} tricks, {sum(map(bool, wrong))} got through")


if __name__ == "__main__":
    main()
