#pragma once
#include <memory>
#include <string>
#include <vector>

class Manager;

class Person {
public:
  explicit Person(std::string name) : name_(std::move(name)) {}
  virtual ~Person() = default;
  const std::string &name() const { return name_; }

private:
  std::string name_;
};

class Employee : public Person {
public:
  using Person::Person;
  void workFor(const std::shared_ptr<Person> &boss);
  std::string signature() const;

private:
  std::shared_ptr<Manager> boss_;
};

class Manager : public Employee {
public:
  using Employee::Employee;
  bool hire(const std::shared_ptr<Person> &candidate);
  int headcount() const;

private:
  std::vector<std::shared_ptr<Employee>> reports_;
};
