#!/usr/bin/env python3
"""Writes script-table.c from Unihan_Variants.txt.bz2 (Debian: unicode-data):
the characters of GBK that only simplified, or only traditional, Chinese uses."""
import bz2, sys

simple, tradition = {}, {}
for line in bz2.open(sys.argv[1], "rt", encoding="utf-8"):
    part = line.rstrip("\n").split("\t")
    if len(part) == 3 and part[1] in ("kSimplifiedVariant", "kTraditionalVariant"):
        char = chr(int(part[0][2:], 16))
        others = {chr(int(x[2:], 16)) for x in part[2].split()}
        (simple if part[1] == "kSimplifiedVariant" else tradition)[char] = others


def gbk(c):
    try:
        return len(c.encode("gbk")) == 2
    except UnicodeEncodeError:
        return False


only_traditional = [c for c in simple if gbk(c) and c not in simple[c] and c not in tradition]
only_simplified = [c for c in tradition if gbk(c) and c not in tradition[c] and c not in simple]
print('/* Written by script-table.py from Unihan\'s variants. */\n#include "clean/class.h"\n')
for name, chars in (("simplified", only_simplified), ("traditional", only_traditional)):
    print(f"const char only_{name}[] =")
    chars = "".join(sorted(chars))
    for i in range(0, len(chars), 50):
        print(f'\t"{chars[i:i + 50]}"' + (";" if i + 50 >= len(chars) else ""))
