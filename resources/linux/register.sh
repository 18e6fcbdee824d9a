#!/bin/sh
# Puts IMPACT Kit into the menu of this account and opens .impactkit and .impactdelta files with it; "register.sh --remove" takes both away again.
# It is never run by the program: a copy that nobody registered leaves nothing in the account.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(dirname "$here")
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/impact-kit.desktop
kind=$data/mime/packages/impact-kit.xml

if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$kind"
else
  mkdir -p "$data/applications" "$data/mime/packages"
  # Quotes keep a path with spaces in one piece; the rest of what the format escapes does not occur in the path of a folder one makes.
  sed -e "s|@program@|\"$folder/impact-kit\"|" -e "s|@folder@|$folder|" "$here/impact-kit.desktop" >"$entry"
  cp "$here/impact-kit.xml" "$kind"
fi
# Systems without these tools notice by themselves, some only after the next log-in.
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$data/mime" >/dev/null 2>&1 || true; fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$data/applications" >/dev/null 2>&1 || true; fi
