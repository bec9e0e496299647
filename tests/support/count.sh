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

# run_programs SUITE PRESET LIST: every GoogleTest program that the build lists under suites/LIST.
run_programs() {
  local program any=no
  for program in "$root/build/$2/suites/$3"/*; do
    if [ ! -e "$program" ]; then continue; fi
    any=yes
    run_gtest "$1" "$root/build/$2/bin/$(basename "$program")"
  done
  if [ "$any" = no ]; then count_failure "suite $1 has no program in build/$2"; fi
}

# The attribute of the first element that has it, 0 where there is none.
xml_number() { sed -n "s/.*<testsuites [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1 | grep . || echo 0; }

# The cases of these mostly wait, for outages to be seen for one: two halves run side by side, each
# with a server of its own.
parts_of() { case $1 in api_tests) printf 2 ;; *) printf 1 ;; esac; }

run_gtest() {
  local name parts part status pids=()
  name=$(basename "$2")
  parts=$(parts_of "$name")
  for ((part = 0; part < parts; part++)); do
    rm -f "$reports/$1.$name.$part.xml"
    GTEST_TOTAL_SHARDS=$parts GTEST_SHARD_INDEX=$part "$2" --gtest_brief=1 \
      --gtest_output="xml:$reports/$1.$name.$part.xml" &
    pids+=($!)
  done
  for ((part = 0; part < parts; part++)); do
    status=0
    wait "${pids[part]}" || status=$?
    count_gtest "$1" "$name" "$reports/$1.$name.$part.xml" "$status"
  done
}

# count_gtest SUITE NAME XML STATUS
count_gtest() {
  local all bad off
  if [ ! -e "$3" ]; then
    count_failure "$1: $2 ended with status $4 and no report"
    return 0
  fi
  all=$(xml_number "$3" tests) bad=$(xml_number "$3" failures)
  off=$(($(xml_number "$3" disabled) + $(grep -c 'result="skipped"' "$3" || true)))
  count $((all - bad - off)) "$bad" "$off"
  if [ "$off" -gt 0 ]; then printf 'SKIPPED: %d cases of %s\n' "$off" "$2" | tee -a "$report"; fi
  if [ "$4" != 0 ] && [ "$bad" = 0 ]; then count_failure "$1: $2 ended with status $4"; fi
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

# run_script SUITE SCRIPT: shows its output, then counts from its last line "N passed, N failed".
run_script() {
  local log=$reports/$1.log status=0 numbers
  if [ ! -x "$root/$2" ]; then
    count_failure "$1: there is no $2"
    return 0
  fi
  "$root/$2" 2>&1 | tee "$log" || status=$?
  numbers=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$log" | tail -n 1)
  if [ -z "$numbers" ]; then
    count_failure "$1: $2 ended with status $status and counted nothing"
    return 0
  fi
  # shellcheck disable=SC2086  # two numbers
  count $numbers
  if [ "$status" != 0 ] && [ "${numbers#* }" = 0 ]; then
    count_failure "$1: $2 ended with status $status"
  fi
}
