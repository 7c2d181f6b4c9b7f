#pragma once
#include "socket.h"

#include <memory>

class UploadState {
public:
  explicit UploadState(std::string file) : file_(std::move(file)) {}
  Socket &socket() { return socket_; }
  const std::string &file() const { return file_; }
  void acknowledge(int bytes) { acknowledged_ += bytes; }
  int acknowledged() const { return acknowledged_; }

private:
  std::string file_;
  int acknowledged_ = 0;
  Socket socket_;
};

std::shared_ptr<UploadState> beginUpload(const std::string &file);
