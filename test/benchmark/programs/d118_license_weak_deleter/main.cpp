#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <vector>

class LicenseServer;

struct Seat {
  int number;
};

class LicenseServer : public std::enable_shared_from_this<LicenseServer> {
public:
  explicit LicenseServer(int seats) {
    for (int i = 1; i <= seats; ++i)
      free_.insert(i);
  }

  std::shared_ptr<Seat> lease() {
    if (free_.empty())
      return nullptr;
    int n = *free_.begin();
    free_.erase(free_.begin());
    auto seat = std::shared_ptr<Seat>(new Seat{n}, [server = weak_from_this()](Seat *s) {
      if (auto owner = server.lock())
        owner->giveBack(s->number);
      else
        std::cout << "seat " << s->number << " outlived the server\n";
      delete s;
    });
    log_.push_back(seat);
    return seat;
  }

  std::size_t free() const { return free_.size(); }
  void forget() { log_.erase(log_.begin(), log_.end()); }
  std::size_t leases() const { return log_.size(); }

private:
  void giveBack(int n) { free_.insert(n); }
  std::set<int> free_;
  std::vector<std::weak_ptr<Seat>> log_;
};

class Client {
public:
  explicit Client(std::shared_ptr<LicenseServer> s) : server_(std::move(s)) {}
  bool start() { return (seat_ = server_->lease()) != nullptr; }
  void stop() { seat_.reset(); }
  int seat() const { return seat_ ? seat_->number : 0; }
  std::shared_ptr<Seat> keepSeat() { return seat_; }

private:
  std::shared_ptr<LicenseServer> server_;
  std::shared_ptr<Seat> seat_;
};

static void office() {
  std::shared_ptr<Seat> kept;
  {
    auto server = std::make_shared<LicenseServer>(2);
    Client a(server), b(server), c(server);
    std::cout << a.start() << b.start() << c.start() << '\n';
    a.stop();
    std::cout << c.start() << ' ' << c.seat() << ' ' << server->free() << ' ' << server->leases() << '\n';
    kept = b.keepSeat();
  }
  kept.reset();
}

int main() { office(); }
