"""Reports of an invented war, as several outlets print them."""

WIRE = """\
Norlund is prepared to let foreign monitors stand on the lower dam, its chief negotiator told
reporters after six hours of talks in the capital of Tarsh. The two delegations sat in separate
rooms, and Envoy Dahl walked between them with a map on which the line of the river was drawn in
pencil. “We can live with monitors as long as they come from states that sold no guns to our
neighbour,” the negotiator said. Veska has asked for such a mission since the shelling of the
pumping station in autumn, when forty families lost their homes and the fields below the weir
stood under water for a week. Its delegation left the building by the garden gate without a word
and drove back to the hotel near the railway bridge. Officials of the host said that a second
round would follow before the harvest, once both capitals had named their experts. The price of
grain in the river ports fell by a tenth on the news, and barges that had waited for days at the
lock began to move upstream in the evening.
"""
OTHER = """\
The harbour board of the southern port has put off the auction of the old ferry until spring,
because nobody offered more than the value of its steel. The ferry carried farmers and cattle to
the islands for fifty years and was laid up when the tunnel opened. A group of pensioners wants to
turn it into a museum and has gathered signatures in the market every Saturday. The mayor said he
would look at the figures, which speak of rust below the waterline and of two engines that have
not turned for a decade. Children of the quarter have painted the hull in six colours.
"""


def shortened(text: str, share: float) -> str:
    words = text.split()
    return " ".join(words[: int(len(words) * share)])


def reworded(text: str, every: int) -> str:
    """Every n-th word another one, as careless rewriters do."""
    words = text.split()
    return " ".join("indeed" if i % every == every - 1 else w for i, w in enumerate(words))
