"""pandas, Polars, pyarrow and curl read answers in every form, of the made-up company's database.

    POSTERN_KEY=pk_... python formats.py http://127.0.0.1:7400 sqlite

Ends with 1 and says what differed when a reader does not find what JSON says.
"""

import csv
import datetime
import http.client
import io
import json
import math
import os
import subprocess
import sys
import urllib.request

import httpx2
import pandas
import polars
import pyarrow

URL, ENGINE, KEY = sys.argv[1], sys.argv[2], os.environ["POSTERN_KEY"]
NDJSON, CSV, ARROW = "application/x-ndjson", "text/csv", "application/vnd.apache.arrow.stream"

# PostgreSQL's measurements hold times that Python has not.
MEASURED = {
    "postgresql": "id, value, big, exact, flag, raw, ints, texts, doc, ip, ident",
    "mysql": "*",
    "sqlite": "*",
}[ENGINE]
STATEMENTS = [
    "SELECT id, name, email, birth_date, region, created_at, vip, credit FROM customers ORDER BY id",
    f"SELECT {MEASURED} FROM measurements ORDER BY id",
    "SELECT note FROM orders ORDER BY id",
    "SELECT id, name FROM customers WHERE id < 0",
]
# More rows than there may be, and more bytes than are held back.
LONG = (
    "SELECT c.id, c.name, c.ssn AS a, c.ssn AS b, c.ssn AS d, c.profile, o.id AS o, o.ordered_at "
    "FROM customers c CROSS JOIN orders o"
)
# What the masks cover.
CANARIES = [b"CANARY", b"canary"]


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{ENGINE}: {what}: found {found!r}, wanted {wanted!r}")


def ask(sql, accept, **headers):
    headers |= {"Accept": accept, "Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    return urllib.request.Request(f"{URL}/v1/query", json.dumps({"sql": sql}).encode(), headers)


def read(sql, accept, **headers):
    with urllib.request.urlopen(ask(sql, accept, **headers)) as response:
        body = response.read()
        for canary in CANARIES:
            same(f"{canary} in {accept} of {sql}", canary in body, False)
        return body, response.headers


def field_alike(cell, field):
    """Whether a field holds a cell of JSON; NULL and an empty text are alike to the csv module."""
    if isinstance(cell, str) or cell is None:
        return field == (cell or "")
    return json.loads(field) == cell


def plain(value):
    """A value of Arrow as JSON has it."""
    if isinstance(value, bytes):
        return "\\x" + value.hex()
    if isinstance(value, datetime.datetime):
        text = value.strftime("%Y-%m-%dT%H:%M:%S.%f").rstrip("0").rstrip(".")
        return text + ("Z" if value.tzinfo else "")
    return value.isoformat() if isinstance(value, datetime.date) else value


def alike(json_cell, other):
    """Whether a cell of JSON and what another form holds are one value."""
    if json_cell is None or other is None:
        return json_cell is other
    if isinstance(json_cell, (list, dict)):
        return json.loads(other) == json_cell
    if isinstance(json_cell, bool) or isinstance(other, bool):
        return json_cell is other
    if isinstance(other, float):
        return float(json_cell) == other or json_cell == "NaN" and math.isnan(other)
    if isinstance(json_cell, (int, float)) or isinstance(other, int):
        return type(json_cell)(other) == json_cell
    return json_cell == other


def rows_alike(what, wanted, found, alike=alike):
    same(f"{what}: rows", len(found), len(wanted))
    for one, other in zip(wanted, found):
        if len(one) != len(other) or not all(map(alike, one, other)):
            sys.exit(f"{ENGINE}: {what}: found {other!r}, wanted {one!r}")


def lines(sql, columns, rows):
    body, told = read(sql, NDJSON)
    head, *middle, end = map(json.loads, body.splitlines())
    same("columns of lines", head["columns"], columns)
    same("rows of lines", middle, rows)
    same("receipt", head["receipt"]["id"], told["Postern-Receipt"])
    same("end of lines", (end["complete"], end["row_count"]), (True, len(rows)))
    names = [column["name"] for column in columns]
    same("pandas of lines", pandas.DataFrame(middle, columns=names).shape, (len(rows), len(names)))
    if any(isinstance(cell, (list, dict)) for row in middle for cell in row):
        return  # Polars wants lists of one depth in a column, and PostgreSQL does not.
    frame = polars.DataFrame(middle, schema=names, orient="row", infer_schema_length=None, strict=False)
    same("Polars of lines", frame.shape, (len(rows), len(names)))


def table(sql, columns, rows):
    names = [column["name"] for column in columns]
    body, told = read(sql, CSV)
    found = list(csv.reader(io.StringIO(body.decode(), newline="")))
    same("header of a table", found[0], names)
    same("end of a table", told["Postern-End"], f"row_count={len(rows)}")
    rows_alike("csv", rows, found[1:], field_alike)
    masked = {at + 1 for at, column in enumerate(columns) if "masked" in column}
    numbers = [int(n) for n in (told["Postern-Masked"] or "").translate({40: 32, 41: 32}).split() if n.isdigit()]
    same("masked columns", set(numbers), masked)
    frame = pandas.read_csv(io.BytesIO(body), keep_default_na=False, dtype=str)
    same("pandas of a table", frame.values.tolist(), found[1:])
    frame = polars.read_csv(body, infer_schema=False)
    same("Polars of a table", frame.shape, (len(rows), len(names)))
    if len(names) > 1:
        nulls = [[cell is None for cell in row] for row in rows]
        same("NULL in a table", [[cell is None for cell in row] for row in frame.rows()], nulls)


def arrow(sql, columns, rows, accept=ARROW):
    names = [column["name"] for column in columns]
    body, told = read(sql, accept)
    found = pyarrow.ipc.open_stream(body).read_all()
    same("names in Arrow", found.column_names, names)
    same("receipt in Arrow", found.schema.metadata[b"postern.receipt"].decode(), told["Postern-Receipt"])
    for field, column in zip(found.schema, columns):
        same("type", field.metadata[b"postern.type"].decode(), column["type"])
        same("mask", field.metadata.get(b"postern.masked", b"").decode(), column.get("masked", ""))
    cells = [[plain(value) for value in column.to_pylist()] for column in found.columns]
    rows_alike("pyarrow", rows, [list(row) for row in zip(*cells)])
    same("pandas of Arrow", found.to_pandas().shape, (len(rows), len(names)))
    frame = polars.read_ipc_stream(body)
    same("Polars of Arrow", frame.equals(polars.from_arrow(found)), True)
    return found.schema


def every_form(sql):
    answer = json.loads(read(sql, "application/json")[0])
    columns, rows = answer["columns"], answer["rows"]
    lines(sql, columns, rows)
    table(sql, columns, rows)
    return arrow(sql, columns, rows), columns, rows


def types():
    schema, columns, rows = every_form(STATEMENTS[0])
    kinds = [str(field.type) for field in schema]
    declared = [str(f.type) for f in arrow(STATEMENTS[0], columns, rows, f"{ARROW};types=declared")]
    if ENGINE == "postgresql":
        wanted = ["int32", "string", "string", "date32[day]", "string", "timestamp[us, tz=UTC]", "bool"]
        same("types", (kinds[:7], declared), (wanted, kinds))
    elif ENGINE == "sqlite":
        same("types", set(kinds), {"string"})
        same("declared types", (declared[0], declared[7]), ("int64", "double"))
    else:
        same("types", (kinds[0], kinds[5]), ("int64", "string"))
        same("declared types", (declared[0], declared[5]), ("int64", "timestamp[us]"))


def twice():
    sql = "SELECT id, id FROM orders WHERE id < 4 ORDER BY id"
    body, _ = read(sql, ARROW)
    same("one name twice", pyarrow.ipc.open_stream(body).read_all().column_names, ["id", "id"])
    same("a header twice", read(sql, CSV)[0].splitlines()[0], b"id,id")


def cut():
    for accept in [CSV, ARROW]:
        try:
            read(LONG, accept)
            sys.exit(f"{ENGINE}: a cut {accept} looked whole to urllib")
        except http.client.IncompleteRead:
            pass
        body, _ = read(LONG, accept, TE="trailers")
        found = body.count(b"\r\n") - 1 if accept == CSV else polars.read_ipc_stream(body).height
        same(f"rows of a cut {accept}", found, 2000)
        try:
            httpx2.post(f"{URL}/v1/query", json={"sql": LONG}, headers=dict(ask(LONG, accept).headers))
            sys.exit(f"{ENGINE}: a cut {accept} looked whole to httpx2")
        except httpx2.RemoteProtocolError:
            pass
    end = json.loads(read(LONG, NDJSON)[0].splitlines()[-1])
    same("a cut in lines", (end["truncated_by"], end["row_count"]), ("row_limit", 2000))


def curl(*arguments):
    command = ["curl", "-sS", "-H", f"Authorization: Bearer {KEY}", *arguments, f"{URL}/v1/query"]
    return subprocess.run(command, capture_output=True)


def with_curl():
    body = json.dumps({"sql": STATEMENTS[0]})
    for accept in [NDJSON, CSV, ARROW, "application/json"]:
        plain_ = curl("-H", f"Accept: {accept}", "-d", body)
        for coding in ["gzip", "zstd"]:
            packed = curl("--compressed", "-H", f"Accept-Encoding: {coding}", "-H", f"Accept: {accept}", "-d", body)
            same(f"curl, {accept} in {coding}", (packed.returncode, len(packed.stdout)), (0, len(plain_.stdout)))
    long = json.dumps({"sql": LONG})
    for version, ended in [("--http1.1", 18), ("--http2-prior-knowledge", 92)]:
        found = curl(version, "-H", "Accept: text/csv", "-d", long)
        same(f"curl {version} of a cut answer", found.returncode, ended)
        found = curl(version, "-i", "-H", "Accept: text/csv", "-H", "TE: trailers", "-d", long)
        told = b"row_count=2000, truncated_by=row_limit" in found.stdout
        same(f"curl {version} with a trailer", (found.returncode, told), (0, True))
    found = curl("--http1.0", "-w", "%{http_code}", "-H", "Accept: text/csv", "-d", body)
    same("curl --http1.0", found.stdout[-3:], b"505")
    found = curl("-w", "%{http_code}", "-H", "Accept: text/html", "-d", body)
    same("a form that is not there", found.stdout[-3:], b"406")


for sql in STATEMENTS:
    every_form(sql)
types()
twice()
cut()
with_curl()
