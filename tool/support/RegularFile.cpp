//===- support/RegularFile.cpp --------------------------------------------===//

#include "support/RegularFile.h"

using namespace refcycle;
namespace fs = llvm::sys::fs;

std::error_code refcycle::checkRegular(fs::file_type Type, uint64_t Size) {
  constexpr uint64_t MaxSize = uint64_t(256) << 20;
  if (Type != fs::file_type::regular_file)
    return std::make_error_code(std::errc::not_supported);
  if (Size > MaxSize)
    return std::make_error_code(std::errc::file_too_large);
  return {};
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
refcycle::readRegularFile(llvm::StringRef Path) {
  fs::file_status Status;
  if (std::error_code EC = fs::status(Path, Status))
    return EC;
  if (std::error_code EC = checkRegular(Status.type(), Status.getSize()))
    return EC;
  return llvm::MemoryBuffer::getFile(Path);
}
