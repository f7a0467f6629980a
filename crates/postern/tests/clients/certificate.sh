#!/usr/bin/env bash
# psql shows certificates in place of a key.
#   ./certificate.sh make FOLDER           authorities, the listener's own certificate, those of clients
#   ./certificate.sh ask PORT FOLDER
#   ./certificate.sh stopped PORT FOLDER   what a certificate of a suspended agent opens
set -euo pipefail

# An authority's own certificate: NAME.
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=$1" -addext basicConstraints=critical,CA:TRUE \
    -keyout "$1.key" -out "$1.crt" 2>/dev/null
}

# A certificate that an authority signs: AUTHORITY FILE COMMON-NAME DAYS ALTERNATIVE-NAME.
signed() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$3" -addext "subjectAltName=$5" -keyout "$2.key" -out "$2.csr" 2>/dev/null
  openssl x509 -req -in "$2.csr" -CA "$1.crt" -CAkey "$1.key" -CAcreateserial -days "$4" -copy_extensions copy -out "$2.crt" 2>/dev/null
  chmod 600 "$2.key"
}

# One that was in force in 2020.
ended() {
  signed site ended claude.agents.example 30 DNS:claude.agents.example
  printf '%s\n' '[ca]' 'default_ca=site' '[site]' 'database=index' 'serial=serial' 'new_certs_dir=.' 'default_md=sha256' \
    'copy_extensions=copy' 'policy=any' '[any]' 'commonName=supplied' >ca.conf
  : >index
  echo 01 >serial
  openssl ca -batch -notext -config ca.conf -cert site.crt -keyfile site.key -in ended.csr -out ended.crt \
    -startdate 20200101000000Z -enddate 20200201000000Z 2>/dev/null
}

make() {
  cd "$1"
  authority site
  authority elsewhere
  signed site server localhost 30 IP:127.0.0.1,DNS:localhost
  signed site claude claude.agents.example 30 DNS:elsewhere.example
  signed site workload "a workload" 30 URI:spiffe://example/claude,DNS:claude.agents.example
  signed site other other.agents.example 30 DNS:other.example
  signed elsewhere foreign claude.agents.example 30 DNS:claude.agents.example
  ended
}

psql_as() {
  local port=$1 folder=$2 user=$3 shown=$4
  psql -X -q -A -t -w -v ON_ERROR_STOP=1 -v VERBOSITY=verbose \
    "host=127.0.0.1 port=$port user=$user dbname=shop sslmode=verify-full sslrootcert=$folder/site.crt sslcert=$folder/$shown.crt sslkey=$folder/$shown.key" \
    -c 'SELECT count(*) FROM customers' 2>&1
}

opens() {
  local said
  said=$(psql_as "$1" "$2" "$3" "$4") || { echo "$4 as $3: $said" >&2; exit 1; }
  [ "$said" = 2 ] || { echo "$4 as $3: $said" >&2; exit 1; }
}

refused() {
  local said
  if said=$(psql_as "$1" "$2" "$3" "$4"); then echo "$4 as $3 was let in" >&2; exit 1; fi
  case "$said" in *"$5"*) ;; *) printf '%s as %s: %s, wanted %s\n' "$4" "$3" "$said" "$5" >&2; exit 1 ;; esac
}

ask() {
  opens "$@" claude claude
  opens "$@" claude workload
  for shown in claude other; do
    refused "$@" nobody "$shown" 'unauthenticated: this certificate does not open this name'
  done
  refused "$@" claude other 'unauthenticated: this certificate does not open this name'
  refused "$@" claude foreign 'SSL error: tlsv1 alert unknown ca'
  refused "$@" claude ended 'SSL error: sslv3 alert certificate expired'
  # Without a certificate a key is asked for.
  refused "$@" claude none 'no password supplied'
}

unset PGPASSWORD
case "$1" in
  make) make "$2" ;;
  ask) ask "$2" "$3" ;;
  stopped) refused "$2" "$3" claude claude 'stopped: access of this agent is stopped' ;;
esac
echo "psql: as it should be"
