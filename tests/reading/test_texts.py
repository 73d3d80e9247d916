"""An article's text, put together once."""

import spacy

from truceline.reading.texts import text_of


def test_a_text_is_put_together_once() -> None:
    doc = spacy.blank("en")("No talks,\n\nno truce.")
    text = text_of(doc)
    assert text == doc.text
    assert text_of(doc) is text
