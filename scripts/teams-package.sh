#!/usr/bin/env bash
# Writes the app package for Teams.
# Usage: scripts/teams-package.sh --app-id <guid> --bot-id <guid> --host <host> [--app-version 1.0.0] [--developer <name>] [--privacy <url>] [--terms <url>] [--out <file>]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
. "$root/scripts/requirements.sh"

need_dotnet
need_node
dotnet msbuild "$root/Assistant.Bot" -restore -nologo -v:quiet -p:Configuration=Release
exec dotnet "$root/Assistant.Bot/bin/Release/net10.0/Assistant.Bot.dll" teams-package "$@"
