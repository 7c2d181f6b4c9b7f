template <class T> struct Ref {
  Ref(T *P = nullptr) : P(P) {
    if (P)
      P->retain();
  }
  Ref(const Ref &O) : P(O.P) {
    if (P)
      P->retain();
  }
  Ref &operator=(const Ref &O) {
    if (O.P)
      O.P->retain();
    if (P)
      P->release();
    P = O.P;
    return *this;
  }
  ~Ref() {
    if (P)
      P->release();
  }
  T *operator->() const { return P; }

private:
  T *P;
};
struct Node {
  void retain() { ++Count; }
  void release() {
    if (--Count == 0)
      delete this;
  }
  int Count = 0;
  Ref<Node> Next;
};
int main() {
  Ref<Node> A(new Node), B(new Node);
  A->Next = B;
  if (A->Count)
    B->Next = A;
  for (int I = 0; I < 3; ++I)
    A->Next = B;
}
