#!/usr/bin/env python3
"""Measures the repair of mojibake.

usage: clean-mojibake.py [--cases N] FILE...     (texts in Chinese; clean on PATH)

Cuts clauses out of the files, damages them, and cleans them with both kinds of
--lost. For each damage and length: shares of clauses exact and of characters
right with --lost=guess, clauses left as they were, and characters that are
wrong (neither right nor U+FFFD) in a clause that --lost=fffd changed. What the
charset of the text has no characters for was never written, and is not wanted.
Ends with status 1 when a bar is missed.
"""
import difflib, json, random, re, subprocess, sys

LENGTHS = (4, 8, 16, 40, 120)


def through(text, meant, taken, errors="replace"):
    return text.encode(meant, "ignore").decode(taken, errors)


def latin1(text, meant):
    return text.encode(meant, "ignore").decode("latin-1")


def c1_kept(text, meant):
    """As the Encoding Standard reads windows-1252: the five bytes without a character are C1 controls."""
    chars = [(b, bytes([b]).decode("cp1252", "replace")) for b in text.encode(meant, "ignore")]
    return "".join(chr(b) if c == "\ufffd" else c for b, c in chars)


KINDS = {
    "UTF-8 as GBK": lambda t: through(t, "utf-8", "gbk"),
    "UTF-8 as GBK, ?": lambda t: through(t, "utf-8", "gbk").replace("\ufffd", "?"),
    "UTF-8 as GB18030": lambda t: through(t, "utf-8", "gb18030"),
    "UTF-8 as Latin-1": lambda t: latin1(t, "utf-8"),
    "UTF-8 as windows-1252": lambda t: through(t, "utf-8", "cp1252"),
    "UTF-8 as windows-1252, C1 kept": lambda t: c1_kept(t, "utf-8"),
    "GBK as windows-1252, C1 kept": lambda t: c1_kept(t, "gbk"),
    "GBK as Latin-1": lambda t: latin1(t, "gbk"),
    "GBK as windows-1252": lambda t: through(t, "gbk", "cp1252"),
    "UTF-8 as Latin-1 twice": lambda t: latin1(latin1(t, "utf-8"), "utf-8"),
    "UTF-8 as GB18030 twice": lambda t: through(through(t, "utf-8", "gb18030"), "utf-8", "gb18030"),
    "GBK as Latin-1, then as UTF-8": lambda t: latin1(latin1(t, "gbk"), "utf-8"),
}


def clauses(paths, length, count, rng):
    text = "\n".join(open(p, encoding="utf-8").read() for p in paths).replace("\ufffd", "")
    lines = [re.sub(r"\s+", "", l) for l in text.split("\n") if len(re.findall(r"[\u4e00-\u9fff]", l)) * 10 > len(l) * 7]
    lines = [l for l in lines if len(l) >= length]
    out = []
    while len(out) < count and lines:
        line = rng.choice(lines)
        at = rng.randrange(len(line) - length + 1)
        out.append(line[at:at + length])
    return out


def clean(texts, lost):
    records = "".join(json.dumps({"text": t + "\n"}) + "\n" for t in texts)
    out = subprocess.run(["clean", "-r", "--only", "mojibake", "--lost", lost], input=records.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(l)["text"][:-1] for l in out.decode().split("\n") if l]


def compare(want, got):
    """Characters right; characters wrong (written, but not in the original there)."""
    if len(want) == len(got):
        pairs = list(zip(want, got))
        return sum(a == b for a, b in pairs), sum(a != b and b not in "\ufffd?" for a, b in pairs)
    right = 0
    rest = iter(want)
    if all(c in rest for c in got if c not in "\ufffd?"):
        return sum(b.size for b in difflib.SequenceMatcher(None, want, got, autojunk=False).get_matching_blocks()), 0
    known = [c not in "\ufffd?" for c in got]
    for block in difflib.SequenceMatcher(None, want, got, autojunk=False).get_matching_blocks():
        right += block.size
        known[block.b:block.b + block.size] = [False] * block.size
    return right, sum(known)


def main(argv):
    cases, missed, wrong_all, all_cases = 60, [], 0, 0
    if argv[:1] == ["--cases"]:
        cases, argv = int(argv[1]), argv[2:]
    rng = random.Random(20)
    print("damage; length; exact %; characters %; untouched %; wrong by default")
    for kind, damage in KINDS.items():
        for length in LENGTHS:
            want = clauses(argv, length, cases, rng)
            if kind.startswith("GBK"):
                want = [w.encode("gbk", "ignore").decode("gbk") for w in want]
            if not want:
                continue
            hurt = [damage(c) for c in want]
            guess, plain = clean(hurt, "guess"), clean(hurt, "fffd")
            exact = sum(a == b for a, b in zip(want, guess)) / len(want)
            right = sum(compare(a, b)[0] for a, b in zip(want, guess)) / sum(map(len, want))
            untouched = sum(a == b for a, b in zip(hurt, plain)) / len(want)
            wrong = 0
            for w, h, p in zip(want, hurt, plain):
                # what went wrong twice and lost bytes both times is only half undone: left, not invented
                n = compare(w, p)[1] if p != h and kind != "UTF-8 as GB18030 twice" else 0
                wrong += n
                if n:
                    print("    wrong:", repr(w[:60]), repr(p[:60]))
            wrong_all += wrong
            all_cases += len(want)
            print(f"{kind}; {length}; {exact * 100:.0f}; {right * 100:.1f}; {untouched * 100:.0f}; {wrong}", flush=True)
            if kind.startswith("UTF-8 as GB") and "twice" not in kind and length >= 16 and right < 0.95:
                missed.append((kind, length, right))
            if re.search("as (Latin-1|windows-1252, C1 kept)$", kind) and length >= 8 and exact < 0.99:
                missed.append((kind, length, exact))
    print(f"{all_cases} cases, {wrong_all} wrong characters by default; bars missed: {missed or 'none'}")
    return 1 if missed or wrong_all else 0


sys.exit(main(sys.argv[1:]))
