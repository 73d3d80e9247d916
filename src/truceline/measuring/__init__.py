"""How well Truceline reads, measured against texts that people have marked."""
