#!/usr/bin/env python3
"""Scores clean on the damaged pages.

usage: score.py [-v] dev|held ...     (clean on PATH)

must_go    fragments that are gone, must_stay fragments that stand there,
repairs    pairs whose right side stands there and whose left side is gone,
kept       letters, digits and ideographs of the wanted text that stand in the
           cleaned one, in order; clean: those of the cleaned text that are wanted.
White space is not compared. Status 1 when a share is below 0.97.
"""
import difflib, glob, json, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
FLOOR = 0.97


def bare(text):
    return re.sub(r"\s+", "", text)


def tokens(text):
    return re.findall(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff_])\w)+", text)


def main(argv):
    verbose = "-v" in argv
    tally = {k: [0, 0] for k in ("must_go", "must_stay", "repairs", "kept", "clean")}
    for half in (a for a in argv if a != "-v"):
        for gold in sorted(glob.glob(os.path.join(HERE, half, "*.json"))):
            page = gold[:-5]
            want = json.load(open(gold, encoding="utf-8"))
            text = subprocess.run(["clean", "-t", page + ".txt"], stdout=subprocess.PIPE, check=True).stdout.decode()
            flat = bare(text)

            def count(field, good, what):
                tally[field][0] += good
                tally[field][1] += 1
                if verbose and not good:
                    print(os.path.basename(page), field, repr(what)[:150])
            for x in want["must_go"]:
                count("must_go", bare(x) not in flat, x)
            for x in want["must_stay"]:
                count("must_stay", bare(x) in flat, x)
            for a, b in want["repairs"]:
                count("repairs", bare(b) in flat and bare(a) not in flat, (a, b))
            have, wanted = tokens(text), tokens(open(page + ".clean.txt", encoding="utf-8").read())
            same = sum(sum(map(len, wanted[b.a:b.a + b.size])) for b in difflib.SequenceMatcher(None, wanted, have, autojunk=False).get_matching_blocks())
            tally["kept"][0] += same
            tally["kept"][1] += sum(map(len, wanted))
            tally["clean"][0] += same
            tally["clean"][1] += sum(map(len, have))
    for field, (good, all_of) in tally.items():
        print(f"{field:9} {good / max(all_of, 1):.4f}  ({good}/{all_of})")
    return min(good / max(all_of, 1) for good, all_of in tally.values()) < FLOOR


sys.exit(main(sys.argv[1:]))
