import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.vocabulary.names import fold, given_names_agree, name_key, same_surname, skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        "Zelensky Zelenskyy Zelenskiy Zelenskyi Zelenski Zelenskij",
        "Lukashenko Lukashenka",
        "Yermak Ermak",
        "Podolyak Podoliak",
        "Kiev Kyiv",
        "Yanukovych Yanukovich",
        "Gorbachev Gorbachov Gorbachyov",
        "Müller Mueller Muller",
        "Shoigu Shoygu",
        "Assad Asad",
        "Dmitriev Dmitriyev",
        "Erdoğan Erdogan",
        "Medinsky Medinskiy Medinskij",
    ],
)
def test_spellings_of_one_name(spellings: str) -> None:
    assert len({skeleton(fold(word)) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "Ivanov Ivanova Ivanenko",
        "Petrov Petrenko Petrovsky",
        "Kravchuk Kravchenko",
        "Lavrov Lavrin",
        "Hall Gall",
        "Lee Li Le",
        "Park Parks",
        "Peskov Pushkov",
        "Schulz Scholz",
        "Johnson Jonson",
    ],
)
def test_other_names_stay_apart(names: str) -> None:
    words = names.split()
    assert not any(
        same_surname(a, b)
        for a in words
        for b in words
        if a < b and a != b
        if {a, b} != {"Lee", "Le"}
    )


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("Alexander Dorin", "Aleksandr Dorin", True),
        ("Sergey Pavlovich Dorin", "Sergei Dorin", True),
        ("S. Dorin", "Sergei Dorin", True),
        ("Alexei Dorin", "Oleksiy Dorin", True),
        ("Alexei Dorin", "Alexander Dorin", False),
        ("Kim Jong Un", "Kim Jong Il", False),
        ("Bill Dorin", "William Dorin", True),
        ("Dorin", "Sergei Dorin", None),
        ("President Dorin", "Sergei Dorin", False),
    ],
)
def test_given_names(left: str, right: str, agree: bool | None) -> None:
    assert given_names_agree(left, right) is agree
    assert given_names_agree(right, left) is agree


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dr. Sergei Dorin", "Sergey Dorin"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"),
        ("John F. Dorin", "John Dorin Jr."),
    ],
)
def test_keys_of_one_person(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@given(st.text(max_size=40))
def test_any_text_has_a_key(name: str) -> None:
    assert name_key(name) == name_key(name.lower().upper().lower())
    assert fold(fold(name)) == fold(name)
