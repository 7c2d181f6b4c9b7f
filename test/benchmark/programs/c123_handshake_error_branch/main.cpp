#include <functional>
#include <iostream>
#include <memory>
#include <string>

class Transport {
public:
  using Reply = std::function<void(bool ok, const std::string &text)>;

  void expect(Reply r) { onReply_ = std::move(r); }
  void close() { onReply_ = nullptr; }
  void receive(bool ok, const std::string &text) {
    if (auto handler = onReply_)
      handler(ok, text);
  }

private:
  Reply onReply_;
};

class Handshake : public std::enable_shared_from_this<Handshake> {
public:
  explicit Handshake(std::shared_ptr<Transport> t) : transport_(std::move(t)) {}

  void begin() {
    auto self = shared_from_this();
    transport_->expect([self](bool ok, const std::string &text) { self->advance(ok, text); });
  }

  const std::string &state() const { return state_; }

private:
  void advance(bool ok, const std::string &text) {
    if (!ok) {
      state_ = "failed: " + text;
      return;
    }
    if (text == "HELLO") {
      state_ = "greeted";
    } else if (text == "READY") {
      state_ = "ready";
      transport_->close();
    }
  }

  std::shared_ptr<Transport> transport_;
  std::string state_ = "new";
};

static void dial(bool reachable) {
  auto line = std::make_shared<Transport>();
  auto shake = std::make_shared<Handshake>(line);
  shake->begin();
  line->receive(true, "HELLO");
  std::cout << shake->state() << "\n";
  if (reachable)
    line->receive(true, "READY");
  else
    line->receive(false, "timeout");
  std::cout << shake->state() << "\n";
}

int main() {
  dial(true);
  dial(false);
}
