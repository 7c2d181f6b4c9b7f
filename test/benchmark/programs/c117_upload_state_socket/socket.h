#pragma once
#include <functional>
#include <string>

class Socket {
public:
  using Handler = std::function<void(const std::string &)>;
  void onMessage(Handler h) { onMessage_ = std::move(h); }
  void inject(const std::string &bytes);
  void send(const std::string &line) { sent_ += line + "|"; }
  const std::string &sent() const { return sent_; }

private:
  Handler onMessage_;
  std::string sent_;
};
