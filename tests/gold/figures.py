"""Accuracy of extract-numbers on the annotated documents of this folder.

usage: figures.py [-v] [--floors FILE] FOLDER …

A folder holds X.txt and X.figures.jsonl: what a reader who has only
quern-figures(5) says that X.txt states, a row a figure; alt_FIELD lists other
right answers, "none" in alt_kind says that the row need not be given.
Figures are paired where they overlap in the text. Printed are, for each folder:

  strict     F1 of the statistics: value, value_to, kind, unit and qualifier right
  detected   F1 of the statistics: value and value_to right
  alarms     share of the statistics given out that are a date, label, identifier …
  units      share of the detected ones whose unit is wrong
  item …     share right among the detected ones where gold or output states it
  flags      F1 of all flags together

--floors FILE  rows "folder measure floor": exit 1 when a measure falls below
-v             also list what is wrong (for the folder dev only)
"""
import collections
import json
import os
import re
import subprocess
import sys
from decimal import Decimal

import accuracy

STATISTICS = {"count", "percent", "ratio", "multiple", "money", "measure", "duration", "age", "rank"}
PHRASES = ("item", "scope", "base")
FLAGS = {"planned", "agenda", "inherited_item", "inherited_base", "relative_period", "percent_or_points", "quoted",
         "in_name", "conflicting_qualifier", "near_damage", "arithmetic"}


def rows(lines):
    return [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in lines if line.strip()]


def placed(gold, text):
    """Gives every gold row its start: rows stand in order."""
    at = 0
    for row in gold:
        before = row.get("before") or ""
        found = text.find(before + row["raw"], max(0, at - len(before)))
        start = found + len(before) if found >= 0 else text.find(row["raw"], at)
        if start < 0:
            sys.exit(f"{row['raw']!r} does not stand in the text")
        row["start"], row["end"] = start, start + len(row["raw"])
        at = start + 1
    return gold


def answers(row, field):
    other = row.get("alt_" + field) or []
    return [row.get(field) or ""] + [x or "" for x in ([other] if isinstance(other, str) else other)]


def same_value(gold, figure):
    return all((gold.get(k) is None) == (figure.get(k) is None) and (gold.get(k) is None or gold[k] == figure[k])
               for k in ("value", "value_to"))


def pair(gold, figures):
    """Pairs rows that overlap, the most alike first."""
    candidates = []
    for i, row in enumerate(gold):
        for j, figure in enumerate(figures):
            overlap = min(row["end"], figure["end"]) - max(row["start"], figure["start"])
            if overlap > 0:
                candidates.append((same_value(row, figure), overlap / max(len(row["raw"]), len(figure["raw"])), -i, i, j))
    taken_gold, taken_figures = {}, {}
    for _, _, _, i, j in sorted(candidates, reverse=True):
        if i not in taken_gold and j not in taken_figures:
            taken_gold[i], taken_figures[j] = j, i
    return taken_gold, taken_figures


def phrase_right(want, got):
    """F1 of the characters (Chinese) or words of at least one half."""
    split = lambda s: re.findall(r"[a-z0-9]+|[\u3400-\u9fff]", s.lower())
    a, b = split(want), split(got)
    if not a or not b:
        return a == b
    common = sum((collections.Counter(a) & collections.Counter(b)).values())
    return 2 * common / (len(a) + len(b)) >= 0.5


def right(field, gold, figure):
    got = figure.get(field) or ""
    if field in PHRASES:
        return any(phrase_right(x, got) for x in answers(gold, field))
    return got in answers(gold, field)


def f1(hit, wanted, given):
    return 2 * hit / (wanted + given) if wanted + given else 1.0


class Tally:
    def __init__(self):
        self.wanted = self.given = self.detected = self.strict = self.alarms = 0
        self.fields = collections.defaultdict(lambda: [0, 0])
        self.flags = [0, 0, 0]

    def document(self, name, gold, figures, say):
        by_gold, by_figure = pair(gold, figures)
        for i, row in enumerate(gold):
            if row["kind"] in STATISTICS and "none" not in answers(row, "kind"):
                figure = figures[by_gold[i]] if i in by_gold else None
                self.statistic(name, row, figure, say)
        for j, figure in enumerate(figures):
            if figure["kind"] not in STATISTICS:
                continue
            row = gold[by_figure[j]] if j in by_figure else None
            if row and (figure["kind"] in answers(row, "kind") or "none" in answers(row, "kind")) and row["kind"] not in STATISTICS:
                continue
            if row and "none" in answers(row, "kind"):
                continue
            self.given += 1
            if not row or row["kind"] not in STATISTICS:
                self.alarms += 1
                say(name, "alarm", figure["raw"], figure["kind"], "is", row and row["kind"])

    def statistic(self, name, row, figure, say):
        given = figure is not None and figure["kind"] in STATISTICS
        if not given and set(answers(row, "kind")) - STATISTICS:
            return
        self.wanted += 1
        if not given or not same_value(row, figure):
            say(name, "value", row["raw"], row["value"], "not", figure and (figure["kind"], figure["value"], figure["value_to"]))
            return
        self.detected += 1
        good = True
        for field in ("kind", "unit", "qualifier", "change", "period") + PHRASES:
            if field == "scope" and "scope" not in row:
                continue
            ok = right(field, row, figure)
            if field in ("kind", "unit", "qualifier"):
                good = good and ok
            elif ok and not figure.get(field):
                continue
            self.fields[field][0] += ok
            self.fields[field][1] += 1
            if not ok:
                say(name, field, row["raw"], repr(row.get(field)), "not", repr(figure.get(field)))
        self.strict += good
        free = set(row.get("alt_flags") or [])
        free = set(free.split()) if isinstance(free, str) else free
        want, got = (FLAGS & set((r.get("flags") or "").split()) - free for r in (row, figure))
        for k, n in enumerate((want & got, want, got)):
            self.flags[k] += len(n)
        if want != got:
            say(name, "flags", row["raw"], sorted(want), "not", sorted(got))

    def measures(self):
        out = {"strict": f1(self.strict, self.wanted, self.given), "detected": f1(self.detected, self.wanted, self.given),
               "alarms": self.alarms / self.given if self.given else 0,
               "units": 1 - self.fields["unit"][0] / max(1, self.fields["unit"][1])}
        for field in ("kind", "qualifier", "item", "base", "change", "period", "scope"):
            hit, all_ = self.fields[field]
            out[field] = hit / all_ if all_ else 1.0
        out["flags"] = f1(*self.flags)
        return out


def measure(folder, say):
    tally = Tally()
    for path, text in accuracy.texts(folder):
        with open(path + ".figures.jsonl", encoding="utf-8") as file:
            gold = placed(rows(file), text)
        sections = subprocess.run(["split-sections", "-t", path + ".txt"], stdout=subprocess.PIPE, check=True).stdout
        out = subprocess.run(["extract-numbers", "-r", "--kind=all"], input=sections, stdout=subprocess.PIPE, check=True).stdout.decode()
        figures = rows(out.splitlines())
        for figure in figures:
            figure["start"] = int(figure["start"])
            figure["end"] = figure["start"] + len(figure["raw"])
        tally.document(os.path.basename(path), gold, figures, say)
    return f"{tally.wanted} statistics wanted, {tally.given} given", tally.measures()


sys.exit(accuracy.run(sys.argv[1:], measure))
