#include <iostream>
#include <memory>
#include <string>
#include <utility>

class Lease;

class Tenant {
public:
  explicit Tenant(std::string name) : name_(std::move(name)) {}
  ~Tenant() { std::cout << name_ << " moved out\n"; }
  void sign(std::shared_ptr<Lease> lease) { lease_ = std::move(lease); }
  std::shared_ptr<Lease> giveNotice() { return std::exchange(lease_, nullptr); }
  bool housed() const { return lease_ != nullptr; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::shared_ptr<Lease> lease_;
};

class Lease {
public:
  Lease(std::string flat, int rent, std::shared_ptr<Tenant> tenant)
      : flat_(std::move(flat)), rent_(rent), tenant_(std::move(tenant)) {}
  int rent() const { return rent_; }
  void describe() const { std::cout << tenant_->name() << " rents " << flat_ << " for " << rent_ << '\n'; }

private:
  std::string flat_;
  int rent_;
  std::shared_ptr<Tenant> tenant_;
};

static int year(const std::string &who, int rent) {
  auto tenant = std::make_shared<Tenant>(who);
  tenant->sign(std::make_shared<Lease>("2B", rent, tenant));
  auto lease = tenant->giveNotice();
  lease->describe();
  std::cout << std::boolalpha << tenant->housed() << '\n';
  return 12 * lease->rent();
}

int main() {
  std::cout << year("Okafor", 700) << '\n';
  std::cout << year("Lind", 650) << '\n';
}
