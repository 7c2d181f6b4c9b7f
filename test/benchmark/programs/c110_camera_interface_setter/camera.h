#pragma once
#include <functional>
#include <memory>
#include <string>

struct Frame {
  int index;
  int brightness;
};

class Camera {
public:
  virtual ~Camera() = default;
  virtual void setListener(std::function<void(const Frame &)> listener) = 0;
  virtual void setExposure(int exposure) = 0;
  virtual int exposure() const = 0;
  virtual void capture(int frames) = 0;
};

std::shared_ptr<Camera> openCamera(const std::string &device);
void enableAutoExposure(const std::shared_ptr<Camera> &camera, int wanted);
