"""Finding who is said to have said what: source, cue and content in the printed words."""
