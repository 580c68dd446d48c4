#!/usr/bin/env python3
"""How often the right charset is found, beside uchardet, enca and charset_normalizer.

    detect.py pieces CORPUS OUT       write the test files from what corpus.py wrote
    detect.py score OUT [SPLIT [TOOL …]]   decode them and count equal texts

EVERY=7 takes every seventh file only, WRONG=20 lists the commonest mistakes.

A case counts as right when the decoded text is equal to the text that was
encoded; a tool that only names a charset is given Python's decoder for it.
"""
import collections
import glob
import json
import os
import random
import re
import subprocess
import sys
import unicodedata

WEST = ["cp1252", "iso8859-15", "cp850", "mac-roman"]
EAST = ["cp1250", "iso8859-2", "cp852"]
BALTIC = ["cp1257", "iso8859-13"]
CYRILLIC = ["cp1251", "iso8859-5", "cp866", "koi8-r", "mac-cyrillic"]
WIDE = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]
CHARSETS = {
    "en": ["cp1252", "mac-roman", "gb18030"], "de": WEST + ["cp437"], "fr": WEST, "es": WEST + ["cp437"], "it": WEST,
    "pt": WEST, "nl": ["cp1252", "iso8859-15"], "da": WEST, "sv": WEST, "nb": WEST, "fi": WEST, "ca": ["cp1252"],
    "gl": ["cp1252"], "eu": ["cp1252"], "ga": ["cp1252"], "is": ["cp1252"], "sq": ["cp1252"],
    "pl": EAST, "cs": EAST, "sk": EAST, "hu": EAST, "ro": ["cp1250", "iso8859-2", "iso8859-16"], "hr": EAST, "sl": EAST,
    "bs": EAST, "sr-latn": EAST, "lt": BALTIC, "lv": BALTIC + ["iso8859-4"], "et": ["cp1257", "iso8859-13", "cp1252"],
    "tr": ["cp1254", "iso8859-9", "cp857"], "eo": ["iso8859-3"],
    "ru": CYRILLIC + ["cp855"], "bg": ["cp1251", "iso8859-5", "cp866"], "be": ["cp1251", "iso8859-5"],
    "uk": ["cp1251", "koi8-u"], "mk": ["cp1251", "iso8859-5"], "sr": ["cp1251", "iso8859-5"],
    "el": ["cp1253", "iso8859-7", "cp737"], "he": ["cp1255", "iso8859-8"], "ar": ["cp1256", "iso8859-6"],
    "fa": ["cp1256"], "th": ["cp874"], "vi": ["cp1258"], "ka": [], "kk": ["ptcp154"],
    "zh-cn": ["gb18030", "hz", "utf-7"][:2], "zh-tw": ["big5", "big5hkscs", "gb18030", "EUC-TW"],
    "ja": ["cp932", "euc-jp", "iso-2022-jp"], "ko": ["cp949", "johab", "iso-2022-kr"],
}
RARER = {
    "da": ["cp865", "iso8859-4"], "nb": ["cp865", "iso8859-10"], "pl": ["mac-latin2", "iso8859-16"], "cs": ["mac-latin2"],
    "sk": ["mac-latin2"], "hu": ["mac-latin2", "iso8859-16"], "hr": ["mac-latin2"], "sl": ["mac-latin2"], "et": ["iso8859-4", "cp775"],
    "lt": ["iso8859-4", "cp775"], "lv": ["cp775", "iso8859-10"], "ga": ["iso8859-14"], "is": ["cp861", "cp850"], "pt": ["cp860", "cp437"],
    "fr": ["cp863", "cp437"], "he": ["cp862"], "vi": ["VISCII", "TCVN"], "tr": ["iso8859-3"], "ka": ["GEORGIAN-PS", "GEORGIAN-ACADEMY"],
    "zh-cn": ["ISO-2022-CN", "utf-16-le"], "zh-tw": ["ISO-2022-CN"], "uk": ["cp866", "iso8859-5", "cp855"], "bg": ["cp855", "mac-cyrillic"],
    "sr": ["cp855", "mac-cyrillic"], "mk": ["cp855"], "be": ["cp866", "koi8-u"], "el": ["cp869"], "fi": ["iso8859-10", "cp437"], "sv": ["cp437"],
    "cy": ["iso8859-14"], "sq": ["cp850", "mac-roman"], "ca": ["cp850", "mac-roman"], "eu": ["cp850"], "gl": ["cp850"],
}
ICONV = {"EUC-TW", "ISO-2022-CN", "VISCII", "TCVN", "GEORGIAN-PS", "GEORGIAN-ACADEMY"}
SIZES = {"whole": 0, "300": 300, "100": 100}
EACH = 12  # cases of a kind, language and charset


def encode(text, charset):
    """Bytes, and the text that they say; None where the charset lacks too much of it."""
    if charset == "cp1258":
        text = "".join(c if encodable(c, charset) else tone(c) for c in text)
    if charset == "ISO-2022-CN":  # glibc writes it well but does not read it back
        text = "".join(c for c in text if encodable(c, "gb2312") or encodable(c, "big5"))
        done = subprocess.run(["iconv", "-f", "UTF-8", "-t", charset], input=text.encode(), capture_output=True)
        return (done.stdout, text) if not done.returncode else (None, None)
    if charset in ICONV:
        done = subprocess.run(["iconv", "-c", "-f", "UTF-8", "-t", charset], input=text.encode(), capture_output=True)
        kept = subprocess.run(["iconv", "-f", charset, "-t", "UTF-8"], input=done.stdout, capture_output=True)
        return done.stdout, kept.stdout.decode()
    kept = "".join(c for c in text if encodable(c, charset))
    if len(kept) < len(text) * 0.97:
        return None, None
    return kept.encode(charset), kept


KNOWN = {}


def encodable(char, charset):
    if (char, charset) not in KNOWN:
        try:
            KNOWN[char, charset] = charset in ICONV or bool(char.encode(charset).decode(charset) == char)
        except UnicodeError:
            KNOWN[char, charset] = False
    return KNOWN[char, charset]


def tone(char):
    parts = unicodedata.normalize("NFD", char)
    marks = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in marks)) + marks


def piece(text, charset, size, chance):
    """About so many bytes of a text, cut between characters, with a byte that tells."""
    width = 1 if charset.lower().startswith(("cp12", "iso8859", "mac", "koi", "cp4", "cp8", "cp7", "pt", "vi", "tc", "ge")) else 2
    width = 4 if "32" in charset else width
    for _ in range(20):
        at = chance.randrange(max(1, len(text) - size))
        data, kept = encode(text[at:at + size // width + (size if width == 2 and charset[:3] != "utf" else 0)], charset)
        if not data:
            continue
        if charset not in ("hz", "iso-2022-jp", "iso-2022-kr", "ISO-2022-CN"):
            while len(data) > size:
                kept = kept[:-max(1, (len(data) - size) // 4)]
                data, kept = encode(kept, charset)
                if data is None:
                    break
        if data and (any(b > 127 or b in (0, 27) for b in data) or charset == "hz" and b"~{" in data):
            return data, kept
    return None, None


def is_in(language, text):
    """Is it translated at all? Some pages of a translation are English still."""
    plain = {"en": 0, "nl": 0.001, "it": 0.002, "sq": 0.005, "ga": 0.005, "eu": 0.0005, "eo": 0.003}
    beyond = sum(c.isalpha() and ord(c) > 127 for c in text)
    return beyond >= plain.get(language, 0.01) * len(text)


def write(folder, name, data, text):
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data)
    with open(os.path.join(folder, name + ".text"), "w", encoding="utf-8", newline="") as f:
        f.write(text)


def chinese(folder, language, charset, texts, chance):
    for n in range(EACH * 5):
        text = chance.choice(texts)
        runs = re.findall("[\u4e00-\u9fff，。、：；（）《》“”]{10,}", text)
        if runs:
            run = chance.choice(runs)
            at = chance.randrange(max(1, len(run) - 9))
            data, kept = encode(run[at:at + 10], charset)
            if data and len(kept) >= 8:
                write(folder, "%s.%s.zh20.%d" % (language, charset, n), data, kept)


def pieces(corpus, out):
    for split in ("tune", "held"):
        chance = random.Random(split)
        folder = os.path.join(out, split)
        os.makedirs(folder, exist_ok=True)
        table = RARER if out.endswith("rarer") else CHARSETS
        for language, charsets in table.items():
            names = sorted(glob.glob(os.path.join(corpus, split, language, "*.txt")))
            texts = [open(n, encoding="utf-8", newline="").read() for n in names]
            texts = [t for t in texts if len(t) > 400 and is_in(language, t)]
            if not texts:
                continue
            for charset in charsets + (WIDE if table is CHARSETS else []):
                if charset.startswith("utf") and language in ("en", "nl", "id"):
                    continue
                for kind, size in SIZES.items():
                    for n in range(EACH if charset[:3] != "utf" else EACH // 4):
                        text = chance.choice(texts)
                        data, kept = piece(text, charset, size, chance) if size else encode(text[:60000], charset)
                        if data:
                            write(folder, "%s.%s.%s.%d" % (language, charset, kind, n), data, kept)
                if language.startswith("zh") and charset not in ("hz", "utf-32-le"):
                    chinese(folder, language, charset, texts, chance)


def by_decode(names):
    done = subprocess.run(["decode", "-r", "-T", "-"], input="\n".join(names).encode(), stdout=subprocess.PIPE)
    found = {}
    for line in done.stdout.split(b"\n"):
        if line:
            record = json.loads(line)
            found[record["doc"]] = (record["charset"], record["text"])
    return found


ALIAS = {"GB2312": "gb18030", "GBK": "gb18030", "BIG5": "big5hkscs", "EUC-KR": "cp949", "UHC": "cp949",
         "SHIFT_JIS": "cp932", "ISO-8859-1": "cp1252", "WINDOWS-1252": "cp1252", "MAC-CYRILLIC": "mac-cyrillic",
         "TIS-620": "cp874", "ASCII": "utf-8", "IBM852": "cp852", "IBM855": "cp855", "IBM866": "cp866",
         "MACCYRILLIC": "mac-cyrillic", "MACINTOSH": "mac-roman", "CP1251": "cp1251", "X-MAC-CYRILLIC": "mac-cyrillic"}


def with_python(data, charset):
    charset = (charset or "").strip()
    try:
        return charset, data.decode(ALIAS.get(charset.upper(), charset), "replace")
    except LookupError:
        return charset, None


def by_uchardet(names):
    out = subprocess.run(["uchardet"] + names, capture_output=True, text=True).stdout if len(names) == 1 else ""
    found = {}
    for i in range(0, len(names), 500):
        out = subprocess.run(["uchardet"] + names[i:i + 500], capture_output=True, text=True).stdout
        for line in out.splitlines():
            name, _, charset = line.rpartition(": ")
            found[name] = with_python(open(name, "rb").read(), charset)
    return found


def by_enca(names):
    """Enca must be told the language; it gets the right one."""
    codes = {"be", "bg", "cs", "et", "hr", "hu", "lt", "lv", "pl", "ru", "sk", "sl", "uk", "zh"}
    found = {}
    for name in names:
        code = os.path.basename(name).split(".")[0].split("-")[0]
        done = subprocess.run(["enca", "-L", code if code in codes else "none", "-i", name], capture_output=True, text=True)
        found[name] = with_python(open(name, "rb").read(), done.stdout)
    return found


def by_normalizer(names):
    from charset_normalizer import from_bytes
    found = {}
    for name in names:
        best = from_bytes(open(name, "rb").read()).best()
        found[name] = (best.encoding, str(best)) if best else (None, None)
    return found


TOOLS = {"decode": by_decode, "uchardet": by_uchardet, "enca": by_enca, "charset_normalizer": by_normalizer}


def score(out, split, tools):
    names = sorted(n for n in glob.glob(os.path.join(out, split, "*")) if not n.endswith(".text"))
    names = names[::int(os.environ.get("EVERY", 1))]
    truth = {n: open(n + ".text", encoding="utf-8", newline="").read() for n in names}
    for tool in tools:
        found = TOOLS[tool](names)
        right, total, wrong = collections.Counter(), collections.Counter(), collections.Counter()
        for name in names:
            language, charset, kind = os.path.basename(name).split(".")[:3]
            charset_found, text = found.get(name, (None, None))
            total[kind] += 1
            same = text is not None and text.lstrip("\ufeff") == truth[name].lstrip("\ufeff")
            right[kind] += same
            if not same:
                wrong[kind, language, charset, charset_found] += 1
        print(split, tool, " ".join("%s %d/%d %.1f%%" % (k, right[k], total[k], 100 * right[k] / total[k]) for k in sorted(total)))
        if os.environ.get("WRONG"):
            for key, n in wrong.most_common(int(os.environ["WRONG"])):
                print("   ", n, *key)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "pieces":
        pieces(sys.argv[2], sys.argv[3])
    elif len(sys.argv) >= 3 and sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "tune", sys.argv[4:] or list(TOOLS))
    else:
        sys.exit(__doc__)
