// The SARIF report of one ring: a location, a code flow in ring order, the
// fingerprint, and the cycle and its confidence as properties.
// RUN: %exits 1 %refcycle scan -q --sarif=- %s -- -std=c++17 | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --sarif=%t.sarif --json=%t.json %s -- -std=c++17
// RUN: FileCheck %s < %t.sarif
// RUN: python3 %S/Inputs/same-findings.py %t.sarif %t.json

#include <memory>
#include <vector>

struct Item;
struct Box {
  std::vector<std::shared_ptr<Item>> items;
};
struct Item {
  std::shared_ptr<Box> box;
};

int main() {
  auto box = std::make_shared<Box>();
  auto item = std::make_shared<Item>();
  box->items.push_back(item);
  item->box = box;
}

// CHECK:      "version": "2.1.0",
// CHECK:            "name": "refcycle",
// CHECK:            "rules": [
// CHECK:              "id": "refcycle-strong-cycle",
// CHECK:              "id": "refcycle-self-capture",
// CHECK:      "results": [
// CHECK-NEXT:   {
// CHECK-NEXT:     "ruleId": "refcycle-strong-cycle",
// CHECK-NEXT:     "ruleIndex": 0,
// CHECK-NEXT:     "level": "warning",
// CHECK-NEXT:     "message": {
// CHECK-NEXT:       "text": "'Item::box' closes a strong reference cycle: 'Item::box' and 'Box::items' keep each other alive"
// CHECK:          "locations": [
// CHECK:            "uri": "{{.*}}sarif.cpp"
// CHECK:            "startLine": 23,
// CHECK-NEXT:       "startColumn": 3,
// CHECK-NEXT:       "endLine": 23,
// CHECK-NEXT:       "endColumn": 18
// CHECK:          "relatedLocations": [
// CHECK:            "text": "'Item::box' keeps 'Box' alive; stored here"
// CHECK:            "startLine": 22,
// CHECK:            "text": "'Box::items' keeps 'Item' alive; stored here"
// CHECK:            "startLine": 16,
// CHECK:            "text": "make 'Item::box' weak: it points back to 'Box', which was there before and has another owner"
// CHECK:          "codeFlows": [
// CHECK:            "startLine": 23,
// CHECK:            "text": "'Item::box' keeps 'Box' alive; stored here"
// CHECK:            "startLine": 22,
// CHECK:            "text": "'Box::items' keeps 'Item' alive; stored here"
// CHECK:          "partialFingerprints": {
// CHECK-NEXT:       "refcycle/v1": "{{[0-9a-f]+}}"
// CHECK-NEXT:     },
// CHECK-NEXT:     "properties": {
// CHECK-NEXT:       "cycle": [
// CHECK-NEXT:         "Item::box",
// CHECK-NEXT:         "Box::items"
// CHECK-NEXT:       ],
// CHECK-NEXT:       "confidence": "proven"
