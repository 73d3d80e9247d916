"""Who is quoted, how much, and by how many outlets."""

import polars as pl


def voices(statements: pl.DataFrame) -> pl.DataFrame:
    """From statements to speaker, party, statements, words, reports, origins, outlets.

    Who left an office has a line for the words said in it and one for those said after it.
    Words that an outlet only says were not, or might be, said are left out.
    """
    return (
        statements.filter(pl.col("speaker").is_not_null() & (pl.col("mode") == "said"))
        .group_by("speaker", "party")
        .agg(
            pl.len().alias("statements"),
            pl.col("words").sum().alias("words"),
            pl.col("report").n_unique().alias("reports"),
            pl.col("family").n_unique().alias("origins"),
            pl.col("outlet").drop_nulls().n_unique().alias("outlets"),
        )
        .sort(["statements", "speaker", "party"], descending=[True, False, False], nulls_last=True)
    )


def counted_acts(acts: pl.DataFrame) -> pl.DataFrame:
    """From acts to party, act, issue, statements: what each party does on what."""
    return (
        acts.filter(pl.col("party").is_not_null() & ~pl.col("negated"))
        .group_by("party", "issue", "act")
        .agg(pl.col("statement").n_unique().alias("statements"))
        .sort("party", "issue", "act", nulls_last=True)
    )
