//===- link/Program.cpp ---------------------------------------------------===//

#include "link/Program.h"

using namespace refcycle;

SourcePlace Program::place(unsigned Range) const {
  const auto &R = Ranges[Range];
  SourcePlace Out;
  Out.File = Strings[R.file()];
  Out.Line = R.line();
  Out.Column = R.column();
  Out.Offset = R.offset();
  Out.Length = R.length();
  return Out;
}
