def test_the_inner_statement_knows_who_tells_it(attributed) -> None:
    text = "Norlund said that Minister Oren told his aides that the war was lost."
    found = attributed(text)
    inner = next(one for one in found if one.source and one.source.of(text) == "Minister Oren")
    assert inner.told_by is not None
    assert found[inner.told_by].source.of(text) == "Norlund"
