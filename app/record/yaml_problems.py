"""What the YAML parser stumbled over, in the words of somebody who edits the file."""

from yaml.error import MarkedYAMLError

DEEPEST = 16
TOO_DEEP = f"is nested more than {DEEPEST} deep; look for stray brackets"
_LOOK = "look at the indentation, quotes and brackets of this line and the one above"
_QUOTES = "put the whole text in quotes"
_WORDS = {
    "mapping values are not allowed": f'has a ": " inside a text, or is indented too far; {_QUOTES}'
    " if it is a text",
    "could not find expected ':'": 'is neither "name: value" nor part of a text; check where the'
    " text above ends",
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
    line = row + first_line
    problem = str(error.problem or "")
    opened = error.context_mark.line + first_line if error.context_mark else line
    if problem.startswith("did not find expected ','"):
        return opened, "the bracket opened here is not closed, or a comma is missing in it"
    if "unexpected end of stream" in problem:
        return opened, "the quote opened here is not closed"
    if "cannot start any token" in problem:
        return line, _bad_start(text, row, mark.column if mark else 0)
    for beginning, words in _WORDS.items():
        if problem.startswith(beginning):
            return line, words
    return line, f"is not written as YAML; {_LOOK}"


def _bad_start(text: str, row: int, column: int) -> str:
    lines = text.splitlines()
    letter = lines[row][column : column + 1] if row < len(lines) else ""
    if letter == "\t":
        return "has a tab in its indentation; use spaces"
    return f'has a text that begins with "{letter}"; {_QUOTES}'
