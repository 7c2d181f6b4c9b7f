// Control flow that is not nested, and extensions of C.
// RUN: %exits 1 %refcycle scan %s -- -std=gnu++20 2>&1 | FileCheck %s

#include <csetjmp>
#include <cstdarg>
#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  Node() = default;
  Node(std::shared_ptr<Node> n) try : next(check(n)) {
  } catch (const int &i) {
    throw;
  } catch (...) {
  }
  ~Node() try { next.reset(); } catch (...) {}
  static std::shared_ptr<Node> check(std::shared_ptr<Node> n) { if (!n) throw 1; return n; }
};
using Ptr = std::shared_ptr<Node>;
static jmp_buf place;

void duff(Ptr a, int n) {
  switch (n % 4) {
  case 0: do { a->next = nullptr;
  [[fallthrough]];
  case 3: a->next = nullptr;
  case 2 ... 2: a->next = nullptr;
  case 1: a->next = nullptr;
          } while (--n > 0);
  }
}
void into(Ptr a, int n) {
  if (n) goto inside;
  while (n < 10) {
    a = a->next;
  inside:
    ++n;
    if (n == 5) goto out;
  }
  for (;;) { if (n--) continue; else break; }
  goto *(n ? &&out : &&again);
again:
  if (n) goto again;
out:
  return;
}
int jumps(Ptr a) {
  if (setjmp(place))
    return 1;
  Ptr b = a;
  longjmp(place, 1);
}
int extensions(int n, ...) {
  int vla[n], sum = 0;
  Ptr many[n];
  many[0] = std::make_shared<Node>();
  _Complex double c = 1.0 + 2.0i;
  __int128 wide = n;
  asm volatile("nop" : "+r"(sum) : "m"(*vla) : "memory", "cc");
  typedef int four __attribute__((vector_size(16)));
  four v = {1, 2, 3, 4};
  v = v + __builtin_shufflevector(v, v, 3, 2, 1, 0);
  va_list list;
  va_start(list, n);
  sum += va_arg(list, int) + v[0] + (int)wide + (int)__real__ c + sizeof(int[n]);
  va_end(list);
  auto copy = [&] { return vla[0]; };
  if (__builtin_expect(sum, 0)) __builtin_unreachable();
  return sum + copy();
}
int assembly(Ptr p) {
  asm goto("" : : : : done);
  p->next = nullptr;
done:
  return 1;
}
[[gnu::cleanup]] static int unused;
void closed(Ptr *p) { p->reset(); }
__attribute__((noreturn, cold)) void stop(const Ptr &p) { for (;;) ; }
void scoped() { __attribute__((cleanup(closed))) Ptr p = std::make_shared<Node>(); }
[[gnu::always_inline, nodiscard("x"), deprecated]] inline int marked([[maybe_unused]] Ptr p) { return 1; }
void tried(Ptr p) try { p->next = p; throw p; } catch (Ptr &q) { q->next = nullptr; } catch (std::exception &) { throw; }

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>(a);
  duff(a, 3), into(a, 4);
  do { a->next = b; } while (false);
  for (Ptr p = a; auto q = p->next; p = q) if (p == a) break;
}

// CHECK: warning: {{.*}}'Node::next'
// CHECK: in 1 translation unit{{$}}
