"""Random flat records to CSV and back by the quoting rule, and through other readers."""
import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

COUNT, COLUMNS = 100_000, 5
PIECES = ["", "a", "党支部", '"', '""', ",", ";", "\n", "\r\n", "\r", "\t", " ", "'", "=1+1", "+", "-", "@", "＝", "\\", "\\n",
          "null", "NULL", "\\N", "1.5", "\u0001", "\x7f", "\u2028", "\ufeff", "é", "𠮷", "true"]
NUMBERS = ["0", "-0", "1.10", "1e400", "12345678901234567890", "-3.5E-7", "0.000"]


def value(random_source):
    """A JSON value as text."""
    pick = random_source.random()
    if pick < 0.6:
        text = "".join(random_source.choice(PIECES) for _ in range(random_source.randrange(4)))
        return json.dumps(text, ensure_ascii=random_source.random() < 0.3)
    if pick < 0.85:
        return random_source.choice(NUMBERS)
    return random_source.choice(["true", "false", "null"])


def cells(text, delimiter=","):
    """RFC 4180 with the type each cell shows: rows of JSON values as text."""
    rows, row, at = [], [], 0
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while True:
                end = text.index('"', end)
                if text[end + 1:end + 2] == '"':
                    end += 2
                    continue
                break
            row.append(("string", text[at + 1:end].replace('""', '"')))
            at = end + 1
        else:
            end = at
            while end < len(text) and text[end] not in delimiter + "\n":
                end += 1
            row.append(("plain", text[at:end]))
            at = end
        if at < len(text) and text[at] == delimiter:
            at += 1
            if at == len(text) or text[at] == "\n":
                row.append(("plain", ""))
        if at >= len(text) or text[at] == "\n":
            rows.append(row)
            row = []
            at += 1
    return rows


def run(options, data):
    return subprocess.run(["tocsv", *options], input=data, stdout=subprocess.PIPE, check=True).stdout.decode()


def as_read(text_value):
    """What a reader without types sees of a JSON value."""
    parsed = json.loads(text_value) if text_value[0] == '"' else text_value
    return "" if parsed == "null" and text_value == "null" else parsed


def main():
    seed = random.randrange(1 << 30)
    print("seed", seed)
    source = random.Random(seed)
    names = [f"c{i}" for i in range(COLUMNS)]
    records = [[value(source) for _ in names] for _ in range(COUNT)]
    lines = ["{" + ",".join(f'"{n}":{v}' for n, v in zip(names, r)) + "}" for r in records]
    data = ("\n".join(lines) + "\n").encode("utf-8", "surrogatepass")

    out = run([], data)
    rows = cells(out)
    assert [c for _, c in rows[0]] == names and len(rows) == COUNT + 1, "header or number of rows"
    for record, row in zip(records, rows[1:]):
        back = [json.dumps(c) if kind == "string" else c or "null" for kind, c in row]
        want = [json.dumps(json.loads(v)) if v[0] == '"' else v for v in record]
        assert back == want, (want, back)

    guarded = cells(run(["--guard"], data))
    for plain, row in zip(rows, guarded):
        for (kind, text), (guarded_kind, guarded_text) in zip(plain, row):
            assert kind == guarded_kind
            taken = guarded_text[1:] if kind == "string" and guarded_text.startswith("'") else guarded_text
            assert taken == text, (text, guarded_text)
            if kind == "string":
                assert not guarded_text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))

    peer = list(csv.reader(io.StringIO(out, newline="")))
    assert peer[1:] == [[as_read(v) for v in r] for r in records], "Python's csv module"
    print("Python's csv module: equal")
    sqlite(records, data, names)
    postgresql(records, data, names)


def sqlite(records, data, names):
    if not shutil.which("sqlite3"):
        print("sqlite3: not installed, not tried")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "t.csv")
        with open(path, "wb") as file:
            file.write(run([], data).encode("utf-8"))
        columns = ", ".join(f"{n} TEXT" for n in names)
        script = f"CREATE TABLE t({columns});\n.mode csv\n.import --skip 1 {path} t\n" + \
            ".mode list\nSELECT hex(" + ")||','||hex(".join(names) + ") FROM t;\n"
        got = subprocess.run(["sqlite3", ":memory:"], input=script.encode(), stdout=subprocess.PIPE, check=True).stdout
    rows = [[bytes.fromhex(c).decode() for c in line.split(",")] for line in got.decode().splitlines()]
    want = [[as_read(v) for v in r] for r in records]
    assert rows == want, next((w, r) for w, r in zip(want, rows) if w != r)
    print("SQLite's .import: equal")


def postgresql(records, data, names):
    url = os.environ.get("QUERN_POSTGRESQL")
    if not url:
        print("PostgreSQL: no server given in QUERN_POSTGRESQL, not tried here")
        return
    columns = ", ".join(f"{n} text" for n in names)
    script = f"CREATE TEMP TABLE t({columns}, n serial);\nCOPY t({', '.join(names)}) FROM STDIN WITH (FORMAT csv, HEADER);\n"
    script = script.encode() + run([], data).encode("utf-8") + b"\\.\n" + \
        ("SELECT " + "||','||".join(f"coalesce(encode(convert_to({n},'UTF8'),'hex'),'null')" for n in names) + " FROM t ORDER BY n;\n").encode()
    got = subprocess.run(["psql", "-qAt", url], input=script, stdout=subprocess.PIPE, check=True).stdout
    rows = [[None if c == "null" else bytes.fromhex(c).decode() for c in line.split(",")] for line in got.decode().splitlines()]
    want = [[None if v == "null" else as_read(v) for v in r] for r in records]
    assert rows == want, next((w, r) for w, r in zip(want, rows) if w != r)
    print("PostgreSQL's COPY: equal")


sys.exit(main())
