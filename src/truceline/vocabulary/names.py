"""Names of people in whatever spelling an outlet uses.

Names from other scripts reach English in many spellings: Kovalsky, Kovalskiy and
Kovalskyi are one. A key smooths over those habits and nothing more: surnames that
differ in another way keep different keys.
"""

import re
import unicodedata
from functools import lru_cache


def words(line: str) -> frozenset[str]:
    """A word list, written as one line."""
    return frozenset(line.split())


# Letters that Unicode does not take apart.
PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
DROPPED = re.compile(r"[’‘'ʼ`´ʻʿʹ.]")
TITLES = words("mr mrs ms miss mx dr prof professor sir dame lord lady")
SUFFIXES = words("jr sr ii iii iv")
PARTICLES = words(
    "van der den de del della di da dos du la le von zu bin ibn ben al el ul ad as abu ter ten"
)
PATRONYMIC = re.compile(r".{2,}(ov|ev|iov|i)(ich|na)$|.{3,}(ichna|inichna)$")
# Surnames that stand before the given name in the press of their countries.
FAMILY_FIRST = words(
    "xi wang li zhang liu chen yang huang zhao wu zhou xu sun hu guo lin he gao kim park choi "
    "moon yoon jung kang cho han shin nguyen tran pham phan vo"
)

# In order; each line is one habit of writing names in English.
HABITS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"x", "ks"),  # Alexei, Aleksei
        (r"ph", "f"),
        (r"w", "v"),  # Polish and German w
        (r"tsch|tch", "ch"),  # Kravtchuk
        (r"shch|sch", "sh"),
        (r"kh", "h"),  # Mikhail, Mihail
        (r"gh", "g"),
        (r"ck|q", "k"),
        (r"c(?![eihy])", "k"),  # Victor, Viktor
        (r"tz", "ts"),
        (r"o[uo]", "u"),  # Mahmoud, Mahmud
        (r"(?<=..)(?<=[^aeiou])ee(?=[^aeiou])", "i"),  # Saleem, Salim
        (r"(?<=[^aeiou])([uoa])e(?=[^aeiou])(?=..)", r"\1"),  # Mueller, Müller
        (r"[yj]", "i"),
        (r"([a-z])\1+", r"\1"),  # doubled letters: Assad, Asad; -skyy
        (r"^ie|(?<=[aeou])ie", "e"),  # Yevgeny, Evgeny; Sergeyev, Sergeev
        (r"(?<=[^aeiou])ie(?=.)", "i"),  # Lieberman, Liberman; Kiev, Kyiv
        (r"(?<=ch|sh)i?ov$", "ev"),  # Gorbachov, Gorbachyov
        (r"(?<=...)([oe])f$", r"\1v"),  # Romanoff
        (r"enka$", "enko"),  # Belarusian endings
        (r"(?<=[aeiou])h$", ""),  # Haniyeh, Haniye
    )
)

# Given names that are one name in sister languages or in a usual short form.
SISTERS = (
    "alexander alexandr aleksandr aleksander oleksandr alyaksandr aliaksandr alejandro alex",
    "alexey alexei alexi oleksiy oleksii aliaksei",
    "vladimir volodymyr uladzimir wladimir",
    "sergey sergei serhiy serhii siarhei",
    "dmitry dmitri dmitriy dmytro dzmitry dimitri",
    "nikolai nikolay mykola mikalai nicholas nick",
    "mikhail mykhailo mykhaylo mikhael michael mike",
    "andrey andrei andriy andrii andrew andy",
    "yevgeny yevgeniy evgeny evgenii yevhen yevhenii eugene",
    "grigory grigoriy hryhoriy hryhorii ryhor",
    "igor ihor ihar",
    "oleg oleh aleh",
    "yuri yury yuriy yurii iurii",
    "pavel pavlo paval paul",
    "anatoly anatoliy anatolii anatol",
    "vasily vasiliy vasyl vasil",
    "konstantin kostyantyn kanstantsin constantine",
    "pyotr petr petro piotr peter pete",
    "iosif yosyp joseph joe josep",
    "mohammed muhammad mohammad mohamed mohamad muhammed mehmed",
    "yusuf yousef youssef yousuf yusef",
    "abdullah abdallah abdulla",
    "ahmed ahmad ahmet",
    "hussein husayn hussain hossein husein",
    "ebrahim ibrahim abraham",
    "william bill will",
    "robert bob rob",
    "james jim jimmy",
    "thomas tom",
    "anthony tony antony",
    "stephen steven steve",
    "edward ed ted",
    "richard dick rick",
    "david dave",
    "daniel dan danny",
    "benjamin binyamin",
    "catherine katherine kate ekaterina kateryna katsiaryna yekaterina",
    "elizabeth liz elisabeth yelizaveta",
    "natalia natalya nataliia natalie",
    "yulia julia yuliia iulia",
    "olena elena yelena alena helen",
    "hanna anna ganna",
)


def as_words(key: str) -> str:
    """A key of the codebook as words.

    >>> as_words("security_guarantees")
    'security guarantees'
    """
    return key.replace("_", " ")


def fold(name: str) -> str:
    """Lower case, plain letters, single blanks; no apostrophes and full stops.

    >>> fold("Recep Erdoğan"), fold("Đặng  O’Łan")
    ('recep erdogan', 'dang olan')
    """
    letters = name.lower()
    if not letters.isascii():
        taken_apart = unicodedata.normalize("NFKD", letters.translate(PLAIN))
        letters = "".join(c for c in taken_apart if not unicodedata.combining(c)).translate(PLAIN)
    return " ".join(DROPPED.sub("", letters).replace("-", " ").split())


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """One word of a name without the habits of transliteration.

    >>> [skeleton(w) for w in ("zelensky", "zelenskyy", "zelenskiy", "zelenskyi")]
    ['zelenski', 'zelenski', 'zelenski', 'zelenski']
    >>> skeleton("lukashenka") == skeleton("lukashenko")
    True
    """
    for pattern, put in HABITS:
        word = pattern.sub(put, word)
    return word


CANON = {skeleton(form): skeleton(row.split()[0]) for row in SISTERS for form in row.split()}


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """Given names and surname, folded; a single word is a surname.

    >>> parts("Dr. Ursula von der Leyen")
    (('ursula',), 'leyen')
    >>> parts("Kim Jong-un"), parts("Kovalsky")
    ((('jong', 'un'), 'kim'), ((), 'kovalsky'))
    """
    borne = fold(name).split()
    while len(borne) > 1 and borne[0] in TITLES:
        borne = borne[1:]
    while len(borne) > 1 and borne[-1] in SUFFIXES:
        borne = borne[:-1]
    if not borne:
        return (), ""
    if len(borne) > 1 and borne[0] in FAMILY_FIRST:
        return tuple(borne[1:]), borne[0]
    given = tuple(w for w in borne[:-1] if w not in PARTICLES)
    return given, borne[-1]


def surname_key(name: str) -> str:
    """The key of the surname alone.

    >>> surname_key("Abdel Fattah el-Sisi") == surname_key("al-Sisi")
    True
    """
    return skeleton(parts(name)[1])


def given_keys(name: str) -> tuple[str, ...]:
    """Keys of the given names; a patronymic after the first is left out."""
    given = [skeleton(word) for word in parts(name)[0]]
    kept = [g for i, g in enumerate(given) if i == 0 or not PATRONYMIC.match(g)]
    return tuple(CANON.get(g, g) for g in kept)


def name_key(name: str) -> str:
    """The same for every usual spelling of one full name.

    >>> name_key("Aleksandr Lukashenko") == name_key("Alyaksandr Lukashenka")
    True
    >>> name_key("Petrov") == name_key("Petrova")
    False
    """
    given = [g for i, g in enumerate(given_keys(name)) if i == 0 or len(g) > 1]
    return " ".join([*given, surname_key(name)]).strip()


def same_surname(left: str, right: str) -> bool:
    """Whether both bear the same surname, however spelt.

    >>> same_surname("Volodymyr Zelenskyy", "Zelensky"), same_surname("Orlov", "Orlova")
    (True, False)
    """
    key = surname_key(left)
    return bool(key) and key == surname_key(right)


def _agree(left: str, right: str) -> bool:
    """Two given names are one, or one is the other's initial."""
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return left == right


def given_names_agree(left: str, right: str) -> bool | None:
    """Whether the given names can be one person's; None when one side tells none.

    >>> given_names_agree("Sergei Lavin", "Serhiy Lavin")
    True
    >>> given_names_agree("S. Lavin", "Oleg Lavin")
    False
    >>> given_names_agree("Lavin", "Oleg Lavin") is None
    True
    """
    first, second = given_keys(left), given_keys(right)
    if not first or not second:
        return None
    shorter, longer = sorted((first, second), key=len)
    if not _agree(shorter[0], longer[0]):
        return False
    return all(any(_agree(g, other) for other in longer[1:]) for g in shorter[1:])
