//===- oracle/runtime.h - who owns whom when a program has run --*- C++ -*-===//
//
// Compiled into generated programs when they are run, never when they are
// analysed. Each object of a generated class contains a Mark, each counted
// capture of a lambda is a Keep. Both are known here while they live. After a
// run, edges() asks every one that is left what it owns and prints
//
//   edge FROM LABEL TO      m:Class::field, c:variable, or - for no name
//   root TO                 owned by a global variable
//
// Addresses are kept inverted: LeakSanitizer must not find objects through this.
// Reads the control blocks of libstdc++ as memory; clang's sanitizer interface
// says where a heap block begins.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ORACLE_RUNTIME_H
#define REFCYCLE_ORACLE_RUNTIME_H

#include "prelude.h"
#include <cstdint>
#include <cstdio>
#include <sanitizer/allocator_interface.h>
#include <sanitizer/lsan_interface.h>

namespace oracle {

using Hidden = std::uintptr_t;
inline Hidden hide(const void *P) { return ~reinterpret_cast<Hidden>(P); }
inline const char *show(Hidden H) { return reinterpret_cast<const char *>(~H); }

class Sink;

struct Entry {
  Hidden Owner = 0;                                  ///< Mark: its object
  void (*Edges)(const void *, Sink &) = nullptr;
  const char *Name = nullptr;                        ///< Keep: the variable
  int Epoch = 0;
};
inline std::map<Hidden, Entry> Marks, Keeps; ///< by address, last first
inline int Epoch = 0;

/// Member of each generated class; follows its object through copies.
class Mark {
public:
  Mark(const void *Owner, void (*Edges)(const void *, Sink &)) {
    Marks[hide(this)] = {hide(Owner), Edges, nullptr, Epoch};
  }
  Mark(const Mark &From) {
    Entry E = Marks[hide(&From)];
    auto Offset = reinterpret_cast<const char *>(&From) - show(E.Owner);
    E.Owner = hide(reinterpret_cast<const char *>(this) - Offset);
    E.Epoch = Epoch;
    Marks[hide(this)] = E;
  }
  Mark &operator=(const Mark &) { return *this; }
  ~Mark() { Marks.erase(hide(this)); }
};

template <class T> void walk(Sink &S, Hidden From, const char *Label, const T &);

/// A capture that says where it is.
template <class T> struct Keep : T {
  Keep(const char *Name, T V) : T(std::move(V)), Name(Name) { add(); }
  Keep(const Keep &K) : T(K), Name(K.Name) { add(); }
  Keep(Keep &&K) : T(std::move(static_cast<T &>(K))), Name(K.Name) { add(); }
  Keep &operator=(const Keep &) = default;
  Keep &operator=(Keep &&) = default;
  template <class U> Keep &operator=(U &&V) {
    T::operator=(std::forward<U>(V));
    return *this;
  }
  ~Keep() { Keeps.erase(hide(this)); }

private:
  void add() {
    Keeps[hide(this)] = {hide(static_cast<const T *>(this)),
                         [](const void *V, Sink &S) {
                           walk(S, 0, nullptr, *static_cast<const T *>(V));
                         },
                         Name, Epoch};
  }
  const char *Name;
};
template <class T> struct Plain { using Type = T; };
template <class T> struct Plain<Keep<T>> { using Type = T; };
template <class T> auto keep(const char *Name, T &&V) {
  using Type = typename Plain<std::decay_t<T>>::Type;
  if constexpr (std::is_lvalue_reference_v<T>)
    return Keep<Type>(Name, static_cast<const Type &>(V));
  else
    return Keep<Type>(Name, static_cast<Type &&>(V));
}

/// A deleter that owns nothing and deletes nothing.
struct NoOwner {
  template <class T> void operator()(T *) const {}
  const char Tag[16] = "oracle: nobody!";
};

class Sink {
public:
  /// Prints the edges of all that is left of this epoch.
  void edges() {
    pass(); // who is part of what
    Collect = false;
    pass();
  }

  template <class T> void root(const T &Global) {
    walk(*this, 0, "root", Global);
  }

  void edge(Hidden From, const char *Label, Hidden To) {
    if (Collect || !To)
      return;
    if (From == 0)
      std::printf("root %zx\n", ~To);
    else
      std::printf("edge %zx %s %zx\n", ~From, Label, ~To);
  }

  void part(Hidden From, const char *Label, Hidden Part) {
    Whole[Part] = From;
    edge(From, Label, Part);
  }

  /// Who is kept by the owner of a control block at \p Control: what it points
  /// to, \p Pointee's object if that is among it.
  Hidden owned(const void *Control, const void *Pointee) {
    const char *B = static_cast<const char *>(
        __sanitizer_get_allocated_begin(Control));
    if (!B)
      return 0;
    size_t Size = __sanitizer_get_allocated_size(B);
    if (std::string_view(B, Size).find("oracle: nobody!") != std::string::npos)
      return 0;
    if (Hidden Inside = object(B))
      return Inside;
    if (Pointee >= B && Pointee < B + Size)
      return 0;
    Hidden Wanted = object(Pointee), First = 0;
    for (size_t I = 16; I + 8 <= Size; I += 8)
      if (Hidden O = object(*reinterpret_cast<void *const *>(B + I))) {
        if (O == Wanted)
          return O;
        First = First ? First : O;
      }
    return First;
  }

  /// The whole object in the heap block \p P points into.
  Hidden object(const void *P) {
    const char *B =
        P ? static_cast<const char *>(__sanitizer_get_allocated_begin(P)) : nullptr;
    if (!B)
      return 0;
    for (auto At = Marks.upper_bound(hide(B + __sanitizer_get_allocated_size(B)));
         At != Marks.end() && show(At->first) >= B; ++At)
      if (!Whole.count(At->first))
        return At->first;
    return 0;
  }

  /// The captures in the heap block at \p P are owned by \p From.
  void captures(Hidden From, const void *P) {
    const char *B =
        static_cast<const char *>(__sanitizer_get_allocated_begin(P));
    if (!B)
      return;
    for (auto At = Keeps.upper_bound(hide(B + __sanitizer_get_allocated_size(B)));
         At != Keeps.end() && show(At->first) >= B; ++At) {
      Holder = From;
      std::string Old = std::exchange(Capture, std::string("c:") + At->second.Name);
      At->second.Edges(show(At->second.Owner), *this);
      Capture = Old;
    }
  }

  bool visit(Hidden H) { return Visited[Collect].insert(H).second; }

  Hidden Holder = 0;
  std::string Capture;

private:
  void pass() {
    for (const auto &[At, E] : Marks)
      if (E.Epoch == Epoch)
        E.Edges(show(E.Owner), *this);
    for (const auto &[At, E] : Keeps) // of functions that no Mark leads to
      if (const void *B = __sanitizer_get_allocated_begin(show(At));
          B && E.Epoch == Epoch && visit(hide(B)))
        captures(hide(B), B);
  }

  std::map<Hidden, Hidden> Whole;
  std::set<Hidden> Visited[2];
  bool Collect = true;
};

template <class T, class = void> struct Walk {
  static void go(Sink &, Hidden, const char *, const T &) {}
};

template <class T> void walk(Sink &S, Hidden From, const char *Label, const T &V) {
  if (!Label) { // a capture
    std::string Name = S.Capture;
    return Walk<T>::go(S, S.Holder, Name.c_str(), V);
  }
  Walk<T>::go(S, From, Label, V);
}

/// A value of a generated class.
template <class T>
struct Walk<T, std::void_t<decltype(std::declval<const T &>().oracle_mark_)>> {
  static void go(Sink &S, Hidden From, const char *Label, const T &V) {
    S.part(From, Label, hide(&V.oracle_mark_));
  }
};

/// What \p P points to is \p To's; content that has no Mark is walked here.
template <class T>
void pointee(Sink &S, Hidden From, const char *Label, const T *P, Hidden To) {
  if (!To)
    To = hide(P);
  S.edge(From, Label, To);
  if constexpr (!std::is_void_v<T>)
    if (To == hide(P) && S.visit(To))
      walk(S, To, "-", *P);
}

template <class T> struct Walk<std::shared_ptr<T>> {
  static void go(Sink &S, Hidden From, const char *Label,
                 const std::shared_ptr<T> &V) {
    if (!V.use_count())
      return;
    const void *Control = reinterpret_cast<void *const *>(&V)[1];
    const char *B = static_cast<const char *>(
        __sanitizer_get_allocated_begin(Control));
    if (std::string_view(B, __sanitizer_get_allocated_size(B))
            .find("oracle: nobody!") != std::string::npos)
      return;
    Hidden To = S.owned(Control, V.get());
    pointee(S, From, Label, V.get(), To);
    if (!To)
      To = hide(V.get());
    if (S.visit(hide(Control))) // a deleter's captures
      S.captures(To, Control);
  }
};
template <class T, class D> struct Walk<std::unique_ptr<T, D>> {
  static void go(Sink &S, Hidden From, const char *Label,
                 const std::unique_ptr<T, D> &V) {
    if (V)
      pointee(S, From, Label, V.get(), S.object(V.get()));
  }
};
template <class R, class... A> struct Walk<std::function<R(A...)>> {
  static void go(Sink &S, Hidden From, const char *Label,
                 const std::function<R(A...)> &V) {
    if (!V)
      return;
    const void *Functor = *reinterpret_cast<void *const *>(&V);
    if (!__sanitizer_get_allocated_begin(Functor))
      return;
    S.edge(From, Label, hide(Functor));
    if (S.visit(hide(Functor)))
      S.captures(hide(Functor), Functor);
  }
};

template <class T> struct Many {
  static void go(Sink &S, Hidden From, const char *Label, const T &V) {
    for (const auto &Each : V)
      walk(S, From, Label, Each);
  }
};
template <class T> struct Walk<std::vector<T>> : Many<std::vector<T>> {};
template <class T> struct Walk<std::list<T>> : Many<std::list<T>> {};
template <class T> struct Walk<std::deque<T>> : Many<std::deque<T>> {};
template <class T> struct Walk<std::set<T>> : Many<std::set<T>> {};
template <class T, size_t N> struct Walk<std::array<T, N>> : Many<std::array<T, N>> {};
template <class K, class T> struct Walk<std::map<K, T>> : Many<std::map<K, T>> {};
template <class K, class T>
struct Walk<std::unordered_map<K, T>> : Many<std::unordered_map<K, T>> {};
template <class T> struct Walk<std::optional<T>> {
  static void go(Sink &S, Hidden From, const char *Label, const std::optional<T> &V) {
    if (V)
      walk(S, From, Label, *V);
  }
};
template <class... T> struct Walk<std::variant<T...>> {
  static void go(Sink &S, Hidden From, const char *Label, const std::variant<T...> &V) {
    std::visit([&](const auto &Each) { walk(S, From, Label, Each); }, V);
  }
};
template <class A, class B> struct Walk<std::pair<A, B>> {
  static void go(Sink &S, Hidden From, const char *Label, const std::pair<A, B> &V) {
    walk(S, From, Label, V.first);
    walk(S, From, Label, V.second);
  }
};
template <class... T> struct Walk<std::tuple<T...>> {
  static void go(Sink &S, Hidden From, const char *Label, const std::tuple<T...> &V) {
    std::apply([&](const auto &...Each) { (walk(S, From, Label, Each), ...); }, V);
  }
};
/// A standard adaptor shows its container to those derived from it.
template <class T> struct Walk<std::queue<T>> {
  struct Open : std::queue<T> {
    static const auto &of(const std::queue<T> &Q) { return Q.*&Open::c; }
  };
  static void go(Sink &S, Hidden From, const char *Label, const std::queue<T> &V) {
    walk(S, From, Label, Open::of(V));
  }
};

} // namespace oracle

#endif
