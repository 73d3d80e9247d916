"""What an act hangs on, with its marker; and what only looks like it."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

HANGS = [
    (
        "“<We would sign the draft if not for the clause on the island>,” [Oren] {said}.",
        "if not for the clause on the island",
        "counterfactual",
    ),
    (
        "“<We would sign the draft if it were not for the clause on the island>,” [Oren] {said}.",
        "if it were not for the clause on the island",
        "counterfactual",
    ),
    (
        "“<We would pull back if the shelling stops>,” [Oren] {said}.",
        "if the shelling stops",
        "prior",
    ),
    (
        "[Veska] {said} <it will free the captives provided that Norlund frees its own>.",
        "provided that Norlund frees its own",
        "prior",
    ),
    (
        "[Sabel] {said} <any talks are impossible as long as Veska shells the towns>.",
        "as long as Veska shells the towns",
        "lasting",
    ),
    ("“<No talks while shells fall>,” [Sabel] {said}.", "while shells fall", "lasting"),
    (
        "[Sabel] {said} <nobody would leave the hills until the maps had been handed over>.",
        "until the maps had been handed over",
        "exception",
    ),
    (
        "[Oren] {asked} <Veska not to move the guns before the observers have come>.",
        "before the observers have come",
        "prior",
    ),
    (
        "[Sabel] {said} <Norlund would open the port when the observers had left>.",
        "when the observers had left",
        "prior",
    ),
    (
        "[Oren] {said} <he is ready for neutrality when there is a guarantee>.",
        "when there is a guarantee",
        "prior",
    ),
    (
        "“<We will not sign unless the observers stay>,” [Oren] {said}.",
        "unless the observers stay",
        "exception",
    ),
    (
        "“<There can be no deal without the provinces>,” [Oren] {said}.",
        "without the provinces",
        "exception",
    ),
    (
        "[Oren] {said} <Veska would sign the draft but for the third article>.",
        "but for the third article",
        "counterfactual",
    ),
    (
        "[Sabel] {said}: “<If barges with our timber are still being turned back, we shall close "
        "the gate.>”",
        "If barges with our timber are still being turned back",
        "prior",
    ),
    (
        "“<Should the gate be closed, we will reject the draft>,” [Oren] {said}.",
        "Should the gate be closed",
        "prior",
    ),
    (
        "[Oren] {said} <an attack on the port could be the basis for a joint response>.",
        "an attack on the port",
        "prior",
    ),
    (
        "“<We will come to the talks after the guns have left the hill>,” [Oren] {said}.",
        "after the guns have left the hill",
        "prior",
    ),
    (
        "“<Talks can begin after the withdrawal of their army>,” [Oren] {said}.",
        "after the withdrawal of their army",
        "prior",
    ),
    (
        "[Veska] {said} <it would free the pilots on the understanding that Norlund answers>.",
        "on the understanding that Norlund answers",
        "prior",
    ),
    (
        "“<We would sign, provided the observers stay>,” [Oren] {said}.",
        "provided the observers stay",
        "prior",
    ),
    (
        "“<Without outside guards the truce will not last>,” [Oren] {said}.",
        "Without outside guards",
        "exception",
    ),
    (
        "“<As long as he is minister, no gun will move>,” [Oren] {said}.",
        "As long as he is minister",
        "lasting",
    ),
    (
        "“<We would have signed had it not been for the third article>,” [Oren] {said}.",
        "had it not been for the third article",
        "counterfactual",
    ),
    (
        "“<Veska will pull back on a reciprocal basis>,” [Oren] {said}.",
        "on a reciprocal basis",
        "reciprocal",
    ),
    (
        "[Oren] {said} <Veska will sign if a “real” truce holds>.",
        "if a “real” truce holds",
        "prior",
    ),
]
FREE = [
    "“<I say once again: we will never leave the dam>,” [Oren] {said}.",
    "[Norlund] {said} <the siege would put pressure on Veska to release the crew>.",
    "“<We will meet after Easter>,” [Oren] {said}.",
    "[Oren] {said} <the bridge was opened after the guns had left>.",
    "“<We will leave without a deal>,” [Oren] {said}.",
    "[Oren] {said} <Veska will go as soon as Monday>.",
    "[Dahl] {declined to say} <when Veska would reply>.",
    "[Oren] {said} <Veska will attend the talks even if it rains>.",
    "“<We will come, if I may say so>,” [Oren] {said}.",
    "[Oren] {said} <Veska is ready for talks without preconditions>.",
    "[Sabel] {said} <Norlund offered a truce while Veska was silent>.",
    "“<But for us the draft is good>,” [Sabel] {said}.",
    "[Dahl] {said} <the town was subjected to heavy shelling>.",
    "[Dahl] {said} <the war would never have begun if the mediators had come>.",
    "[Dahl] {said} <the talks will go on when discussing the dam>.",
    "[Dahl] {said} <the papers will help, providing insight into the talks>.",
    "“<We will help Veska for as long as it takes>,” [Dahl] {said}.",
]


@pytest.mark.parametrize(("marked", "words", "kind"), HANGS)
def test_condition(acts_of: Coder, marked: str, words: str, kind: str) -> None:
    condition = acts_of(marked)[0].condition
    assert condition is not None
    assert (condition.text, condition.kind) == (words, kind)


@pytest.mark.parametrize("marked", FREE)
def test_no_condition(acts_of: Coder, marked: str) -> None:
    assert [act.condition for act in acts_of(marked) if act.condition] == []


def test_condition_of_a_told_act(acts_of: Coder) -> None:
    marked = "[Norlund] {threatened} <to leave the talks unless Veska frees the crew>."
    condition = acts_of(marked, told=True)[0].condition
    assert condition is not None
    assert condition.text == "unless Veska frees the crew"


def test_a_condition_said_before_the_speaker_is_named(acts_of: Coder) -> None:
    acts = acts_of("“<If the guns leave>,” [Oren] {said}, “<we will sign the draft>.”")
    assert {a.condition.text for a in acts if a.condition} == {"If the guns leave"}
