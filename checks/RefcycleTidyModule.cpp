//===- checks/RefcycleTidyModule.cpp - refcycle in clang-tidy -------------===//
//
// Every check there is, by name. A host of another major version loads the
// module, lists no check or finds nothing and says nothing: so the module says
// it, and stays out of a registry whose layout it does not know.
//
//===----------------------------------------------------------------------===//

#include "CycleCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang/Basic/Version.h"
#include <cstdio>
#include <optional>

namespace clang::tidy::refcycle {
namespace {

class RefcycleTidyModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    // One class: what belongs to which check is decided in analysis/. Their
    // pages are docs/checks/strong-cycle.md and self-capture.md.
    Factories.registerCheck<CycleCheck>("refcycle-strong-cycle");
    Factories.registerCheck<CycleCheck>("refcycle-self-capture");
  }
};

/// The major version in "Debian clang version 22.1.8 (…)"; 0 where there is
/// none.
unsigned majorVersion(llvm::StringRef Full) {
  llvm::StringRef Number = Full.split("version ").second;
  unsigned Major = 0;
  Number.consumeInteger(10, Major);
  return Major;
}

/// Registers the module where it fits. On the C library alone: LLVM's streams
/// are the host's too.
class Registration {
public:
  Registration() {
    std::string Host = getClangFullVersion();
    if (majorVersion(Host) == CLANG_VERSION_MAJOR) {
      Entry.emplace("refcycle-module", "Finds strong reference cycles");
      return;
    }
    std::fprintf(stderr,
                 "error: the refcycle module is built for clang-tidy %d and "
                 "cannot work in this one (%s); load it into clang-tidy-%d, or "
                 "build it for this one\n",
                 CLANG_VERSION_MAJOR, Host.c_str(), CLANG_VERSION_MAJOR);
  }

private:
  std::optional<ClangTidyModuleRegistry::Add<RefcycleTidyModule>> Entry;
};

const Registration Registered;

} // namespace
} // namespace clang::tidy::refcycle
