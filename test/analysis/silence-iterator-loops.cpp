// A walk over all entries, however it is written.
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto i=all.begin();i<all.end();++i)(*i)->hub=nullptr;' | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DWALK='for(auto i=all.begin();i<all.end();++i)(*i)->hub=nullptr;' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='auto i=all.begin();while(i!=all.end()){(*i)->hub=nullptr;i+=1;}' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto i=all.begin();i!=all.end();std::advance(i,1))(*i)->hub=nullptr;' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto i=all.end();i!=all.begin();){i-=1;(*i)->hub=nullptr;}' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(int k=0;k<2;++k)all.begin()[k]->hub=nullptr;' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(int k=0;k<2;++k)(*(all.data()+k))->hub=nullptr;' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto*p=all.data();p!=all.data()+all.size();++p)p->reset();' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto*p=all.data();p-all.data()<2;p+=1)p->reset();' | count 0
// A walk that leaves some out is none.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto i=all.begin();i<all.end();i+=2)(*i)->hub=nullptr;'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DWALK='for(auto i=all.begin()+1;i<all.end();++i)(*i)->hub=nullptr;'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DWALK='for(int k=0;k<1;++k)(all.begin()+1)[k]->hub=nullptr;'

#include <iterator>
#include <memory>
#include <vector>

struct Hub;
struct Spoke {
  std::shared_ptr<Hub> hub;
};
struct Hub {
  std::vector<std::shared_ptr<Spoke>> all;
  void close() { WALK }
};

int main() {
  auto hub = std::make_shared<Hub>();
  for (int k = 0; k < 2; ++k) {
    auto spoke = std::make_shared<Spoke>();
    spoke->hub = hub;
    hub->all.push_back(spoke);
  }
  hub->close();
}
