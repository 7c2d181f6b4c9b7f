//===- support/Errors.cpp -------------------------------------------------===//

#include "support/Errors.h"
#include "support/Printable.h"

using namespace refcycle;

llvm::Error refcycle::makeError(const llvm::Twine &Message) {
  return llvm::make_error<llvm::StringError>(printable(Message.str()),
                                             llvm::inconvertibleErrorCode());
}

llvm::Error refcycle::withContext(llvm::Error E, const llvm::Twine &Doing) {
  if (!E)
    return E;
  return llvm::make_error<llvm::StringError>(
      llvm::toString(std::move(E)) + "\n  while " + printable(Doing.str()),
      llvm::inconvertibleErrorCode());
}
