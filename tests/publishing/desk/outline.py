"""What a page says and links to, read as a browser would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "path", "col", "use", "circle"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)
    within: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return "".join(self.text)


class Outline(HTMLParser):
    """Every element with its attributes and text; tags must nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.stack: list[Element] = []
        self.feed(html.replace("&#13;", "\ue000"))  # the parser would not keep it apart
        self.close()
        assert not self.stack, [one.tag for one in self.stack]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag, {k: v or "" for k, v in attrs}, within=tuple(e.tag for e in self.stack))
        self.elements.append(one)
        if tag not in VOID:
            self.stack.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.stack, f"</{tag}> closes nothing"
        assert self.stack[-1].tag == tag, f"</{tag}> closes <{self.stack[-1].tag}>"
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        for one in self.stack:
            one.text.append(data.replace("\ue000", "\r"))

    def all(self, tag: str, **having: str) -> list[Element]:
        return [
            e
            for e in self.elements
            if e.tag == tag and all(e.attributes.get(k.rstrip("_")) == v for k, v in having.items())
        ]

    def one(self, tag: str, **having: str) -> Element:
        (found,) = self.all(tag, **having)
        return found

    @property
    def links(self) -> list[str]:
        return [
            e.attributes["href"] for e in self.elements if e.tag == "a" and "href" in e.attributes
        ]
