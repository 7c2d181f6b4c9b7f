#include "query.h"

void Transport::ask(const std::string &name, Reply reply) {
  name_ = name;
  reply_ = std::move(reply);
}

void Transport::answerAll() {
  while (reply_) {
    Reply reply;
    reply.swap(reply_);
    reply(name_ + " -> 192.0.2." + std::to_string(name_.size()));
  }
}

Query::Query(std::string name, std::shared_ptr<Transport> transport)
    : name_(std::move(name)), transport_(std::move(transport)) {}

void Query::start() {
  auto self = shared_from_this();
  transport_->ask(name_, [self](const std::string &answer) { self->next(answer); });
}

void Query::next(const std::string &answer) {
  answers_.push_back(answer);
  auto dot = name_.find('.');
  if (dot == std::string::npos)
    return;
  name_ = name_.substr(dot + 1);
  start();
}
