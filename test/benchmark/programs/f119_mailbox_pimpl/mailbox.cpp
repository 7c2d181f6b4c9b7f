#include "mailbox.h"

#include <map>

struct Mailbox::Private {
  std::string address;
  std::map<std::string, std::shared_ptr<Conversation>> threads;
  int delivered = 0;
};

Mailbox::Mailbox(std::string address) : d(std::make_unique<Private>()) { d->address = std::move(address); }
Mailbox::~Mailbox() = default;

std::shared_ptr<Conversation> Mailbox::conversation(const std::string &subject) {
  auto it = d->threads.find(subject);
  if (it == d->threads.end())
    it = d->threads.emplace(subject, std::make_shared<Conversation>(subject, shared_from_this())).first;
  return it->second;
}

void Mailbox::deliver(const std::string &subject, const std::string &from) {
  ++d->delivered;
  conversation(subject)->append(from);
}

const std::string &Mailbox::address() const { return d->address; }
std::size_t Mailbox::size() const { return d->threads.size(); }
