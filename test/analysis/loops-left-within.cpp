// Loops that only what is in them ends: `for (;;)`, `do`, gotos; also after more rounds than
// are followed. What comes after them is run.
// RUN: %refcycle scan -q %s -- -std=c++17 -DCUT | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep -c warning: | grep -x 8

#include <memory>

bool more();

#ifdef CUT
#define AFTER n->next = nullptr
#else
#define AFTER
#endif

#define IN_LOOP(Name, ...)                                                     \
  struct Name {                                                                \
    std::shared_ptr<Name> next;                                                \
  };                                                                           \
  int on##Name() {                                                             \
    auto n = std::make_shared<Name>();                                         \
    n->next = n;                                                               \
    int s = 0;                                                                 \
    __VA_ARGS__;                                                               \
    AFTER;                                                                     \
    return s;                                                                  \
  }

IN_LOOP(Break, for (;;) {
  if (s++ > 5)
    break;
})
IN_LOOP(Counted, for (int i = 0;; ++i) {
  if (i == 12)
    break;
})
IN_LOOP(Long, for (;;) {
  if (++s == 40)
    break;
})
IN_LOOP(LongWhile, while (true) {
  if (++s == 40)
    break;
})
IN_LOOP(Do, do { ++s; } while (s < 6))
IN_LOOP(LongDo, do { ++s; } while (s < 60))
IN_LOOP(Nested, for (;;) {
  for (int i = 0; i < 3; ++i)
    ++s;
  if (s > 10)
    break;
})
IN_LOOP(Continued, for (;;) {
  if (more())
    continue;
  if (++s > 4)
    break;
})
