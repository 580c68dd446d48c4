#!/usr/bin/env python3
"""Makes a corpus of undamaged text in many languages from Debian packages.

usage: clean-corpus.py FOLDER     (needs apt-get download, dpkg-deb, mandoc)

Writes FOLDER/<language>.<package>.txt: manual pages, documentation, message
catalogues and word lists; none of it trains the models of clean.
"""
import gettext, glob, gzip, html, io, os, re, subprocess, sys, tempfile

PACKAGES = """manpages-zh manpages-ja manpages-de manpages-fr manpages-ru manpages-el manpages-vi manpages-es manpages-pl manpages-pt-br
debian-reference-zh-cn debian-reference-zh-tw debian-reference-ja debian-reference-fr debian-reference-de debian-reference-en
maint-guide-zh-cn maint-guide-zh-tw maint-guide-vi maint-guide-ru
iso-codes gnupg-l10n libc-l10n coreutils bash dpkg apt git grep tar
wngerman wfrench wamerican hunspell-ko hunspell-vi hunspell-el hunspell-ru""".split()
LANGUAGES = "zh_CN zh_TW zh_HK ja ko de fr ru el vi fa es pl pt_BR uk he ar th cs tr".split()


def write(folder, name, lines):
    if lines:
        with open(os.path.join(folder, name + ".txt"), "a", encoding="utf-8") as out:
            out.writelines(line + "\n" for line in lines)


def pages(root, folder, package):
    for path in sorted(glob.glob(root + "/usr/share/man/**/*.gz", recursive=True)):
        language = path.split("/man/")[1].split("/")[0]
        if re.fullmatch(r"man\d\w*", language) or os.path.islink(path):
            continue
        roff = gzip.open(path).read()
        text = subprocess.run(["mandoc", "-Tutf8", "-Kutf-8", "-Owidth=200"], input=roff, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        text = re.sub("[^\n]\b", "", text.decode("utf-8", "ignore"))
        write(folder, f"{language}.{package}", [l.rstrip() for l in text.split("\n") if l.strip()])


def documents(root, folder, package):
    for path in sorted(glob.glob(root + "/usr/share/**/*.html", recursive=True) + glob.glob(root + "/usr/share/**/*.txt.gz", recursive=True)):
        data = gzip.open(path).read() if path.endswith(".gz") else open(path, "rb").read()
        text = data.decode("utf-8", "ignore")
        if path.endswith(".html"):
            text = html.unescape(re.sub(r"<(script|style).*?</\1>|<[^>]*>", "", text, flags=re.S))
        write(folder, f"{package[-5:].lstrip('-')}.{package}", [l.rstrip() for l in text.split("\n") if l.strip()])


def catalogues(root, folder, package):
    for language in LANGUAGES:
        for path in sorted(glob.glob(f"{root}/usr/share/locale/{language}/LC_MESSAGES/*.mo")):
            try:
                messages = gettext.GNUTranslations(open(path, "rb"))._catalog
            except Exception:
                continue
            lines = [l for k, v in messages.items() if k for l in v.split("\n") if l.strip()]
            write(folder, f"{language}.{package}", lines)


def word_lists(root, folder, package):
    for path in sorted(glob.glob(root + "/usr/share/dict/*") + glob.glob(root + "/usr/share/hunspell/*.dic")):
        if os.path.islink(path):
            continue
        data = open(path, "rb").read()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            continue
        write(folder, f"words.{package}", [l.split("/")[0] for l in text.split("\n") if l.strip()])


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for package in PACKAGES:
        with tempfile.TemporaryDirectory() as work:
            if subprocess.run(["apt-get", "download", "-q", package], cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
                print(f"{package}: not to be had", file=sys.stderr)
                continue
            subprocess.run(["dpkg-deb", "-x", glob.glob(work + "/*.deb")[0], work + "/root"], check=True)
            for step in (pages, documents, catalogues, word_lists):
                step(work + "/root", folder, package)


main(sys.argv[1])
