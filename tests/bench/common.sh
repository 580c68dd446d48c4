# Side-by-side timing of whole commands in one run: CPU seconds (user and
# system, children included) and peak memory, as ratios to the first command.
# shellcheck shell=bash
set -u
bench_folder=$(mktemp -d) || exit 2
trap 'rm -rf "$bench_folder"' EXIT

# race FILE NAME COMMAND [NAME COMMAND …]
# Each command (for sh -c) is run with FILE as $FILE, the commands in turn, the
# median of $BENCH_RUNS runs (3) is shown. A command whose first word is not
# installed is said and left out.
race() {
	python3 "$(dirname "${BASH_SOURCE[0]}")/race.py" "$@"
}
