#include "library.h"

std::shared_ptr<Tape> TapeLibrary::mount(int number) {
  auto journal = journal_;
  journal->note("mounted " + std::to_string(number));
  std::shared_ptr<Tape> tape(new Tape{number}, [journal](Tape *old) {
    journal->note("unmounted " + std::to_string(old->number));
    delete old;
  });
  mounted_.push_back(tape);
  return tape;
}

std::size_t TapeLibrary::mounted() const { return mounted_.size(); }
