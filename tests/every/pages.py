"""Runs every example of the pages given and compares what it prints.

An example is a `.Bd -literal` block: lines that begin with "$ " are commands
(further lines that end in a backslash belong to them), the others what they print.
"""
import os
import subprocess
import sys
import tempfile


def plain(line):
    """What mdoc prints for a line of a literal block."""
    if line.startswith("\\&"):
        line = line[2:]
    for escape, character in (("\\(aq", "'"), ("\\(dq", '"'), ("\\(ga", "`"), ("\\-", "-"), ("\\&", ""), ("\\e", "\\")):
        line = line.replace(escape, character)
    return line


def examples(page):
    """Pairs of command and wanted output, with the line where it stands."""
    inside, found = False, []
    with open(page, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line.startswith(".Bd"):
                inside, continued = True, False
            elif line.startswith(".Ed"):
                inside = False
            elif inside:
                text = plain(line)
                if text.startswith("$ "):
                    found.append([number, text[2:], ""])
                elif found and continued:
                    found[-1][1] += "\n" + text
                elif found:
                    found[-1][2] += text + "\n"
                continued = text.endswith("\\") and (text.startswith("$ ") or continued)
    return found


def main(pages):
    wrong = ran = 0
    documents = os.path.join(os.environ["QUERN_TESTS"], "documents")
    for page in pages:
        with tempfile.TemporaryDirectory() as folder:
            for name in os.listdir(documents):
                os.symlink(os.path.join(documents, name), os.path.join(folder, name))
            for number, command, want in examples(page):
                got = subprocess.run(["bash", "-c", command], cwd=folder, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()
                ran += 1
                if got != want:
                    wrong += 1
                    print(f"{page}:{number}: {command}\nwanted:\n{want}got:\n{got}")
    print(f"{ran} examples, {wrong} wrong")
    return wrong != 0 or ran == 0


sys.exit(main(sys.argv[1:]))
