#pragma once
#include <memory>
#include <string>
#include <vector>

class Employee {
public:
  Employee(std::string name, int grade) : name_(std::move(name)), grade_(grade) {}
  void setMentor(std::shared_ptr<Employee> m) { mentor_ = std::move(m); }
  void addTrainee(std::shared_ptr<Employee> t) { trainees_.push_back(std::move(t)); }
  const Employee *mentor() const { return mentor_.get(); }
  const std::string &name() const { return name_; }
  int load() const;

private:
  std::string name_;
  int grade_;
  std::shared_ptr<Employee> mentor_;
  std::vector<std::shared_ptr<Employee>> trainees_;
};

// Trainees report to the head, and are mentored by someone of the other house.
class House {
public:
  House(const std::string &head, int grade) : head_(std::make_shared<Employee>(head, grade)) {}
  void enrol(const std::vector<std::string> &names, const House &other);
  const std::shared_ptr<Employee> &head() const { return head_; }

private:
  std::shared_ptr<Employee> head_;
};
