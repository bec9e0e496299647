# The server as deploy/start runs it: its settings, its start, its end. Sourced after the others.

server_pid=
adit=$root/build/release/bin/adit

# Root runs the server as the user of account.sh, or as itself when that user cannot read the clone.
choose_server_account() {
  local path
  as_server=("${as_account[@]}")
  for path in "$adit" "$root/web/dist" "$root/deploy/plans" "$state"; do
    if can_read "$path"; then continue; fi
    say "the user $account cannot read $path: the server runs as $(id -un)"
    as_server=(setpriv --no-new-privs --pdeathsig TERM --)
    return 0
  done
  if [ "$(id -u)" != 0 ]; then return 0; fi
  # Keys and settings become its own, also those that an earlier start left to root.
  chown "$account:" "$state"
  find "$state" -mindepth 1 -maxdepth 1 ! -name postgres ! -name node ! -name log \
    -exec chown -R "$account:" {} +
}

hosts() {
  if grep -q '^0\{31\}1 ' /proc/net/if_inet6 2>/dev/null; then
    printf '["127.0.0.1", "::1"]'
  else
    printf '["127.0.0.1"]'
  fi
}

write_settings() {
  install -m 600 /dev/null "$state/adit.toml"
  cat >"$state/adit.toml" <<END
# Written by deploy/start at every start; changes made here are lost.
demo = $demo

[listen]
port = $port
hosts = $(hosts)
loopback_port = $health_port

[tls]
certificate = "$state/tls/certificate.pem"
key = "$state/tls/key.pem"

[database]
url = "$database_url"

[data]
directory = "$state"

[web]
directory = "$root/web/dist"

[plans]
directory = "$root/deploy/plans"
END
  # The settings of a mail server are somebody's own and stay.
  if [ -f "$state/mail.toml" ]; then cat "$state/mail.toml" >>"$state/adit.toml"; fi
}

migrate() {
  run_logged "$logs/migrate.log" "${as_server[@]}" "$adit" migrate --config "$state/adit.toml" ||
    fail "the database could not be brought up to date" "read the lines above; for a database of \
your own, check that --database reaches it and that it may create tables"
}

spawn_server() {
  (cd / && exec "${as_server[@]}" setsid "$adit" serve --config "$state/adit.toml") \
    9>&- >>"$logs/adit.log" 2>&1 </dev/null &
  server_pid=$!
}

server_is_ready() { curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$health_port/readyz" 2>/dev/null; }

start_server() {
  local tries
  spawn_server
  for tries in $(seq 1 240); do
    if server_is_ready; then return 0; fi
    if ! kill -0 "$server_pid" 2>/dev/null; then break; fi
    sleep 0.25
  done
  tail -n 20 "$logs/adit.log" >&2
  fail "the server did not become ready" "read the lines above; log: $logs/adit.log"
}

# Asks it to finish what is in flight; after 20 seconds it has had its chance.
stop_server() {
  if [ -z "$server_pid" ] || ! kill -TERM "$server_pid" 2>/dev/null; then return 0; fi
  local tries
  for tries in $(seq 1 80); do
    if ! kill -0 "$server_pid" 2>/dev/null; then return 0; fi
    sleep 0.25
  done
  say "the server does not stop; ending it (what was acknowledged is safe in the database)"
  kill -KILL "$server_pid" 2>/dev/null || true
}
