//===- report/JsonText.h - strings in JSON ----------------------*- C++ -*-===//

#ifndef REFCYCLE_REPORT_JSONTEXT_H
#define REFCYCLE_REPORT_JSONTEXT_H

#include "llvm/Support/JSON.h"
#include <string>

namespace refcycle {

/// \p Text with what is not UTF-8 replaced by U+FFFD; llvm::json asserts that
/// it is given nothing else.
inline std::string validUTF8(llvm::StringRef Text) {
  return llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text);
}

/// The attribute "Key": "Text".
inline void textAttribute(llvm::json::OStream &J, llvm::StringRef Key,
                          llvm::StringRef Text) {
  J.attribute(Key, validUTF8(Text));
}

} // namespace refcycle

#endif
