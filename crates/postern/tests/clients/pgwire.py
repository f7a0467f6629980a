"""psycopg, asyncpg, SQLAlchemy and pandas ask the story of examples/postgresql.

    POSTERN_KEY=pk_... python pgwire.py 127.0.0.1 7432

Ends with 1 and says what differed when an answer is not as it should be.
"""

import asyncio
import datetime
import decimal
import os
import sys

import asyncpg
import pandas
import psycopg
import psycopg.types
import psycopg.types.range
import sqlalchemy
from sqlalchemy.ext.asyncio import create_async_engine

HOST, PORT, KEY = sys.argv[1], int(sys.argv[2]), os.environ["POSTERN_KEY"]
AGENT, SOURCE = "claude-support", "shop"

ROWS = [
    (1, "C••• F•••", "c•••@example.com", datetime.date(1984, 1, 1)),
    (4, "L••• V•••", "l•••@example.com", datetime.date(1966, 1, 1)),
]
TOTALS = [
    (10, decimal.Decimal("99.50"), datetime.datetime(2026, 11, 1, 10, tzinfo=datetime.UTC)),
    (12, decimal.Decimal("7.25"), datetime.datetime(2026, 11, 3, 10, tzinfo=datetime.UTC)),
    (13, decimal.Decimal("20.00"), datetime.datetime(2026, 11, 4, 10, tzinfo=datetime.UTC)),
]
SELECT = "SELECT id, name, email, born FROM customers WHERE region = {} ORDER BY id"
# Of orders there are more than the agent's own customers have: a join with what it sees of them.
ORDERS = (
    "SELECT o.id, o.total, o.ordered_at FROM orders o JOIN customers c ON c.id = o.customer_id "
    "WHERE o.total > {} ORDER BY o.id"
)


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def with_psycopg():
    place = dict(host=HOST, port=PORT, user=AGENT, password=KEY, dbname=SOURCE)
    with psycopg.connect(**place) as conn:
        for binary in [False, True]:
            found = conn.execute(SELECT.format("%s"), ["EU"], binary=binary).fetchall()
            same(f"psycopg, binary {binary}", found, ROWS)
            found = conn.execute(ORDERS.format("%s"), [decimal.Decimal("5")], binary=binary)
            same(f"psycopg types, binary {binary}", found.fetchall(), TOTALS)
        for _ in range(8):
            # From the fifth time on psycopg prepares it by a name.
            same("prepared", conn.execute("SELECT count(*) FROM customers").fetchone(), (2,))
        found = conn.execute("SELECT id FROM customers WHERE id = ANY(%s)", [[4, 2]]).fetchall()
        same("a list", found, [(4,)])
        cursor = conn.cursor()
        with cursor.copy("COPY (SELECT id, born FROM customers ORDER BY id) TO STDOUT") as copy:
            same("copy", list(copy.rows()), [("1", "1984-01-01"), ("4", "1966-01-01")])
        for sql, state, code in [
            ("SELECT * FROM payroll", "42P01", "unknown-name"),
            ("SELECT nothing FROM customers", "42P01", "unknown-name"),
            ("UPDATE customers SET name = 'x'", "25006", "not-a-select"),
            ("SELECT pg_sleep(1)", "42501", "function-refused"),
        ]:
            conn.rollback()
            try:
                conn.execute(sql)
                sys.exit(f"{sql} was answered")
            except psycopg.Error as error:
                same(sql, (error.sqlstate, str(error).split(":")[0]), (state, code))
        same("a failed transaction", conn.info.transaction_status.name, "INERROR")
        conn.rollback()
        with conn.transaction(), conn.transaction():
            same("nested", conn.execute("SELECT 1").fetchone(), (1,))
    try:
        psycopg.connect(**{**place, "password": "pk_wrong"})
        sys.exit("a wrong key was let in")
    except psycopg.OperationalError as error:
        same("a wrong key", "unauthenticated" in str(error), True)


async def with_asyncpg():
    place = dict(host=HOST, port=PORT, user=AGENT, password=KEY, database=SOURCE)
    async with asyncpg.create_pool(**place, min_size=1, max_size=2) as pool:
        for _ in range(3):
            # A pool puts a connection back with statements of its own.
            found = await pool.fetch(SELECT.format("$1"), "EU")
            same("asyncpg", [tuple(row) for row in found], ROWS)
        found = await pool.fetch(ORDERS.format("$1"), decimal.Decimal("5"))
        same("asyncpg types", [tuple(row) for row in found], TOTALS)
        async with pool.acquire() as conn, conn.transaction(readonly=True):
            seen = [row["id"] async for row in conn.cursor("SELECT id FROM customers ORDER BY id", prefetch=1)]
            same("a cursor", seen, [1, 4])
        try:
            await pool.fetch("SELECT * FROM payroll")
            sys.exit("payroll was answered")
        except asyncpg.UndefinedTableError as error:
            same("payroll", str(error).split(":")[0], "unknown-name")


def with_sqlalchemy():
    url = sqlalchemy.URL.create(
        "postgresql+psycopg", AGENT, KEY, HOST, PORT, SOURCE
    )
    engine = sqlalchemy.create_engine(url)
    customers = sqlalchemy.table("customers", *map(sqlalchemy.column, ["id", "name", "email", "born", "region"]))
    columns = [customers.c[name] for name in ["id", "name", "email", "born"]]
    query = sqlalchemy.select(*columns).where(customers.c.region == "EU").order_by(customers.c.id)
    with engine.connect() as conn:
        same("SQLAlchemy", [tuple(row) for row in conn.execute(query)], ROWS)
        frame = pandas.read_sql(query, conn)
    same("pandas", [tuple(row) for row in frame.itertuples(index=False, name=None)], ROWS)
    same("pandas types", str(frame["id"].dtype), "int64")
    return engine


def reflected(engine):
    """What SQLAlchemy and pandas find by themselves."""
    found = sqlalchemy.MetaData()
    found.reflect(engine, views=True)
    same("reflection", sorted(found.tables), ["customers", "orders"])
    customers, orders = found.tables["customers"], found.tables["orders"]
    same("columns", [column.name for column in customers.columns], ["id", "name", "email", "region", "born"])
    same("comments", (customers.comment, customers.c.email.comment), ("One row per customer", "masked: email"))
    same("keys", [column.name for column in orders.primary_key], ["id"])
    same("references", [str(key.target_fullname) for key in orders.foreign_keys], ["customers.id"])
    inspector = sqlalchemy.inspect(engine)
    same("has_table", [inspector.has_table(name) for name in ["customers", "payroll"]], [True, False])
    frame = pandas.read_sql_table("customers", engine)
    same("read_sql_table", list(frame["email"]), [row[2] for row in ROWS])


async def reflected_by_asyncpg():
    url = sqlalchemy.URL.create("postgresql+asyncpg", AGENT, KEY, HOST, PORT, SOURCE)
    engine, found = create_async_engine(url), sqlalchemy.MetaData()
    async with engine.connect() as conn:
        await conn.run_sync(found.reflect)
        rows = await conn.execute(sqlalchemy.select(found.tables["customers"].c.id).order_by("id"))
        same("asyncpg reflected", [row.id for row in rows], [1, 4])
    await engine.dispose()


def types():
    """psycopg and asyncpg look types up."""
    place = dict(host=HOST, port=PORT, user=AGENT, password=KEY, dbname=SOURCE)
    with psycopg.connect(**place, autocommit=True) as conn:
        same("a type", psycopg.types.TypeInfo.fetch(conn, "numeric").oid, 1700)
        same("no type", psycopg.types.TypeInfo.fetch(conn, "order_status"), None)
        same("a range", psycopg.types.range.RangeInfo.fetch(conn, "int4range").subtype_oid, 23)
        span = datetime.timedelta(days=1, hours=2, minutes=3, seconds=4)
        for binary in [False, True]:
            found = conn.execute("SELECT interval '1 day 02:03:04'", binary=binary).fetchone()
            same(f"a span, binary {binary}", found, (span,))


async def types_by_asyncpg():
    conn = await asyncpg.connect(host=HOST, port=PORT, user=AGENT, password=KEY, database=SOURCE)
    statement = await conn.prepare("SELECT id, born, NULL::int4range[] FROM customers WHERE id = $1")
    found = [(column.type.name, column.type.kind) for column in statement.get_attributes()]
    same("types", found, [("int4", "scalar"), ("date", "scalar"), ("int4range[]", "array")])
    spans = [datetime.timedelta(days=1, hours=2), datetime.timedelta(days=-1, microseconds=5)]
    for span in spans:
        same("a span", await conn.fetchval("SELECT $1::interval", span), span)
    await conn.close()


with_psycopg()
asyncio.run(with_asyncpg())
reflected(with_sqlalchemy())
asyncio.run(reflected_by_asyncpg())
types()
asyncio.run(types_by_asyncpg())
print("psycopg, asyncpg, SQLAlchemy, pandas: as they should be")
