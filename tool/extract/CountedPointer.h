//===- extract/CountedPointer.h - counted pointers by shape -----*- C++ -*-===//

#ifndef REFCYCLE_EXTRACT_COUNTEDPOINTER_H
#define REFCYCLE_EXTRACT_COUNTEDPOINTER_H

namespace clang {
class CXXRecordDecl;
class FieldDecl;
}

namespace refcycle {

/// True for a class template around a T* whose copies add a reference and whose
/// destructor drops one: a home-made counted pointer. Decided on the bodies,
/// never on names:
///
///   counted(C)  <=>  C is a template over T with a field of type T*
///                 /\ the user's copy constructor calls or increments something
///                    and allocates nothing (a clone is no share)
///                 /\ the user's destructor calls or decrements something and
///                    does more than delete
bool isCountedPointer(const clang::CXXRecordDecl &D);

/// The field of \p D, a counted pointer, that holds the T*; null where \p D is not
/// instantiated.
const clang::FieldDecl *countedField(const clang::CXXRecordDecl &D);

} // namespace refcycle

#endif
