#!/usr/bin/env bash
# curl asks the story of examples/postgresql over REST and MCP.
#   POSTERN_KEY=pk_... ./ask.sh http://127.0.0.1:7400
set -euo pipefail
url=$1
body=$(mktemp)
trap 'rm -f "$body"' EXIT

fail() { echo "$*; answered: $(cat "$body")" >&2; exit 1; }

# ask STATUS PATH [CURL ARGUMENTS]: the answer lies in $body
ask() {
  local wanted=$1 path=$2 status
  shift 2
  status=$(curl -sS -o "$body" -w '%{http_code}' -H "Authorization: Bearer $POSTERN_KEY" "$@" "$url$path")
  [ "$status" = "$wanted" ] || fail "$path: status $status, wanted $wanted"
}
holds() { grep -qF -- "$1" "$body" || fail "no $1"; }
lacks() { ! grep -qF -- "$1" "$body" || fail "$1 is there"; }

ask 200 /v1/query -d '{"sql":"SELECT name, email FROM customers ORDER BY id"}'
holds '"rows":[["C••• F•••","c•••@example.com"],["L••• V•••","l•••@example.com"]]'
holds '"masked":"email"'
holds '"complete":true'

ask 403 /v1/query -d '{"sql":"SELECT salary FROM payroll"}'
holds '"code":"unknown-name"'
ask 403 /v1/query -d '{"sql":"DELETE FROM customers"}'
holds '"code":"not-a-select"'
ask 400 /v1/query -d '{"sql":'
ask 200 /v1/catalog
lacks payroll
ask 200 /v1/explain -d '{"sql":"SELECT name FROM customers"}'
holds support-reads

ask 200 /mcp -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream' \
  -H 'MCP-Protocol-Version: 2026-07-28' -H 'Mcp-Method: tools/call' -H 'Mcp-Name: query' \
  -d '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"query","arguments":{"sql":"SELECT count(*) FROM customers"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}'
holds '"rows":[[2]]'

POSTERN_KEY=pk_wrong ask 401 /v1/query -d '{"sql":"SELECT 1"}'
ask 200 /healthz
