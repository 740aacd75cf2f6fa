"""What the YAML parser stumbled over, in the words of somebody who edits the file."""

from typing import Any

import yaml
from yaml.error import MarkedYAMLError

DEEPEST = 16
TOO_DEEP = f"is nested more than {DEEPEST} deep; look for stray brackets"
_LOOK = "look at the indentation, quotes and brackets of this line and the one above"
_QUOTES = "put the whole text in quotes"
_TAB = "has a tab in its indentation; use spaces"
_WORDS = {
    "mapping values are not allowed": f'has a ": " inside a text, or is indented too far; {_QUOTES}'
    " if it is a text",
    "could not find expected ':'": 'is neither "name: value", with a blank behind the colon, nor'
    " part of a text; check where the text above ends",
    "did not find expected key": "is not indented like the fields around it, or a quote or bracket"
    " above is not closed",
    "did not find expected '-' indicator": "is not indented like the entries around it; each entry"
    ' begins with "- "',
    "block sequence entries are not allowed": 'has a "- " where no list can be; begin the list on'
    " a line of its own",
    "did not find expected node content": "lacks a value after a bracket, comma or colon, or has a"
    " bracket that is not closed",
    "exceeded maximum nesting depth": TOO_DEEP,
    "found unknown escape character": 'has a "\\" in a text in double quotes; use single quotes',
    "did not find expected hexdecimal number": 'has a "\\x" or "\\u" in double quotes without its'
    " digits; use single quotes",
    "found invalid Unicode character escape code": 'has a "\\u" that is no character; write the'
    " character itself",
    "found unexpected document indicator": 'has a "---" or "..." inside a text; take it away',
    "did not find expected <document start>": f"does not belong to what stands above; {_LOOK}",
    "did not find expected alphabetic or numeric": f'has a "*" or "&" at the start; {_QUOTES}',
    "found undefined tag handle": f'begins with "!"; {_QUOTES}',
    "did not find expected whitespace or line break": f"has a sign at its start that YAML takes for"
    f" its own; {_QUOTES}",
}


def in_plain_words(error: MarkedYAMLError, text: str, first_line: int) -> tuple[int, str]:
    """Return the line in the file, counted from 1, and what is wrong there."""
    mark = error.problem_mark or error.context_mark
    row = min(mark.line if mark else 0, text.rstrip().count("\n"))
    opened = error.context_mark.line + first_line if error.context_mark else row + first_line
    problem = str(error.problem or "")
    if of_opened := _of_what_was_opened(problem):
        return opened, of_opened
    if "cannot start any token" in problem:
        return row + first_line, _bad_start(text, row, mark.column if mark else 0)
    if _is_indented_by_tab(text, row):
        return row + first_line, _TAB
    if problem.startswith("did not find expected key") and (quoted := _quoted_before(text, mark)):
        return _after_quote(quoted, first_line)
    words = (said for beginning, said in _WORDS.items() if problem.startswith(beginning))
    return row + first_line, next(words, f"is not written as YAML; {_LOOK}")


def _of_what_was_opened(problem: str) -> str | None:
    """What to say of the line in which something begins that does not end as it should."""
    if problem.startswith("did not find expected ','"):
        return "the bracket opened here is not closed, or a comma is missing in it"
    if "unexpected end of stream" in problem:
        return "the quote opened here is not closed"
    is_no_field = problem.startswith("could not find expected ':'")
    return _WORDS["could not find expected ':'"] if is_no_field else None


def _is_indented_by_tab(text: str, row: int) -> bool:
    lines = text.splitlines()
    line = lines[row] if row < len(lines) else ""
    return "\t" in line[: len(line) - len(line.lstrip())]


def _quoted_before(text: str, mark: Any) -> yaml.ScalarToken | None:
    """The text in quotes that ends in the line of a mark, with nothing between the two."""
    last: Any = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.start_mark.index >= mark.index:
                break
            last = token
    except MarkedYAMLError:
        pass
    is_quoted = isinstance(last, yaml.ScalarToken) and last.style in ("'", '"')
    return last if is_quoted and last.end_mark.line == mark.line else None


def _after_quote(quoted: Any, first_line: int) -> tuple[int, str]:
    begins, ends = quoted.start_mark.line + first_line, quoted.end_mark.line + first_line
    if begins != ends:
        return begins, f"the quote opened here is closed only in line {ends}; close it in its line"
    return begins, (
        "has words behind the closing quote; put the whole text in quotes, and inside single quotes"
        " write each ' twice"
    )


def _bad_start(text: str, row: int, column: int) -> str:
    lines = text.splitlines()
    letter = lines[row][column : column + 1] if row < len(lines) else ""
    if letter == "\t":
        return _TAB
    return f'has a text that begins with "{letter}"; {_QUOTES}'
