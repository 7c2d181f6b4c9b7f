// Typedefs, alias templates and nested aliases are what they stand for.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

template <typename T> using Ref = std::shared_ptr<T>;
template <typename T> using Refs = std::vector<Ref<T>>;
struct Chunk;
typedef std::shared_ptr<Chunk> ChunkPtr;
typedef ChunkPtr ChunkHandle;

struct Terrain {
  using Ptr = Ref<Terrain>;
  Refs<Chunk> loaded;
};
struct Chunk {
  Terrain::Ptr terrain;
};

int main() {
  Terrain::Ptr terrain = std::make_shared<Terrain>();
  ChunkHandle chunk = std::make_shared<Chunk>();
  terrain->loaded.push_back(chunk);
  chunk->terrain = terrain;
}

// CHECK: edge-alias.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Chunk::terrain' closes a strong reference cycle: 'Chunk::terrain' and 'Terrain::loaded' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-alias.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Chunk::terrain' keeps 'Terrain' alive; stored here
// CHECK: edge-alias.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Terrain::loaded' keeps 'Chunk' alive; stored here
// CHECK: edge-alias.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Chunk::terrain' weak:
