"""Words that only sound like an act, and blame that no verb of blame names."""

from act_tables import first_act

SAID = [
    # blame by what another wants, seeks or does not want
    ("[Oren] {said} <the offer shows that Norlund is keen to dictate its terms>.", "accuse"),
    ("“<We no longer see any wish of Norlund to help>,” [Oren] {said}.", "accuse"),
    ("“<We see no need for talks with Norlund>,” [Oren] {said}.", "reject"),
    ("[Oren] {said} <it is part of the efforts of Norlund to push Veska out>.", "accuse"),
    ("“<Norlund does not seek to bring peace to the valley>,” [Oren] {said}.", "accuse"),
    ("[Oren] {said} <Norlund takes an almost hostile stance towards Veska>.", "accuse"),
    # a need that is past, or owed to nobody
    ("“<Some pages had to be taken out of the text>,” [Sabel] {said}.", "assert"),
    ("“<I must say frankly that not all was agreed>,” [Sabel] {said}.", "assert"),
    ("“<Veska has to leave the valley>,” [Sabel] {said}.", "demand"),
    ("“<We have to say that Veska must leave>,” [Sabel] {said}.", "demand"),
    # phrases that only look like one
    ("“<Odd letters come from Norlund from time to time>,” [Oren] {said}.", "assert"),
    ("“<It ended all illusions about the importance of the summit>,” [Oren] {said}.", "assert"),
    ("[Dahl] {said} <the declaration also calls for a new road>.", "assert"),
    ("“<We shall draw our conclusions>,” [Sabel] {said}.", "threaten"),
    # what a side expects of another is asked for
    ("“<We expect that Norlund will take steps>,” [Oren] {said}.", "demand"),
    ("“<We expect severe sanctions against Norlund>,” [Oren] {said}.", "demand"),
    ("“<We expect that Norlund will attack again>,” [Oren] {said}.", "predict"),
    # regret
    ("“<We regret that the meeting will not take place>,” [Oren] {said}.", "assert"),
    ("“<We regret the loss of life>,” [Oren] {said}.", "concede"),
]
TOLD = [
    # how it was answered is what was done
    ("[Oren] {responded the next day by} <accusing Sabel of lies>.", "accuse"),
    ("[Oren] {reacted by} <rejecting the draft>.", "reject"),
    ("[Oren] {insisted} <that the issue has not been on the agenda>.", "assert"),
    ("[Oren] {insisted} <that Veska will not cede the harbour>.", "reject"),
    ("[Oren] {expressed} <regret at the decision of Norlund>.", "accuse"),
    ("[Sabel] {vowed} <to scuttle the treaty>.", "threaten"),
    # a claim is denied, a request refused
    ("[Oren] {rejected} <removing the monitors>.", "reject"),
    ("[Oren] {denied} <shelling the harbour>.", "deny"),
    ("[Oren] {dismissed} <assurances that the law makes no claims on Veska>.", "deny"),
    # who assures of what is tells it; of what will be, promises it
    ("[Sabel] {assured} Oren <that the road is open>.", "assert"),
    ("[Sabel] {assured} Oren <that Norlund will keep the truce>.", "commit"),
    ("[Sabel] {repeated} <his assurances that the law makes no claims>.", "assert"),
    ("[Sabel] {repeated} <his assurances that Norlund will keep the truce>.", "commit"),
]

test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)
