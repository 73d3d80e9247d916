"""Truceline: a desk for following peace talks."""

__version__ = "0.1.0"
