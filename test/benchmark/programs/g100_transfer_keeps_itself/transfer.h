#pragma once
#include <memory>
#include <string>

// A running transfer holds on to itself, so that nobody else has to.
class Transfer : public std::enable_shared_from_this<Transfer> {
public:
  Transfer(std::string name, int blocks);
  void start();
  bool step();
  void cancel();
  int done() const { return done_; }
  const std::string &name() const { return name_; }

private:
  void finish();

  std::string name_;
  int blocks_;
  int done_ = 0;
  bool cancelled_ = false;
  std::shared_ptr<Transfer> self_;
};
