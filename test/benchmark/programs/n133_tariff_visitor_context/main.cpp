#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Good;
class Crate;

class Visitor {
public:
  virtual ~Visitor() = default;
  virtual void visit(Good &) = 0;
  virtual void visit(Crate &) = 0;
};

class Cargo {
public:
  virtual ~Cargo() = default;
  virtual void accept(Visitor &v) = 0;
};

class Good : public Cargo {
public:
  Good(std::string name, int value) : name(std::move(name)), value(value) {}
  void accept(Visitor &v) override { v.visit(*this); }
  std::string name;
  int value;
};

class Crate : public Cargo {
public:
  void pack(std::shared_ptr<Cargo> c) { content.push_back(std::move(c)); }
  void accept(Visitor &v) override { v.visit(*this); }
  std::vector<std::shared_ptr<Cargo>> content;
};

class Declaration {
public:
  explicit Declaration(std::shared_ptr<Crate> top) : top_(std::move(top)) {}
  std::shared_ptr<Visitor> assess(int percent);
  void line(const std::string &name, int duty) {
    std::cout << name << ' ' << duty << '\n';
    due_ += duty;
  }
  int due() const { return due_; }

private:
  std::shared_ptr<Crate> top_;
  std::shared_ptr<Visitor> used_;
  int due_ = 0;
};

class Assessor : public Visitor {
public:
  Assessor(Declaration &d, int percent) : declaration_(d), percent_(percent) {}
  void visit(Good &g) override { declaration_.line(g.name, g.value * percent_ / 100); }
  void visit(Crate &c) override {
    for (auto &x : c.content)
      x->accept(*this);
  }

private:
  Declaration &declaration_;
  int percent_;
};

std::shared_ptr<Visitor> Declaration::assess(int percent) {
  used_ = std::make_shared<Assessor>(*this, percent);
  top_->accept(*used_);
  return used_;
}

static int border() {
  auto tea = std::make_shared<Good>("tea", 300);
  auto inner = std::make_shared<Crate>();
  inner->pack(tea);
  inner->pack(std::make_shared<Good>("silk", 900));
  auto outer = std::make_shared<Crate>();
  outer->pack(inner);
  outer->pack(tea);
  auto declaration = std::make_shared<Declaration>(outer);
  declaration->assess(10);
  return declaration->due();
}

int main() { std::cout << border() << '\n'; }
