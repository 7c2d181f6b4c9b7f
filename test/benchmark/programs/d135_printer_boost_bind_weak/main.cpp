#include <iostream>
#include <string>
#include <vector>

#include <boost/bind/bind.hpp>
#include <boost/enable_shared_from_this.hpp>
#include <boost/function.hpp>
#include <boost/make_shared.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/weak_ptr.hpp>

class Spooler {
public:
  typedef boost::function<bool(const std::string &)> Device;
  void plug(const Device &d) { devices_.push_back(d); }
  int print(const std::string &page) const {
    int done = 0;
    for (const Device &d : devices_)
      done += d(page);
    return done;
  }

private:
  std::vector<Device> devices_;
};

class Printer : public boost::enable_shared_from_this<Printer> {
public:
  Printer(const std::string &name, const boost::shared_ptr<Spooler> &spooler, int sheets)
      : name_(name), spooler_(spooler), sheets_(sheets) {}

  void plugIn() {
    boost::weak_ptr<Printer> weak = shared_from_this();
    spooler_->plug(boost::bind(&Printer::feed, weak, boost::placeholders::_1));
  }

  int copy(const std::string &page) { return spooler_->print(page + " (copy)"); }

private:
  static bool feed(const boost::weak_ptr<Printer> &weak, const std::string &page) {
    boost::shared_ptr<Printer> p = weak.lock();
    if (!p || p->sheets_ == 0)
      return false;
    --p->sheets_;
    std::cout << p->name_ << ": " << page << '\n';
    return true;
  }

  std::string name_;
  boost::shared_ptr<Spooler> spooler_;
  int sheets_;
};

static int office() {
  auto spooler = boost::make_shared<Spooler>();
  int done = 0;
  auto laser = boost::make_shared<Printer>("laser", spooler, 9);
  laser->plugIn();
  {
    auto dot = boost::make_shared<Printer>("dot", spooler, 1);
    dot->plugIn();
    done += spooler->print("memo");
    done += dot->copy("memo");
  }
  done += spooler->print("menu");
  return done;
}

int main() { std::cout << office() << '\n'; }
