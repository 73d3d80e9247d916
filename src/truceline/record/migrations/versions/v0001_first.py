"""The first schema: reports, statements, acts, links, decisions."""

import sqlalchemy as sa
from alembic import op

from truceline.record.columns import Words

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEARCHED = ("statements", "articles")

SQLITE_SEARCH = (
    """CREATE VIRTUAL TABLE {table}_search USING fts5(
        folded, content='{table}', content_rowid='id', tokenize='porter unicode61')""",
    """CREATE TRIGGER {table}_found AFTER INSERT ON {table} BEGIN
        INSERT INTO {table}_search(rowid, folded) VALUES (new.id, new.folded);
    END""",
    """CREATE TRIGGER {table}_lost AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_search({table}_search, rowid, folded)
        VALUES ('delete', old.id, old.folded);
    END""",
    """CREATE TRIGGER {table}_reworded AFTER UPDATE OF folded ON {table} BEGIN
        INSERT INTO {table}_search({table}_search, rowid, folded)
        VALUES ('delete', old.id, old.folded);
        INSERT INTO {table}_search(rowid, folded) VALUES (new.id, new.folded);
    END""",
)

# English word stems, but no stop words: "WHO" may be the health organisation.
POSTGRESQL_STEMS = (
    "CREATE TEXT SEARCH DICTIONARY truceline_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION truceline (COPY = pg_catalog.simple)",
    """ALTER TEXT SEARCH CONFIGURATION truceline
        ALTER MAPPING FOR asciiword, word WITH truceline_stem""",
)
POSTGRESQL_SEARCH = """CREATE INDEX ix_{table}_search ON {table}
    USING gin (to_tsvector('truceline', folded))"""


def upgrade() -> None:
    """Create every table, then the indexes that search for words."""
    create_tables()
    if op.get_bind().dialect.name == "sqlite":
        for table in SEARCHED:
            for part in SQLITE_SEARCH:
                op.execute(part.format(table=table))
        return
    for part in POSTGRESQL_STEMS:
        op.execute(part)
    for table in SEARCHED:
        op.execute(POSTGRESQL_SEARCH.format(table=table))


def create_tables() -> None:
    """The tables as they were in this revision."""
    op.create_table(
        "actors",
        sa.Column("key", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("type", Words(), nullable=False),
        sa.Column("party", Words(), nullable=True),
        sa.Column("side", Words(), nullable=True),
        sa.Column("gender", Words(), nullable=True),
        sa.Column("wikidata", Words(), nullable=True),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actors")),
    )
    op.create_index(op.f("ix_actors_party"), "actors", ["party"], unique=False)
    op.create_index(op.f("ix_actors_side"), "actors", ["side"], unique=False)
    op.create_table(
        "contents",
        sa.Column("key", Words(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_contents")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", Words(), nullable=False),
        sa.Column("ruling", Words(), nullable=False),
        sa.Column("by", Words(), nullable=False),
        sa.Column("decided_at", Words(), nullable=False),
        sa.Column("note", Words(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("superseded_at", Words(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_subject"), "decisions", ["subject"], unique=False)
    op.create_table(
        "echoes",
        sa.Column("key", Words(), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_echoes")),
    )
    op.create_table(
        "families",
        sa.Column("key", Words(), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_families")),
    )
    op.create_table(
        "meta",
        sa.Column("name", Words(), nullable=False),
        sa.Column("value", Words(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "problems",
        sa.Column("key", Words(), nullable=False),
        sa.Column("stage", Words(), nullable=False),
        sa.Column("place", Words(), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("cure", Words(), nullable=False),
        sa.Column("report", Words(), nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("noted_at", Words(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_problems")),
    )
    op.create_index(op.f("ix_problems_place"), "problems", ["place"], unique=False)
    op.create_index(op.f("ix_problems_report"), "problems", ["report"], unique=False)
    op.create_table(
        "process",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", Words(), nullable=False),
        sa.Column("set_at", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_process")),
    )
    op.create_table(
        "actor_names",
        sa.Column("actor", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"], ["actors.key"], name=op.f("fk_actor_names_actor"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("actor", "name", name=op.f("pk_actor_names")),
    )
    op.create_table(
        "actor_roles",
        sa.Column("actor", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("of", Words(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("since", Words(), nullable=True),
        sa.Column("until", Words(), nullable=True),
        sa.ForeignKeyConstraint(
            ["actor"], ["actors.key"], name=op.f("fk_actor_roles_actor"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("actor", "number", name=op.f("pk_actor_roles")),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("content", Words(), nullable=False),
        sa.Column("media_type", Words(), nullable=False),
        sa.Column("encoding", Words(), nullable=False),
        sa.Column("path", Words(), nullable=True),
        sa.Column("told_id", Words(), nullable=True),
        sa.Column("told_title", Words(), nullable=True),
        sa.Column("told_url", Words(), nullable=True),
        sa.Column("told_outlet", Words(), nullable=True),
        sa.Column("told_author", Words(), nullable=True),
        sa.Column("told_published", Words(), nullable=True),
        sa.Column("told_language", Words(), nullable=True),
        sa.Column("read", sa.Boolean(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.Column("added_at", Words(), nullable=False),
        sa.ForeignKeyConstraint(["content"], ["contents.key"], name=op.f("fk_reports_content")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("key", name=op.f("uq_reports_key")),
    )
    op.create_index(op.f("ix_reports_content"), "reports", ["content"], unique=False)
    op.create_index("ix_reports_not_linked", "reports", ["linked"], unique=False)
    op.create_index(op.f("ix_reports_path"), "reports", ["path"], unique=False)
    op.create_table(
        "arrivals",
        sa.Column("key", Words(), nullable=False),
        sa.Column("report", Words(), nullable=False),
        sa.Column("path", Words(), nullable=True),
        sa.Column("outlet", Words(), nullable=True),
        sa.Column("url", Words(), nullable=True),
        sa.Column("added_at", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_arrivals_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_arrivals")),
    )
    op.create_index(op.f("ix_arrivals_report"), "arrivals", ["report"], unique=False)
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", Words(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("title", Words(), nullable=True),
        sa.Column("outlet", Words(), nullable=True),
        sa.Column("author", Words(), nullable=True),
        sa.Column("published", Words(), nullable=True),
        sa.Column("published_precision", Words(), nullable=True),
        sa.Column("published_grounds", Words(), nullable=True),
        sa.Column("language", Words(), nullable=True),
        sa.Column("readable", sa.Boolean(), nullable=False),
        sa.Column("folded", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_articles_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("report", name=op.f("uq_articles_report")),
    )
    op.create_index(op.f("ix_articles_outlet"), "articles", ["outlet"], unique=False)
    op.create_index(op.f("ix_articles_published"), "articles", ["published"], unique=False)
    op.create_table(
        "bands",
        sa.Column("report", Words(), nullable=False),
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_bands_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "band", name=op.f("pk_bands")),
    )
    op.create_index("ix_bands_band", "bands", ["band", "report"], unique=False)
    op.create_table(
        "family_reports",
        sa.Column("report", Words(), nullable=False),
        sa.Column("family", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family"], ["families.key"], name=op.f("fk_family_reports_family"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_family_reports_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_family_reports")),
    )
    op.create_index(op.f("ix_family_reports_family"), "family_reports", ["family"], unique=False)
    op.create_table(
        "report_judgements",
        sa.Column("left", Words(), nullable=False),
        sa.Column("right", Words(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("clues", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["left"], ["reports.key"], name=op.f("fk_report_judgements_left"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right"], ["reports.key"], name=op.f("fk_report_judgements_right"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("left", "right", name=op.f("pk_report_judgements")),
    )
    op.create_index(
        op.f("ix_report_judgements_right"), "report_judgements", ["right"], unique=False
    )
    op.create_table(
        "sketches",
        sa.Column("report", Words(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_sketches_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_sketches")),
    )
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("report", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("cue_lemma", Words(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("mode", Words(), nullable=False),
        sa.Column("outer", sa.Integer(), nullable=True),
        sa.Column("told_by", Words(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("speaker_words", Words(), nullable=False),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("speaker_candidates", sa.JSON(), nullable=False),
        sa.Column("speaker_grounds", sa.JSON(), nullable=False),
        sa.Column("said_on", Words(), nullable=True),
        sa.Column("said_precision", Words(), nullable=True),
        sa.Column("said_grounds", Words(), nullable=True),
        sa.Column("words", Words(), nullable=False),
        sa.Column("day_first", Words(), nullable=True),
        sa.Column("day_last", Words(), nullable=True),
        sa.Column("folded", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_statements_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
        sa.UniqueConstraint("key", name=op.f("uq_statements_key")),
    )
    op.create_index(op.f("ix_statements_day_first"), "statements", ["day_first"], unique=False)
    op.create_index(op.f("ix_statements_report"), "statements", ["report"], unique=False)
    op.create_table(
        "stretches",
        sa.Column("report", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("label", Words(), nullable=False),
        sa.Column("speaker", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.key"], name=op.f("fk_stretches_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report", "number", name=op.f("pk_stretches")),
    )
    op.create_table(
        "act_issues",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("issue", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.key"],
            name=op.f("fk_act_issues_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement", "act", "number", name=op.f("pk_act_issues")),
    )
    op.create_index(op.f("ix_act_issues_issue"), "act_issues", ["issue"], unique=False)
    op.create_table(
        "act_targets",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.key"],
            name=op.f("fk_act_targets_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement", "act", "number", name=op.f("pk_act_targets")),
    )
    op.create_table(
        "acts",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("act", Words(), nullable=False),
        sa.Column("plover", Words(), nullable=True),
        sa.Column("option", Words(), nullable=True),
        sa.Column("condition_kind", Words(), nullable=True),
        sa.Column("condition", Words(), nullable=True),
        sa.Column("condition_start", sa.Integer(), nullable=True),
        sa.Column("condition_end", sa.Integer(), nullable=True),
        sa.Column("due", Words(), nullable=True),
        sa.Column("due_words", Words(), nullable=True),
        sa.Column("due_start", sa.Integer(), nullable=True),
        sa.Column("due_end", sa.Integer(), nullable=True),
        sa.Column("due_anchor", Words(), nullable=True),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.key"], name=op.f("fk_acts_statement"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement", "number", name=op.f("pk_acts")),
    )
    op.create_index(op.f("ix_acts_act"), "acts", ["act"], unique=False)
    op.create_table(
        "chain",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("role", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.key"], name=op.f("fk_chain_statement"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement", "number", name=op.f("pk_chain")),
    )
    op.create_table(
        "echo_statements",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("echo", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["echo"], ["echoes.key"], name=op.f("fk_echo_statements_echo"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.key"],
            name=op.f("fk_echo_statements_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement", name=op.f("pk_echo_statements")),
    )
    op.create_index(op.f("ix_echo_statements_echo"), "echo_statements", ["echo"], unique=False)
    op.create_table(
        "quote_bands",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.key"],
            name=op.f("fk_quote_bands_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement", "band", name=op.f("pk_quote_bands")),
    )
    op.create_index("ix_quote_bands_band", "quote_bands", ["band", "statement"], unique=False)
    op.create_table(
        "statement_actors",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor", Words(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.key"], name=op.f("fk_statement_actors_actor")),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.key"],
            name=op.f("fk_statement_actors_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement", "number", name=op.f("pk_statement_actors")),
    )
    op.create_index(op.f("ix_statement_actors_actor"), "statement_actors", ["actor"], unique=False)
    op.create_table(
        "statement_judgements",
        sa.Column("left", Words(), nullable=False),
        sa.Column("right", Words(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("clues", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["left"],
            ["statements.key"],
            name=op.f("fk_statement_judgements_left"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["right"],
            ["statements.key"],
            name=op.f("fk_statement_judgements_right"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("left", "right", name=op.f("pk_statement_judgements")),
    )
    op.create_index(
        op.f("ix_statement_judgements_right"), "statement_judgements", ["right"], unique=False
    )
