"""The names of a plugin's package and files: none may hide a module of Python or of a package."""

import re
import sys
from collections.abc import Iterable, Iterator

from gate_worker.report import Finding

_PACKAGE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PYTHON_PATH = re.compile(r"(runtime/|tests/)?[a-z_][a-z0-9_]*\.py")
# Well-known distributions that a plugin may not be mistaken for (dependency confusion).
_KNOWN = frozenset(
    """
    aiohttp attr attrs boto3 celery django docker flask google grpc jinja2 jwt lxml matplotlib numpy
    openai pandas pip pkg_resources plugins psycopg psycopg2 pydantic_settings redis requests rich
    scipy setuptools six sqlalchemy tests gate_seed generated_plugin torch tornado tqdm transformers
    typer urllib3 wheel yaml
    """.split()
)


def check_names(package: str, files: Iterable[str], roots: frozenset[str]) -> Iterator[Finding]:
    """Finds names that would hide a module of Python or of a dependency."""
    reserved = sys.stdlib_module_names | roots | _KNOWN
    if not _PACKAGE.fullmatch(package) or not 3 <= len(package) <= 40:
        yield _tree_finding("", "package-name", "the package name is not lower snake case")
    elif package in reserved:
        yield _tree_finding("", "package-name", f"the name {package} is taken by another package")
    for path in sorted(files):
        head = path.split("/")[0].removesuffix(".py")
        if path.endswith(".py") and not _PYTHON_PATH.fullmatch(path):
            yield _tree_finding(
                path, "path", "Python files stand in the package, runtime/ or tests/"
            )
        elif path.endswith(".py") and head in (reserved - {"tests"}):
            yield _tree_finding(path, "shadowing", "the file would hide a module of that name")


def _tree_finding(path: str, code: str, message: str) -> Finding:
    return Finding(path, 0, 0, "policy", code, message, "critical")
