#include <cstdint>
#include <iostream>
#include <memory>
#include <unordered_map>

template <typename T> using Ref = std::shared_ptr<T>;

struct Terrain;
typedef Ref<Terrain> TerrainRef;

struct Chunk {
  typedef std::uint32_t Key;
  Key key;
  int height;
  TerrainRef terrain;

  int slopeTo(Key other) const;
};

typedef Ref<Chunk> ChunkRef;
using ChunkIndex = std::unordered_map<Chunk::Key, ChunkRef>;

struct Terrain {
  std::uint32_t seed;
  ChunkIndex loaded;

  ChunkRef fetch(Chunk::Key key) const {
    ChunkIndex::const_iterator it = loaded.find(key);
    return it == loaded.end() ? ChunkRef() : it->second;
  }
};

int Chunk::slopeTo(Key other) const {
  ChunkRef neighbour = terrain->fetch(other);
  return neighbour ? neighbour->height - height : 0;
}

static ChunkRef generate(const TerrainRef &terrain, Chunk::Key key) {
  const std::uint32_t h = (terrain->seed ^ (key * 2654435761u)) >> 26;
  ChunkRef chunk(new Chunk{key, static_cast<int>(h), terrain});
  terrain->loaded[key] = chunk;
  return chunk;
}

static void explore(std::uint32_t seed) {
  TerrainRef terrain = std::make_shared<Terrain>();
  terrain->seed = seed;
  for (Chunk::Key k = 0; k < 4; ++k)
    generate(terrain, k);
  for (Chunk::Key k = 0; k < 3; ++k)
    std::cout << terrain->fetch(k)->slopeTo(k + 1) << (k < 2 ? " " : "\n");
}

int main() {
  explore(1234u);
  explore(99u);
}
