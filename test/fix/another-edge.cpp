// The edge that points back cannot be weak here; another that does so, too, can.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17 | FileCheck %s --check-prefix=NOTE
// NOTE: warning: 'Student::courses' closes
// NOTE: note: fix applied: make the pointers in 'Course::students' 'std::weak_ptr'
// NOTE: note: 'Student::courses' cannot be made weak: it is given to a function as a whole
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <memory>
#include <vector>
struct Course;
struct Student {
  std::vector<std::shared_ptr<Course>> courses;
// CHECK:  std::vector<std::shared_ptr<Course>> courses;
  int credits(std::vector<std::shared_ptr<Course>> &of);
  int credits() { return credits(courses); }
};
struct Course {
  std::vector<std::shared_ptr<Student>> students;
// CHECK:  std::vector<std::weak_ptr<Student>> students;
  int worth = 3;
  int all() const {
    int n = 0;
    for (const auto &s : students)
      n += s->credits();
    return n;
  }
};
int Student::credits(std::vector<std::shared_ptr<Course>> &of) {
  int n = 0;
  for (const auto &c : of)
    n += c->worth;
  return n;
}
int main() {
  auto course = std::make_shared<Course>();
  auto student = std::make_shared<Student>();
  student->courses.push_back(course);
  course->students.push_back(student);
  return course->all() == 3 ? 0 : 1;
}
