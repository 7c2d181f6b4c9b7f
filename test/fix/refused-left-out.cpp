// Code that this build does not compile names the member: nobody could say that it will still
// compile. What another member of that name is in, elsewhere, is no reason.
// RUN: %exits 1 %refcycle scan -q --fixes %s -- -std=c++17 | grep 'no fix:' | FileCheck %s --check-prefixes=BRANCH,BOTH --implicit-check-not 'no fix'
// RUN: %exits 1 %refcycle scan -q --fixes %s -- -std=c++17 -DOTHER | grep 'no fix:' | FileCheck %s --check-prefix=BOTH --implicit-check-not 'no fix'
// RUN: %exits 1 %refcycle scan -q --fixes %s -- -std=c++17 -DOTHER -DCHECKED | grep 'fix:' | FileCheck %s --check-prefix=NONE --implicit-check-not 'no fix'
// NONE: note: fix: make 'Child::parent' a 'std::weak_ptr'

#include <memory>

#ifdef CHECKED
#define CHECK_THAT(x) if (!(x)) return 2
#else
#define CHECK_THAT(x) (void)0
#endif

struct Child;
struct Parent { std::shared_ptr<Child> child; };
struct Child {
  std::shared_ptr<Parent> parent;
  int n = 1;
  int get() const;
};
int Child::get() const {
#ifdef OTHER
  if (parent->child.get() != this)
    // BRANCH: [[#@LINE-1]]:7: note: no fix: 'Child::parent' cannot be made weak: code that this build leaves out (#if, or a macro's argument) names it
    return 2;
#endif
  CHECK_THAT(parent->child);
  // BOTH: [[#@LINE-1]]:14: note: no fix: 'Child::parent' cannot be made weak: code that this build leaves out (#if, or a macro's argument) names it
  return n;
}
int run() {
  auto a = std::make_shared<Parent>();
  a->child = std::make_shared<Child>();
  a->child->parent = a;
  return a->child->get();
}
