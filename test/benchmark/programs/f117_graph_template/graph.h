#pragma once
#include <memory>
#include <utility>
#include <vector>

template <class Label, class Weight> class Edge;

template <class Label, class Weight>
class Vertex {
public:
  using EdgePtr = std::shared_ptr<Edge<Label, Weight>>;

  explicit Vertex(Label label) : label_(std::move(label)) {}
  const Label &label() const { return label_; }
  const std::vector<EdgePtr> &out() const { return out_; }
  void addOut(EdgePtr e) { out_.push_back(std::move(e)); }

private:
  Label label_;
  std::vector<EdgePtr> out_;
};

template <class Label, class Weight>
class Edge {
public:
  using VertexPtr = std::shared_ptr<Vertex<Label, Weight>>;

  Edge(VertexPtr from, VertexPtr to, Weight w)
      : from_(std::move(from)), to_(std::move(to)), weight_(w) {}
  const VertexPtr &to() const { return to_; }
  const VertexPtr &from() const { return from_; }
  Weight weight() const { return weight_; }

private:
  VertexPtr from_;
  VertexPtr to_;
  Weight weight_;
};

template <class Label, class Weight>
std::shared_ptr<Edge<Label, Weight>> connect(const std::shared_ptr<Vertex<Label, Weight>> &a,
                                             const std::shared_ptr<Vertex<Label, Weight>> &b, Weight w) {
  auto edge = std::make_shared<Edge<Label, Weight>>(a, b, w);
  a->addOut(edge);
  return edge;
}
