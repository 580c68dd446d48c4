# Shared by the tests of the pipelines.
# shellcheck shell=bash
scripts=$(cd "$QUERN_TESTS/../pipelines" && pwd) || exit 2
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

# The bare chain: what every script must give.
chain() {
	decode -r -- "$@" | clean -r | split-sections -r | extract-numbers -r
}

columns=doc,title,published,section,heading,value,value_to,qualifier,unit,kind,item,scope,base,change,period,flags,clause,sentence,raw,start

# A corpus of N documents of the project, made different by their numbers.
corpus() {
	decode -r -- "$QUERN_TESTS"/documents/*.txt | awk -v n="$1" '
		{ line[NR] = $0 }
		END { for (i = 1; i <= n; i++) { one = line[(i - 1) % NR + 1]; sub(/"doc":"[^"]*"/, "\"url\":\"u" i "\",\"extra\":{\"a\":[1.50,null]}", one); sub(/2023/, 1900 + i % 100, one); print one } }'
}

skip() {
	echo "$*"
	exit 77
}

finish() {
	[ $wrong -eq 0 ]
	exit
}
