//===- checks/ClangdMain.cpp - clangd with the checks ---------------------===//
//
// The stock clangd has no way to load a module. This is the same clangd, from
// the libraries that come with Clang, with the checks linked in. All options are
// clangd's own.
//
//===----------------------------------------------------------------------===//

#include "clang/Options/OptionUtils.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

// clangd's headers are not installed. These are its declarations.
namespace clang::clangd {

int clangdMain(int argc, char *argv[]);

class SymbolIndex {
public:
  virtual ~SymbolIndex(); // here nobody makes or ends one
};

namespace remote {
/// Of an index on a server: as in a clangd that is built without gRPC.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef, llvm::StringRef) {
  return nullptr;
}
} // namespace remote

} // namespace clang::clangd

/// clangd looks for the compiler's own headers beside itself.
static std::string resourceOption() {
  return "--resource-dir=" +
         clang::GetResourcesPath(REFCYCLE_LLVM_BINARIES "/clangd");
}

int main(int argc, char *argv[]) {
  std::vector<char *> Words(argv, argv + argc);
  std::string Own = resourceOption();
  if (llvm::none_of(Words, [](llvm::StringRef Word) {
        return Word.ltrim('-').starts_with("resource-dir");
      }))
    Words.insert(Words.begin() + 1, Own.data());
  return clang::clangd::clangdMain(int(Words.size()), Words.data());
}
