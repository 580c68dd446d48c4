# Shared by the tests that all five filters must pass.
# shellcheck shell=bash
. "$QUERN_TESTS/common.sh"
tools=(decode clean split-sections extract-numbers tocsv)
filters=(clean split-sections extract-numbers tocsv) # those that read records

# The options with which a filter reads records.
as_records() {
	[ "$1" = tocsv ] || echo -r
}
