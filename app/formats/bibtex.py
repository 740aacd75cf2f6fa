"""A page and its sources as a bibliography for biblatex."""

from app.formats.citation import Reference, references
from app.formats.page_format import BuiltPage
from app.record import edtf
from app.text.formatting import say

# BibTeX counts a brace even behind a backslash, so a brace is written by its name.
ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
# An address is verbatim: what would end the field is percent-encoded, as RFC 3986 has it anyway.
URL_ESCAPES = {character: f"%{ord(character):02X}" for character in '{}\\"'}
VERBATIM = {"url", "date", "urldate", "langid"}
# The names that biblatex and babel have for languages; one that they lack is left out.
LANGUAGES = {
    "bg": "bulgarian",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hr": "croatian",
    "hu": "hungarian",
    "is": "icelandic",
    "it": "italian",
    "ja": "japanese",
    "lt": "lithuanian",
    "lv": "latvian",
    "mk": "macedonian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "nynorsk",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sl": "slovene",
    "sq": "albanian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
}


def write(built_page: BuiltPage) -> bytes:
    """Return the page and its sources, the most cited first."""
    return "\n".join(entry(reference) for reference in references(built_page)).encode()


def entry(reference: Reference) -> str:
    """Return one entry; fields of which nothing is known are left out."""
    body = "".join(
        f"  {name} = {{{field_value(name, text)}}},\n"
        for name, text in _fields(reference).items()
        if text
    )
    entry_type = "article" if reference.is_article else "online"
    return f"@{entry_type}{{{reference.key},\n{body}}}\n"


def _fields(reference: Reference) -> dict[str, str | None]:
    day = date(reference.published)
    known_otherwise = reference.published if not day else None
    notes = (reference.note, f"Dated {say(known_otherwise)}" if known_otherwise else None)
    return {
        "title": reference.title,
        "journaltitle" if reference.is_article else "organization": reference.publisher,
        "date": day,
        "url": reference.url,
        "urldate": date(reference.accessed),
        "langid": LANGUAGES.get(reference.language),
        "version": reference.version,
        "note": ". ".join(note for note in notes if note),
    }


def date(edtf_text: str | None) -> str | None:
    """Return a date that biblatex can read, which is EDTF without sets: no day out of a range."""
    if edtf_text is None or edtf.parse(edtf_text).form == "one_of":
        return None
    return edtf_text


def field_value(name: str, text: str) -> str:
    """Return a text as a field has it: an address verbatim, a title and a name as they are."""
    if name in VERBATIM:
        return "".join(URL_ESCAPES.get(character, character) for character in text)
    keeps_capitals = name in ("title", "organization", "journaltitle")
    return f"{{{escaped(text)}}}" if keeps_capitals else escaped(text)


def escaped(text: str) -> str:
    """Return the text with what TeX would take for a command made harmless, braces balanced."""
    return "".join(ESCAPES.get(character, character) for character in " ".join(text.split()))
