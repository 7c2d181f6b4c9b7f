//===- support/RegularFiles.cpp --------------------------------------------===//

#include "support/RegularFiles.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace refcycle;
namespace vfs = llvm::vfs;
using FileSystem = llvm::IntrusiveRefCntPtr<vfs::FileSystem>;

static constexpr uint64_t MaxSize = uint64_t(256) << 20;

namespace {

class RegularFiles : public vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;

  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    llvm::ErrorOr<vfs::Status> Status = status(Path);
    if (!Status)
      return Status.getError();
    if (Status->isRegularFile() && Status->getSize() > MaxSize)
      return std::make_error_code(std::errc::file_too_large);
    if (!Status->isRegularFile() && !Status->isDirectory() &&
        !isNullDevice(*Status))
      return std::make_error_code(std::errc::not_supported);
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  bool isNullDevice(const vfs::Status &Status) {
    llvm::ErrorOr<vfs::Status> Null = status("/dev/null");
    return Null && Status.equivalent(*Null);
  }
};

} // namespace

FileSystem refcycle::regularFiles(FileSystem Files) {
  return llvm::makeIntrusiveRefCnt<RegularFiles>(std::move(Files));
}

llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
refcycle::readRegularFile(llvm::StringRef Path) {
  return regularFiles(vfs::getRealFileSystem())->getBufferForFile(Path);
}
