"""Accuracy of split-sections on the annotated documents of this folder.

usage: sections.py [-v] [--floors FILE] FOLDER …

A folder holds X.txt and X.sections.json: the outline that a careful reader
draws, a list of sections with level, marker, heading and the first words of
its own text. Sections are the same where they begin with the same letter or
digit of the text. Printed are, for each folder:

  starts    F1 of the sections
  levels    share of the sections found by both that lie as deep below the
            nearest ancestor found by both
  headings  share of the same whose heading is right, where the gold states one

--floors FILE  rows "folder measure floor": exit 1 when a measure falls below
-v             also list what is wrong (for the folder dev only)
"""
import json
import os
import subprocess
import sys

import accuracy


def letters(text):
    """The letters and digits of a text, folded, and where each stands."""
    found = [(c.casefold(), i) for i, c in enumerate(text) if c.isalnum()]
    return "".join(c for c, _ in found), [i for c, i in found for _ in c]


def fold(text):
    return letters(text or "")[0]


def gold_sections(path, text):
    """The gold with the index of each section's first letter."""
    with open(path, encoding="utf-8") as file:
        gold = json.load(file)
    plain, at = letters(text)[0], 0
    for section in gold:
        key = fold(section["marker"]) + fold(section["heading"]) + fold(section["first"])
        start = plain.find(key, at)
        if start < 0:
            key = fold(section["marker"]) + fold(section["heading"])
            start = plain.find(key, at)
        if start < 0:
            sys.exit(f"{path}: {section['marker']} {section['heading']} does not stand in the text")
        section["at"] = start
        at = start
    return gold


def output_sections(path, text):
    out = subprocess.run(["split-sections", "-t", path], stdout=subprocess.PIPE, check=True).stdout.decode()
    sections = [json.loads(line) for line in out.splitlines()]
    plain, places = letters(text)
    index, result = 0, []
    for section in sections:
        while index < len(places) and places[index] < section["start"]:
            index += 1
        if section.get("resumes") is None:
            section["at"] = index
            result.append(section)
    return result


def ancestors(sections):
    """For each section the indexes of those above it, the nearest first."""
    stack, result = [], []
    for i, section in enumerate(sections):
        while stack and sections[stack[-1]]["level"] >= section["level"]:
            stack.pop()
        result.append(stack[::-1])
        stack.append(i)
    return result


def compare(name, gold, out, tally, say):
    pairs, free = {}, {}
    for j, section in enumerate(out):
        free.setdefault(section["at"], []).append(j)
    for i, section in enumerate(gold):
        same = free.get(section["at"])
        if same:
            pairs[i] = same.pop(0)
        else:
            say(name, "missed", section["marker"], section["heading"][:30], section["first"][:20])
    backwards = {j: i for i, j in pairs.items()}
    for j, section in enumerate(out):
        if j not in backwards:
            say(name, "surplus", section["level"], repr(section["marker"]), repr(section["heading"][:30]), repr(section["text"][:20]))
    tally["wanted"] += len(gold)
    tally["given"] += len(out)
    tally["found"] += len(pairs)
    above_gold, above_out = ancestors(gold), ancestors(out)
    for i, j in pairs.items():
        a = next((k for k in above_gold[i] if k in pairs), None)
        b = next((k for k in above_out[j] if k in backwards), None)
        same = (a is None and b is None) or (a is not None and pairs[a] == b and
                                              gold[i]["level"] - gold[a]["level"] == out[j]["level"] - out[b]["level"])
        tally["level"] += same
        if not same:
            say(name, "level", gold[i]["level"], "not", out[j]["level"], gold[i]["marker"], gold[i]["heading"][:30])
        want = [fold(h) for h in [gold[i]["heading"], *(gold[i].get("alt_heading") or [])]]
        got = fold(out[j]["heading"])
        if gold[i]["heading"]:
            good = got in want or fold(out[j]["marker"]) + got in [fold(gold[i]["marker"]) + h for h in want]
            tally["heading"] += good
            tally["headed"] += 1
            if not good:
                say(name, "heading", gold[i]["heading"], "not", out[j]["heading"])


def measure(folder, say):
    tally = dict.fromkeys(("wanted", "given", "found", "level", "heading", "headed"), 0)
    for path, text in accuracy.texts(folder):
        compare(os.path.basename(path), gold_sections(path + ".sections.json", text), output_sections(path + ".txt", text), tally, say)
    return f"{tally['wanted']} sections wanted, {tally['given']} given", {
        "starts": 2 * tally["found"] / max(1, tally["wanted"] + tally["given"]),
        "levels": tally["level"] / max(1, tally["found"]),
        "headings": tally["heading"] / max(1, tally["headed"])}


sys.exit(accuracy.run(sys.argv[1:], measure))
