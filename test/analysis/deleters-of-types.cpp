// A deleter that only the type names, or that is a plain function, is called like one that is given as an
// object: by the end of the pointer, by reset(), and where a member ends.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not=warning:
// CHECK: warning: 'Kept::peer' closes

#include <memory>

struct Link { std::shared_ptr<Link> peer; };
struct Kept { std::shared_ptr<Kept> peer; };
struct Holder { std::shared_ptr<Link> first; };
struct KeptHolder { std::shared_ptr<Kept> first; };

struct Cut {
  void operator()(Holder *holder) const {
    holder->first->peer = nullptr;
    delete holder;
  }
};
struct Delete {
  void operator()(KeptHolder *holder) const { delete holder; }
};
static void cut(Holder *holder) {
  holder->first->peer = nullptr;
  delete holder;
}

template <typename T> std::shared_ptr<T> ring() {
  auto a = std::make_shared<T>(), b = std::make_shared<T>();
  a->peer = b;
  b->peer = a;
  return a;
}

struct Owner { std::unique_ptr<Holder, Cut> holder; };

int main() {
  std::unique_ptr<Holder, Cut> ended(new Holder{ring<Link>()});
  std::unique_ptr<Holder, Cut> reset(new Holder{ring<Link>()});
  reset.reset();
  std::unique_ptr<Holder, void (*)(Holder *)> function(new Holder{ring<Link>()}, cut);
  std::unique_ptr<Holder, void (*)(Holder *)> closure(
      new Holder{ring<Link>()}, [](Holder *holder) { cut(holder); });
  std::shared_ptr<Holder> shared(new Holder{ring<Link>()}, &cut);
  auto owner = std::make_unique<Owner>();
  owner->holder.reset(new Holder{ring<Link>()});
  std::unique_ptr<KeptHolder, Delete> kept(new KeptHolder{ring<Kept>()});
}
