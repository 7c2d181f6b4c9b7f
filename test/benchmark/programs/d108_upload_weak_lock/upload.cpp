#include "upload.h"

#include <iostream>

void Socket::pump(int times) {
  while (times-- > 0 && writable_)
    writable_();
}

void Socket::breakDown() {
  if (error_)
    error_("reset by peer");
}

void Upload::start() {
  std::weak_ptr<Upload> weak = shared_from_this();
  socket_->onWritable([weak] {
    auto self = weak.lock();
    if (!self) {
      std::cout << "upload gone\n";
      return;
    }
    self->sendOne();
  });
  socket_->onError([weak = weak_from_this()](const std::string &why) {
    if (auto self = weak.lock()) {
      self->failed_ = true;
      std::cout << why << '\n';
    }
  });
}

void Upload::sendOne() {
  if (chunks_.empty())
    return;
  socket_->write(chunks_.front());
  chunks_.pop_front();
}
