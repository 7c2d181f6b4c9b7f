// Elements named by computed subscripts are not one another.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <array>
#include <map>
#include <memory>
#include <vector>

struct Peer {
  std::shared_ptr<Peer> next;
  std::vector<std::shared_ptr<Peer>> later;
};

void array() {
  std::shared_ptr<Peer> v[3];
  for (int i = 0; i < 3; ++i)
    v[i] = std::make_shared<Peer>();
  for (int i = 0; i + 1 < 3; ++i)
    v[i]->next = v[i + 1];
}

void vector() {
  std::vector<std::shared_ptr<Peer>> v;
  for (int i = 0; i < 3; ++i)
    v.push_back(std::make_shared<Peer>());
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i]->next = v[i - 1];
}

void keyed() {
  std::map<int, std::shared_ptr<Peer>> m;
  for (int i = 0; i < 3; ++i)
    m[i] = std::make_shared<Peer>();
  m[0]->next = m[1];
  m[1]->next = m[2];
}

void dag() {
  std::array<std::shared_ptr<Peer>, 3> v;
  for (auto &p : v)
    p = std::make_shared<Peer>();
  for (int i = 0; i < 3; ++i)
    for (int j = i + 1; j < 3; ++j)
      v[i]->later.push_back(v[j]);
}

int main() {
  array();
  vector();
  keyed();
  dag();
}
