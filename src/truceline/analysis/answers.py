"""How each party answered a proposal, and how far it has come."""

import re
from collections.abc import Sequence
from dataclasses import replace

from truceline.analysis.concern import from_adversary, teller_of
from truceline.analysis.drafts import IDEA, TEXT
from truceline.analysis.material import Material, once, sure
from truceline.analysis.timing import WHOLE_DAY
from truceline.vocabulary.acts import ActKind, Stance
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Answer, Status

ANSWERING = {
    ActKind.ACCEPT: Stance.SUPPORTS,
    ActKind.OFFER: Stance.SUPPORTS,
    ActKind.CONCEDE: Stance.SUPPORTS,
    ActKind.PROPOSE: Stance.SUPPORTS,  # by another than the author: takes it up as a basis
    ActKind.PRAISE: Stance.UNDECLARED,  # praise is no acceptance: CODEBOOK 5.14
    ActKind.REJECT: Stance.OPPOSES,
}
# Neither yes nor no: the text is being looked at.
STUDYING = re.compile(
    r"\b(?:study(?:ing)?|studies|review(?:s|ing)?|consider(?:s|ing)?|examin(?:es?|ing)|weigh(?:s|ing)|"
    r"evaluat(?:es?|ing)|look(?:s|ing) (?:at|into)|going over|analy[sz](?:es?|ing))\b"
    r"|\b(?:has|have|had) (?:not|yet|n[’']t) (?:yet )?(?:to )?"
    r"(?:decided?|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied))\b"
    r"|\bwill (?:respond|answer|reply|give (?:its|his|her|their) answer)\b",
    re.IGNORECASE,
)
HANDS_ON = re.compile(
    r"\b(?:present|hand|pass|convey|forward|deliver|transmit|relay|carr(?:y|ied|ies)|bring|brought)"
    r"\w*\b[^.;]{0,60} (?:to|on to)\b",
    re.IGNORECASE,
)
OWN = frozenset({ActKind.REJECT, ActKind.CONCEDE})  # by which an author answers its own text
REFUSES = re.compile(
    r"\b(?:can|could|will|would|shall|may|does|do|did)(?:n[’']t|not| not| never) "
    r"(?:take|accept|sign|adopt|endorse|agree to|work with|be (?:a|the) basis|serve as)\b",
    re.IGNORECASE,
)
# A text that is found wanting is not praised by whatever else is thanked for.
FAULTS = re.compile(
    r"\b(?:fail(?:s|ed|ing)? (?:to|short)|fall(?:s|en|ing)? short|fell short|ignor(?:e|es|ed|ing)|"
    r"neglect(?:s|ed|ing)?|overlook(?:s|ed|ing)?|lack(?:s|ed|ing)?|inadequate|insufficient|"
    r"unacceptable|unbalanced|one-sided|unfair|unjust|flawed|not enough|"
    r"(?:does|do|did)(?: not|n[’']t) (?:address|meet|answer|reflect|contain|"
    r"include|guarantee|respect|satisfy|go far))\b",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"\b(?:appreciation|gratitude|thank(?:s|ed|ful|ing)?) (?:\w+ )?(?:to|for)\b(?![^.;,]{0,60}\b"
    r"(?:proposals?|plans?|drafts?|deals?|agreements?|texts?|offers?|initiatives?|framework)\b)",
    re.IGNORECASE,
)
A_TEXT = rf"(?:{TEXT}|{IDEA})"
# "Refused to engage in talks under the deal signed in spring": it is the talks that are refused.
REFUSED_TALKS = re.compile(
    r"\b(?:refus|declin|reject|oppos|balk)\w*\b(?: \w+){0,2}? (?:to |at )?(?:engag|enter|hold|join|"
    r"tak|participat|resum|begin|start|continu|attend|open|discuss|negotiat|meet|return|sit)\w*\b"
    rf"(?:(?!\b{A_TEXT}\b)[^.;,])*\b(?:talks?|negotiations?|meetings?|dialogue|sessions?|rounds?|"
    rf"discussions?|consultations?)\b(?:(?! on\b| over\b| about\b)[^.;]){{0,40}}?"
    rf" (?:in|under|after|since|as part of|following|stipulated (?:in|by)|foreseen (?:in|by)) "
    rf"[^.;,]{{0,40}}?\b{A_TEXT}\b",
    re.IGNORECASE,
)
DECIDES = re.compile(
    r"\b(?:reject|refus|turn|declin|dismiss|rebuff|spurn|oppos|veto|scorn|rul(?:ed|es) out|accept|"
    r"agree|approv|endors|welcom|back|sign|adopt|consent|embrac|said|says|not|no|never|unaccept|"
    r"will|would|can)\w*\b|n[’']t\b",
    re.IGNORECASE,
)
SIGNED_TEXT = re.compile(
    rf"\b{A_TEXT} (?:that (?:was|had been) |which (?:was|had been) |previously |already )?"
    r"(?:signed|sealed|concluded) (?:in|on|last|earlier)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?][”\"’]? ")
SIGNED = re.compile(r"\bsign(?:ed|s)\b(?! off| up)", re.IGNORECASE)
INITIALLED = re.compile(r"\binitiall?ed\b", re.IGNORECASE)
CAN_BIND = 3
BOTH = 2


def answers_to(
    rows: Sequence[Spoken], authors: Sequence[str], material: Material
) -> tuple[Answer, ...]:
    """Each party's and third party's answers, newest first; the author's own only if it turns."""
    counted = [
        row
        for row in rows
        if row.side
        and (row.act in ANSWERING or studies(row))
        and not passes_on(row, material)
        and not beside_the_text(row)
        and (row.side not in authors or row.act in OWN)
        and sure(row, material.bench)
    ]
    found = [_answer(group, material) for group in once(counted)]
    return tuple(sorted(found, key=lambda answer: answer.date or "", reverse=True))


def studies(row: Spoken) -> bool:
    """Whether words say that a text is being looked at."""
    return row.act is ActKind.ASSERT and STUDYING.search(f"{row.cue} {row.words}") is not None


def passes_on(row: Spoken, material: Material) -> bool:
    """Whether a third party only hands a text of somebody else to a party."""
    third = row.act is ActKind.PROPOSE and row.side in material.bench.third_parties
    return third and HANDS_ON.search(f"{row.cue} {row.words}") is not None


def beside_the_text(row: Spoken) -> bool:
    """Whether the answer is to something else than the text: to talks, or thanks beside a fault."""
    told = f"{row.cue} {row.words}"
    refused_talks = row.act is ActKind.REJECT and REFUSED_TALKS.search(told) is not None
    thanks = row.act is ActKind.PRAISE and THANKS.search(told) is not None
    return refused_talks or (thanks and FAULTS.search(told) is None)


def condition_of(row: Spoken, material: Material) -> str | None:
    """What an answer hangs on: its own condition, or that of the one sentence it stands in."""
    several = SENTENCE.search(row.words) is not None
    return row.condition if several else material.condition_of(row)


def stance_on(row: Spoken, condition: str | None, material: Material) -> Stance:
    """What an answer says of the text; fine words before "could not take it" are no praise."""
    if row.act is ActKind.ASSERT:
        return Stance.UNDECLARED
    if row.act is ActKind.PRAISE and REFUSES.search(row.words):
        return Stance.OPPOSES
    if row.act is ActKind.PRAISE and FAULTS.search(f"{row.cue} {row.words}"):
        return Stance.UNDECLARED  # whoever finds a text wanting has not refused it yet
    if row.act is ActKind.PRAISE:
        third = row.side in material.bench.third_parties
        return Stance.SUPPORTS if third else Stance.UNDECLARED
    return Stance.CONDITIONAL if condition else ANSWERING[row.act]


def _answer(group: tuple[Spoken, ...], material: Material) -> Answer:
    row = max(group, key=lambda one: bool(condition_of(one, material)))  # the press drops them
    condition = condition_of(row, material)
    stance = stance_on(row, condition, material)
    return Answer(
        party=row.party,
        side=row.side,
        act=row.act,
        stance=stance,
        condition=condition,
        date=row.date,
        grounds=(with_verb(row, material), *(one for one in group if one is not row)),
        attributed_by=teller_of(row, material.bench)
        if from_adversary(row, material.bench)
        else None,
    )


def signed_before(row: Spoken) -> bool:
    """Whether words name the text as one that was signed."""
    return SIGNED_TEXT.search(f"{row.cue} {row.words}") is not None


def with_verb(row: Spoken, material: Material) -> Spoken:
    """A told answer with its printed sentence where its own words lack the verb that decides.

    "A joint patrol, as Kesby proposed" reads as a yes where the print goes on "was turned down".
    """
    told = row.kind == "narrated" and row.act in (ActKind.REJECT, ActKind.ACCEPT)
    if not told or row.cue or DECIDES.search(row.words):
        return row
    sentence = material.print_of(row)
    return replace(row, words=sentence) if row.words in sentence else row


def signed_on_its_day(day: str | None, sides: Sequence[str], material: Material) -> list[Spoken]:
    """Words by which all authors of a known text signed an agreement on the day of that text.

    "The two presidents signed a peace agreement", said of 27 June, is the accord of 27 June.
    """
    authors = set(sides) & set(material.parties)
    if len(authors) < BOTH or day is None or len(day) < WHOLE_DAY:
        return []
    told = [
        row
        for row in material.rows
        if row.act is ActKind.ACCEPT
        and row.side in authors
        and row.kind == "narrated"
        and (row.date or "")[:WHOLE_DAY] == day[:WHOLE_DAY]
        and SIGNED.search(row.cue)
        and sure(row, material.bench)
    ]
    return told if {row.side for row in told} == authors else []


def finds_fault(answer: Answer) -> bool:
    """Whether words coded as praise tell what a text lacks."""
    row = answer.grounds[0]
    return answer.act is ActKind.PRAISE and FAULTS.search(f"{row.cue} {row.words}") is not None


def latest(answers: Sequence[Answer]) -> dict[str, Answer]:
    """The newest answer of each side by somebody who can bind it, told by no adversary."""
    found: dict[str, Answer] = {}
    for answer in sorted(answers, key=lambda one: one.date or ""):
        if answer.attributed_by is None and answer.grounds[0].rank <= CAN_BIND:
            found[answer.side] = answer
    return found


def status_of(
    forward: Sequence[Spoken],
    answers: Sequence[Answer],
    rows: Sequence[Spoken],
    material: Material,
    *,
    known: bool,
    ceremony: Sequence[Spoken] = (),
) -> Status:
    """How far a proposal has come, by the words of the parties alone.

    `ceremony`: words by which its authors signed some agreement on its day.
    """
    said = [
        row for row in rows if row.side and sure(row, material.bench) and row.kind == "narrated"
    ]
    for word, pattern in (("signed", SIGNED), ("initialled", INITIALLED)):
        grounds = tuple(r for r in said if r.act is ActKind.ACCEPT and pattern.search(r.cue))
        if len({row.side for row in grounds} & set(material.parties)) > 1:
            return Status(word=word, grounds=grounds)
    if known:
        grounds = tuple(r for r in rows if sure(r, material.bench) and signed_before(r))
        if grounds or ceremony:
            return Status(word="signed", grounds=grounds or tuple(ceremony))
    newest = latest(answers)
    parties = [answer for side, answer in newest.items() if side in material.parties]
    taken = [a for a in parties if a.stance in (Stance.SUPPORTS, Stance.CONDITIONAL)]
    if taken:
        return Status(word="under discussion", grounds=tuple(a.grounds[0] for a in taken))
    refused = [a for a in parties if a.stance is Stance.OPPOSES]
    if refused:
        return Status(word="rejected", grounds=tuple(a.grounds[0] for a in refused))
    if forward or known:
        return Status(word="tabled", grounds=tuple(forward[:1]))
    return Status(word="floated")
