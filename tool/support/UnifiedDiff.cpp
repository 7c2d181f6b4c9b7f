//===- support/UnifiedDiff.cpp --------------------------------------------===//

#include "support/UnifiedDiff.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

using namespace refcycle;
using llvm::StringRef;

namespace {

/// One line of the script: kept ' ', only before '-', only after '+'.
struct Line {
  char Kind;
  StringRef Text;
};

using Lines = std::vector<StringRef>;

} // namespace

/// Lines with their ends, so that a missing last one shows.
static Lines split(StringRef Text) {
  Lines Out;
  while (!Text.empty()) {
    size_t End = std::min(Text.find('\n'), Text.size() - 1) + 1;
    Out.push_back(Text.take_front(End));
    Text = Text.drop_front(End);
  }
  return Out;
}

/// The furthest points of Myers' algorithm, one array a number of differences.
static std::vector<std::vector<int>> search(const Lines &A, const Lines &B) {
  const int N = A.size(), M = B.size(), Offset = N + M + 1;
  std::vector<int> V(2 * Offset + 1, 0);
  std::vector<std::vector<int>> Trace;
  for (int D = 0; D <= N + M; ++D) {
    Trace.push_back(V);
    for (int K = -D; K <= D; K += 2) {
      bool Down = K == -D || (K != D && V[Offset + K - 1] < V[Offset + K + 1]);
      int X = Down ? V[Offset + K + 1] : V[Offset + K - 1] + 1;
      while (X < N && X - K < M && A[X] == B[X - K])
        ++X;
      V[Offset + K] = X;
      if (X >= N && X - K >= M)
        return Trace;
    }
  }
  return Trace;
}

static std::vector<Line> script(const Lines &A, const Lines &B) {
  const std::vector<std::vector<int>> Trace = search(A, B);
  const int Offset = A.size() + B.size() + 1;
  int X = A.size(), Y = B.size();
  std::vector<Line> Out;
  for (int D = Trace.size() - 1; D >= 0; --D) {
    const std::vector<int> &V = Trace[D];
    int K = X - Y;
    bool Down = K == -D || (K != D && V[Offset + K - 1] < V[Offset + K + 1]);
    int Before = Down ? K + 1 : K - 1;
    int FromX = D ? V[Offset + Before] : 0, FromY = D ? FromX - Before : 0;
    while (X > FromX && Y > FromY && A[X - 1] == B[Y - 1]) {
      Out.push_back({' ', A[--X]});
      --Y;
    }
    if (D && Down)
      Out.push_back({'+', B[--Y]});
    else if (D)
      Out.push_back({'-', A[--X]});
  }
  std::reverse(Out.begin(), Out.end());
  return Out;
}

static void printLine(const Line &L, llvm::raw_ostream &OS) {
  OS << L.Kind << L.Text;
  if (!L.Text.ends_with("\n"))
    OS << "\n\\ No newline at end of file\n";
}

/// Prints [First, Last) of \p All, whose first line is number A, B.
static void printHunk(llvm::ArrayRef<Line> Part, unsigned A, unsigned B,
                      llvm::raw_ostream &OS) {
  unsigned InA = 0, InB = 0;
  for (const Line &L : Part) {
    InA += L.Kind != '+';
    InB += L.Kind != '-';
  }
  OS << "@@ -" << A + (InA != 0) << ',' << InA << " +" << B + (InB != 0) << ','
     << InB << " @@\n";
  for (const Line &L : Part)
    printLine(L, OS);
}

void refcycle::printUnifiedDiff(StringRef Path, StringRef Before,
                                StringRef After, llvm::raw_ostream &OS) {
  constexpr size_t Context = 3;
  if (Before == After)
    return;
  const std::vector<Line> All = script(split(Before), split(After));
  OS << "--- a/" << Path << "\n+++ b/" << Path << '\n';
  unsigned A = 0, B = 0; // lines before All[Done]
  size_t Done = 0;
  auto skipTo = [&](size_t Next) {
    for (; Done < Next; ++Done) {
      A += All[Done].Kind != '+';
      B += All[Done].Kind != '-';
    }
  };
  for (size_t I = 0; I < All.size(); ++I) {
    if (All[I].Kind == ' ')
      continue;
    size_t First = std::max(Done, I > Context ? I - Context : 0), Last = I;
    while (I < All.size() && I <= Last + 2 * Context) {
      if (All[I].Kind != ' ')
        Last = I;
      ++I;
    }
    size_t End = std::min(All.size(), Last + Context + 1);
    skipTo(First);
    printHunk(llvm::ArrayRef<Line>(All).slice(First, End - First), A, B, OS);
    skipTo(End);
    I = End - 1;
  }
}
