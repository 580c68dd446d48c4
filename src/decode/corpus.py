#!/usr/bin/env python3
"""Plain text in many languages out of Debian packages.

    corpus.py fetch  DIR          download the packages and unpack them under DIR
    corpus.py text   DIR OUT      write OUT/SPLIT/LANGUAGE/NNNN.txt, UTF-8

SPLIT is train or words (the models count them), tune (the constants of the detector
were chosen on it) or held (looked at for the final figure only).  A package
belongs to one split, so no sentence is in two.
"""
import glob
import gzip
import html
import os
import re
import struct
import subprocess
import sys
import zipfile

# split, package, path in it, reader, language (None: from the path)
HELP = "usr/share/libreoffice/help/*/text/**/*.html"
CATALOGUE = "usr/lib/libreoffice/program/resource/*/LC_MESSAGES/*.mo"
LOCALE = "usr/share/locale/*/LC_MESSAGES/*.mo"
MAN = "usr/share/man/*/man*/*.gz"
WORDS = "usr/share/dict/*"
XPI = "usr/lib/firefox-esr/browser/extensions/*.xpi"
SOURCES = [
    ("train", "manpages-*", MAN, "man", None),
    ("train", "libreoffice-help-*", HELP, "html", None),
    ("train", "libreoffice-l10n-*", CATALOGUE, "mo", None),
    ("train", "firefox-esr-l10n-sq", XPI, "xpi", None),
    ("train", "iso-codes", "usr/share/locale/mt/LC_MESSAGES/iso_*.mo", "mo", None),
    ("words", "w*", WORDS, "words", None),
    ("words", "hunspell-*", "usr/share/hunspell/*.dic", "hunspell", None),
    ("words", "rime-essay", "usr/share/rime-data/essay.txt", "essay", "zh-tw"),
    ("words", "python3-jieba", "usr/lib/python3/dist-packages/jieba/dict.txt", "jieba", "zh-cn"),
    ("tune", "firefox-esr-l10n-*", XPI, "xpi", None),
    ("tune", "installation-guide-amd64", "usr/share/doc/installation-guide-amd64/*/*.html", "html", None),
    ("tune", "debian-handbook", "usr/share/doc/debian-handbook/html/*/*.html", "html", None),
    ("tune", "fortunes-*", "usr/share/games/fortunes/**/*", "plain", None),
    ("tune", "maint-guide-*", "usr/share/doc/maint-guide-*/html/*.html", "html", None),
    ("held", "vim-runtime", "usr/share/vim/*/tutor/tutor.*.utf-8", "plain", None),
    ("held", "apt", LOCALE, "mo", None),
    ("held", "dpkg", LOCALE, "mo", None),
    ("held", "bash", LOCALE, "mo", None),
    ("held", "coreutils", LOCALE, "mo", None),
    ("held", "gnome-user-docs", "usr/share/help/*/gnome-help/*.page", "html", None),
    ("held", "debian-reference-*", "usr/share/debian-reference/*.html", "html", None),
    ("held", "debian-faq-*", "usr/share/doc/debian/FAQ/*/*.html", "html", None),
    ("held", "debian-edu-doc-*", "usr/share/doc/*/*manual.html", "html", None),
    ("held", "developers-reference-*", "usr/share/developers-reference/*/*.html", "html", None),
    ("held", "aptitude-doc-*", "usr/share/doc/aptitude/html/*/*.html", "html", None),
]
DICTIONARY = {"bulgarian": "bg", "brazilian": "pt", "danish": "da", "dutch": "nl", "esperanto": "eo",
              "ngerman": "de", "gaelic": "gd", "irish": "ga", "polish": "pl", "faroese": "fo",
              "galician-minimos": "gl", "ukrainian": "uk", "portuguese": "pt", "bokmaal": "nb",
              "nynorsk": "nn", "norwegian": "nb", "american-english": "en", "catalan": "ca",
              "swedish": "sv", "french": "fr", "italian": "it", "spanish": "es"}
SAME = {"nb-no": "nb", "nn-no": "nn", "no": "nb", "pt-br": "pt", "pt-pt": "pt", "sv-se": "sv", "sv-fi": "sv",
        "es-es": "es", "ga-ie": "ga", "en-us": "en", "en-gb": "en", "c": "en", "ast": "es",
        "sr@latin": "sr-latn", "sr-latn": "sr-latn", "zh": "zh-cn", "zh-hans": "zh-cn", "zh-hant": "zh-tw"}


def language_of(path, package):
    """The language of a file, from its path or its package's name."""
    m = re.search(r"dict/([\w-]+)$", path)
    if m:
        return DICTIONARY.get(m.group(1))
    for pattern in (r"/(?:help|resource|locale|man|FAQ|developers-reference|html)/([A-Za-z]{2,3}(?:[-_@]\w+)?)/",
                    r"doc/installation-guide-amd64/(\w+)/", r"hunspell/(\w+)\.dic$",
                    r"langpack-([\w-]+)@", r"tutor\.([a-z_]+)\.utf", r"\.([a-z]{2}(?:-[a-z]{2})?)\.html$"):
        m = re.search(pattern, path)
        if m:
            break
    else:
        m = re.search(r"-([a-z]{2}(?:-[a-z]{2})?)$", package)
    if not m:
        return None
    code = m.group(1).lower().replace("_", "-")
    code = SAME.get(code, code)
    return code if code.startswith("zh") or code == "sr-latn" else code.split("-")[0]


def read_text(data, charset=None):
    for name in [charset] if charset else ["utf-8", "iso-8859-1"]:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
    return ""


def man(path):
    text = read_text(gzip.open(path).read(), "utf-8")
    text = re.sub(r"(?m)^[.']\\?\".*$", "", text)
    text = re.sub(r"(?m)^\.[A-Za-z]+ ?", "", text)
    text = re.sub(r"\\f.|\\[&%|^/,:]|\\s[-+]?\d", "", text)
    text = re.sub(r"\\\(..|\\\[[^]]*\]", " ", text)
    return text.replace("\\-", "-").replace("\\", "")


def page(path):
    text = read_text(open(path, "rb").read(), "utf-8")
    text = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<!--.*?-->", " ", text)
    text = re.sub(r"<[^>]*>", " ", text)
    text = html.unescape(text)
    return re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[ \t]+", " ", text))


def catalogue(path):
    data = open(path, "rb").read()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, _, table = struct.unpack(order + "3I", data[8:20])
    rows = []
    for i in range(count):
        length, at = struct.unpack(order + "2I", data[table + 8 * i:table + 8 * i + 8])
        if i:
            rows.append(read_text(data[at:at + length], "utf-8").replace("~", "").replace("\0", "\n"))
    return re.sub(r"<[^>]*>|%\w+%?|&\w+;", " ", "\n".join(rows))


def hunspell(path):
    rules = open(path[:-4] + ".aff", "rb").read() if os.path.exists(path[:-4] + ".aff") else b""
    m = re.search(rb"(?m)^SET\s+(\S+)", rules)
    charset = m.group(1).decode() if m else "iso-8859-1"
    text = read_text(open(path, "rb").read(), charset.replace("microsoft-", ""))
    return "\n".join(re.split(r"[/\t]", line)[0] for line in text.split("\n")[1:])


def extension(path):
    rows = []
    with zipfile.ZipFile(path) as z:
        for name in z.namelist():
            if name.endswith((".properties", ".ftl", ".dtd", ".ini")):
                for line in read_text(z.read(name), "utf-8").split("\n"):
                    if line.startswith(("#", "//")):
                        continue
                    line = line.split("=", 1)[-1] if "=" in line else line
                    rows.append(re.sub(r"\{[^}]*\}|<[^>]*>|\\n|%\d?\$?\w|&\w+;", " ", line))
    return html.unescape("\n".join(rows))


def weighted(path, word, weight):
    """A list of words with their frequency: each as often as the logarithm lets it be."""
    rows = []
    for line in open(path, encoding="utf-8"):
        part = line.split()
        if len(part) > weight and part[weight].isdigit():
            rows += [part[word]] * max(1, min(40, int(part[weight]) // 60))
    return "\n".join(rows)


READERS = {"man": man, "html": page, "mo": catalogue, "hunspell": hunspell, "xpi": extension,
           "words": lambda p: read_text(open(p, "rb").read()),
           "plain": lambda p: read_text(open(p, "rb").read(), "utf-8"),
           "essay": lambda p: weighted(p, 0, 1), "jieba": lambda p: weighted(p, 0, 1)}


def packages():
    names = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=True).stdout.split()
    listed = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus.list"), encoding="ascii")
    patterns = [line.strip() for line in listed if line.strip() and line[0] != "#"]
    return sorted(n for n in names if any(re.fullmatch(p, n) for p in patterns))


def fetch(root):
    os.makedirs(root, exist_ok=True)
    for name in packages():
        target = os.path.join(root, name)
        if not os.path.isdir(target) and not subprocess.run(["apt-get", "download", "-q", name], cwd=root).returncode:
            for deb in glob.glob(os.path.join(root, name + "_*.deb")):
                subprocess.run(["dpkg-deb", "-x", deb, target], check=True)
                os.remove(deb)


def documents(root):
    """(split, language, text) of every file of the packages under root."""
    seen = set()
    for part, package, path, reader, language in SOURCES:
        for folder in sorted(glob.glob(os.path.join(root, package))):
            name = os.path.basename(folder)
            if (name, path) in seen:
                continue
            seen.add((name, path))
            if package == "w*" and not os.path.isdir(os.path.join(folder, "usr/share/dict")):
                continue
            for file in sorted(glob.glob(os.path.join(folder, path), recursive=True)):
                code = language or language_of(file, name)
                if not code or os.path.islink(file) or not os.path.isfile(file) or file.endswith(".dat"):
                    continue
                text = READERS[reader](file)
                if text.strip():
                    yield part, code, text


def write(root, out):
    count = {}
    for part, code, text in documents(root):
        n = count[part, code] = count.get((part, code), 0) + 1
        folder = os.path.join(out, part, code)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "%05d.txt" % n), "w", encoding="utf-8", errors="replace", newline="") as f:
            f.write(text)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "fetch":
        fetch(sys.argv[2])
    elif len(sys.argv) == 4 and sys.argv[1] == "text":
        write(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
