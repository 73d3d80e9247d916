"""Who publishes: outlets by their addresses and names, from codebook/outlets.yml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from truceline.vocabulary.errors import CodebookError
from truceline.vocabulary.process import OutletEntry

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
REPORTS = (
    r"(?:reports?|reported|says?|said|writes?|wrote|informs|informed|quotes?|quoted|cites?|cited"
    r"|told|has learned)"
)
TO = r"(?:according to|citing|quoted by|reported by|told|interview with|as|via|to|from|by)"


class KnownOutlet(OutletEntry):
    """One outlet, with the domains under which it publishes."""

    domains: tuple[str, ...] = ()


class OutletFile(BaseModel):
    """codebook/outlets.yml as written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    outlets: tuple[KnownOutlet, ...]


@dataclass(frozen=True, slots=True)
class Outlets:
    """All known outlets, found by domain or by name."""

    entries: tuple[KnownOutlet, ...]
    by_domain: Mapping[str, KnownOutlet]
    by_name: Mapping[str, KnownOutlet]
    credits: re.Pattern[str]

    def at(self, url: str) -> KnownOutlet | None:
        """Who publishes at an address.

        >>> load_outlets().at("https://eng.belta.by/politics/view/x").name
        'BelTA'
        """
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
        while host:
            if (found := self.by_domain.get(host)) is not None:
                return found
            host = host.partition(".")[2]
        return None

    def named(self, name: str) -> KnownOutlet | None:
        """The outlet of exactly this name, in any of its spellings.

        >>> load_outlets().named("the Financial Times").name
        'Financial Times'
        """
        return self.by_name.get(_key(name))

    def credited(self, text: str) -> tuple[KnownOutlet, ...]:
        """Outlets that a text names as whence it has its words: "BelTA reports", "(AFP)".

        >>> [o.name for o in load_outlets().credited("Talks go on, BelTA reports.")]
        ['BelTA']
        """
        found: dict[str, KnownOutlet] = {}
        for match in self.credits.finditer(text):
            outlet = self.by_name[_key(match["before"] or match["after"] or match["marked"])]
            found.setdefault(outlet.name, outlet)
        return tuple(found.values())


@lru_cache(maxsize=1)
def load_outlets() -> Outlets:
    """The shipped list of outlets; each name and domain belongs to one."""
    written = files("truceline.codebook").joinpath("outlets.yml").read_text("utf-8")
    try:
        entries = OutletFile.model_validate(yaml.safe_load(written)).outlets
    except (ValidationError, yaml.YAMLError) as problem:
        raise CodebookError(f"outlets.yml: {problem}") from None
    by_domain: dict[str, KnownOutlet] = {}
    by_name: dict[str, KnownOutlet] = {}
    for entry in entries:
        for domain in entry.domains:
            _put(by_domain, domain, entry)
        for name in (entry.name, *entry.names):
            _put(by_name, _key(name), entry)
    return Outlets(entries, by_domain, by_name, _credits(entries))


def _put(known: dict[str, KnownOutlet], key: str, entry: KnownOutlet) -> None:
    if known.setdefault(key, entry) is not entry:
        raise CodebookError(f"outlets.yml: “{key}” belongs to {known[key].name} and {entry.name}")


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", ARTICLE.sub("", name.strip())).casefold()


def _credits(entries: tuple[KnownOutlet, ...]) -> re.Pattern[str]:
    """Names beside a verb or preposition of reporting, or marked off as credits are."""
    names = sorted(
        {n for e in entries if e.kind != "ministry" for n in (e.name, *e.names)},
        key=len,
        reverse=True,
    )
    any_of = "(?:" + "|".join(re.escape(name) for name in names) + ")"
    return re.compile(
        rf"\b(?P<before>{any_of})(?: news agency| agency|’s|'s)? {REPORTS}\b"
        rf"|\b{TO} (?:the )?"
        r"(?:(?:state |official |news )*(?:agency|outlet|broadcaster|newspaper|daily) )?"
        rf"(?P<after>{any_of})\b"
        rf"|[(/](?P<marked>{any_of})[)/]"
    )
