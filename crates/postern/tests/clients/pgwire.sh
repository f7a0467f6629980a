#!/usr/bin/env bash
# psql asks the story of examples/postgresql. PGPASSWORD is the agent's key.
#   PGPASSWORD=pk_... ./pgwire.sh 127.0.0.1 7432
set -euo pipefail

ask() { psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$1" -p "$2" -U claude-support -d shop "${@:3}"; }
same() { if [ "$2" != "$3" ]; then printf '%s: found %s, wanted %s\n' "$1" "$2" "$3" >&2; exit 1; fi; }
refused() {
  local said
  if said=$(ask "$1" "$2" -v VERBOSITY=verbose -c "$3" 2>&1); then echo "$3 was answered" >&2; exit 1; fi
  case "$said" in *"$4"*) ;; *) printf '%s: %s, wanted %s\n' "$3" "$said" "$4" >&2; exit 1 ;; esac
}

same rows "$(ask "$@" -c 'SELECT id, name, born FROM customers ORDER BY id')" \
  $'1|C••• F•••|1984-01-01\n4|L••• V•••|1966-01-01'
same transaction "$(ask "$@" -c BEGIN -c 'SELECT count(*) FROM customers' -c COMMIT)" 2
same csv "$(ask "$@" -c '\copy (SELECT id, name FROM customers ORDER BY id) TO STDOUT WITH (FORMAT csv, HEADER)')" \
  $'id,name\n1,C••• F•••\n4,L••• V•••'
same cursor "$(ask "$@" -c 'SHOW server_version' | cut -d' ' -f1)" 14.0
refused "$@" 'SELECT salary FROM payroll' '42P01: unknown-name'
refused "$@" 'DELETE FROM customers' '25006: not-a-select'
same tables "$(ask "$@" -c '\dt' | cut -d"|" -f2 | tr "\n" " ")" "customers orders "
first() { ask "$1" "$2" -c "$3" | cut -d"|" -f"$4" | tr "\n" " "; }
same schemas "$(first "$@" '\dn' 1)" "public "
same functions "$(first "$@" '\df' 1)" ""
same databases "$(first "$@" '\l' 1)" "shop "
same columns "$(first "$@" '\d customers' 1 | cut -d' ' -f1-5)" "id name email region born"
same masks "$(ask "$@" -c '\d+ customers' | sed -n 's/.*\(masked: [a-z]*\).*/\1/p' | tr "\n" " ")" \
  "masked: partial masked: email masked: generalize "
same reference "$(ask "$@" -P tuples_only=off -c '\d orders' | grep -c 'FOREIGN KEY (customer_id) REFERENCES customers(id)')" 1
same hidden "$(ask "$@" -c '\d payroll' 2>&1)" ""
for command in '\d' '\da' '\dA' '\dAc' '\dAf' '\dAo' '\dAp' '\db' '\dc' '\dC+' '\dconfig' '\dd' '\dD+' '\ddp' '\deu' '\dES' \
  '\det' '\dew' '\des' '\df' '\dF' '\dFd' '\dFp' '\dFt' '\dg' '\di+' '\dl' '\dL' '\dm' '\dn+' '\do' '\dOS' '\dp' '\dP' '\drds' \
  '\dRp' '\dRs' '\ds' '\dt+' '\dT+' '\du' '\dv' '\dx' '\dX' '\dy' '\l+' '\z'; do
  ask "$@" -c "$command" >/dev/null
done
dumped=$(pg_dump --schema-only -h "$1" -p "$2" -U claude-support shop 2>&1) && { echo "a dump was answered" >&2; exit 1; }
case "$dumped" in *"not-supported: a dump"*COPY*) ;; *) echo "pg_dump: $dumped" >&2; exit 1 ;; esac
if PGPASSWORD=pk_wrong ask "$@" -c 'SELECT 1' 2>/dev/null; then echo "a wrong key was let in" >&2; exit 1; fi
if ask "$@" -d "dbname=payroll" -c 'SELECT 1' 2>/dev/null; then echo "a source that is not there was opened" >&2; exit 1; fi
echo "psql: as it should be"
