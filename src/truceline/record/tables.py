"""The tables of a record: one schema for SQLite and PostgreSQL.

Whatever a person could ask for has its own column; lists of grounds and spans
are kept as JSON. Change a table only together with a new revision in
`migrations/versions` and a decision note.
"""

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table

from truceline.record.columns import Words, metadata, number, within, words

meta = Table("meta", metadata, words("name", primary_key=True, null=False), words("value"))

process = Table(
    "process",
    metadata,
    Column("id", Integer, primary_key=True),
    words("body", null=False),  # the process as JSON
    words("set_at", null=False),
)

contents = Table(
    "contents",
    metadata,
    words("key", primary_key=True, null=False),
    Column("bytes", LargeBinary, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    words("key", null=False, unique=True),
    Column("content", Words, ForeignKey("contents.key"), nullable=False, index=True),
    words("media_type", null=False),
    words("encoding", null=False),
    words("path", index=True),
    words("told_id"),
    words("told_title"),
    words("told_url"),
    words("told_outlet"),
    words("told_author"),
    words("told_published"),
    words("told_language"),
    Column("read", Boolean, nullable=False),  # False: set aside, to be tried again
    Column("linked", Boolean, nullable=False),
    words("added_at", null=False),
)
Index("ix_reports_not_linked", reports.c.linked)

arrivals = Table(  # every way in which the same bytes came in
    "arrivals",
    metadata,
    words("key", primary_key=True, null=False),
    within("report", "reports.key", index=True),
    words("path"),
    words("outlet"),
    words("url"),
    words("added_at", null=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    within("report", "reports.key", unique=True),
    words("text", null=False),
    words("title"),
    words("outlet", index=True),
    words("author"),
    words("published", index=True),
    words("published_precision"),
    words("published_grounds"),
    words("language"),
    Column("readable", Boolean, nullable=False),
    words("folded", null=False),  # title and text as the search compares them
)

stretches = Table(
    "stretches",
    metadata,
    within("report", "reports.key", primary_key=True),
    number(primary_key=True),
    number("start"),
    number("end"),
    words("kind", null=False),
    words("label", null=False),
    words("speaker", null=False),
)

actors = Table(
    "actors",
    metadata,
    words("key", primary_key=True, null=False),
    words("name", null=False),
    words("type", null=False),
    words("party", index=True),
    words("side", index=True),
    words("gender"),
    words("wikidata"),
    Column("known", Boolean, nullable=False),
)

actor_names = Table(
    "actor_names",
    metadata,
    within("actor", "actors.key", primary_key=True),
    words("name", primary_key=True, null=False),
    number(),
)

actor_roles = Table(
    "actor_roles",
    metadata,
    within("actor", "actors.key", primary_key=True),
    number(primary_key=True),
    words("title", null=False),
    words("of"),
    number("rank", null=True),
    words("since"),
    words("until"),
)

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    words("key", null=False, unique=True),
    within("report", "reports.key", index=True),
    number(),
    number("start"),  # where the content begins and ends
    number("end"),
    number("source_start", null=True),
    number("source_end", null=True),
    number("cue_start", null=True),
    number("cue_end", null=True),
    words("cue_lemma", null=False),
    Column("content", JSON, nullable=False),  # spans
    words("kind", null=False),
    words("mode", null=False),
    number("outer", null=True),
    words("told_by"),
    Column("confidence", Float, nullable=False),
    Column("grounds", JSON, nullable=False),
    Column("named", Boolean, nullable=False),  # False: the article names nobody
    words("speaker_words", null=False),
    number("speaker_start", null=True),
    number("speaker_end", null=True),
    Column("speaker_candidates", JSON, nullable=False),
    Column("speaker_grounds", JSON, nullable=False),
    words("said_on"),
    words("said_precision"),
    words("said_grounds"),
    words("words", null=False),
    words("day_first", index=True),  # first and last day on which it can have been said
    words("day_last"),
    words("folded", null=False),  # words and speaker as the search compares them
)

statement_actors = Table(
    "statement_actors",
    metadata,
    within("statement", "statements.key", primary_key=True),
    number(primary_key=True),
    Column("actor", Words, ForeignKey("actors.key"), nullable=False, index=True),
    words("party", index=True),  # for whom the actor spoke on that day
    words("side", index=True),
)

chain = Table(
    "chain",
    metadata,
    within("statement", "statements.key", primary_key=True),
    number(primary_key=True),
    words("role", null=False),
    words("name", null=False),
    number("start", null=True),
    number("end", null=True),
)

acts = Table(
    "acts",
    metadata,
    within("statement", "statements.key", primary_key=True),
    number(primary_key=True),
    words("act", null=False, index=True),
    words("plover"),
    words("plover_mode"),
    Column("plover_contexts", JSON, nullable=False, server_default="[]"),
    words("option"),
    words("condition_kind"),
    words("condition"),
    number("condition_start", null=True),
    number("condition_end", null=True),
    words("due"),
    words("due_words"),
    number("due_start", null=True),
    number("due_end", null=True),
    words("due_anchor"),
    Column("negated", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("grounds", JSON, nullable=False),
)

act_issues = Table(
    "act_issues",
    metadata,
    within("statement", "statements.key", primary_key=True),
    number("act", primary_key=True),
    number(primary_key=True),
    words("issue", null=False, index=True),
)

act_targets = Table(
    "act_targets",
    metadata,
    within("statement", "statements.key", primary_key=True),
    number("act", primary_key=True),
    number(primary_key=True),
    words("target", null=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    words("subject", null=False, index=True),  # no foreign key: it outlives every re-run
    words("ruling", null=False),
    words("by", null=False),
    words("decided_at", null=False),
    words("note", null=False),
    Column("values", JSON, nullable=False),
    words("superseded_at"),
    words("withdrawn_at"),
    words("withdrawn_by"),
    words("withdrawn_why"),
)

problems = Table(
    "problems",
    metadata,
    words("key", primary_key=True, null=False),
    words("stage", null=False),
    words("place", null=False, index=True),
    words("reason", null=False),
    words("cure", null=False),
    words("report", index=True),
    Column("kept", Boolean, nullable=False),
    words("noted_at", null=False),
)
