// Runs each generated program in a child of its own, once for every input, and
// prints what it left behind. See runtime.h for the lines between.
//
//   program N          input I         leak 0|1          end STATUS
#include "runtime.h"
#include <sys/wait.h>
#include <unistd.h>

struct Program {
  int Number, Inputs;
  void (*Run)(int);
  void (*Globals)(oracle::Sink &);
};
extern const Program Programs[];
extern const int Count;

// Overwrites what calls left on the stack.
__attribute__((noinline)) static void wipe() {
  volatile char Old[1 << 16];
  for (volatile char &C : Old)
    C = 0;
}

static void child(const Program &P) {
  alarm(20);
  for (int I = 0; I < P.Inputs; ++I) {
    oracle::Epoch = I;
    P.Run(I);
    wipe();
    std::printf("input %d\n", I);
    oracle::Sink S;
    S.edges();
    P.Globals(S);
  }
  std::fflush(stdout);
  std::printf("leak %d\n", __lsan_do_recoverable_leak_check());
  std::fflush(stdout);
  _exit(0);
}

int main() {
  for (int I = 0; I < Count; ++I) {
    std::printf("program %d\n", Programs[I].Number);
    std::fflush(stdout);
    int Status = 0;
    if (pid_t Pid = fork())
      waitpid(Pid, &Status, 0);
    else
      child(Programs[I]);
    std::printf("end %d\n", Status);
    std::fflush(stdout);
  }
}
