#include <iostream>
#include <memory>
#include <vector>

class ParticlePool;

struct Particle {
  int x = 0;
  int life = 0;
  std::shared_ptr<ParticlePool> home;
};

class ParticlePool : public std::enable_shared_from_this<ParticlePool> {
public:
  std::unique_ptr<Particle> spawn(int x, int life) {
    std::unique_ptr<Particle> p;
    if (idle_.empty()) {
      ++made_;
      p = std::make_unique<Particle>();
      p->home = shared_from_this();
    } else {
      p = std::move(idle_.back());
      idle_.pop_back();
    }
    p->x = x;
    p->life = life;
    return p;
  }

  void giveBack(std::unique_ptr<Particle> p) { idle_.push_back(std::move(p)); }
  std::size_t drain() {
    std::size_t n = idle_.size();
    idle_.clear();
    return n;
  }
  int made() const { return made_; }

private:
  int made_ = 0;
  std::vector<std::unique_ptr<Particle>> idle_;
};

static void retire(std::unique_ptr<Particle> p) {
  auto home = p->home;
  home->giveBack(std::move(p));
}

static void fireworks(int frames) {
  auto pool = std::make_shared<ParticlePool>();
  std::vector<std::unique_ptr<Particle>> live;
  for (int f = 0; f < frames; ++f) {
    live.push_back(pool->spawn(f, 2 + f % 3));
    for (auto it = live.begin(); it != live.end();) {
      (*it)->x += 3;
      if (--(*it)->life > 0) {
        ++it;
        continue;
      }
      retire(std::move(*it));
      it = live.erase(it);
    }
  }
  for (auto &p : live)
    retire(std::move(p));
  std::cout << pool->made() << " made, " << pool->drain() << " idle\n";
}

int main() {
  fireworks(12);
  fireworks(2);
}
