#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>

struct Limits {
  int perClient = 2;
  int total = 5;
};

class Limiter {
public:
  explicit Limiter(std::shared_ptr<const Limits> limits) : limits_(std::move(limits)) {}

  bool admit(const std::string &client) {
    if (total_ >= limits_->total || clients_[client] >= limits_->perClient)
      return false;
    ++total_;
    ++clients_[client];
    return true;
  }

private:
  std::shared_ptr<const Limits> limits_;
  std::unordered_map<std::string, int> clients_;
  int total_ = 0;
};

class Server : public std::enable_shared_from_this<Server> {
public:
  Server(std::string host, Limits limits) : host_(std::move(host)), limits_(limits) {}

  std::shared_ptr<const Limits> limits() const {
    return std::shared_ptr<const Limits>(shared_from_this(), &limits_);
  }
  void listen() { limiter_ = std::make_unique<Limiter>(limits()); }
  void retune(int perClient) { limits_.perClient = perClient; }
  void request(const std::string &client) {
    std::cout << host_ << " <- " << client << (limiter_->admit(client) ? " 200" : " 429") << "\n";
  }

private:
  std::string host_;
  Limits limits_;
  std::unique_ptr<Limiter> limiter_;
};

static void traffic() {
  auto server = std::make_shared<Server>("edge-3", Limits{1, 3});
  server->listen();
  server->request("alice");
  server->request("alice");
  server->retune(2);
  server->request("alice");
  server->request("bob");
  server->request("carol");
}

int main() { traffic(); }
