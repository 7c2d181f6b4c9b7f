#include <iostream>
#include <memory>
#include <string>

class Tunnel;

class Endpoint {
public:
  Endpoint(std::string host, std::shared_ptr<Tunnel> t) : host_(std::move(host)), tunnel_(std::move(t)) {}
  void send(const std::string &text);
  void receive(const std::string &text) { std::cout << host_ << " got " << text << '\n'; }
  void detach() { tunnel_.reset(); }

private:
  std::string host_;
  std::shared_ptr<Tunnel> tunnel_;
};

class Tunnel : public std::enable_shared_from_this<Tunnel> {
public:
  void open(const std::string &a, const std::string &b) {
    left_ = std::make_shared<Endpoint>(a, shared_from_this());
    right_ = std::make_shared<Endpoint>(b, shared_from_this());
  }

  void close() {
    if (closed_)
      return;
    closed_ = true;
    left_->detach();
    right_->detach();
    left_.reset();
    right_.reset();
  }

  void carry(const Endpoint *from, const std::string &text) {
    ++messages_;
    (from == left_.get() ? right_ : left_)->receive(text);
  }

  std::shared_ptr<Endpoint> left() const { return left_; }
  std::shared_ptr<Endpoint> right() const { return right_; }
  int messages() const { return messages_; }

private:
  bool closed_ = false;
  int messages_ = 0;
  std::shared_ptr<Endpoint> left_, right_;
};

void Endpoint::send(const std::string &text) {
  if (tunnel_)
    tunnel_->carry(this, text);
  else
    std::cout << host_ << " is offline\n";
}

static int talk(bool impatient) {
  auto tunnel = std::make_shared<Tunnel>();
  tunnel->open("alpha", "omega");
  auto a = tunnel->left();
  auto o = tunnel->right();
  a->send("ping");
  o->send("pong");
  if (impatient)
    tunnel->close();
  else
    a->send("bye");
  tunnel->close();
  a->send("late");
  return tunnel->messages();
}

int main() {
  std::cout << talk(false) << '\n';
  std::cout << talk(true) << '\n';
}
