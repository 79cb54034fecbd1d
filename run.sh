#!/usr/bin/env bash
# Builds the assistant, stores the letters of letters/ and serves the chat on http://localhost:3978.
# Usage: ./run.sh [--port <number>] [arguments for the bot]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$root/scripts/requirements.sh"

port=3978
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --port)
      [ $# -ge 2 ] || fail "--port needs a number"
      port="$2"
      shift 2
      ;;
    --port=*)
      port="${1#--port=}"
      shift
      ;;
    -h | --help)
      sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *)
      arguments+=("$1")
      shift
      ;;
  esac
done
case "$port" in
  '' | *[!0-9]*) fail "--port needs a number, not '$port'" ;;
esac

need_dotnet
need_node

say "Building"
for project in Assistant.Ingest Assistant.Bot; do
  dotnet msbuild "$root/$project" -restore -nologo -v:quiet -p:Configuration=Release
done

export Assistant__DataDirectory="${Assistant__DataDirectory:-$root/data}"
say "Storing the letters of letters/ in $Assistant__DataDirectory"
ingest() {
  dotnet "$root/Assistant.Ingest/bin/Release/net10.0/Assistant.Ingest.dll" "$@" --data "$Assistant__DataDirectory"
}
stored=0
ingest ingest "$root/letters" || stored=$?
if [ "$stored" -eq 3 ]; then
  # What an earlier version stored must be stored anew first.
  ingest reindex && stored=0 && { ingest ingest "$root/letters" || stored=$?; }
fi
[ "$stored" -eq 0 ] || say "Not every letter could be stored: see above." >&2

say "Starting the assistant: open http://localhost:$port (stop with Ctrl+C)"
# The chat page may fetch a token without a secret in Development only, and only from this machine.
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
cd "$root/Assistant.Bot"
exec dotnet bin/Release/net10.0/Assistant.Bot.dll --urls "http://localhost:$port" \
  ${arguments[@]+"${arguments[@]}"}
