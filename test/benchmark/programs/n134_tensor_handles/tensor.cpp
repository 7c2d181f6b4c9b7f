#include "tensor.h"

struct TensorNode {
  char op;
  double value;
  double grad = 0;
  std::vector<Tensor> inputs;
};

Tensor::Tensor(double value) : node_(std::make_shared<TensorNode>(TensorNode{'=', value, 0, {}})) {}

Tensor Tensor::apply(char op, std::vector<Tensor> in) {
  double v = op == '+' ? in[0].value() + in[1].value() : in[0].value() * in[1].value();
  return Tensor(std::make_shared<TensorNode>(TensorNode{op, v, 0, std::move(in)}));
}

double Tensor::value() const { return node_->value; }
double Tensor::grad() const { return node_->grad; }

static void push(TensorNode &n, double g, void (*down)(Tensor &, double)) {
  n.grad += g;
  if (n.op == '=')
    return;
  Tensor &a = n.inputs[0], &b = n.inputs[1];
  down(a, n.op == '+' ? g : g * b.value());
  down(b, n.op == '+' ? g : g * a.value());
}

void Tensor::backward() {
  struct Walk {
    static void down(Tensor &t, double g) { push(*t.node_, g, &Walk::down); }
  };
  Walk::down(*this, 1);
}
