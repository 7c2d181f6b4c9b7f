//===- model/Summary.h - what leaves a translation unit ---------*- C++ -*-===//
//
// The plain values of a TU summary, as generated from model/Summary.fbs, under
// the names the other rooms use. All references between them are indices into
// the tables of the summary that holds them. Nothing here knows of an AST.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_MODEL_SUMMARY_H
#define REFCYCLE_MODEL_SUMMARY_H

#include "model/Summary_generated.h"
#include <limits>

namespace refcycle {

using fb::Arithmetic;
using fb::Comparison;
using fb::OpCode;
using fb::Strength;
using fb::TypeKind;

using Block = fb::BlockT;
using Field = fb::FieldT;
using Function = fb::FunctionT;
using Gap = fb::GapT;
using fb::GapKind;
using GlobalVariable = fb::GlobalVariableT;
using Op = fb::Op;
using Range = fb::Range;
using Record = fb::RecordT;
using Symbol = fb::SymbolT;
using TUSummary = fb::TUSummaryT;
using Type = fb::TypeT;
using Variable = fb::VariableT;

/// Bumped whenever the meaning of a summary changes; a file of another version
/// is refused (summary/SummaryFile.h).
inline constexpr unsigned SummaryVersion = 15;

/// "unknown-call", "unknown-constructor", "no-graph".
inline const char *name(GapKind K) {
  switch (K) {
  case GapKind::UnknownCall:
    return "unknown-call";
  case GapKind::UnknownConstructor:
    return "unknown-constructor";
  case GapKind::NoGraph:
    return "no-graph";
  }
  return "unknown-call";
}

/// Flags of an operation.
enum OpFlags : uint8_t {
  OpInit = 1,     ///< Store: the location is new, nothing is overwritten.
  OpVirtual = 2,  ///< Call: dispatched on the receiver's dynamic type.
  OpMove = 4,     ///< Copy, Load: the source gives its content up.
  OpPost = 8,     ///< Step: the result is the value before.
  OpByValue = 16, ///< Var: parameter or local object held by value; Call,
                  ///< CallValue, Unknown: the result is a new object.
  OpUnsigned = 32, ///< Compute: the result is never negative.
  OpInPlace = 64, ///< Delete: only the object ends, its storage stays. Deref:
                  ///< a cast, of bytes or null too; else it is what it was.
};

/// Flags of a range.
enum RangeFlags : uint32_t { RangeInSystem = 1, RangeInMacro = 2 };

inline constexpr int None = -1;

/// In Block::cases: the successor for every value without one of its own.
inline constexpr int DefaultCase = std::numeric_limits<int>::min();

/// In Symbol::constant, the bit of the object; parameters beyond have none.
inline constexpr unsigned ObjectBit = 63;

/// True for kinds whose values are objects with slots of their own rather
/// than cells that refer to one.
inline bool isObjectKind(TypeKind K) {
  return K == TypeKind::Record || K == TypeKind::Sequence ||
         K == TypeKind::Set || K == TypeKind::Map || K == TypeKind::Optional ||
         K == TypeKind::Tuple;
}

/// What an optional is, by its strength: none an optional, variant or any;
/// otherwise an object that keeps what its methods are given, whatever its class.
///   Value   keeps it itself
///   Strong  the same, and its copies are the same object
///   Unique  an executor: calls what it was given to keep once
///   Weak    works on an executor somewhere else, which calls that
inline bool isHolder(const Type &T) {
  return T.kind == TypeKind::Optional && T.strength != Strength::None;
}
inline bool isSharedHolder(const Type &T) {
  return T.kind == TypeKind::Optional && T.strength == Strength::Strong;
}
inline bool isExecutor(const Type &T) {
  return T.kind == TypeKind::Optional && T.strength == Strength::Unique;
}
inline bool isIoObject(const Type &T) {
  return T.kind == TypeKind::Optional && T.strength == Strength::Weak;
}

/// What stands for one thing that a holder keeps. Unique: ends it with itself.
inline bool isHandle(const Type &T) {
  return T.kind == TypeKind::Iterator && T.strength != Strength::None;
}

/// A sequence all of whose elements exist from the start.
inline bool isFixedArray(const Type &T) {
  return T.kind == TypeKind::Sequence && T.strength == Strength::Value;
}

inline bool isContainerKind(TypeKind K) {
  return K == TypeKind::Sequence || K == TypeKind::Set || K == TypeKind::Map ||
         K == TypeKind::Optional;
}

} // namespace refcycle

#endif
