"""Signs that show only beside other reports: quotations, figures, experts, old words, headlines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from truceline.analysis.claims import Fact
from truceline.analysis.counting import of_one_table
from truceline.analysis.signs import Sign, SignKind
from truceline.analysis.signwords import sign_words
from truceline.linking.wording import words_of
from truceline.record.rows import StatementRow
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.spans import Span, around
from truceline.vocabulary.statements import Kind, Mode

QUOTED = (Kind.DIRECT,)
OLD = 30  # days
LEAST_WORDS = 8  # of a quotation that is old, or told otherwise
LIKE_WORD = 80  # "labour" and "labor" are one word
MOST_CHANGED = 0.4  # of the words; more is another sentence
NEAR = 90  # characters between a name and what it is called
AROUND = 170  # characters between a name and where it works
FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")
HEDGE = re.compile(r"\b(?:could|might|may|would consider|possibly|perhaps)\b", re.IGNORECASE)
GIVING = frozenset(
    {ActKind.ACCEPT, ActKind.COMMIT, ActKind.CONCEDE, ActKind.OFFER, ActKind.PROPOSE}
)
FIRM = frozenset({ActKind.ACCEPT, ActKind.COMMIT, ActKind.CONCEDE, ActKind.REJECT})


@dataclass(frozen=True, slots=True)
class Named:
    """In how many origins each full name stands."""

    origins: Counter[str]

    def elsewhere(self, name: str) -> bool:
        """Whether another origin names it, too."""
        return self.origins[" ".join(name.split()[-2:])] > 1


def named_in(articles: Iterable[Article], families: Mapping[str, str | None]) -> Named:
    """Counts the full names of a record; copies of one report count once."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        origin = families.get(article.report) or article.report
        for name in FULL_NAME.findall(article.text):
            found[name.removesuffix("’s").removesuffix("'s")].add(origin)
    return Named(Counter({name: len(origins) for name, origins in found.items()}))


def experts(article: Article, rows: Iterable[StatementRow], known: Named) -> Iterator[Sign]:
    """Named experts whom no other origin names, nor where they work."""
    seen: set[str] = set()
    for row in rows:
        mention = row.statement.speaker
        for actor in mention.actors if mention else ():
            free = actor.type is ActorType.PERSON and not actor.known and actor.side is None
            if not free or actor.key in seen or " " not in actor.name:
                continue
            seen.add(actor.key)
            place = article.text.find(actor.name)
            if place < 0 or known.elsewhere(actor.name):
                continue
            span = Span(place, place + len(actor.name))
            note = unplaced(article.text, span, known)
            if note:
                yield Sign(
                    kind=SignKind.EXPERT,
                    report=article.report,
                    spans=(span,),
                    words=actor.name,
                    note=note,
                    statement=row.statement.key,
                )


def unplaced(text: str, name: Span, known: Named) -> str:
    """Why nobody can look an expert up; empty: no expert, or one of a known place."""
    lexicon = sign_words()
    near = text[max(0, name.start - NEAR) : name.end + NEAR].lower()
    if not any(word in lexicon.experts for word in re.findall(r"[a-z]+", near)):
        return ""
    wide = text[max(0, name.start - AROUND) : name.end + AROUND]
    capitals = re.findall(r"[A-Z][\w’'-]+(?: (?:of|for|and|in|the|on|[A-Z][\w’'-]+))*", wide)
    bare = [one.split(f"{name.of(text).split()[-1]} ")[-1] for one in capitals]
    bare = [re.sub(r"^(?:of|for|and|in|the|on) |(?: (?:and|in|on|the) .*$)", "", o) for o in bare]
    places = [one for one in bare if any(w in lexicon.institutions for w in one.lower().split())]
    if not places:
        return "no other report here names this expert; no institution stands beside the name"
    if any(known.elsewhere(place) for place in places):
        return ""
    return f"no other report here names this expert, nor {places[0].strip()}"


def quotations(rows: Iterable[StatementRow]) -> Iterator[Sign]:
    """Quotations that stand in other words in another report."""
    for tellings in by_echo(rows):
        quoted = [row for row in tellings if row.statement.attribution.kind in QUOTED]
        for row in quoted:
            for other in quoted:
                if other.report.key != row.report.key and (changed := differing(row, other)):
                    yield beside(SignKind.QUOTATION, row, other, f"elsewhere: {changed}")
                    break


def beside(kind: SignKind, row: StatementRow, other: StatementRow, note: str) -> Sign:
    """A sign about the whole of a statement, seen beside another."""
    return Sign(
        kind=kind,
        report=row.report.key,
        spans=row.statement.attribution.content,
        words=row.words,
        note=note,
        statement=row.statement.key,
        other=other.statement.key,
    )


def by_echo(rows: Iterable[StatementRow]) -> Iterator[list[StatementRow]]:
    """Tellings of one statement, first print first."""
    found: defaultdict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        if row.echo is not None:
            found[row.echo].append(row)
    for tellings in found.values():
        yield sorted(tellings, key=lambda row: (row.report.published or "9999", row.report.key))


def differing(row: StatementRow, other: StatementRow) -> str:
    """The words that the other report prints in their place; empty: it only prints fewer."""
    left, right = words_of(row.words), words_of(other.words)
    if min(len(left), len(right)) < LEAST_WORDS or not same_speakers(row, other):
        return ""
    changed: list[str] = []
    lost = 0
    for one in Levenshtein.opcodes(left, right):
        gone, put = left[one.src_start : one.src_end], right[one.dest_start : one.dest_end]
        if one.tag == "replace" and not alike(gone, put):
            changed.append(" ".join(put))
            lost += len(gone)
    small = changed and lost <= MOST_CHANGED * len(left)
    return "; ".join(f"“{words}”" for words in changed) if small else ""


def alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words differ only in spelling."""
    return fuzz.ratio("".join(left), "".join(right)) >= LIKE_WORD


def same_speakers(row: StatementRow, other: StatementRow) -> bool:
    """Whether both name the same speaker."""
    keys = [
        {actor.key for actor in one.statement.speaker.actors} if one.statement.speaker else set()
        for one in (row, other)
    ]
    return bool(keys[0] & keys[1])


def passed_as_new(rows: Iterable[StatementRow]) -> Iterator[Sign]:
    """Words first printed over thirty days earlier, told without a date."""
    for first, *later in by_echo(rows):
        for row in later:
            days = apart(first.report.published, row.report.published)
            dated = row.statement.said_on is not None
            if dated or days is None or days <= OLD or len(row.words.split()) < LEAST_WORDS:
                continue
            note = f"first printed {days} days earlier; no date is given here"
            yield beside(SignKind.OLD, row, first, note)


def apart(left: str | None, right: str | None) -> int | None:
    """Days between two dates of printing; None: one is not known to the day."""
    try:
        return (date.fromisoformat((right or "")[:10]) - date.fromisoformat((left or "")[:10])).days
    except ValueError:
        return None


def other_figures(facts: Iterable[Fact], articles: Mapping[str, Article]) -> Iterator[Sign]:
    """Figures for which somebody else gives another number."""
    for fact in facts:
        for one, figure in fact.counts:
            others = [
                (two, second)
                for two, second in fact.counts
                if two.voice != one.voice
                and not of_one_table(one.row, two.row)
                and figure.differs(second)
            ]
            if not others or one.unsure:
                continue
            theirs, second = others[0]
            for row in one.prints:
                text = articles[row.report].text
                start = text.find(figure.words, row.start)
                if start >= 0:
                    yield Sign(
                        kind=SignKind.FIGURE,
                        report=row.report,
                        spans=(Span(start, start + len(figure.words)),),
                        words=figure.words,
                        note=f"{theirs.row.speaker}: “{second.words}”",
                        statement=row.statement,
                        other=theirs.row.statement,
                    )


def headlines(article: Article, rows: Sequence[StatementRow]) -> Iterator[Sign]:
    """A firm act in the title that the passages carry only under a condition, or as possible.

    One firm act by the same side anywhere below, and the title is carried.
    """
    titles = [s.span for s in article.stretches if s.kind is StretchKind.TITLE]
    above = [row for row in rows if any(_inside(row, span) for span in titles)]
    below = [row for row in rows if row not in above]
    for row in above:
        firm = [act for act in row.statement.acts if is_firm(row, act)]
        if not firm or any(
            is_firm(other, act)
            for other in below
            if _sides(other) & _sides(row)
            for act in other.statement.acts
        ):
            continue
        weaker = next(weakened(firm[0], [o for o in below if _sides(o) & _sides(row)]), None)
        if weaker is not None:
            yield Sign(
                kind=SignKind.HEADLINE,
                report=article.report,
                spans=(around(row.statement.attribution.content),),
                words=row.words,
                note=f"the text: {weaker[1]}",
                statement=row.statement.key,
                other=weaker[0].statement.key,
            )


def is_firm(row: StatementRow, act: Act) -> bool:
    """Whether a side binds itself or refuses, without a condition and without "could"."""
    said = row.statement.attribution.mode is Mode.SAID and not act.negated
    return said and act.act in FIRM and act.condition is None and HEDGE.search(row.words) is None


def weakened(firm: Act, rows: Iterable[StatementRow]) -> Iterator[tuple[StatementRow, str]]:
    """Acts on the same matter that hang on something, or may come."""
    for row in rows:
        for act in row.statement.acts:
            if act.act not in GIVING or not set(act.issues[:1]) & set(firm.issues) or act.negated:
                continue
            if act.condition is not None:
                yield row, f"“{act.condition.text}”"
            elif (hedge := HEDGE.search(row.words)) is not None and act.act in FIRM:
                yield row, f"“{hedge[0]}”"


def _inside(row: StatementRow, span: Span) -> bool:
    return span.start <= row.statement.start < span.end


def _sides(row: StatementRow) -> set[str]:
    """The sides that speak; of those without one, who."""
    mention = row.statement.speaker
    return {actor.side or actor.key for actor in mention.actors} if mention else set()
