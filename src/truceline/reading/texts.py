"""The text of a parsed article, put together once."""

from spacy.tokens import Doc

KEPT = "truceline_text"


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy puts together from the words whenever it is asked for it."""
    kept = doc.user_data.get(KEPT)
    if not isinstance(kept, str):
        kept = doc.user_data[KEPT] = str(doc.text)
    return kept
