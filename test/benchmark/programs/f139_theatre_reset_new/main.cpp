#include <iostream>
#include <memory>
#include <string>

class Play;

class Understudy {
public:
  Understudy(const char *name, const std::shared_ptr<Play> &play) : name_(name), play_(play) {}
  bool knowsLines() const;
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::shared_ptr<Play> play_;
};

class Actor {
public:
  explicit Actor(const char *name) : name_(name) {}
  void cover(Understudy *u) { understudy_.reset(u); }
  const Understudy &understudy() const { return *understudy_; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::shared_ptr<Understudy> understudy_;
};

class Play {
public:
  Play(std::string title, int acts) : title_(std::move(title)), acts_(acts) {}
  void cast(const char *name) { lead_ = std::shared_ptr<Actor>(new Actor(name)); }
  Actor &lead() const { return *lead_; }
  int acts() const { return acts_; }

  void perform(bool leadIsIll) const {
    if (!leadIsIll)
      std::cout << title_ << " with " << lead_->name() << "\n";
    else if (lead_->understudy().knowsLines())
      std::cout << title_ << " with " << lead_->understudy().name() << "\n";
    else
      std::cout << title_ << " cancelled\n";
  }

private:
  std::string title_;
  int acts_;
  std::shared_ptr<Actor> lead_;
};

bool Understudy::knowsLines() const { return play_->acts() < 4; }

static void season(const char *title, int acts) {
  std::shared_ptr<Play> play(new Play(title, acts));
  play->cast("Orla");
  play->lead().cover(new Understudy("Finn", play));
  play->perform(false);
  play->perform(true);
}

int main() {
  season("The Birds", 2);
  season("Faust", 5);
}
