# The private PostgreSQL cluster: made once, started, watched and stopped by deploy/start.
# Sourced after say.sh and account.sh. Durability and page checksums are on; it listens on a Unix
# socket only, and the system says who is there (peer), so it has no password to lose.

pg_bin=/usr/lib/postgresql/15/bin
cluster_pid=

# place_cluster STATE: sets `cluster`, where the data lie: STATE/postgres, or, when the cluster's
# user cannot enter STATE (a clone under /root), a folder of /var/lib/adit named after STATE.
place_cluster() {
  local state=$1
  cluster=$state/postgres
  if can_read "$state"; then return 0; fi
  cluster=/var/lib/adit/$(printf '%s' "$state" | sha256sum | cut -c 1-12)/postgres
  mkdir -p "$(dirname "$cluster")"
  chmod 755 /var/lib/adit "$(dirname "$cluster")"
  say "the user $account cannot enter $state: the database lies in $cluster"
}

# Makes the cluster under another name and renames it at the end: half a cluster is never used.
make_cluster() {
  local found fresh=$cluster.new
  if [ -e "$cluster/PG_VERSION" ]; then
    found=$(cat "$cluster/PG_VERSION")
    [ "$found" = 15 ] || fail "$cluster was made by PostgreSQL $found" "dump it there, or --data DIR"
    return 0
  fi
  say "making a PostgreSQL cluster in $cluster"
  rm -rf "$fresh"
  mkdir -m 700 "$fresh" && give "$fresh"
  (cd / && run_logged "$logs/initdb.log" "${as_account[@]}" "$pg_bin/initdb" --pgdata "$fresh" \
    --username postgres --encoding UTF8 --locale C.UTF-8 --data-checksums \
    --auth-local peer --auth-host reject) ||
    fail "initdb could not make the cluster" "read the lines above; log: $logs/initdb.log"
  mv "$fresh" "$cluster"
}

# Who may be whom: the cluster's user and whoever starts it are both roles; nobody else is.
write_cluster_settings() {
  cat >"$cluster/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$socket_folder'
unix_socket_permissions = 0700
max_connections = 64
shared_buffers = 128MB
max_wal_size = 1GB
fsync = on
full_page_writes = on
synchronous_commit = on
max_parallel_workers_per_gather = 0
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
END
  printf 'local all all peer map=adit\n' >"$cluster/pg_hba.conf"
  printf '%s\n' $account $(id -un) | sort -u | while read -r user; do
    printf 'adit %s adit\nadit %s postgres\n' "$user" "$user"
  done >"$cluster/pg_ident.conf"
  give "$cluster"/*.conf
}

# A socket's path may have 107 bytes, which a deep clone exceeds; a folder under /tmp never does.
make_socket_folder() {
  socket_folder=$(mktemp -d /tmp/adit-XXXXXX)
  give "$socket_folder"
}

# Ends what an earlier start left running after a kill -9, so that two never share one cluster.
end_stray_cluster() {
  if [ ! -e "$cluster/postmaster.pid" ]; then return 0; fi
  (cd / && "${as_account[@]}" "$pg_bin/pg_ctl" -D "$cluster" -m fast -w stop) >/dev/null 2>&1 || true
}

# Starts postgres in a session of its own, where Ctrl-C does not reach it.
spawn_cluster() {
  (cd / && exec "${as_account[@]}" setsid "$pg_bin/postgres" -D "$cluster") \
    9>&- >>"$logs/postgres.log" 2>&1 </dev/null &
  cluster_pid=$!
}

cluster_answers() { psql_private postgres -qAtc 'SELECT 1' >/dev/null 2>&1; }

psql_private() {
  local database=$1
  shift
  PGOPTIONS='-c client_min_messages=warning' "$pg_bin/psql" -X -v ON_ERROR_STOP=1 \
    -h "$socket_folder" -U postgres -d "$database" "$@"
}

# Starts it and waits until it answers; after a crash its old processes may need a moment to go.
start_cluster() {
  local tries
  for tries in $(seq 1 240); do
    if [ -z "$cluster_pid" ] || ! kill -0 "$cluster_pid" 2>/dev/null; then spawn_cluster; fi
    if cluster_answers; then return 0; fi
    sleep 0.25
  done
  tail -n 15 "$logs/postgres.log" >&2
  return 1
}

# Role, database and extension are each looked for by itself, every time: whatever a start that was
# interrupted has left half made, the next one completes.
make_database() {
  there pg_roles rolname || psql_private postgres -qc 'CREATE ROLE adit LOGIN' || return 1
  there pg_database datname || psql_private postgres -qc 'CREATE DATABASE adit OWNER adit' ||
    return 1
  psql_private adit -qc 'CREATE EXTENSION IF NOT EXISTS postgis'
}

# there CATALOGUE NAME: whether the cluster has its own `adit` in this catalogue.
there() { [ -n "$(psql_private postgres -Atc "SELECT 1 FROM $1 WHERE $2 = 'adit'")" ]; }

# Makes what is missing, starts it, and sets `database_url`.
open_cluster() {
  make_cluster
  end_stray_cluster
  make_socket_folder
  write_cluster_settings
  start_cluster || fail "PostgreSQL does not start" "read the lines above; log: $logs/postgres.log"
  make_database || fail "the database could not be made" "read the lines above"
  database_url="postgresql:///adit?host=$socket_folder&user=adit"
}

# Fast shutdown: open transactions end, everything committed is on disk.
close_cluster() {
  if [ -n "$cluster_pid" ] && kill -INT "$cluster_pid" 2>/dev/null; then wait "$cluster_pid" || true; fi
  if [ -n "${socket_folder:-}" ]; then rm -rf "$socket_folder"; fi
}
