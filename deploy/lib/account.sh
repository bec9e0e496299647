# Under which user things run. Sourced after say.sh.
# PostgreSQL refuses to run as root and the server needs no rights; so root hands both to the
# system user `adit`. Anyone else runs them as themselves.

# Sets `account` to the name of that user, and `as_account` to the words that run a command under
# it. Such a command gets SIGTERM when the process that started it dies, so that kill -9 of
# deploy/start leaves nothing behind. Root makes the user where it does not exist yet.
choose_account() {
  account=$(id -un)
  as_account=(setpriv --pdeathsig TERM --)
  if [ "$(id -u)" != 0 ]; then return 0; fi
  account=adit
  as_account=(setpriv --reuid="$account" --regid="$account" --clear-groups --inh-caps=-all
    --no-new-privs --pdeathsig TERM --)
  if id "$account" >/dev/null 2>&1; then return 0; fi
  useradd --system --user-group --no-create-home --home-dir /nonexistent \
    --shell /usr/sbin/nologin "$account" ||
    fail "the system user '$account' could not be made" "make it: useradd --system $account"
}

# can_read PATH: whether that user can reach and read this file, or enter and list this folder.
can_read() {
  if [ -d "$1" ]; then
    (cd / && "${as_account[@]}" test -r "$1" -a -x "$1")
  else
    (cd / && "${as_account[@]}" test -r "$1")
  fi
}

# give PATH...: makes that user the owner.
give() { if [ "$(id -u)" = 0 ]; then chown -R "$account:" "$@"; fi; }
