// Names of files and source lines that would break a format are escaped.
// RUN: rm -rf %t && split-file --leading-lines %s %t
// RUN: cp %t/node.cpp '%t/a "b" & <c>%20é.cpp'
// RUN: python3 -c "import sys; p = sys.argv[1]; t = open(p, 'rb').read(); open(p, 'wb').write(t.replace(b'RED', b'\x1b[31m\x07'))" '%t/a "b" & <c>%20é.cpp'
// RUN: cd %t && %exits 1 %refcycle scan -q --sarif=out.sarif --json=out.json 'a "b" & <c>%20é.cpp' -- -std=c++17 > out.txt
// RUN: FileCheck %s --check-prefix=TEXT < %t/out.txt
// RUN: FileCheck %s --check-prefix=JSON < %t/out.json
// RUN: FileCheck %s --check-prefix=SARIF < %t/out.sarif
// RUN: python3 %S/Inputs/same-findings.py %t/out.sarif %t/out.json
// RUN: python3 -c "import sys; assert b'\x1b' not in open(sys.argv[1], 'rb').read()" %t/out.txt

//--- node.cpp
#include <memory>
template <typename T> struct Pair {
  std::shared_ptr<T> first;
};
struct Größe : Pair<Größe> {};
int main() {
  auto a = std::make_shared<Größe>();
  a->first = a; /* RED */
}

// TEXT: {{^}}a "b" & <c>%20é.cpp:[[#@LINE-3]]:3: warning: 'Pair::first' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// TEXT: note: 'Pair::first' keeps 'Größe' alive; stored here

// JSON: "file": "{{.*}}/a \"b\" & <c>%20é.cpp",
// JSON: "target": "Größe"

// SARIF: "uri": "a%20%22b%22%20{{&|%26}}%20%3Cc%3E%2520%C3%A9.cpp"
