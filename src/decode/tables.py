#!/usr/bin/env python3
"""Writes single.c: the upper halves of the single-byte charsets.

Each byte goes through iconv(1) alone (a decoder that composes would hold a
letter back); rows of AMENDED follow the WHATWG Encoding Standard where the C
library differs from it.
"""
import subprocess

# name here, name for iconv(1), "C1": bytes without a character are the
# control characters of that number, as the WHATWG indexes have them
CHARSETS = [
    ("IBM866", "CP866", ""),
    ("ISO-8859-2", "ISO-8859-2", ""), ("ISO-8859-3", "ISO-8859-3", ""), ("ISO-8859-4", "ISO-8859-4", ""),
    ("ISO-8859-5", "ISO-8859-5", ""), ("ISO-8859-6", "ISO-8859-6", ""), ("ISO-8859-7", "ISO-8859-7", ""),
    ("ISO-8859-8", "ISO-8859-8", ""), ("ISO-8859-10", "ISO-8859-10", ""), ("ISO-8859-13", "ISO-8859-13", ""),
    ("ISO-8859-14", "ISO-8859-14", ""), ("ISO-8859-15", "ISO-8859-15", ""), ("ISO-8859-16", "ISO-8859-16", ""),
    ("KOI8-R", "KOI8-R", ""), ("KOI8-U", "KOI8-U", ""), ("macintosh", "MACINTOSH", ""),
    ("windows-874", "CP874", "C1"), ("windows-1250", "CP1250", "C1"), ("windows-1251", "CP1251", "C1"),
    ("windows-1252", "CP1252", "C1"), ("windows-1253", "CP1253", "C1"), ("windows-1254", "CP1254", "C1"),
    ("windows-1255", "CP1255", "C1"), ("windows-1256", "CP1256", "C1"), ("windows-1257", "CP1257", "C1"),
    ("windows-1258", "CP1258", "C1"), ("x-mac-cyrillic", "MAC-UK", ""),
    ("IBM437", "CP437", ""), ("IBM737", "CP737", ""), ("IBM775", "CP775", ""), ("IBM850", "CP850", ""),
    ("IBM852", "CP852", ""), ("IBM855", "CP855", ""), ("IBM857", "CP857", ""), ("IBM858", "CP858", ""),
    ("IBM860", "CP860", ""), ("IBM861", "CP861", ""), ("IBM862", "CP862", ""), ("IBM863", "CP863", ""),
    ("IBM864", "CP864", ""), ("IBM865", "CP865", ""), ("IBM869", "CP869", ""),
    ("x-mac-ce", "MAC-CENTRALEUROPE", ""),
    ("VISCII", "VISCII", ""), ("TCVN", "TCVN5712-1", ""), ("Georgian-PS", "GEORGIAN-PS", ""),
    ("Georgian-Academy", "GEORGIAN-ACADEMY", ""), ("PT154", "PT154", ""), ("KOI8-T", "KOI8-T", ""),
    ("KOI8-RU", "KOI8-RU", ""), ("x-user-defined", None, "user"), ("ARMSCII-8", "ARMSCII-8", ""),
]
AMENDED = {
    ("KOI8-U", 0xAE): 0x045E, ("KOI8-U", 0xBE): 0x040E,
    ("macintosh", 0xC6): 0x2206, ("macintosh", 0xF0): 0xF8FF,
    ("windows-1255", 0xCA): 0x05BA,
    ("x-mac-cyrillic", 0xFF): 0x20AC,
}


def character(name, byte):
    done = subprocess.run(["iconv", "-f", name, "-t", "UTF-32LE"], input=bytes([byte]), capture_output=True)
    codes = done.stdout
    return int.from_bytes(codes[:4], "little") if done.returncode == 0 and len(codes) == 4 else 0xFFFD


def row(name, iconv, filling):
    codes = [0xF700 + byte for byte in range(0x80, 0x100)] if filling == "user" else []
    for byte in range(0x80 if iconv else 0x100, 0x100):
        code = AMENDED.get((name, byte)) or character(iconv, byte)
        codes.append(byte if code == 0xFFFD and filling == "C1" and byte < 0xA0 else code)
    lines = ["\t\t" + ", ".join("0x%04X" % c for c in codes[i:i + 12]) for i in range(0, 128, 12)]
    return '\t{"%s", {\n%s}},\n' % (name, ",\n".join(lines))


if __name__ == "__main__":
    print("/* Written by tables.py: the characters of the bytes 80 to FF, FFFD where there is none. */")
    print('#include "decode/single.h"\n')
    print("const struct single singles[] = {")
    for charset in CHARSETS:
        print(row(*charset), end="")
    print("\t{0},\n};")
