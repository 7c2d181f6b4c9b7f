// Algorithms that write, move or take out entries, as a teardown.
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='std::fill(all.begin(),all.end(),nullptr)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='std::fill_n(all.begin(),all.size(),nullptr)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='std::ranges::fill(all,nullptr)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='std::generate(all.begin(),all.end(),[]{return nullptr;})' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='std::transform(all.begin(),all.end(),all.begin(),[](auto){return std::shared_ptr<Part>();})' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='List none(all.size());std::swap_ranges(all.begin(),all.end(),none.begin())' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='List out;std::move(all.begin(),all.end(),std::back_inserter(out))' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='List(std::make_move_iterator(all.begin()),std::make_move_iterator(all.end()))' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DDOWN='all.erase(std::partition(all.begin(),all.end(),[](auto&p){return(p->id>5);}),all.end())' | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DDOWN='std::fill(all.begin()+1,all.end(),nullptr)'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DDOWN='std::fill_n(all.begin(),1,nullptr)'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DDOWN='List out;std::copy(all.begin(),all.end(),std::back_inserter(out))'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DDOWN='all.erase(std::partition(all.begin(),all.end(),[](auto&p){return(p->id==0);}),all.end())'

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

struct Whole;
struct Part {
  int id = 0;
  std::shared_ptr<Whole> whole;
};
using List = std::vector<std::shared_ptr<Part>>;
struct Whole {
  List all;
  void down() { DOWN; }
};

int main() {
  auto whole = std::make_shared<Whole>();
  for (int i = 0; i < 2; ++i) {
    auto part = std::make_shared<Part>();
    part->id = i;
    part->whole = whole;
    whole->all.push_back(part);
  }
  whole->down();
}
