# Counts test cases from what the runners themselves report: GoogleTest's XML, vitest's JSON, and
# for scripts a closing line "N passed, N failed". Sourced by tests/run.

passed=0 failed=0 skipped=0
reports=$root/build/reports
mkdir -p "$reports"

begin_suite() { suite_passed=0 suite_failed=0; }

# count PASSED FAILED [SKIPPED]
count() {
  suite_passed=$((suite_passed + $1)) suite_failed=$((suite_failed + $2))
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + ${3:-0}))
}

# A failure outside any case: a crash, a missing program, a suite without cases.
count_failure() {
  count 0 1
  printf 'FAILED: %s\n' "$1" | tee -a "$report"
}

end_suite() {
  if [ $((suite_passed + suite_failed)) = 0 ]; then count_failure "suite $1 ran no test"; fi
}

# The attribute of the first element that has it, 0 where there is none.
xml_number() { sed -n "s/.*<testsuites [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1 | grep . || echo 0; }

# run_programs SUITE PRESET LIST: every GoogleTest program that the build lists under suites/LIST,
# each with servers of its own; so two may run side by side, but where cases are about time.
run_programs() {
  local program programs=() part
  for program in "$root/build/$2/suites/$3"/*; do
    if [ -e "$program" ]; then programs+=("$(basename "$program")"); fi
  done
  if [ ${#programs[@]} = 0 ]; then count_failure "suite $1 has no program in build/$2"; fi
  rm -f "$reports/$1".*.xml "$reports/$1".*.status
  for program in "${programs[@]}"; do
    for ((part = 0; part < $(parts_of "$program"); part++)); do
      while [ "$(jobs -rp | wc -l)" -ge "$(together "$1")" ]; do wait -n || true; done
      run_gtest "$1" "$root/build/$2/bin/$program" "$part" &
    done
  done
  wait
  for program in "${programs[@]}"; do
    for ((part = 0; part < $(parts_of "$program"); part++)); do
      count_gtest "$1" "$program" "$reports/$1.$program.$part"
    done
  done
}

# Under the thread sanitizer a server takes both cores, and its gates have seconds to answer.
together() { case $1 in unit | asan | service | api) printf 2 ;; *) printf 1 ;; esac; }

# These take longest: two halves.
parts_of() { case $1 in api_tests | service_tests | unit_http) printf 2 ;; *) printf 1 ;; esac; }

# run_gtest SUITE PROGRAM PART: leaves its report, and the status that it ended with beside it.
run_gtest() {
  local name status=0
  name=$(basename "$2")
  GTEST_TOTAL_SHARDS=$(parts_of "$name") GTEST_SHARD_INDEX=$3 "$2" --gtest_brief=1 \
    --gtest_output="xml:$reports/$1.$name.$3.xml" || status=$?
  printf '%s' "$status" >"$reports/$1.$name.$3.status"
}

# count_gtest SUITE NAME REPORT, without its endings
count_gtest() {
  local all bad off status
  status=$(cat "$3.status" 2>/dev/null || printf 'no word')
  if [ ! -e "$3.xml" ]; then
    count_failure "$1: $2 ended with status $status and no report"
    return 0
  fi
  all=$(xml_number "$3.xml" tests) bad=$(xml_number "$3.xml" failures)
  off=$(($(xml_number "$3.xml" disabled) + $(grep -c 'result="skipped"' "$3.xml" || true)))
  count $((all - bad - off)) "$bad" "$off"
  if [ "$bad" -gt 0 ]; then awk -f tests/support/failed.awk "$3.xml" | tee -a "$report"; fi
  if [ "$off" -gt 0 ]; then printf 'SKIPPED: %d cases of %s\n' "$off" "$2" | tee -a "$report"; fi
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
    count_failure "$1: $2 ended with status $status"
  fi
}

run_vitest() {
  local json=$reports/vitest.json status=0 numbers
  find_node
  rm -f "$json"
  npm --prefix "$root/web" run test -- --reporter=default --reporter=json --outputFile.json="$json" ||
    status=$?
  if [ ! -s "$json" ]; then
    count_failure "web: vitest ended with status $status and no report"
    return 0
  fi
  numbers=$(node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests);' "$json")
  # shellcheck disable=SC2086  # three numbers
  count $numbers
  if [ "$status" != 0 ] && [ "$suite_failed" = 0 ]; then
    count_failure "web: vitest ended with status $status"
  fi
}

# run_script SUITE SCRIPT [WORDS]: shows its output, then counts from its last line "N passed, N
# failed".
run_script() {
  local log=$reports/$1.log status=0 numbers
  if [ ! -x "$root/$2" ]; then
    count_failure "$1: there is no $2"
    return 0
  fi
  "$root/$2" "${@:3}" 2>&1 | tee "$log" || status=$?
  numbers=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$log" | tail -n 1)
  if [ -z "$numbers" ]; then
    count_failure "$1: $2 ended with status $status and counted nothing"
    return 0
  fi
  # shellcheck disable=SC2086  # two numbers
  count $numbers
  grep '^FAILED: ' "$log" >>"$report" || true
  if [ "$status" != 0 ] && [ "${numbers#* }" = 0 ]; then
    count_failure "$1: $2 ended with status $status"
  fi
}
