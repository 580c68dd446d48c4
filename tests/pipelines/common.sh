# Shared by the tests of the pipelines.
# shellcheck shell=bash
scripts=$(cd "$QUERN_TESTS/../pipelines" && pwd) || exit 2
. "$QUERN_TESTS/common.sh"

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
