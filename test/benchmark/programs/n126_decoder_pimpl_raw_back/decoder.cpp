#include "decoder.h"

#include <vector>

namespace {
struct Stage {
  virtual ~Stage() = default;
  virtual bool take(char c, std::string& out) = 0;
};
}  // namespace

struct Decoder::Impl {
  struct Hex;
  Impl(Decoder* o, int l) : owner(o), limit(l) {}
  Decoder* owner;
  int limit;
  std::string out;
  std::vector<std::shared_ptr<Stage>> stages;
};

struct Decoder::Impl::Hex : Stage {
  explicit Hex(Impl* i) : impl(i) {}
  bool take(char c, std::string& out) override {
    int v = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (v < 0) {
      impl->owner->fail();
      return false;
    }
    if (high < 0) {
      high = v;
      return true;
    }
    out += static_cast<char>(high * 16 + v);
    high = -1;
    return true;
  }
  Impl* impl;
  int high = -1;
};

Decoder::Decoder(int limit) : impl_(std::make_shared<Impl>(this, limit)) {
  impl_->stages.push_back(std::make_shared<Impl::Hex>(impl_.get()));
}

Decoder::~Decoder() = default;

void Decoder::feed(const std::string& bytes) {
  for (char c : bytes)
    for (auto& s : impl_->stages)
      if (static_cast<int>(impl_->out.size()) < impl_->limit) s->take(c, impl_->out);
}

std::string Decoder::text() const { return impl_->out; }
