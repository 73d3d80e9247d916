"""A template's variables are a documented class: the two are compared here."""

from dataclasses import fields, is_dataclass

import pytest
from jinja2 import meta, nodes

from truceline.publishing.desk import (
    assessment_pages,
    codebook_pages,
    follow_pages,
    pages,
    people_pages,
    reading_pages,
    talk_pages,
)
from truceline.publishing.desk.rendering import TEMPLATES, environment

MODULES = (
    *(pages, people_pages, follow_pages, talk_pages),
    *(assessment_pages, codebook_pages, reading_pages),
)
CLASSES = [
    value
    for value in {name: one for module in MODULES for name, one in vars(module).items()}.values()
    if isinstance(value, type) and is_dataclass(value) and hasattr(value, "template")
]
AROUND = ("base.html", "shapes.html")
PARTS = ("parts.html", "printed.html", "told.html")


def used(template: str) -> set[str]:
    """Names that a template takes from outside; its imports and macros are its own."""
    parsed = environment().parse((TEMPLATES / template).read_text("utf-8"))
    own = {node.target for node in parsed.find_all(nodes.Import)}
    own |= {node.name for node in parsed.find_all(nodes.Macro)}
    return meta.find_undeclared_variables(parsed) - own


@pytest.mark.parametrize("page", CLASSES, ids=lambda page: page.__name__)
def test_template_uses_what_its_class_has(page: type) -> None:
    names = used(page.template).union(*(used(around) for around in AROUND))  # type: ignore[attr-defined]
    assert names == {field.name for field in fields(page)}


@pytest.mark.parametrize("page", CLASSES, ids=lambda page: page.__name__)
def test_class_says_what_it_is_for(page: type) -> None:
    assert page.__doc__ == f"What {page.template} can use."  # type: ignore[attr-defined]


@pytest.mark.parametrize("template", PARTS)
def test_parts_use_only_what_they_are_given(template: str) -> None:
    assert used(template) == set()


def test_every_template_belongs_to_a_class() -> None:
    known = {page.template for page in CLASSES} | {*AROUND, *PARTS}
    assert {path.name for path in TEMPLATES.glob("*.html")} == known


def test_no_template_lets_a_value_through_unescaped() -> None:
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text("utf-8")
        assert "|safe" not in text.replace(" ", "")
        assert "autoescape" not in text
