# What every script here says, and how: steps with their seconds, and failures with their cure.
# Sourced, never run. Sets `root`, the folder of this clone.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
started_at=$SECONDS

# say SENTENCE: one step of progress, with the seconds since the script began.
say() { printf '[%4ds] %s\n' "$((SECONDS - started_at))" "$*"; }

# fail WHAT CURE: names the failure and what to do about it, and ends the script with 1.
fail() {
  printf '\nadit: %s\n' "$1" >&2
  if [ -n "${2:-}" ]; then printf '  cure: %s\n' "$2" >&2; fi
  exit 1
}

# run_logged LOG COMMAND...: runs quietly; on failure shows the end of the log and returns 1.
run_logged() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if "$@" >"$log" 2>&1; then return 0; fi
  printf '\n%s\n' "--- the end of $log" >&2
  tail -n 25 "$log" >&2
  return 1
}

# at_least HAVE WANT: true when dotted version HAVE is WANT or newer.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
