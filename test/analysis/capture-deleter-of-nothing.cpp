// What a pointer leads to may own nothing, and its deleter, or what it is a part
// of, all the same.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DWEAK | count 0

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#ifdef WEAK
#define OWNER(T) std::weak_ptr<T>
#else
#define OWNER(T) std::shared_ptr<T>
#endif

// CHECK-DAG: warning: {{.*}}'Buffer::bytes'
struct Buffer : std::enable_shared_from_this<Buffer> {
  std::shared_ptr<unsigned char> bytes;
  void take() {
    OWNER(Buffer) self = shared_from_this();
    bytes = {new unsigned char[4], [self](unsigned char *b) { delete[] b; }};
  }
};
void buffer() { std::make_shared<Buffer>()->take(); }

// CHECK-DAG: warning: {{.*}}'Log::file'
struct Log {
  std::shared_ptr<FILE> file;
  int lines = 0;
};
void log() {
  auto log = std::make_shared<Log>();
  OWNER(Log) self = log;
  log->file = std::shared_ptr<FILE>(std::tmpfile(), [self](FILE *f) { std::fclose(f); });
}

// CHECK-DAG: warning: {{.*}}'Unique::file'
struct Unique {
  std::unique_ptr<FILE, std::function<void(FILE *)>> file;
};
void unique() {
  auto u = std::make_shared<Unique>();
  OWNER(Unique) self = u;
  u->file = {std::tmpfile(), [self](FILE *f) { std::fclose(f); }};
}

#ifndef WEAK
// CHECK-DAG: warning: {{.*}}'Text::view'
struct Text : std::enable_shared_from_this<Text> {
  std::string text;
  std::shared_ptr<const std::string> view;
  void look() { view = {shared_from_this(), &text}; }
};
void text() { std::make_shared<Text>()->look(); }
#endif
