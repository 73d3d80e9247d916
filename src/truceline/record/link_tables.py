"""The tables of what hangs together: families, echoes, and what finds their candidates."""

from sqlalchemy import JSON, BigInteger, Column, Float, Index, LargeBinary, Table

from truceline.record.columns import metadata, number, within, words

families = Table(
    "families",
    metadata,
    words("key", primary_key=True, null=False),
    Column("grounds", JSON, nullable=False),
)

family_reports = Table(
    "family_reports",
    metadata,
    within("report", "reports.key", primary_key=True),
    within("family", "families.key", index=True),
    number(),
)

echoes = Table(
    "echoes",
    metadata,
    words("key", primary_key=True, null=False),
    Column("grounds", JSON, nullable=False),
)

echo_statements = Table(
    "echo_statements",
    metadata,
    within("statement", "statements.key", primary_key=True),
    within("echo", "echoes.key", index=True),
    number(),
)

sketches = Table(  # what linking keeps of a report to compare it with later ones
    "sketches",
    metadata,
    within("report", "reports.key", primary_key=True),
    Column("body", LargeBinary, nullable=False),
    number("words"),
)

bands = Table(
    "bands",
    metadata,
    within("report", "reports.key", primary_key=True),
    Column("band", BigInteger, primary_key=True),
)
Index("ix_bands_band", bands.c.band, bands.c.report)

quote_bands = Table(
    "quote_bands",
    metadata,
    within("statement", "statements.key", primary_key=True),
    Column("band", BigInteger, primary_key=True),
)
Index("ix_quote_bands_band", quote_bands.c.band, quote_bands.c.statement)


def judgement_table(name: str, of: str) -> Table:
    """Pairs that were found to be the same, with the clues that said so."""
    return Table(
        name,
        metadata,
        within("left", of, primary_key=True),
        within("right", of, primary_key=True, index=True),
        Column("score", Float, nullable=False),
        Column("clues", JSON, nullable=False),
    )


report_judgements = judgement_table("report_judgements", "reports.key")
statement_judgements = judgement_table("statement_judgements", "statements.key")
