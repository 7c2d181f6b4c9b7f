#include <cstdio>

#include "tensor.h"

static void train(double start) {
  double w = start;
  for (int step = 0; step < 3; ++step) {
    Tensor weight(w), x(2), bias(0.5);
    Tensor y = weight * x + bias;
    Tensor loss = y * y;
    loss.backward();
    std::printf("%.3f %.3f\n", loss.value(), weight.grad());
    w -= 0.05 * weight.grad();
  }
}

int main() {
  train(1.0);
  train(-0.75);
}
