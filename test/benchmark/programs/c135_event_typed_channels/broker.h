#pragma once
#include <any>
#include <functional>
#include <memory>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <vector>

class Broker {
public:
  template <class Event, class F> void on(F f) {
    channels_[std::type_index(typeid(Event))].push_back(
        [f](const std::any &e) { f(std::any_cast<const Event &>(e)); });
  }
  template <class Event> void publish(const Event &e) {
    auto it = channels_.find(std::type_index(typeid(Event)));
    if (it == channels_.end())
      return;
    for (const auto &channel : it->second)
      channel(std::any(e));
  }

private:
  std::unordered_map<std::type_index, std::vector<std::function<void(const std::any &)>>> channels_;
};

struct Deposited {
  int account;
  int amount;
};
struct Flagged {
  int account;
};

class Archive : public std::enable_shared_from_this<Archive> {
public:
  explicit Archive(std::shared_ptr<Broker> broker) : broker_(std::move(broker)) {}
  void listen();
  void print() const;

private:
  std::shared_ptr<Broker> broker_;
  std::vector<std::string> lines_;
};
