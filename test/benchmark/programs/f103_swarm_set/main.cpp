#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <vector>

class Swarm;

class Peer {
public:
  Peer(int id, std::vector<bool> pieces) : id_(id), pieces_(std::move(pieces)) {}

  void join(const std::shared_ptr<Swarm> &swarm);
  int id() const { return id_; }
  bool has(std::size_t piece) const { return piece < pieces_.size() && pieces_[piece]; }
  int availability(std::size_t piece) const;

private:
  int id_;
  std::vector<bool> pieces_;
  std::shared_ptr<Swarm> swarm_;
};

struct ById {
  bool operator()(const std::shared_ptr<Peer> &a, const std::shared_ptr<Peer> &b) const {
    return a->id() < b->id();
  }
};

class Swarm {
public:
  bool enter(std::shared_ptr<Peer> peer) { return peers_.insert(std::move(peer)).second; }
  int count(std::size_t piece) const {
    return static_cast<int>(std::count_if(peers_.begin(), peers_.end(),
                                          [piece](const auto &p) { return p->has(piece); }));
  }
  std::size_t size() const { return peers_.size(); }

private:
  std::set<std::shared_ptr<Peer>, ById> peers_;
};

void Peer::join(const std::shared_ptr<Swarm> &swarm) { swarm_ = swarm; }

int Peer::availability(std::size_t piece) const { return swarm_ ? swarm_->count(piece) : 0; }

static void download() {
  auto swarm = std::make_shared<Swarm>();
  auto seed = std::make_shared<Peer>(1, std::vector<bool>{true, true, true});
  auto leech = std::make_shared<Peer>(2, std::vector<bool>{false, true, false});
  for (const auto &peer : {seed, leech}) {
    peer->join(swarm);
    swarm->enter(peer);
  }
  std::cout << swarm->size() << " peers\n";
  for (std::size_t piece = 0; piece < 3; ++piece)
    std::cout << "piece " << piece << " x" << leech->availability(piece) << "\n";
}

int main() { download(); }
