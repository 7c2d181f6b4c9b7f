//===- config/Config.h - what is known about libraries ----------*- C++ -*-===//
//
// Knowledge of libraries is data: pointer families, containers, callback
// holders and what their functions do to ownership come from the built-in
// config/Builtin.yaml and from the user's `.refcycle.yaml`, which has the same
// schema and is merged over it. No type name of a library stands in C++ code.
//
//   Built-in + .refcycle.yaml --parse, merge--> Config
//
// Look-ups are by fully qualified name without template arguments and without
// inline namespaces ("std::vector", "std::vector::push_back"). O(1).
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CONFIG_CONFIG_H
#define REFCYCLE_CONFIG_CONFIG_H

#include "model/Summary.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace refcycle {

/// What a library function does to ownership.
enum class LibraryOp : int {
#define LIBRARY_OP(Name, Spelling) Name,
#include "config/LibraryOps.def"
};

/// The spelling of \p Op in YAML.
llvm::StringRef spelling(LibraryOp Op);
std::optional<LibraryOp> libraryOpFromSpelling(llvm::StringRef Spelling);

/// Does the receiver keep what it is given?
inline bool keeps(LibraryOp Op) {
  return Op == LibraryOp::Keep || Op == LibraryOp::KeepLast ||
         Op == LibraryOp::KeepOnce;
}

/// Does \p Op work on a range of a container (analysis/Algorithms.cpp)?
inline bool isAlgorithm(LibraryOp Op) {
  return Op >= LibraryOp::ForEach && Op <= LibraryOp::TransformRange;
}

/// Does \p Op compare entries of its first argument with each other?
inline bool isComparing(LibraryOp Op) {
  return Op == LibraryOp::OrderRange || Op == LibraryOp::GreatestRange;
}

/// Does \p Op give elements of its first argument itself, all or some?
inline bool isView(LibraryOp Op) {
  return Op == LibraryOp::Forward ||
         (Op >= LibraryOp::FilterView && Op <= LibraryOp::DropView);
}

using MethodTable = llvm::StringMap<LibraryOp>;

/// How a family of counted pointers is spelled, for who writes code with it.
struct PointerFamily {
  std::string Name;
  std::vector<std::string> Strong; ///< qualified names of class templates
  std::vector<std::string> Weak;   ///< their weak ones, in the same order
  std::string Lock;       ///< the weak one's method that gives a strong one
  std::string WeakHeader; ///< that declares the weak ones: "<boost/weak_ptr.hpp>"
  /// The class template that orders weak ones by owner, and its header; may be empty.
  std::string OwnerLess, OwnerLessHeader;

  /// The weak counterpart of \p StrongName; empty if there is none.
  llvm::StringRef weakOf(llvm::StringRef StrongName) const;
};

/// What a class (template) of a library is to us.
struct TypeModel {
  TypeKind Kind = TypeKind::Opaque;
  Strength Strong = Strength::None; ///< as in Type (model/Summary.h)
  unsigned Argument = 0;            ///< template argument of pointee or element
  std::string Family;               ///< pointers: the name of their family
  std::shared_ptr<const MethodTable> Methods;
  bool Weakable = false;  ///< counted pointers whose family has a weak one
  bool Boxed = false;     ///< containers: of T * that the container deletes
  bool Cell = false;      ///< is what its template argument is
  bool Text = false;      ///< a value that is a string
  bool Running = false;   ///< a callable that runs from the start
  bool ByShape = false;   ///< no configuration names it
  bool Implied = false;   ///< a holder known only by a function that keeps
  bool OfLibrary = false; ///< a holder that the built-in knowledge names
};

class Config {
public:
  /// The knowledge that comes with the tool.
  static const Config &builtin();

  /// Parses \p Text and merges it over the built-in knowledge. Errors name
  /// \p Path, line and column and what was expected there.
  static llvm::Expected<Config> parse(llvm::StringRef Text,
                                      llvm::StringRef Path);

  /// Reads the file \p Path; see parse().
  static llvm::Expected<Config> load(llvm::StringRef Path);

  /// The nearest `.refcycle.yaml` at or above \p Directory; empty if none.
  static std::string find(llvm::StringRef Directory);

  /// What the class template \p QualifiedName is, or null. A class that is only
  /// named by a function that keeps (`app::Bus::subscribe: keep`) is a holder.
  const TypeModel *type(llvm::StringRef QualifiedName) const;
  /// What the function or method \p QualifiedName does, or nothing.
  std::optional<LibraryOp> function(llvm::StringRef QualifiedName) const;
  /// Does the function, or object, \p QualifiedName go on where its predicate is true?
  bool passesOver(llvm::StringRef QualifiedName) const {
    return PassesOver.contains(QualifiedName);
  }
  /// What the method \p Name of a type modelled by \p Model does.
  std::optional<LibraryOp> method(const TypeModel &Model,
                                  llvm::StringRef Name) const;
  /// The family called \p Name (TypeModel::Family), or null.
  const PointerFamily *family(llvm::StringRef Name) const;

  /// Canonical text of everything in it, for cache keys. Linear.
  const std::string &text() const { return Text; }

private:
  llvm::Error merge(llvm::StringRef YAML, llvm::StringRef Path);
  void addReceiver(llvm::StringRef Class);

  llvm::StringMap<TypeModel> Types;
  llvm::StringMap<LibraryOp> Functions;
  llvm::StringMap<PointerFamily> Families;
  llvm::StringSet<> PassesOver;
  std::string Text;
};

} // namespace refcycle

#endif
