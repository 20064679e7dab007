#!/bin/sh
# Prints the first Python that runs and is new enough for Rechtop; says what to do when there is none.
for candidate in python3 python3.13 python3.12 python3.11 python; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$candidate"
        exit 0
    fi
done
echo "Rechtop heeft Python 3.11 of nieuwer nodig; die is hier niet gevonden." >&2
echo "Installeer hem (Debian, Ubuntu: apt-get install python3 python3-venv) of noem hem: make setup PYTHON=/pad/naar/python3" >&2
exit 1
