"""Marks that stand around quoted words, as printers set them."""

DOUBLE = '"“”„«»'
CURLED = "‘’"  # the closing one is an apostrophe, too
SINGLE = f"'{CURLED}"
TURNED = "‟"  # the opening mark of an old print
GRAVE = "`"  # the mark of texts without others
