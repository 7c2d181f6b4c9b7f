#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct KeepStrong {
  template <class T> using Pointer = std::shared_ptr<T>;
  template <class T> static std::shared_ptr<T> get(const std::shared_ptr<T>& p) { return p; }
};

struct KeepWeak {
  template <class T> using Pointer = std::weak_ptr<T>;
  template <class T> static std::shared_ptr<T> get(const std::weak_ptr<T>& p) { return p.lock(); }
};

template <class T, class Policy>
class Link {
public:
  void to(const std::shared_ptr<T>& t) { target_ = t; }
  std::shared_ptr<T> get() const { return Policy::get(target_); }

private:
  typename Policy::template Pointer<T> target_;
};

template <class T, class Policy>
class Links {
public:
  void add(const std::shared_ptr<T>& t) {
    links_.emplace_back();
    links_.back().to(t);
  }
  template <class F>
  void each(F f) const {
    for (const auto& l : links_)
      if (auto t = l.get()) f(*t);
  }

private:
  std::vector<Link<T, Policy>> links_;
};

class Station;

class Line {
public:
  explicit Line(std::string name) : name_(std::move(name)) {}
  void serve(const std::shared_ptr<Station>& s) { stations_.add(s); }
  const std::string& name() const { return name_; }
  int stops() const {
    int n = 0;
    stations_.each([&n](const Station&) { ++n; });
    return n;
  }

private:
  std::string name_;
  Links<Station, KeepStrong> stations_;
};

class Station {
public:
  explicit Station(std::string name) : name_(std::move(name)) {}
  void servedBy(const std::shared_ptr<Line>& l) { lines_.add(l); }
  void print() const {
    std::printf("%s:", name_.c_str());
    lines_.each([](const Line& l) { std::printf(" %s(%d)", l.name().c_str(), l.stops()); });
    std::printf("\n");
  }

private:
  std::string name_;
  Links<Line, KeepWeak> lines_;
};

static void network() {
  auto central = std::make_shared<Station>("Central");
  auto harbour = std::make_shared<Station>("Harbour");
  auto blue = std::make_shared<Line>("blue");
  {
    auto night = std::make_shared<Line>("night");
    for (auto& line : {blue, night}) {
      line->serve(central);
      central->servedBy(line);
    }
    central->print();
  }
  blue->serve(harbour);
  harbour->servedBy(blue);
  central->print();
  harbour->print();
}

int main() { network(); }
