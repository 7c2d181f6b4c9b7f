// Values of unordered_map, elements of unordered_set.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <unordered_map>
#include <unordered_set>

struct Texture;
struct Cache {
  std::unordered_map<int, std::shared_ptr<Texture>> textures;
};
struct Texture {
  std::shared_ptr<Cache> cache;
};

struct Module {
  std::unordered_set<std::shared_ptr<Module>> users;
  std::unordered_set<std::shared_ptr<Module>> imports;
};

int main() {
  auto cache = std::make_shared<Cache>();
  auto texture = std::make_shared<Texture>();
  cache->textures.try_emplace(7, texture);
  texture->cache = cache;

  auto library = std::make_shared<Module>();
  auto client = std::make_shared<Module>();
  library->users.insert(client);
  client->imports.insert(library);
}

// CHECK: edge-unordered.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Texture::cache' closes a strong reference cycle: 'Texture::cache' and 'Cache::textures' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-unordered.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Texture::cache' keeps 'Cache' alive; stored here
// CHECK: edge-unordered.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Cache::textures' keeps 'Texture' alive; stored here
// CHECK: edge-unordered.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: make 'Texture::cache' weak:
// CHECK: edge-unordered.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Module::imports' closes a strong reference cycle: 'Module::imports' and 'Module::users' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-unordered.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Module::imports' keeps 'Module' alive; stored here
// CHECK: edge-unordered.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Module::users' keeps 'Module' alive; stored here
// CHECK: edge-unordered.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: make 'Module::imports' weak:
