# Watches server and cluster: the database comes back by itself, a server that ended ends this too.
# Sourced after cluster.sh and server.sh.

watch() {
  while true; do
    # First of all, for either may have ended before anybody watched, and bash waits for no child
    # that is gone already. Therefore the wait below is short, too.
    look_at_server
    look_at_cluster
    sleep 1 9>&- &
    { wait -n "$server_pid" ${cluster_pid:+"$cluster_pid"} "$!" || true; } 2>/dev/null
  done
}

look_at_server() {
  if kill -0 "$server_pid" 2>/dev/null; then return 0; fi
  tail -n 20 "$logs/adit.log" >&2
  fail "the server ended by itself" "read the lines above, then start again; log: $logs/adit.log"
}

look_at_cluster() {
  if [ -z "$cluster_pid" ] || kill -0 "$cluster_pid" 2>/dev/null; then return 0; fi
  say "PostgreSQL ended; starting it again"
  start_cluster || fail "PostgreSQL does not come back" "log: $logs/postgres.log"
  say "PostgreSQL is back"
}
