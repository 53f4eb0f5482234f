#!/usr/bin/env bash
# The bundled command under fifty kills and, where this user may mount one, on a full disk:
#   scripts/resilience.sh [KILLS]
set -euo pipefail
cd "$(dirname "$0")/.."
export FUNASR_SLIM_KILLS=${1:-50}
disk=$(mktemp -d)
trap 'mountpoint -q "$disk" && umount "$disk"; rmdir "$disk"' EXIT
if mount -t tmpfs -o size=400k tmpfs "$disk" 2>/dev/null; then
  export FUNASR_SLIM_FULL_DISK=$disk
else
  echo 'no right to mount a small disk: the test of a full disk is skipped'
fi
npm run test:bundle -- __tests__/command/resilience __tests__/command/strip
