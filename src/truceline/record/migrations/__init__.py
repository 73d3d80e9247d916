"""How a record of an earlier Truceline becomes one of this Truceline."""
