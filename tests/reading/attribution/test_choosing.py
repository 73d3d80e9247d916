def told(text: str, found) -> list[tuple[str, str]]:
    """Source and content of each, as printed."""
    return [
        (one.source.of(text) if one.source else "", " … ".join(s.of(text) for s in one.content))
        for one in found
    ]


def test_an_agency_that_relays_is_no_source(attributed) -> None:
    text = "President Sabel said that the bridge will be open by May, NorTA reports."
    assert [source for source, _ in told(text, attributed(text))] == ["President Sabel"]


def test_a_quotation_is_given_to_one_speaker_only(attributed) -> None:
    text = "“We will sign,” Oren said. “We will never,” Sabel replied. “Not this year.”"
    found = told(text, attributed(text))
    assert found == [("Oren", "We will sign"), ("Sabel", "We will never … Not this year.")]
