"""The pages of proposals: the list, one proposal, several side by side."""

from collections.abc import Sequence
from urllib.parse import quote

from truceline.analysis.answers import latest
from truceline.analysis.sidebyside import rows_by_issue
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.talk_pages import (
    Answered,
    Compared,
    Point,
    ProposalPage,
    ProposalsPage,
    Row,
)
from truceline.publishing.desk.talks import talks, voice
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import ActKind, Stance
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.process import Party
from truceline.vocabulary.proposals import Answer, Proposal, Provided

HERE = "/proposals"
MANY = 2


def url_of(proposal: Proposal) -> str:
    """The page of a proposal."""
    return f"{HERE}/{quote(proposal.key, safe='')}"


def link_to(proposal: Proposal) -> Link:
    """Its name, with its page."""
    return Link(wording.capital(proposal.name), url_of(proposal))


def proposals_page(reader: RecordReader, asked: Asked) -> ProposalsPage:
    """Drafts and plans that the reports tell of, and those asked for side by side."""
    found, parties = talks(reader).proposals, reader.process().parties
    chosen = [one for one in found if one.key in asked.many.get("compare", ())]
    return ProposalsPage(
        frame=frame(reader, "Proposals", HERE),
        parties=[party.name for party in parties],
        rows=[row(one, parties, one in chosen) for one in found if one.told],
        untold=[link_to(one) for one in found if not one.told],
        compared=compared(chosen) if len(chosen) >= MANY else None,
    )


def row(one: Proposal, parties: Sequence[Party], chosen: bool) -> Row:
    """A proposal in the list, with the newest answer of each party."""
    newest = latest(one.answers)
    answers = []
    for party in parties:
        answer = newest.get(party.id)
        url = links.statement_url(answer.grounds[0].statement) if answer else ""
        own = "its own" if party.id in one.sides else weaker(one, party)
        answers.append((own, answer.stance if answer else None, url))
    return Row(
        key=one.key,
        link=link_to(one),
        by=wording.listed(one.authors, joint="and"),
        when=wording.day_words(one.date),
        status=one.status.word,
        points=len(one.provisions),
        answers=answers,
        chosen=chosen,
    )


def weaker(one: Proposal, party: Party) -> str:
    """What there is where nobody who can bind a party answered in its own words."""
    given = [answer for answer in one.answers if answer.side == party.id]
    if not given:
        return ""
    own = any(answer.attributed_by is None for answer in given)
    return "only by lower ranks" if own else "only told by others"


def compared(chosen: Sequence[Proposal]) -> Compared:
    """An issue a row, a proposal a column."""
    return Compared(
        heads=[link_to(one) for one in chosen],
        rows=[
            (issue_link(issue), [[point(p) for p in points] for points in cells])
            for issue, cells in rows_by_issue(chosen)
        ],
    )


def issue_link(issue: str) -> Link:
    """An issue with its page in the codebook."""
    return Link(wording.capital(wording.label(issue)), links.code_url(issue))


def by_issue(points: Sequence[Provided]) -> list[Provided]:
    """Points of one issue together, issues in the order of the text."""
    order = list(dict.fromkeys(each.issue for each in points))
    return sorted(points, key=lambda each: order.index(each.issue))


def point(given: Provided) -> Point:
    """A point in words."""
    return Point(
        issue=issue_link(given.issue),
        option=given.option or "",
        words=given.words,
        owes=given.owes or "",
        due=wording.day_words(given.due) if given.due else "",
        voice=voice(given.grounds) if given.grounds else None,
    )


def proposal_page(reader: RecordReader, asked: Asked, key: str) -> ProposalPage:
    """One proposal with its points, answers and versions."""
    found, process = talks(reader).proposals, reader.process()
    one = next((each for each in found if each.key == key), None)
    if one is None:
        raise NotFound(f"no proposal has the key {key}")
    pager = asked.pager(len(one.mentions))
    answered = {answer.side for answer in one.answers} | set(one.sides)
    shown = one.mentions[pager.first - 1 : pager.last] if one.mentions else ()
    return ProposalPage(
        frame=frame(reader, wording.capital(one.name), HERE),
        heading=wording.capital(one.name),
        facts=facts(one),
        status=one.status.word,
        status_voices=[voice([ground]) for ground in one.status.grounds],
        before=next((link_to(each) for each in found if each.key == one.supersedes), None),
        after=next((link_to(each) for each in found if each.supersedes == one.key), None),
        put_forward=[voice([each]) for each in one.put_forward],
        points=[point(each) for each in by_issue(one.provisions)],
        answers=[answer(each) for each in one.answers],
        silent=[party.name for party in process.parties if party.id not in answered],
        mentions=[voice([each]) for each in shown],
        pager=pager,
        others=[
            Link(each.name, links.with_query(HERE, compare=key) + f"&compare={quote(each.key)}")
            for each in found
            if each.told and each.key != key
        ],
    )


def facts(one: Proposal) -> list[tuple[str, str]]:
    """What is known of a text as a whole; what is not known is left out."""
    given = (
        ("By", wording.listed(one.authors, joint="and")),
        (
            "Put forward by",
            one.author_type and f"a {one.author_type}".replace("a joint", "several"),
        ),
        ("Date", wording.day_words(one.date) if one.date else ""),
        ("Kind", one.kind or ""),
        ("Also called", "; ".join(one.aliases)),
        ("Known from", "the process file" if one.known else "the reports"),
    )
    return [(name, value) for name, value in given if value]


def answer(given: Answer) -> Answered:
    """An answer in words."""
    return Answered(
        party=given.party,
        stance=given.stance,
        act=turned(given),
        condition=given.condition or "",
        told_by=given.attributed_by or "",
        voice=voice(given.grounds),
    )


def turned(given: Answer) -> str:
    """The act, with what it does to a text of somebody else."""
    if given.act is ActKind.PRAISE and given.stance is Stance.OPPOSES:
        return "praise, but the words refuse it as a basis"
    if given.act is ActKind.PROPOSE:
        return "propose: takes it up"
    if given.act is ActKind.ASSERT:
        return "is looking at it"
    return wording.label(given.act)
