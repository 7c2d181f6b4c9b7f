#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

struct Meter {
  int blocks = 0;
};

template <class T> struct MeteredAllocator {
  using value_type = T;
  Meter *meter;

  explicit MeteredAllocator(Meter *m) : meter(m) {}
  template <class U> MeteredAllocator(const MeteredAllocator<U> &o) : meter(o.meter) {}

  T *allocate(std::size_t n) {
    ++meter->blocks;
    return static_cast<T *>(std::malloc(n * sizeof(T)));
  }
  void deallocate(T *p, std::size_t) { std::free(p); }
};

template <class T, class U> bool operator==(const MeteredAllocator<T> &a, const MeteredAllocator<U> &b) {
  return a.meter == b.meter;
}
template <class T, class U> bool operator!=(const MeteredAllocator<T> &a, const MeteredAllocator<U> &b) {
  return !(a == b);
}

class City;

class Country {
public:
  explicit Country(std::string name) : name_(std::move(name)) {}
  void setCapital(std::shared_ptr<City> city) { capital_ = city; }
  const std::shared_ptr<City> &capital() const { return capital_; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::shared_ptr<City> capital_;
};

class City {
public:
  City(std::string name, std::shared_ptr<Country> country)
      : name_{std::move(name)}, country_{std::move(country)} {}
  std::string address() const { return name_ + ", " + country_->name(); }

private:
  std::string name_;
  std::shared_ptr<Country> country_;
};

static Meter meter;

static void atlas(const char *country, const char *capital) {
  auto land = std::allocate_shared<Country>(MeteredAllocator<Country>(&meter), country);
  land->setCapital(std::allocate_shared<City>(MeteredAllocator<City>(&meter), capital, land));
  std::printf("%s\n", land->capital()->address().c_str());
}

int main() {
  atlas("Portugal", "Lisbon");
  atlas("Estonia", "Tallinn");
  std::printf("%d blocks\n", meter.blocks);
}
