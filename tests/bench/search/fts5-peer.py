# Decides how SQLite FTS5 is measured: in memory, without a prefix index, on words already folded, in a process of its own.
# Usage: build <pages.txt> <index.db>   one page of folded words a line; prints seconds and bytes
#        serve <index.db>               prints how it opened, then answers one question a line
import gc
import json
import os
import sqlite3
import sys
import time


def resident_bytes():
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def say(message):
    print(json.dumps(message), flush=True)


def build(pages, path):
    started = time.perf_counter()
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table t using fts5(words, content='', tokenize='unicode61 remove_diacritics 0')")
    with open(pages, encoding="utf-8") as lines:
        rows = ((number, line) for number, line in enumerate(lines, 1))
        db.executemany("insert into t(rowid, words) values (?, ?)", rows)
    db.execute("insert into t(t) values ('optimize')")
    db.commit()
    db.execute("vacuum")
    stored = db.serialize()
    seconds = time.perf_counter() - started
    with open(path, "wb") as file:
        file.write(stored)
    say({"buildMs": seconds * 1000, "sizeBytes": len(stored)})


def expression(kind, query):
    words = ['"%s"' % word.replace('"', '') for word in query.split(" ")]
    if kind == "phrase":
        return '"%s"' % query
    if kind == "prefix":
        return words[0] + "*"
    return " AND ".join(words)


def serve(path):
    before = resident_bytes()
    started = time.perf_counter()
    with open(path, "rb") as file:
        stored = file.read()
    db = sqlite3.connect(":memory:")
    db.deserialize(stored)
    del stored
    db.execute("select count(*) from t_config").fetchall()
    opened = time.perf_counter() - started
    say({"openMs": opened * 1000, "memoryBytes": resident_bytes() - before})
    for line in sys.stdin:
        question = json.loads(line)
        match = expression(question["kind"], question["query"])
        started = time.perf_counter()
        rows = db.execute("select rowid from t where t match ? order by rank limit 20", (match,)).fetchall()
        say({"ms": (time.perf_counter() - started) * 1000, "found": len(rows)})


if __name__ == "__main__":
    if sys.argv[1] == "build":
        build(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "serve":
        serve(sys.argv[2])
    elif sys.argv[1] == "check":
        memory = sqlite3.connect(":memory:")
        memory.execute("create virtual table t using fts5(words)")
        say({"version": sqlite3.sqlite_version, "has": hasattr(memory, "deserialize")})
