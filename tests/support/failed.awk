# What failed and why, a line each, from GoogleTest's XML or from TAP: so that the end of a long run
# says what its middle said. Input: one such report.

/<testcase / { name = between("classname=\"", "\"") "." between(" name=\"", "\"") }
/<failure / { tell(name, between("message=\"", "\"")) }

/^ *not ok / { name = $0; sub(/^ *not ok [0-9]+ (- )?/, "", name) }
# A group of cases fails with those in it, which have been told.
/^ *error: / && !/subtests? failed/ {
  words = $0
  sub(/^ *error: /, "", words)
  if (words ~ /^\|-?$/) getline words
  tell(name, words)
}

function between(before, after,    rest) {
  rest = substr($0, index($0, before) + length(before))
  return substr(rest, 1, index(rest, after) - 1)
}

function tell(who, words) {
  gsub(/&#x0?A;/, " ", words)
  gsub(/&quot;/, "\"", words)
  gsub(/ +/, " ", words)
  printf "FAILED: %s: %s\n", who, substr(words, 1, 300)
}
