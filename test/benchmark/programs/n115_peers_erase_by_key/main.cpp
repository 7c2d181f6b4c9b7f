#include <iostream>
#include <map>
#include <memory>
#include <string>

class Peer : public std::enable_shared_from_this<Peer> {
public:
  explicit Peer(std::string id) : id_(std::move(id)) {}

  void connect(const std::shared_ptr<Peer> &other) {
    links_[other->id_] = other;
    other->links_[id_] = shared_from_this();
  }

  void disconnect(const std::string &id) {
    auto it = links_.find(id);
    if (it == links_.end())
      return;
    auto other = it->second;
    links_.erase(it);
    other->links_.erase(id_);
  }

  std::size_t broadcast(const std::string &text) const {
    for (const auto &[id, peer] : links_)
      std::cout << id_ << " -> " << id << ": " << text << '\n';
    return links_.size();
  }

private:
  std::string id_;
  std::map<std::string, std::shared_ptr<Peer>> links_;
};

static std::size_t chat() {
  auto hub = std::make_shared<Peer>("hub");
  auto ann = std::make_shared<Peer>("ann");
  auto bob = std::make_shared<Peer>("bob");
  hub->connect(ann);
  hub->connect(bob);
  std::size_t sent = hub->broadcast("hello");
  hub->disconnect("ann");
  sent += hub->broadcast("still here?");
  hub->disconnect("bob");
  sent += hub->broadcast("nobody");
  hub->disconnect("bob");
  return sent;
}

int main() { std::cout << chat() << '\n'; }
