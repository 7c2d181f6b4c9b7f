// Callbacks of a connection that keep the session that keeps the connection.
// RUN: %same-output %t %s -- -std=c++17
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Connection {
public:
  std::function<void(const std::string &)> onText;
  std::function<bool(int)> onPing;
  std::function<void()> onClose;
  std::vector<std::function<void(int)>> timers;
  void feed(const std::string &text) {
    if (onText)
      onText(text);
  }
};

class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(std::string name) : name_(std::move(name)) {}

  void start() {
    auto self = shared_from_this();
    connection_->onText = [self](const std::string &text) {
      if (text.empty())
        return;
      ++self->lines_;
      std::printf("%s: %s\n", self->name_.c_str(), text.c_str());
    };
    connection_->onPing = [this, self](int sequence) {
      return sequence > lines_;
    };
    connection_->onClose = std::bind(&Session::closed, shared_from_this(), 7);
    for (int seconds : {5, 10})
      connection_->timers.push_back([=](int now) {
        self->lines_ += now / seconds;
        auto report = [&self] { std::printf("%d lines\n", self->lines_); };
        report();
      });
  }
  std::shared_ptr<Connection> connection() const { return connection_; }

private:
  void closed(int code) { std::printf("%s closed: %d\n", name_.c_str(), code); }

  std::string name_;
  int lines_ = 0;
  std::shared_ptr<Connection> connection_ = std::make_shared<Connection>();
};

int main() {
  auto ada = std::make_shared<Session>("Ada");
  ada->start();
  auto connection = ada->connection();
  connection->feed("hello");
  connection->feed("");
  std::printf("%d %d\n", connection->onPing(1), connection->onPing(2));
  for (auto &timer : connection->timers)
    timer(20);
  connection->onClose();
  std::puts("end");
}
