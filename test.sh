#!/usr/bin/env bash
# Builds everything and runs all tests. Usage: ./test.sh [arguments for dotnet test, such as --filter <expression>]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$root/scripts/requirements.sh"

need_dotnet
need_node
need_chromium

say "Building"
dotnet msbuild "$root/Assistant.sln" -restore -nologo -v:quiet -p:Configuration=Release

results="$root/TestResults"
mkdir -p "$results"
rm -f "$results"/*.trx

say "Testing"
outcome=0
dotnet test "$root/Assistant.Tests" -c Release --no-build --nologo \
  --logger "console;verbosity=minimal" --logger trx --results-directory "$results" "$@" || outcome=$?

total=0 executed=0 passed=0
counted=0
for report in "$results"/*.trx; do
  [ -f "$report" ] || continue
  counters="$(grep -o '<Counters [^>]*>' "$report" | head -n 1)"
  count() { printf '%s' "$counters" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
  total=$((total + $(count total)))
  executed=$((executed + $(count executed)))
  passed=$((passed + $(count passed)))
  counted=1
done
[ "$counted" -eq 1 ] || fail "The tests did not run: no results were written."

failed=$((executed - passed))
skipped=$((total - executed))
if [ "$outcome" -ne 0 ] && [ "$failed" -eq 0 ]; then
  say "The test run broke off: not every test has a result." >&2
fi
if [ "$skipped" -gt 0 ]; then
  say "$passed passed, $failed failed, $skipped skipped"
else
  say "$passed passed, $failed failed"
fi
exit "$outcome"
