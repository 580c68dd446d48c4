#!/usr/bin/env python3
"""Writes model-data.c from text that corpus.py took out of Debian packages.

    train.py OUT > model-data.c      OUT: the folder that `corpus.py text` wrote

Only its splits train and words are read.  What the numbers mean: model.h.
"""
import collections
import glob
import math
import os
import random
import re
import sys

PER_LANGUAGE = 1500000  # characters of running text that are counted
UNIT = 8                # costs are eighths of a bit

LATIN = ("en de fr es it pt nl da sv nb fi is ga gd cy br ca oc gl eu sq id af fo pl cs sk hu ro hr sl "
         "lt lv et tr eo vi mt").split()
OTHER = "ru uk bg be sr mk kk el he ar fa th ka ja".split()
BIGRAM = LATIN + OTHER
IDEOGRAPHIC = ["zh-cn", "zh-tw", "ja"]

KINDS = ("SPACE LINE DIGIT POINT OPEN CLOSE MARK LOWER UPPER CYRILLIC_LOWER CYRILLIC_UPPER GREEK_LOWER GREEK_UPPER "
         "HEBREW ARABIC THAI GEORGIAN COMBINING HAN HIRAGANA KATAKANA HANGUL BOPOMOFO HALF_KATAKANA WIDE_POINT "
         "WIDE_LETTER NBSP QUOTE_OPEN QUOTE_CLOSE DASH SYMBOL BOX CONTROL C1 PRIVATE BAD OTHER").split()
KIND = {name: i for i, name in enumerate(KINDS)}

# {first, last, kind}; a code point belongs to the last row that holds it
RANGES = [
    (0x00, 0x1F, "CONTROL"), (0x09, 0x0A, "LINE"), (0x0C, 0x0D, "LINE"), (0x20, 0x20, "SPACE"),
    (0x21, 0x2F, "MARK"), (0x21, 0x21, "POINT"), (0x22, 0x22, "OPEN"), (0x27, 0x28, "OPEN"), (0x29, 0x29, "CLOSE"),
    (0x2C, 0x2C, "POINT"), (0x2E, 0x2E, "POINT"), (0x30, 0x39, "DIGIT"), (0x3A, 0x3B, "POINT"), (0x3C, 0x3C, "OPEN"),
    (0x3D, 0x3D, "MARK"), (0x3E, 0x3E, "CLOSE"), (0x3F, 0x3F, "POINT"), (0x40, 0x40, "MARK"), (0x41, 0x5A, "UPPER"),
    (0x5B, 0x5B, "OPEN"), (0x5C, 0x5C, "MARK"), (0x5D, 0x5D, "CLOSE"), (0x5E, 0x60, "MARK"), (0x61, 0x7A, "LOWER"),
    (0x7B, 0x7B, "OPEN"), (0x7C, 0x7C, "MARK"), (0x7D, 0x7D, "CLOSE"), (0x7E, 0x7E, "MARK"), (0x7F, 0x7F, "CONTROL"),
    (0x80, 0x9F, "C1"), (0xA0, 0xA0, "NBSP"), (0xA1, 0xBF, "SYMBOL"), (0xAB, 0xAB, "QUOTE_OPEN"),
    (0xB7, 0xB7, "DASH"), (0xBB, 0xBB, "QUOTE_CLOSE"), (0xC0, 0x24F, "LOWER"), (0xD7, 0xD7, "SYMBOL"),
    (0xF7, 0xF7, "SYMBOL"), (0x250, 0x2AF, "OTHER"), (0x2B0, 0x2FF, "SYMBOL"), (0x300, 0x36F, "COMBINING"),
    (0x370, 0x3FF, "GREEK_LOWER"), (0x37E, 0x37E, "POINT"), (0x384, 0x385, "SYMBOL"), (0x387, 0x387, "DASH"),
    (0x400, 0x52F, "CYRILLIC_LOWER"), (0x530, 0x58F, "OTHER"), (0x591, 0x5F4, "HEBREW"), (0x600, 0x6FF, "ARABIC"),
    (0x60C, 0x60C, "POINT"), (0x61B, 0x61B, "POINT"), (0x61F, 0x61F, "POINT"), (0x660, 0x669, "DIGIT"),
    (0x6F0, 0x6F9, "DIGIT"), (0x700, 0xDFF, "OTHER"), (0xE01, 0xE3A, "THAI"), (0xE3F, 0xE3F, "SYMBOL"),
    (0xE40, 0xE4E, "THAI"), (0xE4F, 0xE4F, "SYMBOL"), (0xE50, 0xE59, "DIGIT"), (0xE5A, 0x109F, "OTHER"),
    (0x10A0, 0x10FF, "GEORGIAN"), (0x1100, 0x1DFF, "OTHER"), (0x1E00, 0x1EFF, "LOWER"), (0x1F00, 0x1FFF, "OTHER"),
    (0x2000, 0x24FF, "SYMBOL"), (0x200B, 0x200F, "OTHER"), (0x2010, 0x2015, "DASH"), (0x2018, 0x2018, "QUOTE_OPEN"),
    (0x2019, 0x2019, "QUOTE_CLOSE"), (0x201A, 0x201A, "QUOTE_OPEN"), (0x201C, 0x201C, "QUOTE_OPEN"),
    (0x201D, 0x201D, "QUOTE_CLOSE"), (0x201E, 0x201E, "QUOTE_OPEN"), (0x2022, 0x2022, "DASH"),
    (0x2026, 0x2026, "DASH"), (0x202A, 0x202E, "OTHER"), (0x2039, 0x2039, "QUOTE_OPEN"),
    (0x203A, 0x203A, "QUOTE_CLOSE"), (0x2400, 0x2426, "OTHER"), (0x2500, 0x259F, "BOX"), (0x25A0, 0x2BFF, "SYMBOL"),
    (0x2C00, 0x2FFF, "OTHER"), (0x3000, 0x303F, "WIDE_POINT"), (0x3005, 0x3005, "HAN"), (0x3007, 0x3007, "HAN"),
    (0x3041, 0x309F, "HIRAGANA"), (0x30A0, 0x30FF, "KATAKANA"), (0x30FB, 0x30FB, "WIDE_POINT"),
    (0x3100, 0x312F, "BOPOMOFO"), (0x3130, 0x318F, "OTHER"), (0x3190, 0x33FF, "SYMBOL"), (0x3400, 0x9FFF, "HAN"),
    (0xA000, 0xABFF, "OTHER"), (0xAC00, 0xD7A3, "HANGUL"), (0xD7A4, 0xDFFF, "OTHER"), (0xE000, 0xF8FF, "PRIVATE"),
    (0xF900, 0xFAFF, "HAN"), (0xFB00, 0xFE2F, "OTHER"), (0xFE30, 0xFE6F, "WIDE_POINT"), (0xFE70, 0xFEFF, "OTHER"),
    (0xFF00, 0xFF60, "WIDE_POINT"), (0xFF10, 0xFF19, "WIDE_LETTER"), (0xFF21, 0xFF3A, "WIDE_LETTER"),
    (0xFF41, 0xFF5A, "WIDE_LETTER"), (0xFF61, 0xFF9F, "HALF_KATAKANA"), (0xFFA0, 0xFFDF, "OTHER"),
    (0xFFE0, 0xFFE6, "WIDE_POINT"), (0xFFE7, 0xFFFC, "OTHER"), (0xFFFD, 0xFFFD, "BAD"), (0xFFFE, 0xFFFF, "OTHER"),
]
LETTERS = ("LOWER UPPER CYRILLIC_LOWER CYRILLIC_UPPER GREEK_LOWER GREEK_UPPER HEBREW ARABIC THAI GEORGIAN COMBINING "
           "HIRAGANA KATAKANA").split()
SYMBOLS = "POINT DIGIT WIDE_POINT WIDE_LETTER QUOTE_OPEN QUOTE_CLOSE DASH SYMBOL BOX HALF_KATAKANA".split()

# {first, last, step, distance}: capitals and katakana, and where their small letters and hiragana are
FOLDS = [
    (0x41, 0x5A, 1, 32), (0xC0, 0xD6, 1, 32), (0xD8, 0xDE, 1, 32), (0x100, 0x12E, 2, 1), (0x130, 0x130, 1, -199),
    (0x132, 0x136, 2, 1), (0x139, 0x147, 2, 1), (0x14A, 0x176, 2, 1), (0x178, 0x178, 1, -121), (0x179, 0x17D, 2, 1),
    (0x1A0, 0x1A0, 1, 1), (0x1AF, 0x1AF, 1, 1), (0x218, 0x21A, 2, 1), (0x386, 0x386, 1, 38), (0x388, 0x38A, 1, 37),
    (0x38C, 0x38C, 1, 64), (0x38E, 0x38F, 1, 63), (0x391, 0x3AB, 1, 32), (0x400, 0x40F, 1, 80), (0x410, 0x42F, 1, 32),
    (0x48A, 0x4BE, 2, 1), (0x4D0, 0x52E, 2, 1), (0x1E00, 0x1E94, 2, 1), (0x1EA0, 0x1EFE, 2, 1),
    (0x30A1, 0x30F6, 1, -96),
]


def fold(code):
    for first, last, step, distance in FOLDS:
        if first <= code <= last and (code - first) % step == 0:
            return code + distance
    return code


def kind_table():
    table = [KIND["OTHER"]] * 0x10000
    for first, last, name in RANGES:
        table[first:last + 1] = [KIND[name]] * (last + 1 - first)
    for first, last, step, _ in FOLDS:
        for code in range(first, last + 1, step):
            name = KINDS[table[code]]
            if name.endswith("LOWER"):
                table[code] = KIND[name[:-5] + "UPPER"]
    return table


KIND_OF = kind_table()


def kind(char):
    code = ord(char)
    return KIND_OF[code] if code < 0x10000 else KIND["HAN" if 0x20000 <= code < 0x30000 else "OTHER"]


def cost(count, total):
    return max(0, min(255, round(-math.log2(count / total) * UNIT)))


def typographic(text):
    """With the quotation marks and apostrophes that books have."""
    text = re.sub(r"(?<=\w)'(?=\w)", "\u2019", text)
    text = re.sub(r'"([^"\n]{1,80})"', "\u201c\\1\u201d", text)
    return re.sub(r" - ", " \u2013 ", text).replace("...", "\u2026")


def read(root, language, words=False):
    """Running text of a language, its files in an order of chance, or its word lists."""
    parts, size = [], 0
    names = sorted(glob.glob(os.path.join(root, "words" if words else "train", language, "*.txt")))
    random.Random(1).shuffle(names)
    for name in names:
        text = open(name, encoding="utf-8", newline="").read()
        if words:
            lines = text.split("\n")
            random.Random(2).shuffle(lines)
            text = "\n".join(lines)
        text = text[:PER_LANGUAGE // (1 if words else 8)]
        if not words and len(parts) % 3 == 0:
            text = typographic(text)
        parts.append(text)
        size += len(text)
        if size > PER_LANGUAGE:
            break
    return "\n".join(parts)


def decompose(text):
    """Vietnamese as windows-1258 spells it: letters with their shape, tones combining."""
    import unicodedata
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        out.append(unicodedata.normalize("NFC", "".join(c for c in parts if c not in tone)) + "".join(tone)
                   if tone else char)
    return "".join(out)


LETTER_KINDS = {KIND[name] for name in LETTERS}
IS_LETTER = {}


def folded_words(text):
    """The text with small letters only, everything but letters a space."""
    table = {}
    for char in set(text):
        table[ord(char)] = chr(fold(ord(char))) if kind(char) in LETTER_KINDS else " "
    return text.translate(table)


class Bigrams:
    """One language: which letters, and P(letter | letter before it)."""

    def __init__(self, text, most=250):
        words = folded_words(text)
        letters = collections.Counter(words)
        spaces = letters.pop(" ", 0)
        total = sum(letters.values())
        latin = set("abcdefghijklmnopqrstuvwxyz")
        common = [c for c, n in letters.most_common(most) if n > total * 1.5e-5]
        has_latin = sum(letters[c] for c in latin) > total * 0.6
        self.alphabet = sorted(set(c for c in common if (has_latin or c not in latin)) | (latin if has_latin else set()))
        if not has_latin:
            words = re.sub("[a-z]+", " ", words)
        self.index = {c: i + 2 for i, c in enumerate(self.alphabet)}
        self.index[" "] = 0
        size = len(self.alphabet) + 2
        pairs = collections.Counter(zip(words, words[1:]))
        counts = [[0.0] * size for _ in range(size)]
        for (a, b), n in pairs.items():
            if a == " " and b == " ":
                continue
            counts[self.index.get(a, 1)][self.index.get(b, 1)] += n
        column = [sum(row[i] for row in counts) + 0.5 for i in range(size)]
        whole = sum(column)
        self.matrix = []
        for row in counts:
            total = sum(row) + 20
            mixed = [(row[i] + 20 * column[i] / whole) / total * 0.998 + 0.002 / size for i in range(size)]
            self.matrix.append([cost(p, 1) for p in mixed])


def frequency_levels(counts, total):
    """Nibbles of characters by their frequency: level n costs n + 4 bits, 15 is unseen."""
    levels = {}
    for char, n in counts.items():
        bits = -math.log2(n / total)
        levels[char] = max(0, min(14, round(bits - 4)))
    return levels


def nibbles(levels, first, last):
    codes = list(range(first, last + 1))
    out = []
    for i in range(0, len(codes), 2):
        low = levels.get(chr(codes[i]), 15)
        high = levels.get(chr(codes[i + 1]), 15) if i + 1 < len(codes) else 15
        out.append(low | high << 4)
    return out


def numbers(values, per=24):
    values = list(values)
    return "\n".join("\t" + ",".join(str(v) for v in values[i:i + per]) + "," for i in range(0, len(values), per))


WEB = {"NBSP": 0.002, "QUOTE_OPEN": 0.002, "QUOTE_CLOSE": 0.002, "DASH": 0.002, "SYMBOL": 0.0005}


def transitions(texts):
    counts = [[0.02] * len(KINDS) for _ in KINDS]
    for text in texts:
        table = {ord(c): chr(kind(c) + 1) for c in set(text)}
        mapped = text.translate(table)
        for (a, b), n in collections.Counter(zip(mapped, mapped[1:])).items():
            counts[ord(a) - 1][ord(b) - 1] += n / len(text) * 1e5
    matrix = []
    for row in counts:
        total = sum(row) + 5
        # text made for the web has more of these than manuals have
        row = [max(n, total * WEB.get(name, 0)) for n, name in zip(row, KINDS)]
        matrix.append([min(128, cost((n + 5 * 0.01) / total, 1)) for n in row])
    # scripts without a model: words of their own, not much is known of them
    other = KIND["OTHER"]
    matrix[other][other] = matrix[other][KIND["SPACE"]] = 3 * UNIT
    matrix[KIND["SPACE"]][other] = 8 * UNIT
    return matrix


def symbol_costs(texts):
    wanted = {KIND[name] for name in SYMBOLS}
    counts = collections.Counter()
    for text in texts:
        for char, n in collections.Counter(text).items():
            if kind(char) in wanted and ord(char) > 0x7E:
                counts[char] += n / len(text) * 1e6
    total = collections.Counter()
    for char, n in counts.items():
        total[kind(char)] += n
    rows = []
    for char, n in counts.most_common(900):
        rows.append((ord(char), cost(min(n, total[kind(char)]), total[kind(char)] + 1)))
    return sorted(row for row in rows if row[0] < 0x10000)


def letter_costs(models):
    """How rare each letter beyond ASCII is in all languages together, for those that lack it."""
    counts = collections.Counter()
    for model in models.values():
        for char, row in model.index.items():
            if char != " ":
                counts[char] += 2 ** (-min(r[row] for r in model.matrix) / UNIT)
    top = max(counts.values())
    return {c: cost(n / top, 1) for c, n in counts.items()}


def main(root):
    texts = {code: read(root, code) for code in dict.fromkeys(BIGRAM + ["zh-cn", "zh-tw", "ko"])}
    texts["vi"] += decompose(texts["vi"])
    models = {}
    for code in BIGRAM:
        models[code] = Bigrams(texts[code] + "\n" + read(root, code, True)[:max(len(texts[code]) // 2, 400000)])
    mixed = "\n".join(texts[code][:60000] for code in LATIN)
    models["mixed"] = Bigrams(re.sub(r"[^\x00-\x7f]", " ", mixed), 26)
    letters = letter_costs(models)
    print("/* Written by train.py from text of Debian packages; what it means: model.h. */")
    print('#include "decode/model.h"\n')
    print("const struct kind_range kind_ranges[] = {")
    for first, last, name in RANGES:
        print("\t{0x%04X, 0x%04X, KIND_%s}," % (first, last, name))
    print("};\nconst size_t kind_range_count = sizeof kind_ranges / sizeof *kind_ranges;\n")
    print("const struct fold fold_rows[] = {")
    for row in FOLDS:
        print("\t{0x%04X, 0x%04X, %d, %d}," % row)
    print("};\nconst size_t fold_count = sizeof fold_rows / sizeof *fold_rows;\n")
    sample = [text[:300000] for text in texts.values() if text]
    print("const uint8_t kind_costs[KINDS][KINDS] = {")
    for row in transitions(sample):
        print("\t{" + ",".join(map(str, row)) + "},")
    print("};\n\nconst struct rarity symbol_rarities[] = {")
    rows = symbol_costs(sample)
    print("\n".join("\t" + " ".join("{0x%04X,%d}," % r for r in rows[i:i + 8]) for i in range(0, len(rows), 8)))
    print("};\nconst size_t symbol_count = sizeof symbol_rarities / sizeof *symbol_rarities;\n")
    print("const struct rarity letter_rarities[] = {")
    rows = sorted((ord(c), n) for c, n in letters.items())
    print("\n".join("\t" + " ".join("{0x%04X,%d}," % r for r in rows[i:i + 8]) for i in range(0, len(rows), 8)))
    print("};\nconst size_t letter_count = sizeof letter_rarities / sizeof *letter_rarities;\n")
    for code, model in models.items():
        print("static const uint16_t letters_%s[] = {\n%s\n};" % (code, numbers(map(ord, model.alphabet))))
        print("static const uint8_t pairs_%s[] = {\n%s\n};" % (code, numbers(v for row in model.matrix for v in row)))
    for code in IDEOGRAPHIC + ["ko"]:
        name = code.replace("-", "_")
        first, last = (0xAC00, 0xD7A3) if code == "ko" else (0x4E00, 0x9FFF)
        chars = collections.Counter(c for c in texts[code] if first <= ord(c) <= last)
        total = sum(chars.values())
        listed = collections.Counter(c for c in read(root, code, True) if first <= ord(c) <= last)
        weight = 0.7 * total / max(1, sum(listed.values()))
        for c, n in listed.items():
            chars[c] += n * weight
        levels = frequency_levels(chars, sum(chars.values()))
        print("static const uint8_t common_%s[] = {\n%s\n};" % (name, numbers(nibbles(levels, first, last), 40)))
    print("\nconst struct model models[] = {")
    for code in list(models) + ["zh-cn", "zh-tw", "ko"]:
        letters_of = "letters_%s, pairs_%s, %d" % (code, code, len(models[code].alphabet)) if code in models else "NULL, NULL, 0"
        common = "common_" + code.replace("-", "_") if code in IDEOGRAPHIC + ["ko"] else "NULL"
        print('\t{"%s", %s, %s, %s},' % (code, letters_of, common, "true" if code == "ko" else "false"))
    print("};\nconst size_t model_count = sizeof models / sizeof *models;")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
