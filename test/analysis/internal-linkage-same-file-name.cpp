// Classes and functions of the same name in two files of the same name are two.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q a/pair.cpp b/pair.cpp -- -std=c++17 \
// RUN:   | grep warning: | FileCheck %s

//--- a/pair.cpp
#include <memory>
namespace {
struct Pair {
  std::weak_ptr<Pair> other;
};
} // namespace
static void tie(std::shared_ptr<Pair> a) { a->other = a; }
void one() { tie(std::make_shared<Pair>()); }
//--- b/pair.cpp
#include <memory>
namespace {
struct Pair {
  std::shared_ptr<Pair> other;
};
} // namespace
static void tie(std::shared_ptr<Pair> a) { a->other = a; }
void two() { tie(std::make_shared<Pair>()); }

// CHECK: b/pair.cpp:{{.*}} warning: 'Pair::other' closes a strong reference cycle
