"""Prints members of the records on standard input, an array a line."""
import json
import sys

for line in sys.stdin:
    record = json.loads(line)
    print(json.dumps([record[name] for name in sys.argv[1:]], ensure_ascii=False))
