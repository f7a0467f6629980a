#!/usr/bin/env bash
# Everything that must be true before a change lands: format, lints, tidy, tests.
# Installs what the tests need when it is missing. Run it from anywhere.
set -euo pipefail
cd "$(dirname "$0")"

step() { printf '\n== %s\n' "$*"; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

have_postgres() { command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

missing=()
have_postgres || missing+=(postgresql)
# The programs alone: the package `mariadb-server` would start a server of the system's own.
{ [ -x /usr/sbin/mariadbd ] && [ -x /usr/bin/my_print_defaults ]; } || missing+=(mariadb-server-core mariadb-client-core)
# The program alone, under another name: the package `redis-server` would start one of the system's own.
command -v valkey-server >/dev/null || command -v redis-server >/dev/null || command -v redis-check-rdb >/dev/null || missing+=(redis-tools)
command -v cc >/dev/null || missing+=(gcc libc6-dev)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3 python3-venv)
command -v curl >/dev/null || missing+=(curl)
command -v git >/dev/null || missing+=(git)
command -v node >/dev/null || missing+=(nodejs node-pg)
command -v java >/dev/null || missing+=(default-jre-headless)
[ -e /usr/share/java/postgresql.jar ] || missing+=(libpostgresql-jdbc-java)
if [ ${#missing[@]} -gt 0 ]; then
  step "install ${missing[*]}"
  as_root apt-get update -qq
  # A cluster of the system's own is not wanted: the tests start private servers.
  as_root mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] \
    || echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# The tests of real clients ask with the Python MCP SDK, of a fixed version.
venv=target/clients-venv wants=crates/postern/tests/clients/requirements.txt
if ! cmp -s "$wants" "$venv/requirements.txt"; then
  step "install the Python clients into $venv"
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wants"
  cp "$wants" "$venv/requirements.txt"
fi

# node-postgres: the system's package, or one beside a Node that is not the system's.
node=target/clients-node
if ! NODE_PATH=/usr/share/nodejs:$node/node_modules node -e 'require("pg")' 2>/dev/null; then
  step "install node-postgres"
  if command -v npm >/dev/null; then
    npm install --silent --no-fund --no-audit --prefix "$node" pg@8.16.3
  else
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends node-pg
  fi
fi

step "format"
cargo fmt --all --check

step "lints"
cargo clippy --workspace --all-targets --locked -- -D warnings

step "tidy: arrows, crates, licences, files"
cargo xtask tidy

step "one TLS provider"
for crate in aws-lc-sys openssl-sys; do
  if cargo tree --locked --workspace -i "$crate" 2>/dev/null | grep -q .; then
    echo "$crate is in the tree" >&2
    exit 1
  fi
done

step "what must not compile"
cargo test --locked --doc -p postern-gate -p postern-sql

step "tests"
if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run --workspace --locked --no-fail-fast
else
  cargo test --workspace --locked --no-fail-fast
fi
