"""What a side says of things to come: refused, promised, held out, threatened, or foretold."""

from collections.abc import Callable

from act_tables import first_act
from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

SAID = [
    # what will not be done is refused by who would do it
    ("“<The heights will not be handed back>,” [Oren] {said}.", "reject"),
    ("[Oren] {said} <the assembly would not touch the draft before the summer>.", "reject"),
    ("“<We do not hand over names>,” [Oren] {said}.", "reject"),
    ("“<Not a metre>,” [Oren] {said}.", "reject"),
    ("“<We do not belong to the Alliance>,” [Oren] {said}.", "assert"),
    # what never came about, or is said beside something else, refuses nothing
    ("[Oren] {said} <the siege would never have begun under her rule>.", "assert"),
    ("[Oren] {said} <she was not happy with the raid while talking to the press>.", "assert"),
    # what will be done is promised
    ("[Oren] {said} <the captives would be exchanged on Friday>.", "commit"),
    ("[Oren] {said} <wheat exports would resume in April>.", "commit"),
    ("“<The border will have to be redrawn>,” [Oren] {said}.", "demand"),
    # under a condition it is held out; "when" only tells the time
    ("“<We will send the list if Norlund opens the bridge>,” [Oren] {said}.", "offer"),
    ("“<We will send the list when the road is dry>,” [Oren] {said}.", "commit"),
    ("“<Convoys could roll if every driver was named>,” [Oren] {said}.", "offer"),
    # who is sent belongs to who sends
    ("[Oren] {said} <her men would leave the ridge on Monday>.", "commit"),
    ("“<Our frigates will escort the convoy>,” [Oren] {said}.", "commit"),
    ("[Oren] {said} <Tarsh and Veska would provide the guards>.", "commit"),
    ("“<The judges will look into it>,” [Oren] {said}.", "commit"),
    # harm
    ("[Oren] {warned} <Veska would strike the port>.", "threaten"),
    ("“<We will answer in kind>,” [Oren] {said}.", "threaten"),
    # the course of events is foretold
    ("“<Norlund will ask for one more month>,” [Oren] {said}.", "predict"),
    ("“<The war will last for years>,” [Oren] {said}.", "predict"),
]
TOLD = [
    ("[Oren] {would not say} <when the list was due>.", "decline_comment"),
    ("[Oren] {did not exclude} <talks in the spring>.", "offer"),
    ("[Oren] {insisted} <that observers be present>.", "demand"),
    ("[Oren] {regretted} <that Norlund had not used the day>.", "accuse"),
    ("[Oren] {regretted} <her words>.", "concede"),
    ("[Oren] {wants} <the treaty signed in May>.", "appeal"),
    ("[Oren] {ordered} <the captives to be released>.", "commit"),
]


test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)


def test_what_one_could_accept_is_too_unsure_to_ground_a_position(acts_of: Coder) -> None:
    first = acts_of("“<We could accept the clause>,” [Oren] {said}.")[0]
    assert (first.act, first.confidence <= 0.5) == ("accept", True)
