#include <boost/enable_shared_from_this.hpp>
#include <boost/make_shared.hpp>
#include <boost/shared_ptr.hpp>
#include <iostream>
#include <string>
#include <vector>

class Router;
typedef boost::shared_ptr<Router> RouterPtr;

class Interface {
public:
  Interface(const std::string& name, int mtu) : name_(name), mtu_(mtu), sent_(0) {}

  void plug(const RouterPtr& router) { router_ = router; }
  void send(int bytes);
  const std::string& name() const { return name_; }
  int sent() const { return sent_; }

private:
  std::string name_;
  int mtu_;
  int sent_;
  RouterPtr router_;
};

class Router : public boost::enable_shared_from_this<Router> {
public:
  Router() : packets_(0) {}

  boost::shared_ptr<Interface> addInterface(const std::string& name, int mtu) {
    boost::shared_ptr<Interface> i = boost::make_shared<Interface>(name, mtu);
    links_.push_back(i);
    i->plug(shared_from_this());
    return i;
  }
  void count(int packets) { packets_ += packets; }
  int packets() const { return packets_; }

private:
  int packets_;
  std::vector<boost::shared_ptr<Interface> > links_;
};

void Interface::send(int bytes) {
  const int packets = (bytes + mtu_ - 1) / mtu_;
  sent_ += packets;
  router_->count(packets);
}

static void transmit() {
  RouterPtr router = boost::make_shared<Router>();
  boost::shared_ptr<Interface> wan = router->addInterface("wan", 1492);
  boost::shared_ptr<Interface> lan = router->addInterface("lan", 9000);
  wan->send(4096);
  lan->send(4096);
  std::cout << wan->name() << " " << wan->sent() << ", " << lan->name() << " " << lan->sent() << ", total "
            << router->packets() << "\n";
}

int main() {
  transmit();
  return 0;
}
