import pytest
from spacy.language import Language

from truceline.reading.layout import lay_out


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He called it ‘an old road’. She left.", "an old road"),
        ("He called it 'an old road'. She left.", "an old road"),
        ("'The road is old,' he said. She left.", "The road is old ,"),
        ("The ministers' road is old. She left.", ""),
        ("“The road’s edge is old,” he said.", "The road ’s edge is old ,"),
    ],
)
def test_what_stands_between_quotation_marks(text: str, inside: str, model: Language) -> None:
    doc = model(text)
    quoted = lay_out(doc).quoted
    words = [t.text for t in doc if quoted[t.i] and t.text not in "“”‘’'\""]
    assert " ".join(words) == inside
