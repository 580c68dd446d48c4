"""What the scorers of this folder share: floors below which no measure may fall."""
import os
import sys

AT_MOST = {"alarms", "units"}  # measures of what is wrong


def read_floors(path):
    """Rows "folder measure floor"."""
    floors = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                folder, name, floor = line.split()
                floors[folder, name] = float(floor)
    return floors


def run(argv, measure):
    """measure(folder, say) gives a headline and a dict of measures; returns the exit status."""
    verbose = "-v" in argv
    argv = [a for a in argv if a != "-v"]
    floors = {}
    if "--floors" in argv:
        at = argv.index("--floors")
        floors = read_floors(argv[at + 1])
        del argv[at:at + 2]
    fallen = 0
    for folder in argv:
        half = os.path.basename(folder)
        headline, measures = measure(folder, print if verbose and half == "dev" else lambda *_: None)
        print(f"{half}: {headline}")
        for name, value in measures.items():
            floor = floors.get((half, name))
            low = floor is not None and (value > floor if name in AT_MOST else value < floor)
            fallen += low
            print(f"  {name:10} {value:.3f}" + (f"  fallen: {floor}" if low else ""))
    return fallen != 0


def texts(folder):
    """Name and text of every document of a folder."""
    for name in sorted(os.listdir(folder)):
        if name.endswith(".txt"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                yield os.path.join(folder, name[:-len(".txt")]), file.read()


def fail(message):
    sys.exit(message)
