#include "mailbox.h"

Conversation::Conversation(std::string subject, std::shared_ptr<Mailbox> box)
    : subject(std::move(subject)), box(std::move(box)) {}

void Conversation::append(const std::string &from) { senders.push_back(from); }

std::string Conversation::line() const {
  return box->address() + " | " + subject + " (" + std::to_string(senders.size()) + ")";
}
