#!/usr/bin/env bash
# psql asks for the catalogue of a source that is no PostgreSQL. PGPASSWORD is the agent's key.
#   PGPASSWORD=pk_... ./told.sh 127.0.0.1 7432 SCHEMA
set -euo pipefail

ask() { psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$1" -p "$2" -U claude -d shop "${@:4}"; }
same() { if [ "$2" != "$3" ]; then printf '%s: found %s, wanted %s\n' "$1" "$2" "$3" >&2; exit 1; fi; }
column() { ask "$1" "$2" "$3" -c "$4" | cut -d"|" -f"$5" | tr "\n" " "; }

same tables "$(column "$@" '\dt' 2)" "customers orders "
same schemas "$(column "$@" '\dn' 1)" "$3 "
same functions "$(column "$@" '\df' 1)" ""
same databases "$(column "$@" '\l' 1)" "shop "
same listed "$(column "$@" '\d' 2)" "customers orders "
same columns "$(column "$@" '\d customers' 1 | cut -d' ' -f1-5)" "id name email region born"
same numbered "$(ask "$@" -c '\d customers' | head -1)" "id|bigint||not null|"
same masks "$(ask "$@" -c '\d+ customers' | sed -n 's/.*\(masked: [a-z]*\).*/\1/p' | tr "\n" " ")" \
  "masked: partial masked: email masked: generalize "
same reference "$(ask "$@" -P tuples_only=off -c '\d orders' | grep -c 'FOREIGN KEY (customer_id) REFERENCES customers(id)')" 1
same referenced "$(ask "$@" -P tuples_only=off -c '\d customers' | grep -c 'TABLE "orders" CONSTRAINT')" 1
for hidden in payroll nothing 'customers.ssn'; do
  same hidden "$(ask "$@" -c "\\d $hidden" 2>&1)" ""
done
same pattern "$(column "$@" '\d cust*' 1 | cut -d' ' -f1-2)" "id name"
for command in '\d+' '\da' '\dA' '\db' '\dc' '\dC' '\dd' '\dD' '\ddp' '\des' '\det' '\df+' '\dg' '\di+' '\dl' '\dL' '\dm' '\dn+' \
  '\do' '\dp' '\dP' '\drds' '\dRp' '\ds' '\dt+' '\dT+' '\du' '\dv' '\dx' '\dy' '\l+' '\z'; do
  ask "$@" -c "$command" >/dev/null
done
# What a press of the tab key asks.
same completed "$(ask "$@" -c "SELECT c.relname, NULL::pg_catalog.text FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'S', 'v', 'm', 'f', 'p') AND (c.relname) LIKE 'cu%' AND pg_catalog.pg_table_is_visible(c.oid) AND c.relnamespace <> (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'pg_catalog') UNION ALL SELECT NULL::pg_catalog.text, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname LIKE 'cu%' AND n.nspname NOT LIKE E'pg\\\\_%' LIMIT 1000" | tr '|' ' ')" "customers "
same session "$(ask "$@" -c 'SELECT current_schema(), current_user, current_database()')" "$3|claude|shop"
same truth "$(ask "$@" -c "SELECT relkind = 'r', relname ~ '^c', 7 / 2, array_to_string(ARRAY['a', NULL, 'b'], '-') FROM pg_class WHERE relname = 'customers'")" "t|t|3|a-b"
same keys "$(ask "$@" -c "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_name = 'orders' ORDER BY ordinal_position" | tr "\n" " ")" \
  "orders|id|bigint orders|customer_id|bigint orders|total|numeric "
refused() {
  local said
  if said=$(ask "$1" "$2" "$3" -v VERBOSITY=verbose -c "$4" 2>&1); then echo "$4 was answered" >&2; exit 1; fi
  case "$said" in *"$5"*) ;; *) printf '%s: %s, wanted %s\n' "$4" "$said" "$5" >&2; exit 1 ;; esac
}
refused "$@" 'SELECT * FROM payroll' '42P01: unknown-name'
refused "$@" "SELECT 'payroll'::regclass" '42P01: unknown-name'
refused "$@" "SELECT 'nothing'::regclass" '42P01: unknown-name'
refused "$@" 'SELECT * FROM pg_catalog.pg_statistic' '42P01: unknown-name'
# A question is about the catalogue or about tables; a table that is there is no table beside it.
for table in customers payroll nothing; do
  refused "$@" "SELECT 1 FROM pg_class, $table" "42P01: unknown-name: no table \`$table\`"
done
refused "$@" "SELECT pg_read_file('/etc/passwd') FROM pg_class" '42501: function-refused'
echo "psql: as it should be"
