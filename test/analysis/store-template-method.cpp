// A member template forwards its arguments to a constructor.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <utility>
#include <vector>

struct Scene;
struct Actor {
  virtual ~Actor() = default;
};
struct Scene : std::enable_shared_from_this<Scene> {
  template <typename T, typename... Args> T &spawn(Args &&...args) {
    auto actor = std::make_shared<T>(std::forward<Args>(args)...);
    actors.push_back(actor);
    return *actor;
  }
  std::vector<std::shared_ptr<Actor>> actors;
};
struct Camera : Actor {
  Camera(std::shared_ptr<Scene> s, int lens) : scene(std::move(s)), lens(lens) {}
  std::shared_ptr<Scene> scene;
  int lens;
};

int main() {
  auto scene = std::make_shared<Scene>();
  scene->spawn<Camera>(scene, 35);
}

// CHECK: store-template-method.cpp:[[#@LINE-10]]:{{[0-9]+}}: warning: 'Camera::scene' closes a strong reference cycle: 'Camera::scene' and 'Scene::actors' keep each other alive [refcycle-strong-cycle]
// CHECK: store-template-method.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Camera::scene' keeps 'Scene' alive; stored here
// CHECK: store-template-method.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Scene::actors' keeps 'Camera' alive; stored here
// CHECK: store-template-method.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: make 'Camera::scene' weak:
