"""Values that a record keeps whole, as JSON."""

from pydantic import TypeAdapter

from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act

ACTOR = TypeAdapter(Actor)
ACTS = TypeAdapter(tuple[Act, ...])
