# The first two administrators of an exchange without demo. Sourced after the others; needs $state,
# $logs, $port, $new_codes, and the server's program and account.

# one_code OPTION...: what adit enrol prints; what it refuses goes to enrol.refused and to the log.
one_code() {
  local code=0
  "${as_server[@]}" "$adit" enrol "$@" --config "$state/adit.toml" \
    2>"$logs/enrol.refused" || code=$?
  cat "$logs/enrol.refused" >>"$logs/enrol.log"
  return "$code"
}

# Without the demo nobody can sign in at first: two administrators are made, two persons, since the
# one who proposes may not approve. A code is shown once; the database has its digest only.
enrol_administrators() {
  local name made code whole=yes
  if [ -e "$state/enrolled" ]; then return 0; fi
  printf '  The first two administrators set their passwords at:\n'
  printf '  https://localhost:%s/redeem\n' "$port"
  printf '  Each code is for another person and works once, for seven days:\n\n'
  for name in administrator1 administrator2; do
    code=0
    made=$(one_code "$name") || code=$?
    if [ "$code" = 3 ] && [ "$new_codes" = yes ] && pending; then
      code=0
      made=$(one_code "$name" --again) || code=$?
    fi
    case $code in
      0) whole=no && printf '  %s  %s\n' "$name" "$(code_in "$made")" ;;
      3)
        if pending; then
          whole=no
          printf '  %s  has not set a password yet; its code was shown before.\n' "$name"
          printf '  %s  for a new one: deploy/start --no-demo --new-codes\n' "$name"
        else
          printf '  %s  has set a password\n' "$name"
        fi
        ;;
      *) whole=no && say "$name was not made; the next start tries again; log: $logs/enrol.log" ;;
    esac
  done
  if [ "$whole" = yes ]; then touch "$state/enrolled"; fi
}

code_in() { sed 's/.*"code":"\([^"]*\)".*/\1/' <<<"$1"; }

# Whether the last refusal says that a code was given out and not used.
pending() { grep -q '"account.code_pending"' "$logs/enrol.refused"; }
