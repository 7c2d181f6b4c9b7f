//===- analysis/Branches.cpp - where a block goes on ----------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// Does one way out of \p B leave a loop that \p B is in?
static bool leavesLoop(const FunctionFacts &Facts, const Block &Bl,
                       unsigned B) {
  return llvm::any_of(Facts.LoopBody, [&](const auto &Loop) {
    const llvm::BitVector &Body = Loop.second;
    return Body.test(B) && llvm::any_of(Bl.successors, [&](int To) {
             return To == None || !Body.test(To);
           });
  });
}

/// The ways out of one block.
class Interpreter::WaysOut {
public:
  WaysOut(Interpreter &I, const Function &F, const FunctionFacts &Facts,
          unsigned B, std::map<unsigned, States> &Pending)
      : I(I), F(F), Facts(Facts), B(B), Bl(*F.blocks[B]),
        Head(Facts.LoopHead.test(B)), Pending(Pending) {}

  void take(State &&S);

private:
  void go(int To, State Next);
  void toHandlers(const State &S);
  void toCase(State &&S);
  void onCondition(State &&S);
  void leaveLongLoop(State &&S);
  void leaveAnyway(const State &S);
  bool isLeftOpen(const State &S, unsigned Head) const;
  void onward(State &&S);
  void toAny(const State &S, unsigned Round);
  /// The only way out that there is, or None.
  int onlyWay() const {
    int Only = None;
    for (int To : Bl.successors) {
      if (To != None && Only != None)
        return None;
      Only = std::max(Only, To);
    }
    return Only;
  }
  /// Does \p To come before what follows this block?
  bool isBack(int To) const { return To != None && unsigned(To) <= B; }

  Interpreter &I;
  const Function &F;
  const FunctionFacts &Facts;
  const unsigned B;
  const Block &Bl;
  const bool Head;
  std::map<unsigned, States> &Pending;
};

void Interpreter::WaysOut::take(State &&S) {
  if (S.Thrown)
    toHandlers(S);
  else if (!Bl.cases.empty())
    toCase(std::move(S));
  else if (Bl.successors.size() == 2 && Bl.condition != None)
    onCondition(std::move(S));
  else
    onward(std::move(S));
}

void Interpreter::WaysOut::go(int To, State Next) {
  if (To == None)
    return;
  if (Facts.LoopHead.test(To) && unsigned(To) > B)
    if (const auto &Body = Facts.LoopBody.find(To)->second; !Body.test(B))
      for (unsigned Inner : Body.set_bits()) // the loop is entered anew
        Next.editTop().Visits[Inner] = 0;
  Pending[To].push_back(std::move(Next));
}

/// A try's handlers, in order.
void Interpreter::WaysOut::toHandlers(const State &S) {
  for (int To : Bl.successors) {
    const int Catches = To == None ? 0 : catches(I.P, F, To, *S.Thrown);
    if (Catches && (!isExit(*F.blocks[To]) || S.isGuarded()))
      go(To, S); // else nobody catches it
    if (Catches == 1)
      break;
  }
}

void Interpreter::WaysOut::toCase(State &&S) {
  const Value V = S.reg(Bl.condition);
  const bool Known = V.is(Value::Number) && V.Object == 0;
  auto Case = Known ? llvm::find(Bl.cases, int(V.Slot)) : Bl.cases.end();
  if (Known && Case == Bl.cases.end())
    Case = llvm::find(Bl.cases, DefaultCase);
  if (!Known)
    S.editTop().Forked = true;
  for (size_t N = 0; N < Bl.successors.size(); ++N)
    if (!Known || Case == Bl.cases.begin() + N)
      go(Bl.successors[N], S);
}

void Interpreter::WaysOut::onCondition(State &&S) {
  const unsigned Round = S.top().visits(B);
  const bool Long = Round > I.Bounds.Rounds;
  if (Head && Long && (Bl.successors[1] != None || Round > I.Bounds.Rounds + 1))
    return leaveLongLoop(std::move(S));
  if (!Head && Long)
    leaveAnyway(S);
  // What was not decided on the way in may have changed since, by another
  // thread: `while (!stop_)`.
  if (Head && Round == 2 && (S.top().Visits[B] & Frame::LeftOpen))
    go(Bl.successors[1], S);
  llvm::SmallVector<std::pair<State, bool>, 2> Ways;
  bool Certain = true;
  const Value Condition = S.reg(Bl.condition);
  I.decide(std::move(S), Condition, Ways, Certain);
  const bool Exit = !Certain && leavesLoop(Facts, Bl, B);
  for (auto &[Next, Truth] : Ways) {
    const int To = Bl.successors[Truth ? 0 : 1];
    if (Exit)
      Next.editTop().Visits[B] |= Frame::LeftOpen;
    if (!Certain && !Next.top().Forked)
      Next.editTop().Forked = true;
    const bool Again = Head ? Truth : isBack(To);
    if (Certain || !Again || Round <= 2)
      go(To, std::move(Next));
  }
}

/// Has \p S passed a way out of the loop of \p Head that another state took?
bool Interpreter::WaysOut::isLeftOpen(const State &S, unsigned Head) const {
  const auto Loop = Facts.LoopBody.find(Head);
  return Loop != Facts.LoopBody.end() &&
         llvm::any_of(Loop->second.set_bits(), [&](unsigned Inner) {
           return S.top().Visits[Inner] & Frame::LeftOpen;
         });
}

/// It goes on for long enough: whatever the condition says, the loop ends here too.
void Interpreter::WaysOut::leaveAnyway(const State &S) {
  for (int To : Bl.successors) {
    const bool Leaves =
        To != None && llvm::any_of(Facts.LoopBody, [&](const auto &Loop) {
          return Loop.second.test(B) && !Loop.second.test(To) &&
                 !isLeftOpen(S, Loop.first);
        });
    if (!Leaves)
      continue;
    State Left = S;
    Left.Imprecise = true;
    go(To, std::move(Left));
  }
}

/// It went on for long enough, unless some state has left it already.
void Interpreter::WaysOut::leaveLongLoop(State &&S) {
  if (isLeftOpen(S, B))
    return;
  S.Imprecise = true;
  go(Bl.successors[1], std::move(S));
}

/// There is nothing to decide by.
void Interpreter::WaysOut::onward(State &&S) {
  const unsigned Round = S.top().visits(B);
  const int To = onlyWay();
  if (To == None)
    return toAny(S, Round);
  // A loop that nothing ends but what is in it: `for (;;)`, `do`.
  const bool Endless =
      Head || (isBack(To) && F.blocks[To]->condition == None);
  const unsigned Last =
      isLeftOpen(S, Head ? B : To) ? 3 : I.Bounds.Rounds + 1;
  if (!Endless || Round <= Last)
    go(To, std::move(S));
}

void Interpreter::WaysOut::toAny(const State &S, unsigned Round) {
  for (int To : Bl.successors) {
    const bool Again =
        To != None && (isBack(To) || (Head && To == Bl.successors[0]));
    if (!Again || Round <= 2)
      go(To, S);
  }
}

/// Where no state passes an assertion, it says what the analysis does not know,
/// and all of them go on.
void Interpreter::branch(const Function &F, const FunctionFacts &Facts,
                         unsigned B, States Now,
                         std::map<unsigned, States> &Pending) {
  const auto Asserted = Facts.Asserted.find(B);
  const int On = Asserted == Facts.Asserted.end() ? None : Asserted->second;
  auto Passed = [&] {
    auto At = Pending.find(On);
    return At == Pending.end() ? 0 : At->second.size();
  };
  const size_t Before = Passed();
  States Kept = On == None ? States() : Now;
  WaysOut Ways(*this, F, Facts, B, Pending);
  for (State &S : Now)
    Ways.take(std::move(S));
  if (On == None || Passed() > Before)
    return;
  for (State &S : Kept) {
    S.Imprecise = true;
    Pending[On].push_back(std::move(S));
  }
}
