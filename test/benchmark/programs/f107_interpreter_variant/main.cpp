#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace script {

class Environment;

struct Instr {
  enum Op { Push, Load, Add, Mul } op;
  double number = 0;
  std::string name;
};

struct Closure {
  std::string parameter;
  std::vector<Instr> body;
  std::shared_ptr<Environment> env;
};

using Value = std::variant<std::monostate, double, std::string, std::shared_ptr<Closure>>;

class Environment : public std::enable_shared_from_this<Environment> {
public:
  void set(const std::string &name, Value v) { slots_[name] = std::move(v); }
  const Value &get(const std::string &name) const { return slots_.at(name); }

  void defineFunction(const std::string &name, std::string parameter, std::vector<Instr> body) {
    auto fn = std::make_shared<Closure>();
    fn->parameter = std::move(parameter);
    fn->body = std::move(body);
    fn->env = shared_from_this();
    set(name, fn);
  }

private:
  std::map<std::string, Value> slots_;
};

double call(const Value &callee, double argument) {
  const auto &fn = *std::get<std::shared_ptr<Closure>>(callee);
  std::vector<double> stack;
  for (const Instr &i : fn.body) {
    if (i.op == Instr::Push)
      stack.push_back(i.number);
    else if (i.op == Instr::Load)
      stack.push_back(i.name == fn.parameter ? argument : std::get<double>(fn.env->get(i.name)));
    else {
      const double b = stack.back();
      stack.pop_back();
      stack.back() = i.op == Instr::Add ? stack.back() + b : stack.back() * b;
    }
  }
  return stack.back();
}

} // namespace script

static void runProgram() {
  using script::Instr;
  auto globals = std::make_shared<script::Environment>();
  globals->set("rate", 1.5);
  globals->set("title", std::string("tariff"));
  globals->defineFunction("price", "n", {{Instr::Load, 0, "n"}, {Instr::Load, 0, "rate"}, {Instr::Mul}});
  std::cout << std::get<std::string>(globals->get("title")) << " "
            << script::call(globals->get("price"), 8) << "\n";
  globals->set("rate", 2.0);
  std::cout << script::call(globals->get("price"), 8) << "\n";
}

int main() { runProgram(); }
