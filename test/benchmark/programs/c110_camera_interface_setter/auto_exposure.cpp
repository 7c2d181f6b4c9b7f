#include "camera.h"

void enableAutoExposure(const std::shared_ptr<Camera> &camera, int wanted) {
  camera->setListener([camera, wanted](const Frame &frame) {
    if (frame.brightness < wanted)
      camera->setExposure(camera->exposure() * 2);
    else if (frame.brightness > 2 * wanted)
      camera->setExposure(camera->exposure() / 2);
  });
}
