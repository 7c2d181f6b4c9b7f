//===- extract/GeneratedMembers.h - members nobody wrote --------*- C++ -*-===//
//
// A class has constructors that nobody wrote. Clang declares them when one is
// looked for, and gives them a body when one is called. `make<T>()` calls one
// of T's from a body in a system header, which the host may have left out. Such
// a host makes them when the extraction asks; any other has them already.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_GENERATEDMEMBERS_H
#define REFCYCLE_EXTRACT_GENERATEDMEMBERS_H

namespace clang {
class CXXConstructorDecl;
class CXXRecordDecl;
} // namespace clang

namespace refcycle {

class GeneratedMembers {
public:
  virtual ~GeneratedMembers() = default;

  /// Declares every constructor of \p D, which is complete.
  virtual void declareConstructors(const clang::CXXRecordDecl &D) = 0;

  /// Gives \p C the body it would have if the program called it.
  virtual void define(const clang::CXXConstructorDecl &C) = 0;

  /// May there be functions with a body that were not there at the last call?
  virtual bool grew() = 0;
};

} // namespace refcycle

#endif
