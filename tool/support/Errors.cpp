//===- support/Errors.cpp -------------------------------------------------===//

#include "support/Errors.h"

using namespace refcycle;

llvm::Error refcycle::makeError(const llvm::Twine &Message) {
  return llvm::make_error<llvm::StringError>(Message,
                                             llvm::inconvertibleErrorCode());
}

llvm::Error refcycle::withContext(llvm::Error E, const llvm::Twine &Doing) {
  if (!E)
    return E;
  return makeError(llvm::toString(std::move(E)) + "\n  while " + Doing);
}
