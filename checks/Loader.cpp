//===- checks/Loader.cpp - what a host of clang-tidy checks loads ---------===//
//
// A host of another major version loads a module, finds nothing and says
// nothing, or names a symbol it lacks. So this part is loaded first, needs
// nothing that changes between versions, and says what is wrong; the checks
// stand in a library beside it and stay out of a registry whose layout they do
// not know. On the C library alone: LLVM's streams are the host's too.
//
//===----------------------------------------------------------------------===//

#include "clang/Basic/Version.h"
#include "llvm/ADT/StringRef.h"
#include <cstdio>
#include <dlfcn.h>
#include <string>

namespace {

/// The major version in "Debian clang version 22.1.8 (…)"; 0 where there is
/// none.
unsigned majorVersion(llvm::StringRef Full) {
  llvm::StringRef Number = Full.split("version ").second;
  unsigned Major = 0;
  Number.consumeInteger(10, Major);
  return Major;
}

/// Loads the checks, which register themselves.
class Loader {
public:
  Loader() {
    const std::string Host = clang::getClangFullVersion();
    if (majorVersion(Host) == CLANG_VERSION_MAJOR)
      load();
    else
      std::fprintf(stderr,
                   "error: the refcycle module is built for clang-tidy %d and "
                   "cannot work in this one (%s); load it into clang-tidy-%d, "
                   "or build it for this one\n",
                   CLANG_VERSION_MAJOR, Host.c_str(), CLANG_VERSION_MAJOR);
  }

private:
  void load() {
    static int Here; // an address in this library
    Dl_info This;
    if (!dladdr(&Here, &This))
      return;
    std::string Path = This.dli_fname;
    Path = Path.substr(0, Path.rfind('/') + 1) + "libRefcycleTidyChecks.so";
    // For as long as the host runs.
    if (!dlopen(Path.c_str(), RTLD_LAZY | RTLD_LOCAL))
      std::fprintf(stderr, "error: the refcycle checks cannot be loaded: %s\n",
                   dlerror());
  }
};

const Loader Loaded;

} // namespace
