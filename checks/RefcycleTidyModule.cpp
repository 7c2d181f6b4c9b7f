//===- checks/RefcycleTidyModule.cpp - refcycle in clang-tidy -------------===//
//
// Every check there is, by name. Loaded where the host fits (Loader.cpp).
//
//===----------------------------------------------------------------------===//

#include "CycleCheck.h"
#include "clang-tidy/ClangTidyModule.h"

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

const ClangTidyModuleRegistry::Add<RefcycleTidyModule>
    Registered("refcycle-module", "Finds strong reference cycles");

} // namespace
} // namespace clang::tidy::refcycle
