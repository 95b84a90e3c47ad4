#!/usr/bin/env python3
"""Lays out the NuGet package without the .NET SDK: package.py FOLDER [--assembly FILE] RID=LIBRARY...

Writes FOLDER/Orgraph (what is in the package) and FOLDER/Orgraph.VERSION.nupkg. RID is one of .NET's names of
platforms, e.g. linux-x64=build/release/liborgraph.so. The assembly is compiled with mcs, unless one of the SDK is given,
beside which its .xml lies. Ends with 77 where mcs is missing.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# What a library is called where .NET looks for "liborgraph": never Orgraph.dll in capitals or small letters.
NAMES = {"linux": "liborgraph.so", "win": "liborgraph.dll", "osx": "liborgraph.dylib"}
TYPES = """<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
%s</Types>
"""
RELATIONSHIPS = """<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/Orgraph.nuspec" Id="R1" />
</Relationships>
"""
NUSPEC = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
%s    <license type="expression">MIT</license>
    <dependencies>
      <group targetFramework=".NETStandard2.0" />
    </dependencies>
  </metadata>
</package>
"""


def project():
    """What Orgraph.csproj says of the package."""
    tree = xml.etree.ElementTree.parse(HERE / "Orgraph" / "Orgraph.csproj")
    return {one.tag: one.text for group in tree.getroot().iter("PropertyGroup") for one in group}


def compile_assembly(folder):
    """Orgraph.dll and its documentation, by mcs; None where that is missing."""
    compiler = shutil.which("mcs")
    if compiler is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    assembly = folder / "Orgraph.dll"
    # A member that is not documented is a warning, and so an error.
    subprocess.run([compiler, "-unsafe", "-optimize", "-warn:4", "-warnaserror", "-target:library", f"-out:{assembly}",
                    f"-doc:{folder / 'Orgraph.xml'}", *sorted(map(str, (HERE / "Orgraph").glob("*.cs")))], check=True)
    return assembly


def metadata(facts):
    tags = (("id", "PackageId"), ("version", "Version"), ("authors", "Authors"), ("description", "Description"),
            ("readme", "PackageReadmeFile"), ("tags", "PackageTags"))
    return "".join(f"    <{tag}>{facts[name].replace(';', ' ') if tag == 'tags' else facts[name]}</{tag}>\n"
                   for tag, name in tags)


def lay_out(folder, assembly, libraries, facts):
    shutil.rmtree(folder, ignore_errors=True)
    managed = folder / "lib" / "netstandard2.0"
    managed.mkdir(parents=True)
    for path in (assembly, assembly.with_suffix(".xml")):
        shutil.copyfile(path, managed / path.name)
    for rid, library in libraries:
        native = folder / "runtimes" / rid / "native"
        native.mkdir(parents=True)
        shutil.copyfile(library, native / NAMES[rid.partition("-")[0]])
    shutil.copyfile(ROOT / "README.md", folder / "README.md")
    (folder / "Orgraph.nuspec").write_text(NUSPEC % metadata(facts), encoding="utf-8")
    extensions = sorted({path.suffix[1:] for path in folder.rglob("*") if path.is_file()})
    (folder / "[Content_Types].xml").write_text(TYPES % "".join(
        f'  <Default Extension="{one}" ContentType="application/octet" />\n' for one in extensions), encoding="utf-8")
    (folder / "_rels").mkdir()
    (folder / "_rels" / ".rels").write_text(RELATIONSHIPS, encoding="utf-8")


def pack(folder, package):
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--assembly", type=pathlib.Path)
    parser.add_argument("library", nargs="+")
    arguments = parser.parse_args()
    libraries = [tuple(one.split("=", 1)) for one in arguments.library]
    for one, (rid, *path) in zip(arguments.library, libraries):
        if rid.partition("-")[0] not in NAMES or not path or not pathlib.Path(*path).is_file():
            parser.error(f"{one} is not RID=LIBRARY")
    for rid in {one for one, _ in libraries if sum(one == other for other, _ in libraries) > 1}:
        parser.error(f"{rid} is given more than once")
    facts = project()
    version = re.search(r"project\(orgraph VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    if facts["Version"] != version:
        parser.error(f"Orgraph.csproj says {facts['Version']}, CMakeLists.txt {version}")
    assembly = arguments.assembly or compile_assembly(arguments.folder / "assembly")
    if assembly is None:
        print("mcs is missing: install mono-mcs, or give --assembly")
        return 77
    lay_out(arguments.folder / "Orgraph", assembly, libraries, facts)
    package = arguments.folder / f"Orgraph.{version}.nupkg"
    pack(arguments.folder / "Orgraph", package)
    print(package)
    return 0


if __name__ == "__main__":
    sys.exit(main())
