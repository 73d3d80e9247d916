"""What one party tells of another's refusals and wrongs accuses; what befell is only told."""

from act_tables import first_act

SAID = [
    ("[Oren] {said} <Norlund refused to sit with the mediators>.", "accuse"),
    ("[Oren] {said} <Norlund decided not to sign the draft>.", "accuse"),
    ("[Oren] {said} <Norlund has declared that it will not observe the truce>.", "accuse"),
    ("[Oren] {said} <Norlund decided not to attack the port>.", "assert"),
    ("[Oren] {said} <Veska decided not to sign the draft>.", "reject"),
    ("[Tarsh] {said} <Norlund decided not to sign the draft>.", "assert"),
    ("[Oren] {said} <Norlund has been shelling peaceful villages>.", "accuse"),
    ("[Oren] {said} <Norlund shelled a depot on Monday>.", "assert"),
    ("[Tarsh] {said} <Norlund has been shelling peaceful villages>.", "assert"),
    ("[Oren] {said} <Norlund has carried out raids since the signing of the truce>.", "accuse"),
    ("[Oren] {said} <Norlund is preparing to attack the port>.", "accuse"),
    ("[Oren] {said} <Norlund has still not released the prisoners>.", "accuse"),
    ("[Tarsh] {said} <Norlund has still not released the prisoners>.", "assert"),
    ("[Oren] {said} <Norlund has suspended the talks>.", "accuse"),
    ("[Oren] {said} <the mission is part of efforts to drive Veska out>.", "accuse"),
    ("[Oren] {said} <the sanctions compromise the dialogue>.", "accuse"),
    ("[Oren] {said} <the shelling had made talks impossible>.", "accuse"),
    ("[Oren] {said} <the talks failed because Norlund refused to send its envoys>.", "accuse"),
]
TOLD = [
    ("[Oren] {warned} <Norlund over its raids>.", "accuse"),
    ("[Oren] {questioned} <Norlund's commitment to the talks>.", "accuse"),
    ("[Oren] {attributed} <the delay to Norlund's refusal to name its envoys>.", "accuse"),
    ("[Oren] {dismissed} <the announcement of a withdrawal as a diversion>.", "accuse"),
    ("[Veska] {rejected} <removing the monitors>.", "reject"),
    ("[Oren] {dismissed} <the offer as a trick>.", "reject"),
]

test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)
