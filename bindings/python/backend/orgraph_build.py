"""Builds the wheel and the sdist of the package (PEP 517), with nothing but CMake, a compiler and Boost's headers.

The wheel has the library and the command in it, as `cmake --install` lays them out. ORGRAPH_BUILD names the folder of a
build that is there already; otherwise everything is compiled.
"""
import base64
import gzip
import hashlib
import io
import os
import pathlib
import re
import subprocess
import sysconfig
import tarfile
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = HERE / "orgraph"
VERSION = re.search(r'"(.+)"', (PACKAGE / "_version.py").read_text(encoding="utf-8"))[1]
NAME = f"orgraph-{VERSION}"
# What building takes of the project, in a checkout as in an sdist.
SOURCES = ("CMakeLists.txt", "LICENSE", "README.md", "CHANGELOG.md", "cmake", "include", "src", "capi", "bindings/cli")
OWN = ("pyproject.toml", "README.md", "backend", "orgraph", "examples")
LEFT_OUT = ("__pycache__", ".mypy_cache")


def source_root():
    """The project: beside this package in an sdist, around it in a checkout."""
    inside = HERE / "source"
    return inside if inside.is_dir() else HERE.parent.parent


def files_of(root, names):
    for name in names:
        found = [root / name] if (root / name).is_file() else sorted((root / name).rglob("*"))
        yield from (file for file in found if file.is_file() and not any(part in LEFT_OUT for part in file.parts))


def metadata():
    text = (HERE / "pyproject.toml").read_text(encoding="utf-8")

    def said(key):
        return re.search(rf'^{key} = "(.+)"$', text, flags=re.M)[1]

    return (
        f"Metadata-Version: 2.1\nName: orgraph\nVersion: {VERSION}\nSummary: {said('description')}\nLicense: MIT\n"
        f"Requires-Python: {said('requires-python')}\nDescription-Content-Type: text/markdown\n"
        "Classifier: Programming Language :: Python :: 3\nClassifier: Typing :: Typed\n\n"
        + (HERE / "README.md").read_text(encoding="utf-8")
    )


def installed(stage):
    """Installs the library and the command below `stage`, and yields where they lie in it."""
    # Beside the sources: a cache of the compiler then knows them again wherever they lie.
    with tempfile.TemporaryDirectory(prefix="build-", dir=HERE) as made:
        build = os.environ.get("ORGRAPH_BUILD")
        if not build:
            build = made
            type_ = os.environ.get("CMAKE_BUILD_TYPE", "Release")
            options = [f"-DCMAKE_BUILD_TYPE={type_}", "-DORGRAPH_CLI=ON", "-DORGRAPH_INSTALL=ON"]
            options.append("-DCMAKE_INSTALL_LIBDIR=lib")
            subprocess.run(["cmake", "-S", source_root(), "-B", build, *options], check=True)
            subprocess.run(["cmake", "--build", build, "--parallel", str(os.cpu_count() or 1)], check=True)
        subprocess.run(
            ["cmake", "--install", build, "--prefix", stage, "--strip"], check=True, stdout=subprocess.DEVNULL
        )
    libraries = sorted(stage.rglob("liborgraph*.dylib")) or sorted(stage.rglob("liborgraph.dll"))
    # By the name that the command asks for, which is a link to the file itself.
    libraries = libraries or [max(stage.rglob("liborgraph.so.[0-9]*"), key=lambda path: -len(path.name))]
    yield from (libraries[0], *(path for path in stage.rglob("bin/orgraph*") if path not in libraries))


class Wheel:
    """A zip file, the same whenever it is made, and the record of what is in it."""

    def __init__(self, path):
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
        self._record = []

    def add(self, name, data, mode=0o644):
        info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = (0o100000 | mode) << 16
        self._zip.writestr(info, data)
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        self._record.append(f"{name},sha256={digest},{len(data)}\n")

    def close(self, info):
        record = f"{info}/RECORD"
        self.add(record, ("".join(self._record) + f"{record},,\n").encode())
        self._zip.close()


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    tag = "py3-none-" + re.sub(r"[-.]", "_", sysconfig.get_platform())
    name, info = f"{NAME}-{tag}.whl", f"{NAME}.dist-info"
    wheel = Wheel(pathlib.Path(wheel_directory) / name)
    for file in files_of(HERE, ["orgraph"]):
        if file.suffix in (".py", ".typed"):
            wheel.add(file.relative_to(HERE).as_posix(), file.read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        stage = pathlib.Path(folder)
        for file in installed(stage):
            wheel.add("orgraph/" + file.relative_to(stage).as_posix(), file.read_bytes(), 0o755)
    wheel.add(f"{info}/METADATA", metadata().encode())
    wheel.add(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: orgraph\nRoot-Is-Purelib: false\nTag: {tag}\n".encode())
    wheel.add(f"{info}/entry_points.txt", b"[console_scripts]\norgraph = orgraph.__main__:main\n")
    wheel.add(f"{info}/LICENSE", (source_root() / "LICENSE").read_bytes())
    wheel.close(info)
    return name


def build_sdist(sdist_directory, config_settings=None):
    root, name = source_root(), f"{NAME}.tar.gz"
    held = [(file, file.relative_to(HERE)) for file in files_of(HERE, OWN)]
    held += [(file, "source" / file.relative_to(root)) for file in files_of(root, SOURCES)]
    with open(pathlib.Path(sdist_directory) / name, "wb") as target, gzip.GzipFile("", "wb", 9, target, 0) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:

            def add(path, data, mode):
                member = tarfile.TarInfo(f"{NAME}/{pathlib.PurePath(path).as_posix()}")
                member.size, member.mode = len(data), mode
                tar.addfile(member, io.BytesIO(data))

            add("PKG-INFO", metadata().encode(), 0o644)
            for file, path in held:
                add(path, file.read_bytes(), 0o755 if os.access(file, os.X_OK) else 0o644)
    return name
