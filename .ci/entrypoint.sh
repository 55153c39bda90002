#!/bin/sh
# What the entry points of the usual PostgreSQL and Redis images do, as far as tests need it.
set -eu
[ "${1:-}" ] || set -- postgres
case "$1" in -*) set -- postgres "$@" ;; esac
if [ "$1" = redis-server ]; then
  shift
  cd /data 2>/dev/null || cd /tmp
  exec setpriv --reuid=redis --regid=redis --clear-groups redis-server "$@" --protected-mode no
fi
[ "$1" = postgres ] || exec "$@"

PATH="$(ls -d /usr/lib/postgresql/*/bin | tail -1):$PATH"; export PATH
PGDATA="${PGDATA:-/var/lib/postgresql/data}"; export PGDATA
user="${POSTGRES_USER:-postgres}" database="${POSTGRES_DB:-${POSTGRES_USER:-postgres}}"
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }

mkdir -p "$PGDATA" /var/run/postgresql
chown postgres:postgres "$PGDATA" /var/run/postgresql
chmod 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  [ "${POSTGRES_PASSWORD:-}" ] || { echo 'POSTGRES_PASSWORD is not set' >&2; exit 1; }
  secret=$(mktemp); printf '%s\n' "$POSTGRES_PASSWORD" >"$secret"; chown postgres "$secret"
  as_postgres initdb -D "$PGDATA" -U "$user" --pwfile="$secret" --encoding=UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=scram-sha-256 --no-sync >/dev/null
  rm -f "$secret"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  printf "listen_addresses='*'\nunix_socket_directories='/var/run/postgresql'\njit=off\n" >>"$PGDATA/postgresql.conf"
  if [ "$database" != postgres ]; then
    as_postgres pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w -l /tmp/init.log start >/dev/null
    as_postgres psql -v ON_ERROR_STOP=1 -U "$user" -d postgres -qc "CREATE DATABASE \"$database\""
    as_postgres pg_ctl -D "$PGDATA" -m fast -w stop >/dev/null
  fi
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups "$@"
