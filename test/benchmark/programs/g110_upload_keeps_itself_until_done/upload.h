#pragma once
#include <memory>
#include <string>

// A running upload holds on to itself until it is done, failed or stopped.
class Upload : public std::enable_shared_from_this<Upload> {
public:
  Upload(std::string name, int parts) : name_(std::move(name)), parts_(parts) {}
  void start();
  bool step(bool online);
  void stop();
  int sent() const { return sent_; }

private:
  bool end();

  std::string name_;
  int parts_;
  int sent_ = 0;
  std::shared_ptr<Upload> running_;
};
