"""Parses by CPython's own grammar, as Python 3.11, and bounds the tree before anything walks it by
recursion."""

import ast
import warnings
from collections.abc import Iterator

from gate_worker.report import Finding

MAX_DEPTH = 100
MAX_NODES = 60_000

_ALLOWED = frozenset(
    """
    Module FunctionDef AsyncFunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For
    AsyncFor While If With AsyncWith Match Raise Try Assert Import ImportFrom Nonlocal Expr Pass
    Break Continue BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp
    GeneratorExp Await Yield YieldFrom Compare Call FormattedValue JoinedStr Constant Attribute
    Subscript Starred Name List Tuple Slice Load Store Del And Or Add Sub Mult Div Mod FloorDiv
    BitOr BitXor BitAnd RShift Pow Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn
    comprehension ExceptHandler arguments arg keyword alias withitem match_case MatchValue
    MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs MatchOr
    """.split()
)


def parse(path: str, text: str) -> ast.Module | Finding:
    """The tree, or the reason why there is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(text, feature_version=(3, 11))
    except SyntaxError as error:
        line, column = error.lineno or 0, error.offset or 0
        return Finding(path, line, column, "policy", "syntax", f"not Python 3.11: {error.msg}")
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        name = type(error).__name__
        return Finding(path, 0, 0, "policy", "syntax", f"not parsable: {name}", "critical")


def check(path: str, tree: ast.Module) -> Iterator[Finding]:
    """Finds kinds of nodes that are not on the list, and trees that are too deep or too large."""
    level: list[ast.AST] = [tree]
    depth = nodes = 0
    while level:
        depth += 1
        nodes += len(level)
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            yield Finding(path, 0, 0, "policy", "too-deep", "nested too deeply", "critical")
            return
        following: list[ast.AST] = []
        for node in level:
            name = type(node).__name__
            if name not in _ALLOWED:
                line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", -1) + 1
                message = f"{name} is not allowed"
                yield Finding(path, line, column, "policy", "node", message, "critical")
            following.extend(ast.iter_child_nodes(node))
        level = following
