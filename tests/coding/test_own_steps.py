"""Own steps and refusals that their words hide: orders, titles, what is no longer binding."""

from act_tables import first_act

SAID = [
    ("[Oren] {said} <Veska will withdraw from the valley to help the talks>.", "commit"),
    ("[Oren] {said} <Veska will withdraw its troops from the valley>.", "commit"),
    ("[Oren] {said} <Veska will withdraw from the talks>.", "threaten"),
    ("[Oren] {said} <the truce does not concern us>.", "reject"),
    ("[Oren] {said} <Veska was not bound by the truce>.", "reject"),
    ("[Oren] {said} <peace requires the withdrawal of Norlundian troops>.", "demand"),
    ("[Oren] {said} <it means the non-negotiable withdrawal of Norlundian troops>.", "demand"),
    ("[Oren] {said} <the valley is non-negotiable>.", "reject"),
    ("[Oren] {said} <the raids began only when Norlund decided to retaliate>.", "assert"),
]
TOLD = [
    ("[Veska] {ordered} <all contacts with Norlund cut off>.", "reject"),
    ("[Veska] {ordered} <the withdrawal of its troops from the valley>.", "concede"),
    ("[Veska] {ordered} <the withdrawal of the regional troops>.", "demand"),
    ("[Veska] {Rules Out} <Talks With Norlund>", "reject"),
    ("[Norlund] {Rejects} <Truce Offer>", "reject"),
    ("[Norlund] {Denies} <Raid on Port>", "deny"),
]

test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)
