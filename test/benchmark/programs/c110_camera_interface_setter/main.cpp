#include "camera.h"

#include <cstdio>

static void film(const char *device, int wanted) {
  auto camera = openCamera(device);
  enableAutoExposure(camera, wanted);
  camera->capture(5);
  std::printf("%s: exposure %d\n", device, camera->exposure());
}

int main() {
  film("front", 100);
  film("rear", 5);
}
