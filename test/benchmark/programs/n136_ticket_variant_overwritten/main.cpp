#include <cstdio>
#include <memory>
#include <string>
#include <variant>

class Agent;

struct Waiting {
  int position;
};
struct Assigned {
  std::shared_ptr<Agent> agent;
};
struct Closed {
  std::string note;
};

class Ticket {
public:
  explicit Ticket(int id, int position) : id_(id), state_(Waiting{position}) {}
  void assign(std::shared_ptr<Agent> a) { state_ = Assigned{std::move(a)}; }
  void close(std::string note) { state_ = Closed{std::move(note)}; }
  int id() const { return id_; }
  std::string describe() const;

private:
  int id_;
  std::variant<Waiting, Assigned, Closed> state_;
};

class Agent : public std::enable_shared_from_this<Agent> {
public:
  explicit Agent(std::string name) : name_(std::move(name)) {}
  void take(const std::shared_ptr<Ticket>& t) {
    current_ = t;
    t->assign(shared_from_this());
  }
  void resolve(const std::string& note) {
    ++done_;
    current_->close(note + " by " + name_);
  }
  const std::string& name() const { return name_; }
  int done() const { return done_; }

private:
  std::string name_;
  std::shared_ptr<Ticket> current_;
  int done_ = 0;
};

std::string Ticket::describe() const {
  struct {
    std::string operator()(const Waiting& w) const { return "waiting at " + std::to_string(w.position); }
    std::string operator()(const Assigned& a) const { return "with " + a.agent->name(); }
    std::string operator()(const Closed& c) const { return "closed: " + c.note; }
  } text;
  return "#" + std::to_string(id_) + " " + std::visit(text, state_);
}

static int desk() {
  auto agent = std::make_shared<Agent>("Noor");
  for (int i = 1; i <= 3; ++i) {
    auto ticket = std::make_shared<Ticket>(i, 4 - i);
    std::printf("%s\n", ticket->describe().c_str());
    agent->take(ticket);
    std::printf("%s\n", ticket->describe().c_str());
    agent->resolve(i % 2 ? "fixed" : "explained");
    std::printf("%s\n", ticket->describe().c_str());
  }
  return agent->done();
}

int main() { std::printf("%d\n", desk()); }
