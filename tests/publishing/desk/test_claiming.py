"""Claims of fact on their page: what a fact's block holds."""

from analysis.spoken import said
from truceline.analysis.claims import claims
from truceline.analysis.stances import bench_of
from truceline.publishing.desk.claiming import block
from truceline.vocabulary.process import Process

PROCESS = Process.model_validate(
    {"name": "Invented war", "parties": [{"id": "norlund", "name": "Norlund"}]}
)


def test_a_figure_that_somebody_unnamed_gives_says_so() -> None:
    words = "condemned the raids on the sluice, which were reported to involve 47 drones"
    (fact,) = claims([said("accuse", "hostilities", words=words)], bench=bench_of(PROCESS))
    (count,) = block(fact, PROCESS, []).counts
    assert (count.words, count.hearsay) == ("47 drones", "were reported to")
