"""The Python MCP SDK asks the story of examples/postgresql, in both wire eras.

    POSTERN_KEY=pk_... python ask.py http http://127.0.0.1:7400/mcp
    python ask.py stdio postern --dir postern mcp --as claude-support

Ends with 1 and says what differed when an answer is not as it should be. Prints one JSON line
per era: what was negotiated, and how many bytes the list of tools has.
"""

import asyncio
import json
import os
import sys

import httpx2
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

LIST_BYTES_MAX = 1536
ERAS = {"auto": "2026-07-28", "legacy": "2025-11-25"}

ALLOWED = "SELECT id, name, email, born FROM customers WHERE region = $1 ORDER BY id"
ALLOWED_ROWS = [
    [1, "C••• F•••", "c•••@example.com", "1984-01-01"],
    [4, "L••• V•••", "l•••@example.com", "1966-01-01"],
]


def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def texts(result):
    return [block.text for block in result.content]


async def tools(client):
    listed = await client.list_tools()
    same("tools", [tool.name for tool in listed.tools], ["catalog", "query"])
    plain = listed.model_dump(by_alias=True, exclude_none=True, exclude_unset=True)
    size = len(json.dumps(plain, separators=(",", ":"), ensure_ascii=False).encode())
    same(f"list of {size} bytes fits", size <= LIST_BYTES_MAX, True)
    same("a read-only hint", all(tool.annotations.read_only_hint for tool in listed.tools), True)
    return size


async def catalogue(client):
    answer = await client.call_tool("catalog", {})
    same("catalog is no error", bool(answer.is_error), False)
    text = json.dumps(answer.structured_content)
    for open_name in ["customers", "orders", "masked:email", "postgresql"]:
        same(f"catalog tells `{open_name}`", open_name in text, True)
    # Tables that exist in the database and that nobody reviewed.
    for hidden_name in ["payroll", "salary"]:
        same(f"catalog tells `{hidden_name}`", hidden_name in text, False)


async def answered(client):
    answer = await client.call_tool("query", {"sql": ALLOWED, "params": ["EU"]})
    same("query is no error", (bool(answer.is_error), answer.is_error and texts(answer)), (False, answer.is_error))
    told = answer.structured_content
    same("rows", told["rows"], ALLOWED_ROWS)
    masks = [column.get("masked") for column in told["columns"]]
    same("masks", masks, [None, "partial", "email", "generalize"])
    same("truncated", told["truncated"], False)
    same("a receipt", told["receipt"]["id"].startswith("r_"), True)
    same("the same as text", json.loads(texts(answer)[0]), told)
    # The row condition: only two of four customers are European; NULL is not EU.
    answer = await client.call_tool("query", {"sql": "SELECT count(*) FROM customers"})
    same("rows by policy", answer.structured_content["rows"], [[2]])
    # A guess behind the mask finds the mask.
    guess = {"sql": "SELECT count(*) FROM customers WHERE email = 'claire@example.com'"}
    answer = await client.call_tool("query", guess)
    same("guess", answer.structured_content["rows"], [[0]])


async def refused(client):
    refusals = {
        "SELECT salary FROM payroll": "unknown-name",
        "SELECT rolpassword FROM pg_catalog.pg_authid": "unknown-name",
        "DELETE FROM customers": "not-a-select",
        "SELECT pg_sleep(1)": "function-refused",
        "SELECT 1; SELECT 2": "many-statements",
        "SELEC 1": "syntax",
    }
    for sql, code in refusals.items():
        answer = await client.call_tool("query", {"sql": sql})
        same(f"{sql}: is an error", bool(answer.is_error), True)
        lines = texts(answer)[0].splitlines()
        same(f"{sql}: code", lines[0].split(":")[0], f"refused ({code})")
        same(f"{sql}: third line", lines[-1].startswith("for more access: give receipt r_"), True)
    lines = texts(await client.call_tool("query", {"sql": "SELECT ssn FROM customers"}))[0].splitlines()
    same("three lines", len(lines), 3)
    same("would pass", lines[1], "would pass: you can read: id, name, email, region, born")


async def ask(server, mode):
    async with Client(server, mode=mode) as client:
        same("revision", client.protocol_version, ERAS[mode])
        size = await tools(client)
        await catalogue(client)
        await answered(client)
        await refused(client)
        print(json.dumps({"mode": mode, "revision": client.protocol_version, "list_bytes": size}))


async def wrong_key(url):
    async with httpx2.AsyncClient() as http:
        answer = await http.post(url, json={}, headers={"Authorization": "Bearer pk_wrong"})
        same("wrong key", answer.status_code, 401)


async def main(kind, *rest):
    for mode in ERAS:
        if kind == "stdio":
            await ask(StdioServerParameters(command=rest[0], args=list(rest[1:])), mode)
            continue
        bearer = {"Authorization": f"Bearer {os.environ['POSTERN_KEY']}"}
        async with httpx2.AsyncClient(headers=bearer) as http:
            await ask(streamable_http_client(rest[0], http_client=http), mode)
    if kind == "http":
        await wrong_key(rest[0])


asyncio.run(main(*sys.argv[1:]))
