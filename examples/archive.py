"""Reads an archive on Apache Spark: every article goes through the command line, on as many cores as there are.

    spark-submit examples/archive.py target/release/aalam ARTICLES ANALYSES

ARTICLES is a file or folder of `{"id", "text"}` lines on a path that all machines see, ANALYSES a new folder there, with a line
for each article in the same order. Spark gives each core a part of the lines, and each part a program of its own.
"""

import shlex
import sys

from pyspark.sql import SparkSession

program, articles, analyses = sys.argv[1:]

# Exit code 1 speaks of bad lines, which are told in the executor's log; whatever else fails is for Spark to try again.
command = f"sh -c {shlex.quote(f'{shlex.quote(program)} analyze --ndjson --threads 1 || [ $? -eq 1 ]')}"

spark = SparkSession.builder.appName("aalam").getOrCreate()
spark.sparkContext.textFile(articles).pipe(command, checkCode=True).saveAsTextFile(analyses)
spark.stop()
