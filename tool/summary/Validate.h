//===- summary/Validate.h - a summary's references hold ---------*- C++ -*-===//
//
// The rules that the schema cannot say and that every later stage relies on:
//
//  - an index lies in its table; registers are below Function::registers,
//    `None` only where the schema's comment allows it;
//  - enumerators are known ones; spans (ops of a block, args of an op) lie in
//    their vectors;
//  - strings[0], ranges[0] and types[0] exist and stand for "nothing";
//  - types by their arguments, records by their bases and symbols by what they
//    override form no ring.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUMMARY_VALIDATE_H
#define REFCYCLE_SUMMARY_VALIDATE_H

#include "model/Summary.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// The first rule that \p Summary breaks, or success. Linear.
llvm::Error validate(const TUSummary &Summary);

} // namespace refcycle

#endif
