#!/bin/sh
# Runs one suite and says how long it took. Use: timed.sh NAME COMMAND...
name=$1
shift
started=$(date +%s)
"$@"
status=$?
if [ "$status" -eq 0 ]; then word="in orde"; else word="MISLUKT"; fi
echo "== $name: $word na $(($(date +%s) - started)) s"
exit "$status"
