#!/bin/sh
# Writes the versions of all packages, with their hashes, to the three requirements files. Versions that are there
# already stay; --upgrade, or --upgrade-package django, chooses newer ones.
# Use: requirements.sh PYTHON [OPTION OF `uv pip compile`]...
set -eu
python=$1
shift

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" -m venv "$folder"
"$folder/bin/python" -m pip --quiet --quiet install uv

compile() {
    UV_PYTHON_DOWNLOADS=never "$folder/bin/uv" pip compile --quiet \
        --universal --python-version 3.11 --generate-hashes --no-annotate --no-header "$@"
}
compile pyproject.toml --group build --output-file requirements.txt "$@"
compile pyproject.toml --group build --group dev --constraint requirements.txt --output-file requirements-dev.txt "$@"
compile --group build --group bench --output-file requirements-bench.txt "$@"
