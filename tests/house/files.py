"""The files of the project, as a rule of the house looks at them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOT_OURS = {".git", ".venv", ".venv-bench", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"}


def project_files() -> list[Path]:
    """Everything that is in the project, or would be with the next commit. Also works on a copy without git."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not _NOT_OURS & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    """The path as one writes it: from the root of the project, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def python_files(folder: str) -> list[Path]:
    """The Python files in one folder of the project."""
    return [path for path in project_files() if path.suffix == ".py" and name_of(path).startswith(folder + "/")]
