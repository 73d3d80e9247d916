"""Each act as the codebook's own examples word it."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

TOLD = [
    ("[Norlund] {tabled} <a nine-point draft>.", "propose", "negotiating_basis"),
    ("[Dahl] {floated} <a panel on breaches>.", "propose", "enforcement"),
    ("[Veska] {offered} <a truce on both banks>.", "propose", "ceasefire"),
    ("[Tarsh] {invited} <both presidents to its capital>.", "invite", "talks_venue"),
    ("[Dahl] {asked} <the provinces to send observers>.", "invite", "participation"),
    ("[Norlund] {invited} <inspectors to its reactor>.", "invite", "nuclear"),
    ("[Veska] {agreed} <to let convoys through>.", "accept", "humanitarian"),
    ("[Veska] {left} <the joint commission>.", "reject", "monitoring_verification"),
    ("[Sabel] {dismissed} <the charges>.", "deny", None),
    ("[The judge] {ordered} <the general to appear in court>.", "demand", "accountability"),
    ("[Veska] {reopened} <the river to barges>.", "concede", "economy"),
    ("[The Alliance] {pledged} <two billion for roads>.", "commit", "reconstruction"),
    ("[Sabel] {vowed} <never to return the island>.", "reject", "territory"),
    ("[The bishop] {begged} <both armies to stop the fighting>.", "appeal", "ceasefire"),
    ("[Doctors] {pleaded for} <an open bridge>.", "appeal", "humanitarian"),
    ("[Veska] {called for} <an end to the war>.", "appeal", "ceasefire"),
    ("[Norlund] {cautioned} <Veska against marching>.", "appeal", None),
    ("[Veska] {froze} <Norlund's deposits>.", "threaten", "sanctions"),
    ("[Dahl] {deplored} <the raid by Norlund>.", "accuse", "hostilities"),
    ("[Tarsh] {opened} <an inquiry into the colonel>.", "accuse", "accountability"),
    ("[Veska] {fears} <a landing by Norlund>.", "accuse", None),
    ("[Veska] {called} <the figure false>.", "deny", None),
    ("[Norlund] {denied} <that it lost the town>.", "deny", "territory"),
    ("[The relief agency] {verified} <the list of missing soldiers>.", "confirm", "prisoners"),
    ("[Tarsh] {hailed} <the eased embargo>.", "praise", "sanctions"),
    ("[Norlund] {welcomed} <the draft>.", "praise", "negotiating_basis"),
    ("[Oren] {telephoned} <Sabel about the prisoner swap>.", "meet", "prisoners"),
    ("[Norlund] {lifted} <the curfew>.", "concede", "political_order"),
    ("[Veska] {threatened} <to expel the observers>.", "threaten", "monitoring_verification"),
    ("[Norlund] {accused} <Veska of breaking the truce>.", "accuse", "ceasefire"),
    ("[Norlund] {rejected} <the Harbour draft>.", "reject", "negotiating_basis"),
    ("[Norlund] {did not accept} <the plan>.", "reject", "negotiating_basis"),
    (
        "[Veska] {demanded} <that Norlund withdraw its troops from the valley>.",
        "demand",
        "withdrawal",
    ),
    ("[Norlund] {refused} <to take part in the talks>.", "reject", "participation"),
]

FACTS = [
    "[Dahl] {suggested} <Sabel was beginning to see the danger>.",
    "[Sabel] {insists} <that the soldiers hold the hill>.",
]
SAID = [
    ("<Direct talks are the shortest road>, [the minister] {said}.", "propose", "talks_format"),
    ("[Tarsh] {said} <it can be neutral ground>.", "offer", "talks_venue"),
    ("[Sabel] {said} <Norlund remains open to talks>.", "offer", "talks_resumption"),
    ("“<We would pull back once the guns are silent>,” [Oren] {said}.", "offer", "withdrawal"),
    ("[Oren] {said} <Veska is ready for a week's truce>.", "offer", "ceasefire"),
    ("<We will attend>, [Oren] {answered}.", "accept", "participation"),
    ("“<A cap on guns is out of the question>,” [Sabel] {said}.", "reject", "force_limits"),
    ("“<No talks while shells fall>,” [Sabel] {said}.", "reject", "talks_resumption"),
    ("“<Norlund must hand back the port>,” [Oren] {said}.", "demand", "territory"),
    ("[Sabel] {said} <any text has to name guarantors>.", "demand", "security_guarantees"),
    ("“<There can be no deal without the provinces>,” [Oren] {said}.", "demand", "participation"),
    (
        "[Sabel] {said} <Norlund no longer insists on elections first>.",
        "concede",
        "political_order",
    ),
    ("“<We share the blame>,” [Oren] {told} them.", "concede", "accountability"),
    ("[Veska] {said} <it will free forty captives>.", "commit", "prisoners"),
    ("[Sabel] {said} <Norlund will send its list of captives by Friday>.", "commit", "prisoners"),
    ("“<We shall not strike ports again>,” [Oren] {said}.", "commit", "hostilities"),
    (
        "<Monitors should come from outside>, [the scholar] {said}.",
        "appeal",
        "monitoring_verification",
    ),
    ("“<If this goes on it ends in ruin>,” [Sabel] {warned}.", "threaten", None),
    ("[Oren] {said} <Veska will expel the observers>.", "threaten", "monitoring_verification"),
    ("<The war may spread>, [Dahl] {warned}.", "predict", "hostilities"),
    ("<Norlund broke the truce>, [Veska] {said}.", "accuse", "ceasefire"),
    ("“<No such order was given>,” [Sabel] {said}.", "deny", None),
    ("<Reports of a secret channel are invented>, [Oren] {said}.", "deny", "talks_format"),
    ("<Both teams had indeed landed>, [Tarsh] {confirmed}.", "confirm", None),
    ("“<Dahl is fair to both>,” [Sabel] {said}.", "praise", "mediation"),
    ("[Sabel] {said} <Norlund stands by the Alliance>.", "praise", "alliance_neutrality"),
    ("<The valley will be free by harvest>, [Dahl] {said}.", "predict", None),
    ("“<Talks are bound to fail>,” [Dahl] {said}.", "predict", "talks_resumption"),
    ("<Ninety drones came over>, [Veska] {said}.", "assert", "hostilities"),
    ("<The decree forbids talks>, [Oren] {said}.", "assert", "legal_authority"),
    ("“<Our army holds the ridge>,” [Sabel] {said}.", "assert", "territory"),
    ("“<No comment>,” [Tarsh] {said} of the venue.", "decline_comment", None),
    ("“<We have not made up our minds>,” [Oren] {said}.", "assert", None),
    ("“<We have no intention of leaving the table>,” [Oren] {said}.", "commit", "talks_resumption"),
    ("<Norlund refuses to talk>, [Oren] {said}.", "accuse", "talks_resumption"),
    ("<Norlund sought a pause>, [Oren] {said}.", "assert", "ceasefire"),
    ("“<We must sit down and negotiate>,” [Sabel] {said}.", "demand", "talks_resumption"),
    (
        "[Oren] {said} <any talks are impossible as long as Norlund shells the towns>.",
        "reject",
        "talks_resumption",
    ),
    ("[Sabel] {said} <Oren is welcome any day>.", "invite", None),
    (
        "[Sabel] {insisted} <Norlund would not get drawn into the war unless it was attacked>.",
        "commit",
        "hostilities",
    ),
    ("“<We can live with observers at the crossing>,” [Oren] {said}.", "accept", None),
    ("“<No foreign officer will stand on our soil>,” [Oren] {said}.", "reject", None),
    ("<The time for dialogue is over>, [Oren] {said}.", "assert", "talks_resumption"),
    ("“<We are not happy about the delay>,” [Sabel] {said}.", "assert", None),
    ("“<We expect more buses to come tomorrow>,” [Dahl] {said}.", "predict", None),
    ("[Norlund] {insisted} <that Veska close the foreign bases>.", "demand", "alliance_neutrality"),
    ("[Dahl] {suggested} <that both armies be cut to a tenth>.", "propose", None),
    ("“<No foreign troops may be stationed in Veska>,” [Sabel] {said}.", "demand", None),
    ("“<Veska is defending itself>,” [Oren] {said}.", "assert", None),
    ("“<Dahl is even-handed>,” [Sabel] {said}.", "praise", "mediation"),
    ("“<Dahl listens to one side only>,” [Sabel] {said}.", "accuse", "mediation"),
    ("“<There will be no talks on their soil>,” [Sabel] {said}.", "reject", None),
    ("“<We will put it to a referendum>,” [Oren] {said}.", "commit", "legal_authority"),
    ("“<We will pay for the reconstruction of the school>,” [Oren] {said}.", "commit", None),
    ("“<We will reconquer the island>,” [Sabel] {said}.", "threaten", "territory"),
]


@pytest.mark.parametrize(("marked", "act", "issue"), TOLD)
def test_told_act(acts_of: Coder, marked: str, act: str, issue: str | None) -> None:
    first = acts_of(marked, told=True)[0]
    assert (first.act, issue in first.issues if issue else True) == (act, True), first


@pytest.mark.parametrize("marked", FACTS)
def test_a_fact_is_neither_proposed_nor_demanded(acts_of: Coder, marked: str) -> None:
    assert acts_of(marked)[0].act in ("assert", "deny")


@pytest.mark.parametrize(("marked", "act", "issue"), SAID)
def test_said_act(acts_of: Coder, marked: str, act: str, issue: str | None) -> None:
    first = acts_of(marked)[0]
    assert (first.act, issue in first.issues if issue else True) == (act, True), first


def test_what_he_did_is_told_of_the_nearest_subject_not_of_the_speaker(acts_of: Coder) -> None:
    first = acts_of("[Dahl] {said} <while Oren had many chances, he rejected calls for a raid>.")[0]
    assert first.act != "reject", first


def test_who_rejects_a_claim_does_not_deny_in_its_author_s_place(acts_of: Coder) -> None:
    acts = acts_of("Oren denies [Sabel]'s {claim} <that Veska has accepted the draft>.")
    assert "deny" not in {act.act for act in acts}
