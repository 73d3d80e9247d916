"""What only sounds as if it looked ahead, and what does without a word that says so."""

from collections.abc import Callable

from act_tables import first_act
from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

SAID = [
    # a "will" or "may" of others beside a report is not the point of the statement
    ("“<We counted forty lorries. Dahl may count more>,” [Oren] {said}.", "assert"),
    ("“<Norlund may wait. We reject the draft>,” [Oren] {said}.", "reject"),
    ("“<Norlund will wait for the spring>,” [Oren] {said}.", "predict"),
    # what is thought to have happened, or to be so
    ("[Dahl] {said} <half of the bridges may have been destroyed>.", "assert"),
    ("“<Norlund must be laughing>,” [Dahl] {said}.", "assert"),
    ("“<Everybody goes shopping there>,” [Dahl] {said}.", "assert"),
    ("“<I would say that it has grown>,” [Dahl] {said}.", "assert"),
    ("“<We are not going to be bombed into it>,” [Oren] {said}.", "commit"),
    # what a text holds, and what cannot be
    ("[Dahl] {said} <the agreement would see ten captives released in May>.", "assert"),
    ("[The aide] {says} <the plan couldn't work everywhere>.", "assert"),
    # one's own duty; orders; the end of the war
    ("“<We have to settle it at the table>,” [Oren] {said}.", "demand"),
    ("“<We must rebuild the country>,” [Oren] {said}.", "demand"),
    ("[Oren] {said} <Veska's government should publish the list>.", "appeal"),
    ("[Oren] {said} <the army had told the people of the valley to leave>.", "demand"),
    ("[Oren] {said} <the war would only end with a withdrawal>.", "demand"),
    # force that is stepped up, penalties that are set off, land that is wanted
    ("“<We are stepping up our operations in the valley>,” [Oren] {said}.", "threaten"),
    ("[Oren] {said} <Veska will trigger the mechanism for sanctions>.", "threaten"),
    ("[Oren] {said} <she wanted to annex the heights>.", "threaten"),
    ("[Oren] {said} <she wanted to restore trade with Norlund>.", "offer"),
    # plans, visits
    ("[Oren] {said} <Veska was preparing to send letters to the mayors>.", "commit"),
    ("[Oren] {said} <Dahl will pay an official visit to Norlund>.", "meet"),
    ("“<Thank God that nobody was hurt>,” [Oren] {said}.", "assert"),
]
TOLD = [
    # what is warned of is done by the words themselves
    ("[Oren] {warned} <that Norlund must leave the heights>.", "demand"),
    ("[Oren] {warned} <that the winter would be long>.", "predict"),
    ("[Oren] {expects} <Norlund to withdraw its guns>.", "demand"),
    ("[Dahl] {expects} <Norlund to ask for a week>.", "predict"),
    ("[Dahl] {suggested} <that it could have been a drone>.", "assert"),
    ("[Veska] {announced} <a successful strike on the port>.", "assert"),
    ("[Oren] {has discussed} <the talks often on social media>.", "assert"),
    ("[Oren] {visited} <troops near the front>.", "assert"),
    ("[Hundreds of farmers] {marched} <to the bridge, calling to end the war>.", "appeal"),
]


test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)
