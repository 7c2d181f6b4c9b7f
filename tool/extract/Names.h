//===- extract/Names.h - names of declarations ------------------*- C++ -*-===//

#ifndef REFCYCLE_EXTRACT_NAMES_H
#define REFCYCLE_EXTRACT_NAMES_H

#include <string>

namespace clang {
class Decl;
class Expr;
class FunctionDecl;
class NamedDecl;
class VarDecl;
} // namespace clang

namespace refcycle {

/// The qualified name without template arguments, inline and anonymous
/// namespaces: "std::vector::push_back", "Folder::inner_".
std::string qualifiedName(const clang::NamedDecl &D);

/// An identity that is equal in every TU for the same entity, and differs for
/// entities with internal linkage, and each main, of different files. Lambdas and local classes
/// are told apart by their place in the enclosing function.
std::string identity(const clang::NamedDecl &D);

/// Is \p D, or the function that it stands in, of internal linkage, or main: another
/// one in each file or program?
bool isLocalToFile(const clang::NamedDecl &D);

/// The variable at namespace scope that \p E names, as `std::ranges::find` does: a
/// function object; null if it names none.
const clang::VarDecl *functionObject(const clang::Expr &E);

} // namespace refcycle

#endif
