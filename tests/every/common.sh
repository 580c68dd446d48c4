# Shared by the tests that all five filters must pass.
# shellcheck shell=bash
tools=(decode clean split-sections extract-numbers tocsv)
filters=(clean split-sections extract-numbers tocsv) # those that read records
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
wrong=0

# expect TOOL WHAT WANT GOT
expect() {
	[ "$3" = "$4" ] && return
	wrong=$((wrong + 1))
	printf '%s: %s: wanted %s, got %s\n' "$1" "$2" "$3" "$4"
}

# The options with which a filter reads records.
as_records() {
	[ "$1" = tocsv ] || echo -r
}

finish() {
	[ $wrong -eq 0 ]
	exit
}
