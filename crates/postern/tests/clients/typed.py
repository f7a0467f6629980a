"""psycopg, asyncpg and Java's driver declare the types of parameters, beside the same PostgreSQL asked directly.

    POSTERN_KEY=pk_... DIRECT=postgres://... python typed.py 127.0.0.1 7432 /usr/share/java/postgresql.jar

Values and types of every answer are the server's own, or the script ends with 1 and says what differed.
"""

import asyncio
import datetime as dt
import decimal
import ipaddress
import os
import struct
import sys
import uuid

import asyncpg
import jpype
import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.types.json import Json, Jsonb
from psycopg.types.range import Int4Range

HOST, PORT, JAR = sys.argv[1], int(sys.argv[2]), sys.argv[3]
KEY, DIRECT = os.environ["POSTERN_KEY"], os.environ["DIRECT"]
AGENT, SOURCE = "claude-support", "shop"
PLACE = dict(host=HOST, port=PORT, user=AGENT, password=KEY, dbname=SOURCE)

Dec, EU = decimal.Decimal, "WHERE region = 'EU'"
DAY, UUID = dt.date(2026, 11, 3), uuid.UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
NAIVE, MOMENT = dt.datetime(2026, 11, 2, 10, 0, 0, 500000), dt.datetime(2026, 11, 2, 10, tzinfo=dt.timezone.utc)
EAST = dt.datetime(2026, 11, 2, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30)))
CLOCK, SPAN = dt.time(10, 0, 0, 5), dt.timedelta(days=1, hours=2, microseconds=3)
ZONED = dt.time(10, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3)))

SINGLE = [
    5, -40000, 2**40, -(2**70), True, False, 1.5, float("nan"), float("-inf"), 1e300, Dec("99.50"), Dec("NaN"),
    Dec("0.000001"), DAY, CLOCK, ZONED, NAIVE, MOMENT, EAST, SPAN, -SPAN, UUID, b"\x00\xff'", "it's", "",
    Json({"a": [1, None]}), Jsonb({"b": "é"}), Int4Range(1, 5), ipaddress.ip_address("10.0.0.1"),
    ipaddress.ip_interface("10.0.0.1/8"), ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_address("::1"),
    [1, 2], [1, None, 2**40], [[1, 2], [3, 4]], [1.5], [Dec("1.10"), Dec("2")], ["a", 'b"c', None], [True],
    [DAY], [MOMENT], [UUID], [b"\x01"], [],
]

HONEST = [
    ("SELECT id + $1 AS a FROM orders ORDER BY id", [2**40]),
    ("SELECT id + $1 FROM orders ORDER BY id", [5]),
    ("SELECT id * $1 FROM orders ORDER BY id", [Dec("1.10")]),
    ("SELECT id / $1 FROM orders ORDER BY id", [4]),
    ("SELECT id / $1 FROM orders ORDER BY id", [4.0]),
    ("SELECT total * $1, total - $2 FROM orders ORDER BY id", [2, Dec("0.5")]),
    ("SELECT abs($1)", [-1.5]),
    ("SELECT abs($1)", [-3]),
    ("SELECT abs($1)", [Dec("-3.50")]),
    ("SELECT $1 / $2", [7, 2]),
    ("SELECT $1 / $2", [7.0, 2]),
    ("SELECT round($1, $2)", [Dec("2.567"), 1]),
    ("SELECT id FROM orders WHERE id = $1", [12]),
    ("SELECT id FROM orders WHERE id = $1::bigint", [12]),
    ("SELECT id FROM orders WHERE total > $1 ORDER BY id", [Dec("9.99")]),
    ("SELECT id FROM orders WHERE total > $1 ORDER BY id", [9.99]),
    ("SELECT id FROM orders WHERE total > $1 ORDER BY id", [9]),
    ("SELECT id FROM orders WHERE ordered_at >= $1 ORDER BY id", [MOMENT]),
    ("SELECT id FROM orders WHERE ordered_at >= $1 ORDER BY id", [NAIVE]),
    ("SELECT id FROM orders WHERE ordered_at >= $1 ORDER BY id", [DAY]),
    ("SELECT id FROM orders WHERE ordered_at > now() - $1 ORDER BY id", [dt.timedelta(days=99999)]),
    ("SELECT id FROM orders WHERE id = ANY($1) ORDER BY id", [[10, 12]]),
    ("SELECT id FROM orders WHERE total = ANY($1) ORDER BY id", [[Dec("7.25"), Dec("20")]]),
    (f"SELECT id FROM customers {EU} AND region = ANY($1) ORDER BY id", [["EU", "x"]]),
    (f"SELECT id FROM customers {EU} AND region = $1 AND id < $2 ORDER BY id", ["EU", 4]),
    ("SELECT id FROM orders WHERE id IN ($1, $2) ORDER BY id", [10, 2**33]),
    ("SELECT id FROM orders WHERE (id, customer_id) = ($1, $2)", [12, 4]),
    ("SELECT id FROM orders WHERE id BETWEEN $1 AND $2 ORDER BY id", [11, Dec("12.5")]),
    ("SELECT id FROM orders ORDER BY id LIMIT $1 OFFSET $2", [2, 1]),
    ("SELECT id FROM orders ORDER BY $1, id", [3]),
    ("SELECT $1 + $2, $1 - $3", [DAY, 1, dt.date(2026, 1, 1)]),
    ("SELECT $1 + $2, $3 - $1", [NAIVE, SPAN, NAIVE]),
    ("SELECT extract(year FROM $1), date_trunc('day', $2)", [DAY, MOMENT]),
    ("SELECT CASE WHEN id > $1 THEN $2 ELSE $3 END FROM orders ORDER BY id", [11, 1, 2**40]),
    ("SELECT coalesce($1, $2)", [None, 5]),
    ("SELECT greatest($1, id), least(id, $2) FROM orders ORDER BY id", [11, 11.5]),
    ("SELECT upper($1), $1 || $2", ["straße", "x"]),
    ("SELECT $1::text, $2::text", [5, MOMENT]),
    ("SELECT array_length($1, 1), ($1)[2], $2 || $1", [[1, 2, 3], 9]),
    ("SELECT $1 -> 'a', $1 ->> 'a'", [Jsonb({"a": [1]})]),
    ("SELECT octet_length($1), length($2)", [b"\x00\x01", "éa"]),
    ("SELECT NOT $1, $1 AND id > $2 FROM orders ORDER BY id", [True, 11]),
    ("SELECT $1 = $2, $1 = ANY($3)", [UUID, UUID, [UUID]]),
    ("SELECT $1 << $2", [ipaddress.ip_address("10.1.1.1"), ipaddress.ip_network("10.0.0.0/8")]),
    ("SELECT $1 @> $2", [Int4Range(1, 5), Int4Range(2, 3)]),
    ("SELECT customer_id, $1 FROM orders GROUP BY customer_id, $1 ORDER BY 1", [7]),
    ("SELECT sum(total) FILTER (WHERE id > $1), avg(id + $2) FROM orders", [11, 1.5]),
    ("SELECT id FROM orders WHERE id = $1 UNION SELECT $2 ORDER BY 1", [10, 2**40]),
    ("WITH w AS (SELECT $1 AS x) SELECT x + 1 FROM w", [2**31]),
    ("SELECT id FROM (SELECT id, $1 AS k FROM orders) AS s WHERE k > id ORDER BY id", [12]),
    ("SELECT x + $1 FROM (VALUES ($2), ($3)) AS v (x) ORDER BY 1", [1, 2, 2**40]),
    ("SELECT id FROM orders WHERE total::text LIKE $1 ORDER BY id", ["%.50"]),
    ("SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id AND c.id > $1 WHERE c.region = $2 ORDER BY 1", [1, "EU"]),
    *(("SELECT $1", [value]) for value in SINGLE),
]

# What a type makes wrong for the server is wrong here, too.
WRONG = [
    ("SELECT id FROM orders WHERE id = $1", [25], [b"12"]),
    ("SELECT $1 + 1", [16], [b"t"]),
    ("SELECT id FROM orders WHERE ordered_at = $1", [23], [b"5"]),
    ("SELECT abs($1)", [2950], [str(UUID).encode()]),
    ("SELECT id FROM orders LIMIT $1", [1184], [b"2026-11-02"]),
]

# Statements, the types that are declared; the server tells the others.
DESCRIBED = [
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", []),
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", [0, 0]),
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", [705, 705]),
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", [20]),
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", [0, 701]),
    ("SELECT id FROM orders WHERE id = $1 AND total > $2", [21, 705]),
    ("SELECT $1, $2, $3", [1042, 0, 1015]),
    ("SELECT $1 FROM orders WHERE ordered_at > $2", [1185]),
]


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def answer(result):
    """SQLSTATE, or the types and the cells as they were sent."""
    if result.status != psycopg.pq.ExecStatus.TUPLES_OK:
        return result.error_field(psycopg.pq.DiagnosticField.SQLSTATE).decode()
    columns = [(result.fname(at), result.ftype(at), result.fsize(at)) for at in range(result.nfields)]
    rows = [tuple(result.get_value(row, at) for at in range(result.nfields)) for row in range(result.ntuples)]
    return columns, rows


def run(conn, sql, types, values, formats=None, out=0):
    return answer(conn.pgconn.exec_params(sql.encode(), values, types, formats, out))


def told_of(conn, sql, types):
    """The types of its parameters."""
    made = conn.pgconn.prepare(b"", sql.encode(), types or None)
    if made.status != psycopg.pq.ExecStatus.COMMAND_OK:
        return made.error_field(psycopg.pq.DiagnosticField.SQLSTATE).decode()
    told = conn.pgconn.describe_prepared(b"")
    return [told.param_type(at) for at in range(told.nparams)]


def with_psycopg(door, server):
    asked = 0
    for sql, params in HONEST:
        for given in [PyFormat.TEXT, PyFormat.BINARY]:
            if given == PyFormat.BINARY and any(isinstance(one, Int4Range) for one in params):
                continue
            for out in [0, 1]:
                if out == 1 and any(isinstance(one, Int4Range) for one in params) and sql == "SELECT $1":
                    continue
                found = []
                for conn in [door, server]:
                    dump = Transformer(conn)
                    values = dump.dump_sequence(params, [given] * len(params))
                    found.append(run(conn, sql, dump.types, values, dump.formats, out))
                same(f"{sql} {params} {given.name} {out}", found[0], found[1])
                same(f"{sql} {params}: an answer", isinstance(found[1], tuple), True)
        asked += 1
    for sql, types, values in WRONG:
        same(f"{sql} {types}: no answer", [isinstance(run(conn, sql, types, values), str) for conn in [door, server]], [True, True])
    for sql, types in DESCRIBED:
        same(f"{sql} {types}: parameters", told_of(door, sql, types), told_of(server, sql, types))
    return asked


def hostile(door, server, payroll):
    hidden = "SELECT id FROM customers WHERE 1 / (id - $1) > -5 ORDER BY id"
    for types, two, one in [([23], b"2", b"1"), ([1700], b"2.0", b"1"), ([20], b"3", b"4"), ([701], b"2", b"1")]:
        same(f"{types}: a hidden row is not computed with", isinstance(run(door, hidden, types, [two]), tuple), True)
        same(f"{types}: a row that is seen is", run(door, hidden, types, [one]), "22000")
    for sql in ["SELECT id FROM customers WHERE id = $1::int AND region = $1", "SELECT id FROM customers WHERE $1::int = id"]:
        same(f"{sql}: a text that is no number", run(door, sql, [25], [b"x"]), "22000")
    for oid, state in [(2205, "0A000"), (2206, "0A000"), (142, "0A000"), (790, "0A000"), (600, "0A000"), (2278, "0A000"),
                       (99999, "42704"), (2276, "42704"), (2249, "42704"), (4294967295, "42704")]:
        same(f"type {oid}", run(door, "SELECT $1", [oid], [b"1"]), state)
    for sql, types, values in [("SELECT 1", [23], [b"1"]), ("SELECT $1", [23, 23], [b"1", b"2"]), ("SELECT $1", [23] * 2000, [b"1"] * 2000)]:
        same(f"{sql}: {len(types)} types", run(door, sql, types, values), "22023")
    # No type makes a number of an object one of its names, nor a name one that is not shown.
    for types, value in [([26], str(payroll).encode()), ([20], str(payroll).encode()), ([25], b"payroll"), ([19], b"payroll")]:
        found = run(door, "SELECT $1::regclass::text", types, [value])
        same(f"payroll as {types}", b"payroll" in str(found).encode() and value != b"payroll", False)
        same(f"payroll as {types}: no number", str(payroll) in str(run(door, "SELECT $1::regclass::oid", types, [value])) and value == b"payroll", False)
    sizes = {16: 1, 21: 2, 23: 4, 20: 8, 26: 4, 700: 4, 701: 8, 1082: 4, 1083: 8, 1114: 8, 1184: 8, 1186: 16, 1266: 12, 2950: 16, 829: 6}
    for oid, size in sizes.items():
        for wrong in [b"", bytes(size - 1), bytes(size + 1), bytes(size * 2)]:
            if len(wrong) != size:
                same(f"{len(wrong)} bytes of {oid}", run(door, "SELECT $1", [oid], [wrong], [1]), "22P03")
    for oid, wrong in [(1007, struct.pack("!iii", 1, 0, 23)), (1007, struct.pack("!iiiiii", 1, 0, 20, 1, 1, -1)), (1007, struct.pack("!iiiii", 1, 0, 23, 2**30, 1)),
                       (1700, bytes(7)), (1700, struct.pack("!hhHhh", 1, 0, 0, 0, 10000)), (869, b"\x02\x21\x00\x04\x0a\x00\x00\x01"), (3802, b"\x02{}"), (25, b"a\x00"), (1043, b"\xff")]:
        same(f"bytes {wrong!r} of {oid}", run(door, "SELECT $1", [oid], [wrong], [1]), "22P03")
    same("a small number", run(door, "SELECT $1", [21], [b"40000"]), "22P02")


async def with_asyncpg():
    asked = [
        ("SELECT id + $1 FROM orders ORDER BY id", [5]),
        ("SELECT id + $1::bigint FROM orders ORDER BY id", [2**40]),
        ("SELECT total * $1 FROM orders ORDER BY id", [Dec("1.5")]),
        ("SELECT id FROM orders WHERE ordered_at > $1 ORDER BY id", [MOMENT]),
        ("SELECT id FROM orders WHERE id = ANY($1) ORDER BY id", [[10, 12]]),
        ("SELECT $1::uuid, $2::bytea, $3::bool, $4::inet, $5::jsonb", [UUID, b"\x01", True, ipaddress.ip_address("10.0.0.1"), "{}"]),
        ("SELECT $1::date, $2::time, $3::timestamp, $4::interval, $5::float8", [DAY, CLOCK, NAIVE, SPAN, 1.5]),
        ("SELECT $1::date[], $2::numeric[], $3::text[]", [[DAY], [Dec("1.10")], ["a", None]]),
    ]
    door = await asyncpg.connect(host=HOST, port=PORT, user=AGENT, password=KEY, database=SOURCE)
    server = await asyncpg.connect(DIRECT, server_settings={"timezone": "UTC"})
    for sql, params in asked:
        found = []
        for conn in [door, server]:
            made = await conn.prepare(sql)
            types = [one.oid for one in made.get_parameters()], [one.type.oid for one in made.get_attributes()]
            found.append((types, [tuple(row) for row in await made.fetch(*params)]))
        same(f"asyncpg, {sql}", found[0], found[1])
    await door.close()
    await server.close()


def with_java():
    jpype.startJVM(classpath=[JAR])
    connect = jpype.JClass("java.sql.DriverManager").getConnection
    big, day, stamp = (jpype.JClass(name) for name in ["java.math.BigDecimal", "java.sql.Date", "java.sql.Timestamp"])
    uuids, offset = jpype.JClass("java.util.UUID"), jpype.JClass("java.time.OffsetDateTime")
    asked = [
        ("SELECT id + ? FROM orders ORDER BY id", ["setLong", jpype.JLong(2**40)]),
        ("SELECT id + ? FROM orders ORDER BY id", ["setInt", jpype.JInt(5)]),
        ("SELECT id * ? FROM orders ORDER BY id", ["setBigDecimal", big("1.10")]),
        ("SELECT abs(?)", ["setDouble", jpype.JDouble(-1.5)]),
        ("SELECT abs(?)", ["setFloat", jpype.JFloat(-1.5)]),
        ("SELECT NOT ?", ["setBoolean", jpype.JBoolean(True)]),
        ("SELECT upper(?)", ["setString", "x"]),
        ("SELECT octet_length(?)", ["setBytes", jpype.JArray(jpype.JByte)([1, 2])]),
        ("SELECT id FROM orders WHERE ordered_at > ? ORDER BY id", ["setTimestamp", stamp.valueOf("2026-11-02 10:00:00.5")]),
        ("SELECT id FROM orders WHERE ordered_at > ? ORDER BY id", ["setObject", offset.parse("2026-11-02T10:00:00Z")]),
        ("SELECT id FROM orders WHERE ordered_at > ? ORDER BY id", ["setDate", day.valueOf("2026-11-03")]),
        ("SELECT ?", ["setObject", uuids.fromString(str(UUID))]),
    ]
    host = DIRECT.split("@")
    user, password = host[0].removeprefix("postgres://").split(":")
    door = connect(f"jdbc:postgresql://{HOST}:{PORT}/{SOURCE}", AGENT, KEY)
    server = connect(f"jdbc:postgresql://{host[1]}?options=-c%20TimeZone=UTC", user, password)
    for sql, (setter, value) in asked:
        found = []
        for conn in [door, server]:
            made = conn.prepareStatement(sql)
            rows = []
            for _ in range(7):
                # From the fifth time on the driver prepares it by a name and asks in binary.
                getattr(made, setter)(1, value)
                told, rows = made.executeQuery(), []
                kind = str(told.getMetaData().getColumnTypeName(1))
                while told.next():
                    rows.append(str(told.getString(1)))
            found.append((kind, rows))
            made.close()
        same(f"Java, {sql} {setter}", found[0], found[1])
    door.close()
    server.close()


with psycopg.connect(**PLACE, autocommit=True) as door, psycopg.connect(DIRECT, autocommit=True, options="-c timezone=UTC") as server:
    payroll = server.execute("SELECT 'payroll'::regclass::oid").fetchone()[0]
    asked = with_psycopg(door, server)
    hostile(door, server, payroll)
asyncio.run(with_asyncpg())
with_java()
print(f"{asked} statements with declared types: as the server answers them")
