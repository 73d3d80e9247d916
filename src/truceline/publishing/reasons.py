"""Grounds in plain words: why the program coded something so. Exports keep the codes."""

from truceline.vocabulary.grounds import RELATIVE_DAY, Ground
from truceline.vocabulary.labels import label

# Rules that mean the same wherever they fire; {} is what they stood on.
SAID = {
    "tree:otherwise": "no words of another act were found, so it asserts",
    "tree:another's-words": "it passes on another's words, so it asserts",
    "tree:another's-refusal": "an opponent's refusal, told by the other side: accuse",
    "tree:own-will-not": "a no of its own side, {}: reject",
    "tree:no-comment": "nothing is said on the matter: decline to comment",
    "tree:fills-in": "it fills in an act that was told just before",
    "tree:point-of-a-plan": "it is a point of a plan and does what the plan does",
    "operator:not": "a “not” turns {} round",
    "operator:not-ruled-out": "something is not ruled out in {}",
    "operator:hedge": "{} makes it less sure",
    "operator:not-believe": "it is not believed, so less sure",
    "issue:context": "the issue is that of the sentences before; it grounds no position",
    "target:likely": "no words name whom it is directed to: by what was told so far likely {}",
    "source:document": "the source is a text, {}",
    "turn": "the name {} is printed before the words",
    "following:free": "goes on as {} spoke in the sentence before",
    "following:quotation": "a quotation right behind words of {}",
    "following:plan": "a point of the plan that was told with {}",
    RELATIVE_DAY: "the report says {} and has no date from which to count",
    "ruled": "ruled by a person, {}",
}
# How words hang on what tells of them, by the first words of the frame.
FRAMES = (
    ("according", "introduced by {}"),
    ("quote", "a quotation, then {}"),
    ("cue, then quote", "{}, then a quotation"),
    ("quoted as", "quoted by {}"),
    ("parenthesis", "{} set between the words"),
    ("set off", "{} set off from the words"),
    ("colon", "a colon behind {}"),
    ("question", "a question that hangs on {}"),
    ("noun", "the noun {} and what hangs on it"),
    ("adj", "the adjective {} and what hangs on it"),
    ("object", "{} and its object"),
    ("prep", "{} and the phrase behind it"),
    ("tagged", "found around {} by the trained model"),
)
HANGING = "a clause that hangs on {}"


def ground_words(ground: Ground) -> str:
    """One reason as a reader understands it.

    >>> ground_words(Ground("issue:talks_venue", "its capital"))
    '“its capital” names the issue: venue'
    >>> ground_words(Ground("tree:otherwise"))
    'no words of another act were found, so it asserts'
    >>> ground_words(Ground("pronoun", "he"))
    'pronoun “he”'
    """
    on = f"“{ground.words}”" if ground.words else "words nearby"
    stage, _, rest = ground.rule.partition(":")
    if ground.rule in SAID:
        return SAID[ground.rule].format(on)
    if stage == "attribution":
        return frame_words(rest).format(on)
    named = label(rest.partition("/")[0])
    if stage == "cue":
        return f"{on} tells what was done: {named}"
    if stage == "words":
        return f"{on} in what is told: {named}"
    if stage == "issue":
        return f"{on} {'names' if ground.words else 'name'} the issue: {named}"
    return str(ground)


def frame_words(frame: str) -> str:
    """How the words are joined to what tells of them.

    >>> frame_words("object+as"), frame_words("that")
    ('{} and its object', 'a clause that hangs on {}')
    """
    return next((told for start, told in FRAMES if frame.startswith(start)), HANGING)
