"""Tags of words and relations between them, as the language model names them."""

# A verb that tells by itself: "said", "says".
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Or with a word such as "will" before it.
TENSED = FINITE | {"MD"}
# Or as headlines have it: "Truce signed by both sides".
HEADLINED = FINITE | {"VBN"}

# Who does it or has it done, in a word of its own.
DOERS = frozenset({"nsubj", "nsubjpass"})
# Or in a clause: "That the road is shut angers Veska".
SUBJECTS = DOERS | {"csubj"}

# Names of people, bodies, places and peoples.
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
