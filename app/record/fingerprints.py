"""The articles' paragraphs and their fingerprints; the words themselves are never kept.

A paragraph is a line with text in it, counted from 1 at the top of the article's file. Its
fingerprint is the SHA-256, in hexadecimal, of its text in UTF-8 with white space folded.
"""

from hashlib import sha256
from pathlib import Path

from app.record import codelists
from app.record.errors import DataError, OperationalError
from app.record.record import Record, cited
from app.record.schema import Source


class ArticlesError(OperationalError):
    """The folder with the articles' files was not named, or is not there."""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of an article, white space folded."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def fingerprint(paragraph: str) -> str:
    """The SHA-256 of one paragraph."""
    return sha256(" ".join(paragraph.split()).encode()).hexdigest()


def verify(record: Record, folder: Path) -> list[DataError]:
    """Hold all fingerprints and citations of the articles against their files in `folder`.

    Raises ArticlesError if there is no such folder.
    """
    if not folder.is_dir():
        raise ArticlesError(f"{folder} is not a folder; name the one that holds the articles")
    articles = [
        source for source in record.sources if source.collection is codelists.Collection.ARTICLES
    ]
    data_errors = [data_error for source in articles for data_error in _of_source(source, folder)]
    return data_errors + _of_citations(record, articles, folder)


def _text(source: Source, folder: Path) -> list[str] | None:
    try:
        return paragraphs((folder / str(source.file)).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def _of_source(source: Source, folder: Path) -> list[DataError]:
    name = str(source.file)
    texts = _text(source, folder)
    if texts is None:
        return [DataError(name, 0, f"cannot be read in {folder}, needed for source {source.id}")]
    data_errors = []
    if len(texts) != len(source.paragraphs):
        message = f"paragraphs: {len(texts)} in the file, {len(source.paragraphs)} in the record"
        data_errors.append(DataError(name, 0, message))
    pairs = zip(texts, source.paragraphs, strict=False)
    for number, (words, paragraph) in enumerate(pairs, start=1):
        if fingerprint(words) != paragraph.sha256:
            message = f"paragraph {number} does not have the fingerprint that the record keeps"
            data_errors.append(DataError(name, 0, message))
    return data_errors


def _of_citations(record: Record, articles: list[Source], folder: Path) -> list[DataError]:
    texts = {source.id: _text(source, folder) for source in articles}
    lengths = {key: len(text) for key, text in texts.items() if text is not None}
    return [
        DataError(
            who, 0, f"cites paragraph {citation.paragraph} of {citation.source}, not in its file"
        )
        for who, citations in cited(record)
        for citation in citations
        if citation.source in lengths and (citation.paragraph or 0) > lengths[citation.source]
    ]
