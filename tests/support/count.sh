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

run_gtest() {
  local name xml status=0 all bad off
  name=$(basename "$2")
  xml=$reports/$1.$name.xml
  rm -f "$xml"
  "$2" --gtest_brief=1 --gtest_output="xml:$xml" || status=$?
  if [ ! -e "$xml" ]; then
    count_failure "$1: $name ended with status $status and no report"
    return 0
  fi
  all=$(xml_number "$xml" tests) bad=$(xml_number "$xml" failures)
  off=$(($(xml_number "$xml" disabled) + $(grep -c 'result="skipped"' "$xml" || true)))
  count $((all - bad - off)) "$bad" "$off"
  if [ "$off" -gt 0 ]; then printf 'SKIPPED: %d cases of %s\n' "$off" "$name" | tee -a "$report"; fi
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
    count_failure "$1: $name ended with status $status"
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
