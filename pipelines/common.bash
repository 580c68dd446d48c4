# shellcheck shell=bash
# What the scripts of this folder share; each sources it from $here, the folder
# where both lie, and sets $usage.
# shellcheck disable=SC2034,SC2154
set -u
export LC_ALL=C
self=${0##*/}
work='' operands=()
set_aside=0   # 1: something was said and left out
corpus=no     # yes: the operands are JSON Lines, whose records name themselves in $id
id=doc
unpublished=() published=()
option_output='' option_documents='' option_text='' option_excel='' option_null='' option_id='' option_rejects=''
figure_columns=title,published,section,heading,value,value_to,qualifier,unit,kind,item,scope,base,change,period,flags,clause,sentence,raw,start
section_columns=title,published,source,author,section,level,parent,resumes,marker,heading,path,start,irregular,text

# The filters: where QUERN_BIN says, in the tree, where they are installed, else on PATH.
for bin in "${QUERN_BIN:-}" "$here/../bin" "$here/../../bin"; do
	if [ -x "$bin/tocsv" ]; then PATH=$(cd "$bin" && pwd):$PATH; break; fi
done
export PATH

stop() {
	echo "$self: $*" >&2
	exit 2
}

mistake() {
	echo "$self: $1" >&2
	echo "$usage" >&2
	exit 2
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work" ${unpublished[@]+"${unpublished[@]}"}' EXIT

say_version() {
	local version
	version=$(tocsv --version) || exit 2
	echo "$self ${version#* }"
	exit 0
}

# Takes the options named in $1 ("o/output= /excel", = for an argument) off the
# command line that follows, into option_output …; the rest is in operands.
take_options() {
	local known=" $1 " word name value
	operands=()
	for word in $1; do word=${word#*/}; printf -v "option_${word%=}" %s ''; done
	shift
	while [ $# -gt 0 ]; do
		word=$1 value='' name=''
		shift
		case $word in
		--) operands+=("$@"); break ;;
		-h | --help) echo "$usage"; exit 0 ;;
		-V | --version) say_version ;;
		--*=*) name=${word%%=*} name=${name#--} value="=${word#*=}" ;;
		--*) name=${word#--} ;;
		-?*) [[ $known =~ \ ${word:1:1}/([a-z0-9]+) ]] && name=${BASH_REMATCH[1]}
			[ ${#word} -eq 2 ] || value="=${word:2}" ;;
		*) operands+=("$word"); continue ;;
		esac
		if [[ -n $name && $known =~ \ .?/$name=\  ]]; then
			if [ -z "$value" ]; then
				[ $# -gt 0 ] || mistake "$word: needs an argument"
				value="=$1"
				shift
			fi
		elif [[ -z $name || -n $value || ! $known =~ \ .?/$name\  ]]; then
			mistake "$word: unknown option"
		else
			value='=yes'
		fi
		printf -v "option_$name" %s "${value#=}"
	done
}

# The largest of the statuses given, as streams of quern have it: 0, 1 or 2.
worst() {
	local status largest=0
	for status; do [ "$status" -le "$largest" ] || largest=$status; done
	[ "$largest" -le 2 ] || largest=2
	return "$largest"
}

# Lists the documents of the operands, NUL-ended, in $work/list; of a folder
# the files in it, sorted, hidden ones left out. Knows a corpus by its name.
list_documents() {
	local operand plain=no
	[ -z "$option_null" ] || cat >"$work/list"
	[ -n "$option_null" ] || [ $# -gt 0 ] || mistake 'no document is named'
	for operand; do
		if [ -d "$operand" ]; then
			[[ $operand != -* ]] || operand=./$operand
			find -L "$operand" -mindepth 1 -name '.*' -prune -o -type f -print0 | sort -z
			[ "${PIPESTATUS[0]}" -eq 0 ] || set_aside=1
		else
			printf '%s\0' "$operand"
		fi
	done >>"$work/list"
	while IFS= read -r -d '' operand; do
		case $operand in
		*.jsonl | *.jsonl.gz | *.jsonl.zst | *.ndjson | *.ndjson.gz | *.ndjson.zst | *.json | *.json.gz | *.json.zst) corpus=yes ;;
		*) plain=yes ;;
		esac
		[ $corpus$plain != yesyes ] || stop "$operand: documents and corpora do not go into one run"
	done <"$work/list"
	if [ $corpus = yes ]; then id=${option_id:-$(find_id)}; fi
}

unpacked() {
	case $1 in
	*.gz) gzip -dc <"$1" ;;
	*.zst) zstd -dcq --long=31 <"$1" ;;
	*) cat <"$1" ;;
	esac
}

# The member by which the first record names its document.
find_id() {
	local file name
	IFS= read -r -d '' file <"$work/list"
	unpacked "$file" 2>/dev/null | head -n 1 >"$work/first"
	for name in doc id url; do
		tocsv --no-header -c "$name" "$work/first" >/dev/null 2>&1 && [ -s "$work/first" ] && break
		name=doc
	done
	echo "$name"
}

# The cleaned records of the list, a document each.
records() {
	local rejects=()
	[ -z "$option_rejects" ] || rejects=(--rejects "$option_rejects")
	records_through clean -r ${rejects[@]+"${rejects[@]}"}
}

# What the filter given makes of the records of the list.
records_through() {
	if [ $corpus = no ]; then
		decode -rp -0T "$work/list" | "$@"
	elif [ -t 2 ]; then
		corpus_records "$@" | progress
	else
		corpus_records "$@"
	fi
	worst "${PIPESTATUS[@]}" "$set_aside"
}

readable() {
	[ ! -f "$1" ] || [ ! -r "$1" ] || return 0
	echo "$self: $1: cannot be read" >&2
	set_aside=1
	return 1
}

corpus_records() {
	local file statuses
	while IFS= read -r -d '' file; do
		readable "$file" || continue
		case $file in
		*.gz | *.zst) { unpacked "$file" || exit 2; } | "$@" ;;
		*) "$@" -- "$file" ;;
		esac
		statuses=("${PIPESTATUS[@]}")
		worst "${statuses[@]}"
		case $? in
		1) set_aside=1 ;;
		2) # SIGPIPE: who reads wants no more, and that is no news
			[ "${statuses[-1]}" = 141 ] || echo "$self: $file: stopped in it" >&2
			return 2 ;;
		esac
	done <"$work/list"
	return "$set_aside"
}

# As records_through wants it: the records as they are, also where a file lacks
# the last line end before the next; a blank line is no record.
ended() {
	cat "$@" && echo
}

# Passes records on and says on the terminal, once a second, how many.
progress() {
	awk -v tool="$self" '
	{ print; count += length > 0; srand(); now = srand() }
	now != last { last = now; printf "\r%s: %d documents ", tool, count >"/dev/stderr" }
	END { printf "\r%s: %d documents\n", tool, count >"/dev/stderr" }'
}

# NUL-ended names as the insides of JSON strings, a line each, as decode writes them.
json_names() {
	local rules='s/\\/\\\\/g; s/"/\\"/g; s/\x08/\\b/g; s/\x09/\\t/g; s/\x0a/\\n/g; s/\x0c/\\f/g; s/\x0d/\\r/g' code
	for code in 01 02 03 04 05 06 07 0b 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f; do
		rules+="; s/\\x$code/\\\\u00$code/g"
	done
	sed -z -e "$rules" | tr '\0' '\n' | decode -f UTF-8 2>/dev/null
}

# Heads every record with its number, quern_document.
number() {
	awk '{ sub(/{/, "{\"quern_document\":" NR ","); print }'
}

# Passes numbered records on and counts those of each document in file $1:
# the number, the count and, as the start of an object, the members before "section".
tally() {
	awk -v file="$1" '
	function done() { if (n != "") print n "\t" count "\t" head >file }
	{
		match($0, /[0-9]+/)
		now = substr($0, RSTART, RLENGTH)
		if (now != n) {
			done()
			n = now; count = 0
			head = substr($0, 1, index($0, ",\"section\":") - 1)
		}
		count++
		print
	}
	END { done(); printf "" >file }'
}

# What stands beside its target until publish: REPLY is where to write.
stage() {
	local target=$1
	if [[ $target = /dev/* || -e $target && ! -f $target ]]; then
		[ ! -d "$target" ] || stop "$target: Is a directory"
		REPLY=$target # a pipe, a terminal
		return
	fi
	[ ! -L "$target" ] || target=$(readlink -f "$target")
	[ -d "$(dirname "$target")" ] || stop "$(dirname "$target"): no such folder"
	REPLY=$(mktemp "$target.XXXXXX") || exit 2
	chmod "$(printf %o $((0666 & ~$(umask))))" "$REPLY"
	unpublished+=("$REPLY")
	published+=("$target")
}

# Every staged file under its name, each whole and on the disk.
publish() {
	local i
	[ ${#unpublished[@]} -gt 0 ] || return 0
	sync "${unpublished[@]}" || exit 2
	for i in "${!unpublished[@]}"; do
		mv -f "${unpublished[i]}" "${published[i]}" && sync "$(dirname "${published[i]}")" || exit 2
	done
	unpublished=()
}

# Passes numbered records on and keeps each text in a file of its own under --text,
# called like the document with all but letters, digits, ._- and what is not ASCII as %XX.
keep_texts() {
	local written
	[ -n "$option_text" ] || exec cat
	mkdir -p "$option_text" && mkfifo "$work/texts" || return 2
	(set -o pipefail; tocsv --no-header -c "quern_document,doc=$id,text" <"$work/texts" | write_texts) &
	written=$!
	tee "$work/texts"
	worst $? "$(wait $written; echo $?)"
}

write_texts() {
	awk -v folder="$option_text" '
	BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
	function file_name(doc, n,    i, c, name) {
		for (i = 1; i <= length(doc); i++) {
			c = substr(doc, i, 1)
			name = name (c ~ /[A-Za-z0-9_-]/ || code[c] > 127 || (c == "." && i > 1) ? c : sprintf("%%%02X", code[c]))
		}
		return name == "" ? n : length(name) > 200 ? substr(name, 1, 200) "~" n : name
	}
	# A row is whole when its quotes are even; a text is the last cell.
	function flush(    n, doc, file) {
		n = row; sub(/,.*/, "", n)
		row = substr(row, length(n) + 2)
		match(row, /^("([^"]|"")*"|[^",]*),/)
		doc = substr(row, 1, RLENGTH - 1)
		row = substr(row, RLENGTH + 2, length(row) - RLENGTH - 2)
		gsub(/^"|"$/, "", doc); gsub(/""/, "\"", doc); gsub(/""/, "\"", row)
		file = folder "/" file_name(doc, n)
		printf "%s", row >file
		close(file)
	}
	{
		row = quotes % 2 ? row "\n" $0 : $0
		quotes += gsub(/"/, "\"")
		if (quotes % 2 == 0) flush()
	}'
}

# The rows that the command given makes of the sections; --text and --documents
# leave what they need behind.
rows() {
	if [ -z "$option_documents$option_text" ]; then
		records | split-sections -r -k "$id" | "$@"
	else
		records | number | keep_texts | split-sections -r -k "quern_document,$id,charset,replaced" |
			tally "$work/sections" | "$@" | tally "$work/rows"
	fi
	worst "${PIPESTATUS[@]}"
}

# The figures of sections, with those members that have a column.
figures_of_sections() {
	extract-numbers -r -k "quern_document,$id,title,published,section,heading"
}

# The operands that gave no document, as records.
unread() {
	sed -E 's/.*"doc":"(([^"\\]|\\.)*)".*/\1/' "$work/sections" | sort |
		comm -13 - <(json_names <"$work/list" | sort) | sed 's/.*/{"doc":"&","status":"unread"}/'
}

# A row a document: what --documents asks for; $1 names what the rows were.
documents_csv() {
	{
		awk -F '\t' -v rows="$work/rows" -v name="$1" '{
			while (last < $1 && (getline line <rows) > 0) { split(line, part, "\t"); last = part[1] + 0 }
			head = substr($0, length($1) + length($2) + 3)
			printf "%s,\"sections\":%d", head, $2
			if (name == "figures") printf ",\"figures\":%d", last == $1 ? part[2] : 0
			print ",\"status\":\"read\"}"
		}' "$work/sections"
		[ $corpus = yes ] || unread
	} | tocsv ${option_excel:+--excel} -c "doc=$id,charset,replaced,sections,figures,status"
	worst "${PIPESTATUS[@]}"
}

# $1 sections or figures, $2 columns; behind them the command that makes the
# rows of the sections. Ends the script.
write_csv() {
	local name=$1 columns=$2 result=0 documents=''
	shift 2
	list_documents ${operands[@]+"${operands[@]}"}
	if [ -n "$option_documents" ]; then
		stage "$option_documents"
		documents=$REPLY
	fi
	if [ -n "$option_output" ]; then
		stage "$option_output"
		exec >"$REPLY"
	fi
	rows "$@" | tocsv ${option_excel:+--excel} -c "doc=$id,$columns"
	worst "${PIPESTATUS[@]}" "$set_aside" || result=$?
	[ $result -le 1 ] || exit $result
	if [ -n "$documents" ]; then documents_csv "$name" >"$documents" || exit 2; fi
	publish
	exit $result
}

# What a database loads: $work/documents, sections and figures, JSON Lines
# whose documents are numbered (quern_document) and named by $id; and sums, the
# SHA-256 of files.
write_tables() {
	list_documents "$@"
	[[ $id != *[\"\'\\]* ]] || stop "$id: no name for the member of a database"
	[ $corpus = yes ] || xargs -0 -r sha256sum -z -- <"$work/list" 2>/dev/null | json_names |
		sed -E 's/^(.{64})  (.*)$/{"doc":"\2","sha256":"\1"}/' | sort -u >"$work/sums"
	[ -e "$work/sums" ] || : >"$work/sums"
	records | number | tee "$work/documents" | split-sections -r -k "quern_document,$id" | tee "$work/sections" |
		extract-numbers -r -k quern_document,section >"$work/figures"
	worst "${PIPESTATUS[@]}" "$set_aside"
}
