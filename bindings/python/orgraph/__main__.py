"""`python -m orgraph`: the command that comes with the package."""
import os
import pathlib
import subprocess
import sys


def command() -> pathlib.Path:
    """Where it lies: in the package, unless ORGRAPH_COMMAND names another."""
    named = os.environ.get("ORGRAPH_COMMAND")
    if named:
        return pathlib.Path(named)
    return pathlib.Path(__file__).resolve().parent / "bin" / ("orgraph.exe" if os.name == "nt" else "orgraph")


def main() -> int:
    """Runs the command with the words of this process, and ends as it does."""
    path = command()
    if not path.is_file():
        print(f"orgraph: this package is without the command: there is no {path}", file=sys.stderr)
        return 2
    line = [str(path), *sys.argv[1:]]
    try:
        if os.name == "nt":
            return subprocess.call(line)
        os.execv(line[0], line)
    except OSError as error:
        print(f"orgraph: the command cannot be run: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
