#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>

class Command {
public:
  virtual ~Command() = default;
  virtual std::string run(const std::string &argument) = 0;
};

template <typename Map> void deleteValues(Map &map) {
  for (auto &[name, value] : map)
    delete value;
  map.clear();
}

class ChatRoom : public std::enable_shared_from_this<ChatRoom> {
public:
  ~ChatRoom() { shutdown(); }
  void install();
  void join(const std::string &name) { names_.insert(name); }
  bool leave(const std::string &name) { return names_.erase(name) == 1; }
  std::string handle(const std::string &command, const std::string &argument) {
    auto at = commands_.find(command);
    return at == commands_.end() ? "unknown " + command : at->second->run(argument);
  }

private:
  void shutdown() { deleteValues(commands_); }
  std::map<std::string, Command *> commands_;
  std::set<std::string> names_;
};

class HelpCommand : public Command {
public:
  std::string run(const std::string &) override { return "help, kick"; }
};

class KickCommand : public Command {
public:
  explicit KickCommand(std::shared_ptr<ChatRoom> room) : room_(std::move(room)) {}
  std::string run(const std::string &name) override {
    return room_->leave(name) ? name + " left" : "nobody";
  }

private:
  std::shared_ptr<ChatRoom> room_;
};

void ChatRoom::install() {
  commands_["help"] = new HelpCommand;
  commands_["kick"] = new KickCommand(shared_from_this());
}

int main() {
  auto room = std::make_shared<ChatRoom>();
  room->install();
  room->join("ann");
  std::puts(room->handle("kick", "ann").c_str());
  std::puts(room->handle("kick", "bob").c_str());
  std::puts(room->handle("help", "").c_str());
}
