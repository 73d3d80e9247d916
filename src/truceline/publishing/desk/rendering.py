"""Pages to HTML: the templates, their filters, and nothing that could run in them."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from truceline.publishing.desk import wording
from truceline.publishing.desk.surroundings import Page

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The templates; every value is escaped, every unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    made.filters |= {
        "capital": wording.capital,
        "count": wording.counted,
        "day": wording.day_words,
        "exact": exact,
        "plural": lambda number, word, many="": wording.plural(number, word, many),
    }
    return made


def exact(text: str) -> Markup:
    """Printed words as they are: a browser would turn bare returns into new lines.

    >>> exact("a\\r\\n<b>")
    Markup('a&#13;\\n&lt;b&gt;')
    """
    return Markup(str(escape(text)).replace("\r", "&#13;"))


def render(page: Page) -> str:
    """A page as HTML."""
    values: dict[str, Any] = {
        field.name: getattr(page, field.name)
        for field in fields(page)  # type: ignore[arg-type]
    }
    return environment().get_template(page.template).render(values)
