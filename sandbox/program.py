"""A program's text: its top-level statements, and the `#>` lines that hold what they printed.

`#>` lines stand after the last line of the top-level statement that printed. They are comments of the file, at
column 0; a line of a here-document or a string that happens to start with `#>` is not one.
"""

from __future__ import annotations

import ast
import bisect
import io
import tokenize
from dataclasses import dataclass
from pathlib import Path

from sandbox.errors import SandboxError

MARK = "#>"


@dataclass(frozen=True)
class Source:
    """A program's text in parts.

    lines: its lines with line ends, without output lines. ends: for each top-level statement, in order, the number
    (1-based, in `lines`) of its first and last line; statements that share a line are one. outputs: what the file
    says each statement printed, by the statement's last line. numbers: the number in the file of each of `lines`.
    """

    path: str
    language: str  # "cli" or "sdk"
    lines: tuple[str, ...]
    statements: tuple[tuple[int, int], ...]
    outputs: dict[int, str]
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """The program without its outputs: what runs, and what is pasted."""
        return "".join(self.lines)

    def statement_at(self, number: int) -> int | None:
        """Return the last line of the statement that line `number` of the file belongs to."""
        line = bisect.bisect_right(self.numbers, number)
        found = None
        for first, last in self.statements:
            if first <= line:
                found = last
        return found

    def where(self, line: int) -> str:
        """Return `path:line` as the file on disk counts, for a line of `lines`."""
        if not self.numbers:
            return self.path
        return f"{self.path}:{self.numbers[min(max(line, 1), len(self.numbers)) - 1]}"


def language_of(path: str | Path) -> str:
    """Return "sdk" for a Python file and "cli" for any other."""
    return "sdk" if str(path).endswith(".py") else "cli"


def read(path: Path, shown_as: str | None = None) -> Source:
    """Read a program. Raises SandboxError where it cannot be read or does not parse."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SandboxError(f"{shown_as or path}: cannot be read: {error}") from None
    return parse(text, language_of(path), shown_as or str(path))


def parse(text: str, language: str, path: str) -> Source:
    """Cut a program's text into lines, statements and outputs."""
    if text and not text.endswith("\n"):
        text += "\n"
    if "\r" in text:
        raise SandboxError(f"{path}: has carriage returns; bash would read them as part of the words")
    marked = _output_lines(text, language, path)
    lines, numbers, outputs = [], [], {}
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if number in marked:
            if not lines:
                raise SandboxError(f"{path}:{number}: an output line before any statement")
            outputs[len(lines)] = outputs.get(len(lines), "") + line.removeprefix(MARK).removeprefix(" ")
        else:
            lines.append(line)
            numbers.append(number)
    statements = _merge(_statements("".join(lines), language, path))
    ends = {last for _, last in statements}
    for after in outputs:
        if after not in ends:
            raise SandboxError(
                f"{path}:{numbers[after - 1] + 1}: an output line that is not right after a top-level statement; "
                "write outputs with `make record`, not by hand"
            )
    return Source(path, language, tuple(lines), tuple(statements), outputs, tuple(numbers))


def with_outputs(source: Source, outputs: dict[int, str]) -> str:
    """Return the file's text with these outputs (by last line of their statement) in place of the old ones."""
    written = []
    for number, line in enumerate(source.lines, start=1):
        written.append(line)
        written += [f"{MARK} {each}".rstrip() + "\n" for each in outputs.get(number, "").splitlines()]
    return "".join(written)


def comparable(output: str) -> str:
    """Return an output as `#>` lines can hold it: trailing blanks of a line are not kept by editors."""
    return "".join(line.rstrip() + "\n" for line in output.splitlines())


def _merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join statements that share a line."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _statements(text: str, language: str, path: str) -> list[tuple[int, int]]:
    if language == "sdk":
        return [
            (
                min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", []))]),
                node.end_lineno,
            )
            for node in _python(text, path).body
        ]
    root = _bash(text)
    if root.has_error:
        # bash that this grammar does not know (`exec 3<>file`), or no bash at all, which bash itself will say when it
        # runs: one statement from the first line to the last.
        code = [n for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line.lstrip()[0] != "#"]
        return [(code[0], code[-1])] if code else []
    return [
        # A here-document's node ends at the start of the line after its delimiter.
        (node.start_point[0] + 1, node.end_point[0] + (1 if node.end_point[1] else 0))
        for node in root.children
        if node.type not in ("comment", ";", "&", "\n")
    ]


def _output_lines(text: str, language: str, path: str) -> set[int]:
    """Return the numbers of the lines that are `#>` comments at column 0."""
    if not any(line.startswith(MARK) for line in text.splitlines()):
        return set()
    if language == "cli":
        root = _bash(text)
        if root.has_error:  # what the grammar does not know may have swallowed the comments
            return {n for n, line in enumerate(text.splitlines(), start=1) if line.startswith(MARK)}
        return {
            node.start_point[0] + 1
            for node in _walk(root)
            if node.type == "comment" and node.start_point[1] == 0 and node.text.startswith(MARK.encode())
        }
    try:
        return {
            token.start[0]
            for token in tokenize.generate_tokens(io.StringIO(text).readline)
            if token.type == tokenize.COMMENT and token.start[1] == 0 and token.string.startswith(MARK)
        }
    except (tokenize.TokenError, SyntaxError, IndentationError) as error:
        raise SandboxError(f"{path}: is not Python: {error}") from None


def _python(text: str, path: str) -> ast.Module:
    try:
        return ast.parse(text, path)
    except SyntaxError as error:
        raise SandboxError(f"{path}:{error.lineno}: is not Python: {error.msg}") from None


def _bash(text: str):
    import tree_sitter_bash
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_bash.language())).parse(text.encode()).root_node


def _walk(node):
    yield node
    for child in node.children:
        yield from _walk(child)
