// The container has another name: the member's type is written out, with the names that
// its arguments have. So are variables made from it, and iterators become `auto`.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct Observer;
using ObserverPtr = std::shared_ptr<Observer>;
using Observers = std::vector<ObserverPtr>;
typedef std::map<std::string, std::vector<std::shared_ptr<Observer>>> Groups;
struct Account {
  using Watchers = std::vector<std::shared_ptr<Observer>>;
  Observers observers;
  // CHECK:        std::vector<std::weak_ptr<Observer>> observers;
  Watchers watchers;
  // CHECK-NEXT:   std::vector<std::weak_ptr<Observer>> watchers;
  Groups groups;
  // CHECK-NEXT:   std::map<std::string, std::vector<std::weak_ptr<Observer>>> groups;
  std::map<int, Observers> byId;
  // CHECK-NEXT:   std::map<int, std::vector<std::weak_ptr<Observer>>> byId;
  const std::map<int, Observers> &all() const { return byId; }
  // CHECK-NEXT:   const std::map<int, std::vector<std::weak_ptr<Observer>>> &all() const { return byId; }
  std::map<ObserverPtr, int> counts;
  // CHECK-NEXT:   std::map<std::weak_ptr<Observer>, int, std::owner_less<std::weak_ptr<Observer>>> counts;
  const std::map<ObserverPtr, int> &byObserver() const;
  // CHECK-NEXT:   const std::map<std::weak_ptr<Observer>, int, std::owner_less<std::weak_ptr<Observer>>> &byObserver() const;
  void changed() const;
};
inline const std::map<ObserverPtr, int> &Account::byObserver() const { return counts; }
// CHECK:        inline const std::map<std::weak_ptr<Observer>, int, std::owner_less<std::weak_ptr<Observer>>> &Account::byObserver() const { return counts; }
struct Observer {
  std::shared_ptr<Account> account;
  // CHECK:        std::shared_ptr<Account> account;
  int number = 7;
};
void Account::changed() const {
  Observers copy = observers;
  // CHECK:        std::vector<std::weak_ptr<Observer>> copy = observers;
  for (const auto &o : copy)
    std::printf("%d\n", o->number);
  std::vector<ObserverPtr> again(watchers.begin(), watchers.end());
  // CHECK:        std::vector<std::weak_ptr<Observer>> again(watchers.begin(), watchers.end());
  for (auto &o : again)
    // CHECK-NEXT: for (auto &weakO : again)
    std::printf("%d\n", o->number);
  for (Watchers::const_iterator i = watchers.begin(), e = watchers.end(); i != e; ++i)
    // CHECK:      for (auto i = watchers.begin(), e = watchers.end(); i != e; ++i)
    std::printf("%d\n", (*i)->number);
  // CHECK-NEXT:   if (auto observer = i->lock())
  // CHECK-NEXT:     std::printf("%d\n", observer->number);
  Groups::const_iterator first = groups.find("x");
  // CHECK:        auto first = groups.find("x");
  std::printf("%d\n", first->second.front()->number);
}
int main() {
  auto o = std::make_shared<Observer>();
  o->account = std::make_shared<Account>();
  o->account->observers.push_back(o);
  o->account->watchers.push_back(o);
  o->account->groups["x"].push_back(o);
  o->account->byId[1].push_back(o);
  o->account->counts[o] = 1;
  for (const auto &[id, each] : o->account->all())
    std::printf("%d %zu\n", id, each.size() + o->account->byObserver().size());
  o->account->changed();
}
