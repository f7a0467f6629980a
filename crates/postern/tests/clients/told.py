"""SQLAlchemy, asyncpg and pandas find the tables of a source that is no PostgreSQL.

    POSTERN_KEY=pk_... python told.py 127.0.0.1 7432 SCHEMA

Ends with 1 and says what differed when an answer is not as it should be.
"""

import asyncio
import os
import sys

import asyncpg
import pandas
import psycopg
import sqlalchemy
from sqlalchemy.ext.asyncio import create_async_engine

HOST, PORT, SCHEMA, KEY = sys.argv[1], int(sys.argv[2]), sys.argv[3], os.environ["POSTERN_KEY"]
AGENT, SOURCE = "claude", "shop"


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def place(driver):
    return sqlalchemy.URL.create(f"postgresql+{driver}", AGENT, KEY, HOST, PORT, SOURCE)


def reflected(engine):
    found = sqlalchemy.MetaData()
    found.reflect(engine, views=True)
    same("reflection", sorted(found.tables), ["customers", "orders"])
    customers, orders = found.tables["customers"], found.tables["orders"]
    same("columns", [column.name for column in customers.columns], ["id", "name", "email", "region", "born"])
    same("nullable", [column.nullable for column in customers.columns], [False, True, True, True, True])
    same("comments", (customers.comment, customers.c.email.comment), ("One row per customer", "masked: email"))
    same("keys", [column.name for column in orders.primary_key], ["id"])
    same("references", [str(key.target_fullname) for key in orders.foreign_keys], ["customers.id"])
    with engine.connect() as conn:
        rows = conn.execute(sqlalchemy.select(customers.c.id, customers.c.name).order_by(customers.c.id)).all()
    same("asked by what was found", [tuple(row) for row in rows], [(1, "C••• F•••"), (2, "M••• D•••")])


def inspected(engine):
    """What LangChain's `SQLDatabase` and its like ask."""
    inspector = sqlalchemy.inspect(engine)
    same("default schema", inspector.default_schema_name, SCHEMA)
    same("schemas", inspector.get_schema_names(), ["information_schema", SCHEMA])
    same("tables", sorted(inspector.get_table_names()), ["customers", "orders"])
    same("views", inspector.get_view_names(), [])
    same("types", [type(column["type"]).__name__ for column in inspector.get_columns("orders")], ["BIGINT", "BIGINT", "NUMERIC"])
    same("key", inspector.get_pk_constraint("orders")["constrained_columns"], ["id"])
    (key,) = inspector.get_foreign_keys("orders")
    same("reference", (key["constrained_columns"], key["referred_table"], key["referred_columns"]), (["customer_id"], "customers", ["id"]))
    for ask in [inspector.get_indexes, inspector.get_unique_constraints, inspector.get_check_constraints]:
        same(ask.__name__, ask("orders"), [])
    same("has_table", [inspector.has_table(name) for name in ["customers", "payroll", "nothing"]], [True, False, False])
    for hidden in ["payroll", "nothing"]:
        try:
            inspector.get_columns(hidden)
            sys.exit(f"{hidden} was told")
        except sqlalchemy.exc.NoSuchTableError:
            pass
    frame = pandas.read_sql_table("customers", engine)
    same("read_sql_table", (list(frame["email"])[0], list(frame.columns)), ("c•••@example.com", ["id", "name", "email", "region", "born"]))
    frame = pandas.read_sql("SELECT region, count(*) AS n FROM customers GROUP BY region ORDER BY region", engine)
    same("read_sql", list(frame["n"]), [1, 1])


def parameters():
    """Values that say their type, and values that do not."""
    place = dict(host=HOST, port=PORT, user=AGENT, password=KEY, dbname=SOURCE)
    with psycopg.connect(**place, autocommit=True) as conn:
        oid = "SELECT oid FROM pg_class WHERE relname = %s"
        (number,) = conn.execute(oid, ["customers"]).fetchone()
        name = "SELECT relname, relhasindex, relacl FROM pg_class WHERE oid = %s"
        for binary in [False, True]:
            for value in [number, str(number)]:
                found = conn.execute(name, [value], binary=binary and value is number).fetchone()
                same("a number", found[:2], ("customers", True))
                same("a list", found[2], ["claude=r/claude"])
        many = "SELECT relname FROM pg_class WHERE relname = ANY(%s) ORDER BY relname"
        same("a list", conn.execute(many, [["orders", "payroll", "nothing"]]).fetchall(), [("orders",)])


async def by_asyncpg():
    conn = await asyncpg.connect(host=HOST, port=PORT, user=AGENT, password=KEY, database=SOURCE)
    statement = await conn.prepare("SELECT oid, relname, relhasindex FROM pg_class WHERE relname = $1 AND relnatts > $2")
    same("types", [kind.type.name for kind in statement.get_attributes()], ["oid", "name", "bool"])
    same("values", [kind.name for kind in statement.get_parameters()], ["name", "int2"])
    rows = await statement.fetch("customers", 4)
    same("asyncpg", [tuple(row)[1:] for row in rows], [("customers", True)])
    await conn.close()
    engine, found = create_async_engine(place("asyncpg")), sqlalchemy.MetaData()
    async with engine.connect() as conn:
        await conn.run_sync(found.reflect)
    same("asyncpg reflected", sorted(found.tables), ["customers", "orders"])
    await engine.dispose()


engine = sqlalchemy.create_engine(place("psycopg"))
reflected(engine)
inspected(engine)
parameters()
asyncio.run(by_asyncpg())
print("SQLAlchemy, asyncpg, pandas: as they should be")
