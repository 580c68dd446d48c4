"""The figures of a JSON Lines corpus by Apache Spark: the filters of quern run as
they are on each piece of it (RDD.pipe). figures-spark hands this to spark-submit.

OUTPUT/csv has the rows of figures-csv, a header in each part; OUTPUT/parquet the
same with types. value is exact in value_text; the decimal beside it is null where
38 digits, 12 of them behind the point, do not hold it.
"""
import argparse
import json
import shlex
import sys
from decimal import Decimal

from pyspark import SparkFiles, StorageLevel, TaskContext
from pyspark.sql import SparkSession
from pyspark.sql.types import DecimalType, IntegerType, LongType, StringType, StructField, StructType

COLUMNS = ("title published section heading value value_to qualifier unit kind item scope base change "
           "period flags clause sentence raw start").split()
TYPES = {"section": IntegerType(), "start": LongType(), "value": DecimalType(38, 12), "value_to": DecimalType(38, 12)}

# One piece: lines in, figures out ("{…"), behind them the records set aside
# ("- …") or, where they are not asked for or a filter failed, what is wrong ("! …").
PIECE = r"""
set -o pipefail
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
{ clean -r --rejects "$folder/rejects" | split-sections -r -k "$QUERN_ID" | extract-numbers -r; } 2>"$folder/said"
status=$?
if [ $status -gt 1 ]; then
	sed 's/^/! /' "$folder/said"
	exit $status
elif [ ! -s "$folder/rejects" ]; then
	exit $status
elif [ "$QUERN_REJECTS" ]; then
	sed 's/^/- /' "$folder/rejects"
else
	printf '! %s: %s\n' "$(head -n 1 "$folder/said")" "$(head -n 1 "$folder/rejects" | cut -c 1-200)"
	exit 2
fi
"""


def options():
    parser = argparse.ArgumentParser(prog="figures-spark", description="The figures of a JSON Lines corpus, by Apache Spark.")
    parser.add_argument("input", help="files, a folder or a pattern, as Hadoop reads them; .gz too")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("-i", "--id", help="the member that names a document (doc, id or url, what the first record has)")
    parser.add_argument("--rejects", metavar="FOLDER", help="put bad records there and go on")
    parser.add_argument("--pieces", type=int, metavar="N", help="cut the corpus into at least N pieces")
    return parser.parse_args()


def find_id(lines):
    """The member by which the first record names its document."""
    try:
        first = json.loads(lines.first())
        return next(name for name in ("doc", "id", "url") if first.get(name) is not None)
    except (ValueError, AttributeError, StopIteration):
        return "doc"


def checked(line):
    """The line, unless it says that its piece failed: then the job ends with those words."""
    if line.startswith("! "):
        raise RuntimeError(f"piece {TaskContext.get().partitionId()}: {line[2:]}")
    return line


def decimal(text):
    """A number's text as the decimal of the schema, or None where it does not fit."""
    if text is None:
        return None
    number = Decimal(text).normalize()
    digits, exponent = len(number.as_tuple().digits), number.as_tuple().exponent
    return number if exponent >= -12 and digits + exponent <= 26 else None


def row(line, name):
    """A figure's record as a row of the schema; numbers as they are written."""
    figure = json.loads(line, parse_int=str, parse_float=str)
    cells = [figure.get(name) if figure.get(name) is None else str(figure[name])]
    for column in COLUMNS:
        cell = figure.get(column)
        if column in ("value", "value_to"):
            cells += [decimal(cell), cell]
        else:
            cells.append(int(cell) if column in TYPES and cell is not None else cell)
    return tuple(cells)


def schema():
    fields = [StructField("doc", StringType())]
    for column in COLUMNS:
        fields.append(StructField(column, TYPES.get(column, StringType())))
        if column in ("value", "value_to"):
            fields.append(StructField(column + "_text", StringType()))
    return StructType(fields)


def main():
    chosen = options()
    spark = SparkSession.builder.appName("figures-spark").getOrCreate()
    lines = spark.sparkContext.textFile(chosen.input, chosen.pieces)
    name = chosen.id or find_id(lines)
    # The filters lie where an executor works, or (in one process) where the driver keeps them.
    environment = {"PATH": f".:{SparkFiles.getRootDirectory()}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C",
                   "QUERN_ID": name, "QUERN_REJECTS": chosen.rejects or ""}
    piped = lines.pipe("bash -c " + shlex.quote(PIECE), environment, checkCode=True).map(checked)
    piped.persist(StorageLevel.DISK_ONLY)
    figures = piped.filter(lambda line: line.startswith("{"))
    to_csv = shlex.join(["tocsv", "-c", ",".join([f"doc={name}", *COLUMNS])])
    figures.pipe(to_csv, environment, checkCode=True).saveAsTextFile(chosen.output + "/csv")
    spark.createDataFrame(figures.map(lambda line: row(line, name)), schema()).write.parquet(chosen.output + "/parquet")
    if chosen.rejects:
        piped.filter(lambda line: line.startswith("- ")).map(lambda line: line[2:]).saveAsTextFile(chosen.rejects)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
