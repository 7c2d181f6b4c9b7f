#pragma once
#include <memory>
#include <string>

class Decoder {
public:
  explicit Decoder(int limit);
  ~Decoder();
  Decoder(Decoder&&) = delete;

  void feed(const std::string& bytes);
  int errors() const { return errors_; }
  std::string text() const;

private:
  struct Impl;
  friend struct Impl;
  void fail() { ++errors_; }

  int errors_ = 0;
  std::shared_ptr<Impl> impl_;
};
