struct Base {
  virtual ~Base();
  virtual int f(Base *b) = 0;
  int g;
};
struct D : Base {
  int f(Base *b) override { return b ? b->f(this) : 0; }
  Base *Own = nullptr;
  ~D() { delete Own; }
};
int run(int n) {
  D d;
  d.Own = new D;
  auto l = [&d](int x) { return d.f(x ? &d : nullptr); };
  switch (n) {
  case 1:
    return l(1);
  case 2:
    return l(0);
  default:
    break;
  }
  try {
    if (n > 3)
      throw 1;
  } catch (int e) {
    return e;
  }
  return 0;
}
