"""same-findings.py SARIF JSON: both reports say the same of the same findings."""

import json
import sys

sarif, own = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
results = sarif["runs"][0]["results"]
assert results and len(results) == len(own["findings"])
for result, finding in zip(results, own["findings"]):
    assert result["ruleId"] == finding["check"]
    assert result["message"]["text"] == finding["message"]
    assert result["partialFingerprints"] == {"refcycle/v1": finding["fingerprint"]}
    assert result["properties"]["cycle"] == finding["cycle"]
    assert result["properties"]["confidence"] == finding["confidence"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == finding["location"]["line"]
    flow = result["codeFlows"][0]["threadFlows"][0]["locations"]
    lines = [
        at["location"]["physicalLocation"]["region"]["startLine"] for at in flow
    ]
    assert lines == [hop["location"]["line"] for hop in finding["hops"]]
