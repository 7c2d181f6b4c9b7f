#pragma once
#include <memory>
#include <string>
#include <vector>

class Mailbox;

class Conversation {
public:
  Conversation(std::string subject, std::shared_ptr<Mailbox> box);
  void append(const std::string &from);
  std::string line() const;

private:
  std::string subject;
  std::vector<std::string> senders;
  std::shared_ptr<Mailbox> box;
};

class Mailbox : public std::enable_shared_from_this<Mailbox> {
public:
  explicit Mailbox(std::string address);
  ~Mailbox();
  std::shared_ptr<Conversation> conversation(const std::string &subject);
  void deliver(const std::string &subject, const std::string &from);
  const std::string &address() const;
  std::size_t size() const;

private:
  struct Private;
  std::unique_ptr<Private> d;
};
