#!/usr/bin/env python3
"""Counts what clean changes in undamaged text, by rule.

usage: clean-false.py FILE...     (from clean-corpus.py; clean on PATH)

Each file is cleaned in pieces of 200 lines, as records, with the groups repair
and remove; says the lines changed, by rule, and per 100,000 lines.
"""
import collections, json, os, subprocess, sys, tempfile

PIECE = 200
rules, lines, size, changed, examples = collections.Counter(), 0, 0, 0, collections.defaultdict(list)
for path in sys.argv[1:]:
    text = open(path, encoding="utf-8").read().split("\n")
    lines += len(text)
    size += os.path.getsize(path)
    records = "".join(json.dumps({"text": "\n".join(text[i:i + PIECE]) + "\n"}, ensure_ascii=False) + "\n" for i in range(0, len(text), PIECE))
    with tempfile.TemporaryDirectory() as folder:
        side = folder + "/explain"
        subprocess.run(["clean", "-r", "--only", "repair,remove", "--explain", side], input=records.encode(), stdout=subprocess.DEVNULL, check=True)
        if os.path.exists(side):
            for row in map(json.loads, open(side, encoding="utf-8")):
                n = max(1, row["before"].count("\n"))
                changed += n
                for rule in row["rules"]:
                    rules[rule] += n
                    examples[rule].append((os.path.basename(path), row["before"][:70], row["after"][:40]))
print(f"{size} bytes, {lines} lines, {changed} changed, {changed * 1e5 / max(lines, 1):.2f} in 100,000")
for rule, n in rules.most_common():
    print(f"{rule}\t{n}")
    for example in examples[rule][: int(os.environ.get("EXAMPLES", "3"))]:
        print("\t", *map(repr, example))
