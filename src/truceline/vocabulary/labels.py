"""What the keys of the codebook are called: one label for each, wherever it is shown."""

from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import as_words

# Keys that are no words once their underscores are gone.
SPELT_OUT: dict[str, str] = {
    Issue.ALLIANCE_NEUTRALITY: "alliance or neutrality",
    Issue.MONITORING_VERIFICATION: "monitoring and verification",
    Issue.TALKS_RESUMPTION: "resumption of talks",
    Issue.TALKS_FORMAT: "format of talks",
    Issue.TALKS_VENUE: "venue",
    Issue.LEGAL_AUTHORITY: "legal authority to negotiate",
    ActKind.DECLINE_COMMENT: "decline to comment",
}


def label(key: str) -> str:
    """The codebook's key as words.

    >>> label("talks_venue"), label("security_guarantees")
    ('venue', 'security guarantees')
    """
    return SPELT_OUT.get(key) or as_words(key)
