#pragma once
#include <memory>
#include <string>
#include <vector>

struct TensorNode;

// A handle: copies share the node.
class Tensor {
public:
  explicit Tensor(double value);
  static Tensor apply(char op, std::vector<Tensor> inputs);
  double value() const;
  double grad() const;
  void backward();

private:
  explicit Tensor(std::shared_ptr<TensorNode> n) : node_(std::move(n)) {}
  std::shared_ptr<TensorNode> node_;
};

inline Tensor operator+(const Tensor &a, const Tensor &b) { return Tensor::apply('+', {a, b}); }
inline Tensor operator*(const Tensor &a, const Tensor &b) { return Tensor::apply('*', {a, b}); }
