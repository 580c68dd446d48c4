"""race FILE NAME COMMAND [NAME COMMAND …]: see common.sh."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile


def run(command, path):
    """CPU seconds and peak KiB of one run, or None when it fails. The output
    goes into a pipe: GNU grep stops at its first match before /dev/null."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=errors, env={**os.environ, "FILE": path})
        while os.read(process.stdout.fileno(), 1 << 20):
            pass
        process.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        errors.seek(0)
        message = errors.read()
    if status:
        print("  failed:", command, message.decode(errors="replace")[:200])
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main(path, *rest):
    size = os.path.getsize(path) / 1e6
    racers = []
    for name, command in zip(rest[::2], rest[1::2]):
        program = next(word for word in command.split() if "=" not in word)
        if shutil.which(program):
            racers.append((name, command, []))
        else:
            print(f"  {name}: {program} is not installed, left out")
    for _ in range(int(os.environ.get("BENCH_RUNS", "3"))):
        for racer in list(racers):
            result = run(racer[1], path)
            if result is None:
                racers.remove(racer)
            else:
                racer[2].append(result)
    first = None
    for name, _, results in racers:
        cpu = statistics.median(r[0] for r in results)
        first = first or cpu
        print(f"  {name:34} {cpu:8.3f} s  {size / cpu:8.1f} MB/s  {cpu / first:6.2f} x  {max(r[1] for r in results) / 1024:7.1f} MiB")


main(*sys.argv[1:])
