from datetime import date

import pytest

from truceline.reading.pages import read_page
from truceline.vocabulary.errors import UnreadableReport

PARAGRAPHS = (
    "Norlund will read the draft before it answers, the minister told reporters in Tarsh.",
    "Envoy Dahl said that both delegations had asked for another week to study the text.",
    "“Nothing is settled,” President Sabel told the council. “We have read two pages of nine.”",
    "Veska’s foreign minister, Oren, said that his country would not wait until the autumn.",
)


def page(head: str = "", byline: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>Norlund studies draft | Post</title>{head}'
        "</head><body><nav><a href='/'>Home</a></nav><article><h1>Norlund studies draft</h1>"
        f"{byline}{body}</article><footer>© 2031 Post</footer></body></html>"
    )


META = '<meta property="article:published_time" content="2031-05-04T18:05:00+02:00">'
LINKED = '<script type="application/ld+json">{"datePublished": "2031-05-04"}</script>'


def test_title_comes_first_then_paragraphs_apart() -> None:
    read = read_page(page(), "a.html")
    assert read.text.split("\n\n") == ["Norlund studies draft", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("head", "byline", "found", "grounds"),
    [
        (META, "", "2031-05-04T18:05+02:00", "meta tag"),
        (LINKED, "", "2031-05-04", "meta tag"),
        ("", '<time datetime="2031-05-04">4 May</time>', "2031-05-04", "time tag"),
    ],
)
def test_date_is_what_the_page_states(head: str, byline: str, found: str, grounds: str) -> None:
    published = read_page(page(head, byline), "a.html").published
    assert published is not None
    assert (published.date, published.grounds) == (found, grounds)


def test_page_without_a_date_has_none() -> None:
    published = read_page(page(), "a.html").published
    assert published is None
    assert date.today().isoformat() not in str(published)


def test_metadata_tell_author_and_site() -> None:
    head = '<meta name="author" content="Ada Brand"><meta property="og:site_name" content="Post">'
    read = read_page(page(head), "a.html")
    assert (read.author, read.site, read.language) == ("Ada Brand", "Post", "en")


def test_words_with_links_stay_in_their_paragraph() -> None:
    linked = ("Norlund, <a href='/x'>which</a> wavers, <b>will</b> answer by May.", *PARAGRAPHS)
    assert "Norlund, which wavers, will answer by May." in read_page(
        page(paragraphs=linked), "a.html"
    ).text.split("\n\n")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<html><body><h1>404</h1><p>Page not found.</p></body></html>", "an error page"),
        ("<html><body><p>We use cookies. Accept all cookies?</p></body></html>", "a cookie wall"),
        ("<html><body><p>Checking your browser</p></body></html>", "a check for robots"),
        ("<html><body><p>Subscribe to read on.</p></body></html>", "a paywall"),
        ("<html><body></body></html>", "empty"),
        (
            "<html><body><ul><li><a href='/a'>A</a></li></ul></body></html>",
            "it holds menus, links and a few",
        ),
        ("<a href='/a'>All our news<p>The talks <b>end</b> on Friday", "it holds 5 words"),
        ("<nav>All the news of today</nav><p>Oren left the <a>talks</a> early.</p", "4 words"),
    ],
)
def test_page_without_a_text_says_what_it_looks_like(source: str, reason: str) -> None:
    with pytest.raises(UnreadableReport, match=reason) as told:
        read_page(source, "a.html")
    assert told.value.place == "a.html"
    assert told.value.cure
