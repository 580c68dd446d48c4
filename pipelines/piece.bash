# shellcheck shell=bash
# One piece of figures-parallel: piece.bash NUMBER [FILE START SIZE]
# runs QUERN_FILTERS on SIZE bytes of FILE from START on, else on standard input.
# What they write stays in a file under QUERN_WORK, whose number and size are
# printed: parallel itself would copy it twice, and of a piece that is ended before
# its turn drop the messages.
set -uo pipefail
number=$1
shift
rows=$QUERN_WORK/piece.$number

stretch() {
	perl -e '($file, $start, $left) = @ARGV;
	open(FILE, "<", $file) && sysseek(FILE, $start, 0) or die "$file: $!\n";
	for (; $left; $left -= $size) {
		$size = sysread(FILE, $bytes, $left < 131072 ? $left : 131072) or die "$file: cut short\n";
		syswrite(STDOUT, $bytes) == $size or exit 2;
	}' "$@"
}

# Messages with the file and the line in it, where they count the lines of a stretch.
told() {
	local line before=''
	while IFS= read -r line; do
		if [[ $# -gt 0 && $line =~ ^clean:\ standard\ input:([0-9]+):(.*) ]]; then
			[ -n "$before" ] || before=$(head -c "$2" <"$1" | wc -l)
			line="clean: $1:$((before + BASH_REMATCH[1])):${BASH_REMATCH[2]}"
		fi
		printf '%s\n' "$line"
	done
}

status=0
if [ $# -gt 0 ]; then
	stretch "$@" | (eval "$QUERN_FILTERS")
else
	(eval "$QUERN_FILTERS")
fi >"$rows" 2>"$rows.said" || status=2
[ ! -s "$rows.said" ] || told "$@" <"$rows.said" >>"$QUERN_WORK/messages"
rm -f "$rows.said"
[ $status = 0 ] || exit $status

# So far ahead of who reads them that they take no more room.
while [ -e "$QUERN_WORK/piece.$((number - QUERN_AHEAD))" ]; do sleep 0.1; done
echo "$number" "${3:-0}"
