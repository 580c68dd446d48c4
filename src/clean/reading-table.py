#!/usr/bin/env python3
"""Writes reading-table.c from Unihan_Readings.txt.bz2 (Debian: unicode-data).

A row a syllable with its tone, and the characters of GBK that are read so:
the readings of kMandarin, kHanyuPinlu, kXHC1983, kTGHZ2013 and kHanyuPinyin.
"""
import bz2, re, sys, unicodedata

FIELDS = {"kMandarin", "kHanyuPinlu", "kXHC1983", "kTGHZ2013", "kHanyuPinyin"}
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def key(syllable):
    """lǐng -> ling3, lǜ -> lv4, de -> de5; None for what is no syllable of letters."""
    tone, out = "5", ""
    for c in unicodedata.normalize("NFD", syllable.replace("ü", "v").replace("ǖ", "v\u0304").replace("ǘ", "v\u0301")
                                   .replace("ǚ", "v\u030c").replace("ǜ", "v\u0300")):
        if c in TONES:
            tone = TONES[c]
        elif "a" <= c <= "z":
            out += c
        else:
            return None
    return out + tone if 0 < len(out) <= 6 else None


rows = {}
for line in bz2.open(sys.argv[1], "rt", encoding="utf-8"):
    part = line.rstrip("\n").split("\t")
    if len(part) != 3 or part[1] not in FIELDS:
        continue
    char = chr(int(part[0][2:], 16))
    try:
        if len(char.encode("gbk")) != 2:
            continue
    except UnicodeEncodeError:
        continue
    for syllable in re.findall(r"[a-zü\u00e0-\u01fcê]+", part[2].replace("\u0300", "")):
        k = key(syllable)
        if k:
            rows.setdefault(k, set()).add(char)
print('/* Written by reading-table.py from Unihan\'s readings. */\n#include "clean/reading.h"\n')
print("const struct reading reading_table[] = {")
for k in sorted(rows):
    print('\t{"%s", "%s"},' % (k, "".join(sorted(rows[k]))))
print("};\n\nconst size_t reading_count = sizeof reading_table / sizeof *reading_table;")
