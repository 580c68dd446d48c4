# Shared by the tests that look at several things each.
# shellcheck shell=bash
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
wrong=0

# expect WHAT WANT GOT
expect() {
	[ "$2" = "$3" ] && return
	wrong=$((wrong + 1))
	printf '%s: wanted %s, got %s\n' "$1" "$2" "$3"
}

# same WHAT WANTED-FILE FILE
same() {
	cmp -s "$2" "$3" && return
	wrong=$((wrong + 1))
	echo "$1: other bytes"
	diff -a "$2" "$3" | head -n 6 | cut -c 1-200
}

skip() {
	echo "$*"
	exit 77
}

finish() {
	[ $wrong -eq 0 ]
	exit
}
