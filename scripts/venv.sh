#!/bin/sh
# Makes one virtual environment from one list of pinned, hashed packages and puts Rechtop itself in it.
# Use: venv.sh PYTHON FOLDER REQUIREMENTS
set -eu
python=$1 folder=$2 requirements=$3

if [ -z "$python" ]; then
    exit 1 # python.sh has said why
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Rechtop heeft Python 3.11 of nieuwer nodig; $python is: $("$python" --version 2>&1)" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$python kan geen virtuele omgeving maken. Debian, Ubuntu: apt-get install python3-venv" >&2
    exit 1
fi
echo "Installeren in $folder ..."
if [ ! -x "$folder/bin/python" ]; then
    "$python" -m venv "$folder"
fi
pip() {
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$folder/bin/python" -m pip --quiet --quiet "$@"
}
pip install --require-hashes --requirement "$requirements"
pip install --no-deps --no-build-isolation --editable .
