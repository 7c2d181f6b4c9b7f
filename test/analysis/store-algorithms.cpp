// The same algorithms as the only store.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='all.resize(1);std::fill(all.begin(),all.end(),fresh())'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='std::fill_n(std::back_inserter(all),1,fresh())'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='std::generate_n(std::back_inserter(all),2,[this]{return fresh();})'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='all.resize(1);std::generate(all.begin(),all.end(),[this]{return fresh();})'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='List in{fresh()};std::copy_n(in.begin(),1,std::back_inserter(all))'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='List in{fresh()};std::move(in.begin(),in.end(),std::back_inserter(all))'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='List in{fresh()},no;std::partition_copy(in.begin(),in.end(),std::back_inserter(all),std::back_inserter(no),[](auto&p){return(p->id==0);})'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='all.resize(1);std::for_each_n(all.begin(),1,[this](auto&p){p=fresh();})'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='int ids[]={1};all=std::accumulate(ids,ids+1,all,[this](auto v,int){v.push_back(fresh());return(v);})'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DSTORE='auto out=std::back_inserter(all);*out++=fresh()'
// RUN: %refcycle scan -q %s -- -std=c++20 -DSTORE='std::fill(all.begin(),all.end(),fresh())' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DSTORE='List in{fresh()};std::copy_n(in.begin(),0,std::back_inserter(all))' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DSTORE='List in{fresh()},no;std::partition_copy(in.begin(),in.end(),std::back_inserter(all),std::back_inserter(no),[](auto&p){return(p->id!=0);})' | count 0

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <vector>

struct Whole;
struct Part {
  int id = 0;
  std::shared_ptr<Whole> whole;
};
using List = std::vector<std::shared_ptr<Part>>;
struct Whole : std::enable_shared_from_this<Whole> {
  List all;
  std::shared_ptr<Part> fresh() {
    auto part = std::make_shared<Part>();
    part->whole = shared_from_this();
    return part;
  }
  void add() { STORE; }
};

int main() {
  auto whole = std::make_shared<Whole>();
  whole->add();
}
