// Of two objects of one class, the words say which has to live longer.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <boost/intrusive_ptr.hpp>

struct Track {
  int uses = 0;
  boost::intrusive_ptr<Track> next, prev;
};
inline void intrusive_ptr_add_ref(Track *t) { ++t->uses; }
inline void intrusive_ptr_release(Track *t) {
  if (--t->uses == 0)
    delete t;
}

int main() {
  boost::intrusive_ptr<Track> a(new Track), b(new Track);
  a->next = b;
  b->prev = a;
}

// CHECK: 19:3: warning: 'Track::prev' closes a strong reference cycle: 'Track::prev' and 'Track::next' keep each other alive
// CHECK: note: 'Track::prev' keeps 'Track' alive
// CHECK: note: 'Track::next' keeps 'Track' alive
// CHECK: note: make 'Track::prev' a raw pointer
// CHECK: note: 'boost::intrusive_ptr' has no weak counterpart: a raw pointer is safe only where what 'Track::prev' points to lives as long as the 'Track' that has it
// CHECK: note: else reset 'Track::prev'
