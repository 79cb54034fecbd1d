# Sourced by run.sh and test.sh: what they need on this machine, installed when it is missing.

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    fail "Administrator rights are needed for: $*"
  fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_dotnet() {
  if ! has dotnet || ! dotnet --list-sdks | grep -q '^10\.'; then
    fail "The .NET 10 SDK is needed and was not found. Install it from https://dotnet.microsoft.com/download and run this again."
  fi
}

need_node() {
  if has node && has npm; then
    return
  fi
  say "Installing Node.js and npm (the chat page's script comes from npm)"
  if has apt-get; then
    apt_install nodejs npm
  elif has brew; then
    brew install --quiet node
  else
    fail "Node.js with npm is needed. Install it and run this again."
  fi
}

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && has "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

need_chromium() {
  if ! find_chromium >/dev/null; then
    say "Installing Chromium (the page's tests run in it)"
    if has apt-get; then
      apt_install chromium || apt_install chromium-browser || true
    elif has brew; then
      brew install --quiet --cask chromium || true
    fi
  fi
  CHROMIUM_PATH="$(find_chromium)" ||
    fail "Chromium or Chrome is needed for the page's tests. Install it, or set CHROMIUM_PATH to it, and run this again."
  export CHROMIUM_PATH
}
