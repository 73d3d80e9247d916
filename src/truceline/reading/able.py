"""Who is able to speak: people, bodies of people and papers; no places, things or measures."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.metonyms import WHERE
from truceline.reading.phrases import PAPERS, SIDES, Phrase
from truceline.reading.roles import RoleBook
from truceline.reading.words import bare
from truceline.vocabulary.names import words as listed

# Everybody and nobody: words that stand for no one in particular.
NO_ONE = listed(
    "everyone everybody nobody anyone anybody none nothing something anything everything all it"
)
# Bodies of people that speak with one voice; titles, ministries and armies stand in roles.yml.
BODIES = listed(
    "agency alliance assembly association authority bloc board body brigade bureau business "
    "campaign chamber charity church cabinet club coalition college commission committee company "
    "congress consortium corporation council country court crew delegation department division "
    "embassy enterprise faction factory family federation firm force forum foundation group "
    "hospital household industry institute institution intelligence junta kingdom leadership "
    "legislature city town village medium minority mission movement nation network "
    "office opposition organisation "
    "organization panel parliament party peacekeeper police presidency prosecution regime "
    "republic restaurant school secretariat senate service side society staff state store "
    "tribunal troop union university watchdog wing bank operator airline airport museum "
    "administration government headquarters half majority entity fund trust ngo guild "
    "admiralty municipality camp chancellery"
)
MEDIA = listed(
    "media medium press outlet newspaper paper channel broadcaster website site magazine daily "
    "agency tabloid station network portal blog account"
)
# Texts beside statements and letters that are said to say something.
TEXTS = PAPERS | listed(
    "draft provision clause paragraph treaty accord agreement law constitution order ruling bill "
    "plan proposal charter convention protocol memorandum page book study headline caption text "
    "dossier figure data record census estimate review audit speech source claim rumour rumor "
    "assessment analysis legislation verdict judgment judgement rule map list intelligence"
)
# Endings of nouns for those who do something, and nouns that only look like them.
AGENTS = ("ist", "man", "men", "woman", "women", "ian", "eer", "er", "or", "ee", "ant")
NO_AGENTS = listed(
    "number letter water power weather computer paper order tower river winter summer sector "
    "september october november december matter manner corner centre center cover danger border "
    "boulder shoulder finger flower hunger anger barrier bomber bunker carrier chapter character "
    "charter cluster container counter crater cylinder disaster dinner drawer error factor favor "
    "favour fever fighter-bomber fire helicopter harbor harbour horror humor interceptor layer "
    "ladder lager launcher meter metre kilometer kilometre liter litre mirror monitor motor "
    "murder offer other poster quarter reactor register rotor rumor scooter shelter shower silver "
    "slaughter semester spider supper surrender tanker tender terror thunder tractor trailer "
    "transfer transformer trigger laughter warmer weekender wonder committee coffee degree refugee "
    "fee tree restaurant elephant grant plant implant constant tenor vector behavior behaviour "
    "labor labour color colour door floor odor poor major minor interior exterior armor armour "
    "corridor calendar generator detector sensor screwdriver smaller bigger larger further "
    "ulster cancer after under over never ever rather whether"
)
# Counting words that say of whom after "of", or stand alone for people.
COUNTS = listed(
    "one two three four five six seven eight nine ten hundred thousand dozen score number handful "
    "majority many some most several few other others another both each half couple lot pair"
)
UNCOUNTED = listed("hundred thousand dozen score number lot half couple pair")
HUMAN_CLAUSE = listed("who whom")


def can_speak(phrase: Phrase, roles: RoleBook) -> bool:
    """Whether a noun phrase speaks of people, of a body of people or of a text."""
    noun = phrase.noun
    if noun in NO_ONE:
        return False
    lists = roles.humans | roles.kin | roles.sources | roles.body_heads | BODIES | MEDIA | TEXTS
    if noun in lists or noun in SIDES or phrase.title is not None:
        return True
    if noun in roles.gender_of_word or _is_counted(phrase, roles) or _aged(phrase):
        return True
    if any(noun in kinds for kinds in roles.kinds.values()):
        return True
    apposed = [c for c in phrase.head.children if c.dep_ == "appos"]
    if any(c.lemma_.lower() in roles.humans | roles.kin or is_agent(c.lemma_) for c in apposed):
        return True
    told_as_human = any(
        t.lower_ in HUMAN_CLAUSE
        for child in phrase.head.children
        if child.dep_ == "relcl"
        for t in child.children
    )
    return told_as_human or is_agent(noun)


def is_agent(noun: str) -> bool:
    """Whether a noun's ending tells of somebody who does something.

    >>> [is_agent(n) for n in ("surgeon", "filmmaker", "geologist", "tanker", "missile")]
    [False, True, True, False, False]
    """
    return len(noun) > 4 and noun.endswith(AGENTS) and noun not in NO_AGENTS


def _is_counted(phrase: Phrase, roles: RoleBook) -> bool:
    """ "Others", "hundreds of citizens": people told of by number."""
    if phrase.noun not in COUNTS and phrase.head.pos_ not in ("NUM", "DET", "PRON"):
        return False
    of = next((c for c in phrase.head.children if c.lower_ == "of"), None)
    counted = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None
    if counted is None:
        return phrase.noun not in UNCOUNTED
    return counted.pos_ == "PRON" or is_human(bare(counted.lemma_), roles)


def is_human(noun: str, roles: RoleBook) -> bool:
    """Whether a noun is one for people or bodies of people."""
    return noun in roles.humans | roles.kin | roles.sources | BODIES or is_agent(noun)


def _aged(phrase: Phrase) -> bool:
    """ "The 51-year-old"."""
    return phrase.noun == "old" or "old" in phrase.words[-3:]


def is_place(head: Token, tokens: Tokens) -> bool:
    """A place after "in" or "near", also where the preposition stands before the words given."""
    first = head
    while first.dep_ in ("conj", "appos") and first.head.i != first.i:
        first = first.head
    above = first.head
    if first.dep_ == "pobj" and above.lower_ in WHERE:
        return True
    before = tokens[0].nbor(-1) if tokens.start else None
    leading = before is not None and before.lower_ in WHERE and before.pos_ in ("ADP", "SCONJ")
    return leading and head.left_edge.i <= tokens.start


def modifies(named: Tokens) -> bool:
    """A name that only describes a noun after it: "the Bay Times summit"."""
    root = named.root
    return root.dep_ in ("compound", "nmod") and root.head.i >= named.end
