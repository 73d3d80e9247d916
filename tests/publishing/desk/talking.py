"""A record of talks, invented: drafts, answers, rounds, a mediator and a decree."""

from publishing.desk.invented import BODY, DAHL, OREN, PROCESS, SABEL, SCHOLAR, TITLE, Source, act
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Kind

BASIS, VENUE, TALKS = Issue.NEGOTIATING_BASIS, Issue.TALKS_VENUE, Issue.TALKS_RESUMPTION
FOLLOWED = Process.model_validate(
    {
        **PROCESS.model_dump(mode="json", by_alias=True),
        "third_parties": [
            {"id": "tarsh", "name": "Tarsh", "role": "host", "capital": "Porto Tarsh"}
        ],
        "people": [
            {
                "id": "sabel",
                "name": "Ada Sabel",
                "roles": [{"title": "president", "of": "norlund", "rank": 1}],
            }
        ],
        "drafts": [
            {
                "id": "sound-draft",
                "name": "Sound draft",
                "date": "2031-05-01",
                "by": ["tarsh"],
                "provisions": [{"issue": "ceasefire", "option": "phased", "text": "Fire stops."}],
            },
            {"id": "old-plan", "name": "Old plan", "by": ["veska"]},
        ],
    }
)


LINES = (
    "Envoy Dahl put forward a six-point plan that calls for monitors on the bridge.",
    "Sabel rejected the Sound draft. Oren accepted it as a basis, if it binds both.",
    "Norlund and Veska met face to face in Porto Tarsh on 5 May 2031.",
    "Tarsh offered Porto Tarsh as a venue. Oren refused to travel to Porto Tarsh.",
    "Oren said a decree of Veska forbids talks with Norlund.",
    "Lis Marn said the Sound draft was thin.",
)


def talks() -> Source:
    """One report of a day of talks."""
    one = Source(
        key="t1",
        title="A day of talks",
        outlet="Morning <Digest>",
        published="2031-05-06",
        lines=[("A day of talks", TITLE, ""), *((line, BODY, "") for line in LINES)],
    )
    told = {"kind": Kind.NARRATED}
    one.says(
        "t1s1",
        DAHL,
        "a six-point plan that calls for monitors on the bridge",
        acts=[act(ActKind.PROPOSE, BASIS)],
        cue="put forward",
        **told,
    )
    one.says(
        "t1s2",
        SABEL,
        "the Sound draft.",
        acts=[act(ActKind.REJECT, BASIS, option="Sound draft")],
        cue="rejected",
        **told,
    )
    condition = one.condition("if it binds both", "prior")
    accepted = act(ActKind.ACCEPT, BASIS, option="Sound draft", condition=condition)
    one.says(
        "t1s3", OREN, "it as a basis, if it binds both", acts=[accepted], cue="accepted", **told
    )
    met = act(ActKind.MEET, TALKS, targets=("Veska",))
    one.says("t1s4", SABEL, "face to face in Porto Tarsh on 5 May 2031", acts=[met], **told)
    offer = act(ActKind.OFFER, VENUE, option="Porto Tarsh", condition=condition)
    one.says("t1s5", DAHL, "Porto Tarsh as a venue", acts=[offer], cue="offered", **told)
    refusal = act(ActKind.REJECT, VENUE, option="Porto Tarsh")
    one.says("t1s6", OREN, "to travel to Porto Tarsh", acts=[refusal], cue="refused", **told)
    law = act(ActKind.ASSERT, Issue.LEGAL_AUTHORITY)
    one.says(
        "t1s7", OREN, "a decree of Veska forbids talks with Norlund", acts=[law],
        kind=Kind.INDIRECT,
    )  # fmt: skip
    thin = act(ActKind.ASSERT, BASIS, option="Sound draft")
    one.says("t1s8", SCHOLAR, "the Sound draft was thin", acts=[thin], kind=Kind.INDIRECT)
    return one
