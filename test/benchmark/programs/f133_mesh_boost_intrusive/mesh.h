#pragma once
#include <boost/intrusive_ptr.hpp>
#include <vector>

struct Counted {
  int references = 0;
  virtual ~Counted() = default;
};

inline void intrusive_ptr_add_ref(Counted *c) { ++c->references; }
inline void intrusive_ptr_release(Counted *c) {
  if (--c->references == 0)
    delete c;
}

struct Mesh;

struct Face : Counted {
  int a, b, c;
  boost::intrusive_ptr<Mesh> mesh;
  Face(int a, int b, int c, Mesh *mesh);
  int perimeter() const;
};

struct Mesh : Counted {
  std::vector<int> heights;
  std::vector<boost::intrusive_ptr<Face>> faces;
  boost::intrusive_ptr<Face> triangle(int a, int b, int c);
};
