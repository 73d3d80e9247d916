"""What the weights cannot know: acts of diplomacy count, the outlet's own remarks do not."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.parentheses import SET_OFF
from truceline.reading.attribution.verbs import word_set
from truceline.reading.attribution.voiceless import is_topic, says_nothing, source_root
from truceline.reading.tags import FINITE, HEADLINED
from truceline.vocabulary.spans import Span

# A told act of diplomacy is at least this sure when a state or an office does it, and a
# named person: PLOVER's dev records and PolNeAR's dev articles were weighed against each other.
DIPLOMATIC = 0.6
DIPLOMATIC_PERSON = 0.5
NESTED = 0.45
# Below this the judge is doubted where its proposal reads like the outlet's remark, and from
# this on believed where a quotation stands beside a verb of speech.
CLEAR = 0.8
DOUBTED = 0.2
PLAIN = frozenset({"that", "clause", "object", "obj+xcomp", "xing", "object+as", "object+of"})
# What somebody has said, in a noun of his: "its claim that".
CLAIMS = word_set(
    "claim assertion allegation accusation contention statement assurance warning charge "
    "insistence complaint pledge promise vow threat prediction suggestion argument announcement "
    "remark"
)
# A quotation beside "replied" or "quipped", or what is told "in her words", though both were
# rare in training.
SPOKEN = 0.55
# Attitudes and deeds told without words or a clause must be this sure.
TOLD = 0.5
CLAUSAL = frozenset(
    {
        "that",
        "clause",
        "clause before",
        "question",
        "according",
        "colon speech",
        "parenthesis",
        SET_OFF,
        "tagged clause",
    }
)
# Contacts: a deed when officials are met.
MEETING = word_set("meet receive visit telephone phone host convene confer negotiate")
DOCUMENTS = word_set(
    "statement report document letter communique communiqué poll survey study law decree text "
    "draft agreement resolution declaration note paper tweet post release review analysis "
    "article court memo message treaty plan intelligence data figure record source"
)
# What was not agreed is told by these: "were unable to agree on", "failed to sign".
WITHHOLDING = word_set("unable fail refuse decline")
PRONOUNS = word_set("he she they we i who")
POINTING = frozenset({"this", "these", "such"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def sorted_out(page: Page, sure: float, proposal: Proposal) -> float:
    """The confidence, raised or lowered by what kind of thing is told."""
    head = page.doc[proposal.head]
    root = source_root(page, proposal)
    if (
        is_remark(page, proposal, head, root)
        or is_topic(proposal, head)
        or says_nothing(page, proposal, head)
    ):
        return 0.0
    floor = floor_of(page, sure, proposal, head, root)
    if floor is not None:
        return floor
    if sure < SPOKEN and is_spoken(page, proposal, head):
        return SPOKEN
    return sure if sure >= TOLD or not _only_told(page, proposal, head) else 0.0


def judged_out(page: Page, sure: float, proposal: Proposal) -> float:
    """The same for a proposal that the judge has weighed.

    On PolNeAR dev it is right about most topics and most documents that "show" something,
    and where it is unsure of what is only told; there it is left alone.
    """
    head = page.doc[proposal.head]
    root = source_root(page, proposal)
    if is_remark(page, proposal, head, root) and (sure < CLEAR or _points_back(root)):
        return 0.0
    if says_nothing(page, proposal, head, doubted=sure < CLEAR):
        return 0.0
    floor = floor_of(page, sure, proposal, head, root)
    if floor is not None:
        return floor
    if DOUBTED <= sure < SPOKEN and is_spoken(page, proposal, head):
        return SPOKEN
    return sure


def is_lifted(page: Page, sure: float, proposal: Proposal) -> bool:
    """Whether it is told diplomacy or an inner report, however unlikely the table finds it."""
    head = page.doc[proposal.head]
    return floor_of(page, sure, proposal, head, source_root(page, proposal)) is not None


def floor_of(
    page: Page, sure: float, proposal: Proposal, head: Token, root: Token | None
) -> float | None:
    """What PolNeAR leaves out and the codebook wants: told diplomacy, inner reports; and a
    clause that an office and a name set off, which is plain whatever the parser makes of it.
    """
    if proposal.frame == SET_OFF:
        return max(sure, CLEAR)
    verb = head.head if proposal.frame.startswith("noun light") else head
    deed = is_deed(page, proposal, head)
    if deed and not proposal.inside and tells(verb) and not _is_no_agent(page, proposal, head):
        # of two frames of one verb the fuller content is the better one
        return max(sure, _floor(page, root) + 0.001 * ("+" in proposal.frame))
    if sure < CLEAR and is_uttering(page, proposal, head):
        return CLEAR
    if sure < SPOKEN and proposal.frame == "according" and head.lower_ == "words":
        return SPOKEN
    if sure < SPOKEN and is_put_in(page, proposal, head):
        return SPOKEN
    if sure < NESTED and (
        tells_of_another(page, proposal, head, root) or goes_on(page, proposal, head, root)
    ):
        return NESTED
    return None


def is_spoken(page: Page, proposal: Proposal, head: Token) -> bool:
    """A quotation right beside a verb of speaking and its subject."""
    beside = proposal.frame in {"quote, then cue 1", "cue, then quote colon", "clause before"}
    speaking = head.lemma_.lower() in page.verbs.speaking and head.tag_ in FINITE
    return beside and speaking and proposal.quoted > 0.85 and proposal.source is not None


def _is_no_agent(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "The law was passed after three regions voted": a name behind a passive without "by"."""
    if proposal.source is None or proposal.source.start < head.idx:
        return False
    passive = any(c.dep_ == "auxpass" for c in head.children)
    return passive and not page.text[: proposal.source.start].rstrip().lower().endswith(" by")


def is_uttering(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "A film of Oren saying, “The road stays shut”": he says it, whoever shows the film."""
    if head.tag_ != "VBG" or head.lemma_.lower() not in page.verbs.speaking or proposal.inside:
        return False
    at = head.i - 1
    while at > 0 and page.doc[at].pos_ == "PROPN":
        at -= 1
    if at == head.i - 1 or page.doc[at].lower_ != "of" or proposal.source is None:
        return False
    if not proposal.source.start <= page.doc[head.i - 1].idx < proposal.source.end:
        return False
    if len(proposal.content) > 1 or proposal.quoted <= 0.85:
        return False
    before = page.text[head.idx : proposal.content[0].start].rstrip("\"“„«'‘` ")
    return before.endswith((",", ":"))


def is_put_in(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "Veska, he confirmed, accepts it": a clause of speaking between commas in a sentence."""
    own, said = proposal, proposal.content
    speaking = page.verbs.speaking | page.verbs.setting_off
    if head.lemma_.lower() not in speaking or len(said) != 2 or own.inside:
        return False
    if own.source is None or own.cue is None or head.tag_ not in HEADLINED:
        return False
    before, after = (
        page.text[said[0].end : own.source.start],
        page.text[own.cue.end : said[1].start],
    )
    return own.source.start < own.cue.start and before.strip() == after.strip() == ","


def _only_told(page: Page, proposal: Proposal, head: Token) -> bool:
    """Neither words nor a clause nor a verb of speech: "hoped for a quiet life"."""
    if proposal.quoted > 0 or proposal.frame.startswith(("quote", "cue")):
        return False
    if proposal.frame in CLAUSAL or proposal.frame.endswith((" that", " clause")):
        return False
    lemma = head.lemma_.lower()
    if lemma in page.verbs.speaking or lemma in page.verbs.going_on:
        return False
    return not page.verbs.diplomatic(proposal.frame, page.name_of(head).replace(" ", "-"))


def goes_on(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ ", suggesting a meeting in the spring": a speaker's participle goes on reporting."""
    if head.tag_ != "VBG" or head.dep_ not in {"advcl", "conj", "pcomp"} or proposal.inside:
        return False
    if proposal.frame not in PLAIN or head.lemma_.lower() not in page.verbs.going_on:
        return False
    return root is not None and _floor(page, root) > 0.0


def tells_of_another(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ "Norlund said that Oren told his aides that …": the inner report is one too.

    PolNeAR mostly leaves inner reports out; the codebook (section 1) wants them.
    """
    if proposal.frame == "noun owned that" and head.lemma_.lower() in CLAIMS:
        return root is not None and _floor(page, root) > 0.0  # "rejected its claim that …"
    if head.dep_ != "ccomp" or head.tag_ not in HEADLINED or proposal.inside:
        return False
    if root is None or _floor(page, root) == 0.0 or any(c.tag_ == "MD" for c in head.children):
        return False
    lemma = head.lemma_.lower()
    if proposal.frame in {"that", "clause"}:
        return lemma in page.verbs.speaking or lemma in page.verbs.knowing
    return proposal.frame == "obj+xcomp" and (
        lemma in page.verbs.speaking or page.verbs.diplomatic(proposal.frame, lemma)
    )


def is_deed(page: Page, proposal: Proposal, head: Token) -> bool:
    """An act of diplomacy, told by its verb or, as in "held talks with", by its noun."""
    lemma = head.lemma_.lower()
    objects = {c.lemma_.lower() for c in head.children if c.dep_ == "dobj"}
    if lemma in MEETING and proposal.frame.startswith(("object", "meeting", "passive")):
        return proposal.frame == "meeting" or any(
            c.ent_type_ in NAMED or c.pos_ == "PROPN" or c.lemma_.lower() in page.verbs.officials
            for c in head.children
            if c.dep_ in {"dobj", "nsubjpass"}
        )
    if proposal.frame.startswith("object") and lemma in page.verbs.events["verbs"]:
        return bool(objects & page.verbs.events["nouns"])
    if proposal.frame in {"object", "object+at"} and lemma in page.verbs.counting["verbs"]:
        counted = any(t.lower_ == "at" and t.nbor().like_num for t in head.subtree if t.i > head.i)
        return counted and bool(objects & page.verbs.counting["nouns"])
    if lemma in page.verbs.giving["verbs"]:
        return bool(objects & page.verbs.giving["nouns"])
    return page.verbs.diplomatic(proposal.frame, page.name_of(head).replace(" ", "-"))


def tells(verb: Token) -> bool:
    """A finite verb of a main clause, or of a remark added to it, tells a deed.

    Infinitives, conditionals and clauses inside another's words do not.
    """
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {
        "seem",
        "appear",
        "continue",
        "begin",
        "start",
    }:
        return tells(verb.head)
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in WITHHOLDING:
        return tells(verb.head.head if verb.head.pos_ == "ADJ" else verb.head)
    below = list(verb.children)
    if verb.tag_ == "VB" and any(c.lemma_ == "do" and c.dep_ == "aux" for c in below):
        return verb.dep_ == "ROOT"  # "did not rule out", "did thank him"
    if verb.tag_ not in HEADLINED or any(c.tag_ == "MD" for c in below):
        return False
    if verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in below):
        return verb.dep_ == "ROOT"  # headlines: "Truce signed by both sides"
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in {"VERB", "AUX"}:
        top = top.head
    if top.dep_ == "relcl" and top.head.lemma_ == "time" and top.head.head.lemma_ == "be":
        return True  # "it was the first time that Norlund had dropped its demand"
    if top.dep_ == "relcl":
        before = top.doc[top.left_edge.i - 1] if top.left_edge.i else None
        return before is not None and before.text in {",", "—", "–"}
    return top.dep_ == "ROOT" or (
        top.dep_ in {"advcl", "ccomp"}
        and top.head.dep_ == "ROOT"
        and not any(
            c.dep_ == "mark" and c.lower_ in {"if", "unless", "that", "whether"}
            for c in top.children
        )
        and (top.dep_ == "advcl" or top.i < top.head.i)
    )


def is_remark(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ "This statement reflects …": an abstract thing as subject is the outlet's voice."""
    if root is None or head.lemma_.lower() not in page.verbs.remarking:
        return False
    if root.pos_ == "PRON":
        return root.lower_ in {"this", "that", "it", "which", "these", "those", "what"}
    if root.pos_ != "NOUN" or root.ent_type_ in NAMED:
        return False
    if any(c.dep_ == "appos" for c in root.children):
        return False  # "sabel, an ally of Veska, emphasised": a name in lower case
    lemma = root.lemma_.lower()
    if lemma in page.verbs.officials or lemma in {"people", "man", "woman", "expert", "analyst"}:
        return False
    demonstrative = any(c.lower_ in POINTING for c in root.children)
    return demonstrative or (lemma not in DOCUMENTS and not _human(root))


def _points_back(root: Token | None) -> bool:
    """ "This statement suggests …": the outlet on what was just said, however sure the judge."""
    return root is not None and any(c.lower_ in POINTING for c in root.children)


def is_document(root: Token) -> bool:
    """Whether a source is a paper, a poll or a law rather than somebody."""
    if root.pos_ != "NOUN" or any(c.dep_ == "appos" for c in root.children):
        return False
    return root.lemma_.lower() in DOCUMENTS - {"source", "intelligence"}


def _human(root: Token) -> bool:
    """Agent nouns: observers, critics, voters, adviser, economist."""
    return root.lemma_.lower().endswith(
        ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "ic")
    )


def _one_of(root: Token) -> str:
    """The noun in the singular, also of "the Parties" in capitals, which is no name."""
    lemma = root.lemma_.lower()
    if root.tag_ != "NNPS":
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def _floor(page: Page, root: Token | None) -> float:
    if root is None:
        return 0.0
    if _one_of(root) in page.verbs.officials or root.ent_type_ in {"GPE", "NORP", "ORG"}:
        return DIPLOMATIC
    if root.ent_type_ == "PERSON" or root.lower_ in PRONOUNS or _is_unknown_name(root):
        return DIPLOMATIC_PERSON
    return 0.0


def _is_unknown_name(root: Token) -> bool:
    """A capitalised name that the language model knows nothing of: names from afar."""
    return root.tag_ == "NNP" and not root.ent_type_ and root.is_title


def worth_nesting(page: Page, proposal: Proposal) -> bool:
    """Inside an interview's answer only clear reports of others are statements."""
    root = source_root(page, proposal)
    if root is None:
        return False
    named = root.ent_type_ in NAMED or root.lower_ in PRONOUNS - {"i", "we"}
    return named and (
        proposal.frame in {"that", "clause", "clause before"} or proposal.quoted > 0.5
    )


def outside_turns(
    page: Page, weighed: Sequence[Weighed], turns: Sequence[Span]
) -> Iterator[Weighed]:
    """Proposals less what an interview's own turns already tell."""
    for sure, proposal in weighed:
        at = page.doc[proposal.head].idx
        if not any(turn.start <= at < turn.end for turn in turns) or worth_nesting(page, proposal):
            yield sure, proposal
