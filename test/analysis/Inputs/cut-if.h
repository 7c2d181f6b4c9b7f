// A class and a function that closes a ring of one object of it, and cuts the ring
// where Condition holds. The object is n; Members are of its class.
#pragma once
#include <memory>

#define RING_CUT_IF(Name, Members, Locals, Condition)                          \
  struct Name {                                                                \
    Members;                                                                   \
    std::shared_ptr<Name> next;                                                \
  };                                                                           \
  void on##Name() {                                                            \
    auto n = std::make_shared<Name>();                                         \
    n->next = n;                                                               \
    Locals;                                                                    \
    if (Condition)                                                             \
      n->next = nullptr;                                                       \
  }
