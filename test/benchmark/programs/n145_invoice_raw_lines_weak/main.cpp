#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Invoice;

struct Line {
  std::weak_ptr<Invoice> invoice;
  std::string text;
  int cents = 0;
};

struct Auditor {
  std::shared_ptr<Invoice> last;
  int seen = 0;
};

class Invoice : public std::enable_shared_from_this<Invoice> {
public:
  ~Invoice() {
    std::for_each(lines_.begin(), lines_.end(), [](Line *line) { delete line; });
  }
  void add(const std::string &text, int cents) {
    lines_.push_back(new Line{weak_from_this(), text, cents});
  }
  void watch(Auditor *auditor) {
    auditors_.push_back(auditor);
    auditor->last = shared_from_this();
  }
  void close() {
    for (Auditor *auditor : auditors_)
      auditor->seen += total();
  }
  int total() const {
    int sum = 0;
    for (const Line *line : lines_)
      sum += line->cents;
    return sum;
  }

private:
  std::vector<Line *> lines_;
  std::vector<Auditor *> auditors_;
};

int main() {
  Auditor auditor;
  for (int cents : {100, 250}) {
    auto invoice = std::make_shared<Invoice>();
    invoice->add("bolt", cents);
    invoice->add("nut", 5);
    invoice->watch(&auditor);
    invoice->close();
  }
  std::printf("%d\n", auditor.seen);
}
