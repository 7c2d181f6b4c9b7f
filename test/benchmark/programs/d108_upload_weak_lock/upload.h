#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <string>

class Socket {
public:
  void onWritable(std::function<void()> f) { writable_ = std::move(f); }
  void onError(std::function<void(const std::string &)> f) { error_ = std::move(f); }
  void write(const std::string &data) { sent_ += data; }
  void pump(int times);
  void breakDown();
  const std::string &sent() const { return sent_; }

private:
  std::function<void()> writable_;
  std::function<void(const std::string &)> error_;
  std::string sent_;
};

class Upload : public std::enable_shared_from_this<Upload> {
public:
  explicit Upload(std::shared_ptr<Socket> socket) : socket_(std::move(socket)) {}
  void start();
  void queue(const std::string &chunk) { chunks_.push_back(chunk); }
  bool failed() const { return failed_; }

private:
  void sendOne();
  std::shared_ptr<Socket> socket_;
  std::deque<std::string> chunks_;
  bool failed_ = false;
};
