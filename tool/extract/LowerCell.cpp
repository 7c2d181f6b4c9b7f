//===- extract/LowerCell.cpp - what is read and written by calls ----------===//
//
//   load, exchange, fetch_add: of an atomic, or of what a function is given by
//   reference or address
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

/// The place that a function is given, with its type; the atomic ones take it by
/// address.
std::pair<int, QualType> FunctionLowering::placeOf(const Expr &Argument,
                                                   bool ByAddress) {
  const QualType T = Argument.getType();
  if (!ByAddress)
    return {reg(&Argument), T};
  const QualType Held = T->getPointeeType();
  return {emit(OpCode::Deref, valueOf(&Argument), None, None,
               Tables.type(Held)),
          Held};
}

static bool takesAddresses(const CallExpr &E) {
  const FunctionDecl *Fn = E.getDirectCallee();
  return Fn && Fn->getNumParams() &&
         Fn->getParamDecl(0)->getType()->isPointerType();
}

int FunctionLowering::lowerGet(const LibraryCall &C) {
  if (C.Receiver)
    return load(C.ReceiverReg, C.Class);
  if (C.Args.empty())
    return None;
  auto [Place, Held] = placeOf(*C.Args[0], takesAddresses(C.E));
  return load(Place, Held);
}

int FunctionLowering::lowerExchange(const LibraryCall &C) {
  const bool If = C.Op == LibraryOp::ExchangeIf;
  const bool ByAddress = !C.Receiver && takesAddresses(C.E);
  Exprs Rest = C.Args;
  if (Rest.size() < 1u + If + !C.Receiver)
    return libraryCall(C, C.Op, valuesOf(C.Args));
  std::vector<int> Given = {C.ReceiverReg};
  QualType Held = C.Class;
  if (!C.Receiver) {
    std::tie(Given[0], Held) = placeOf(*Rest[0], ByAddress);
    Rest = Rest.drop_front();
  }
  if (If) {
    Given.push_back(placeOf(*Rest[0], ByAddress).first);
    Rest = Rest.drop_front();
  }
  Given.push_back(convert(Held, Rest[0]));
  return library(C.Op, None, Given, Held, C.At);
}

int FunctionLowering::lowerFetch(const LibraryCall &C) {
  if (!C.Receiver || C.Args.empty())
    return None;
  const unsigned T = Tables.type(C.Class);
  const Arithmetic How = C.Op == LibraryOp::FetchAdd ? Arithmetic::Add
                                                     : Arithmetic::Subtract;
  const int Old = load(C.ReceiverReg, C.Class);
  emitStore(C.ReceiverReg,
            emit(OpCode::Compute, Old, valueOf(C.Args[0]), int(How), T), T, 0,
            C.At);
  return Old;
}
