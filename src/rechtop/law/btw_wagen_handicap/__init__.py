"""Btw-voordeel op een wagen: the medical ground (``ground``, also of the road tax), what VAT is saved (``vat``)."""
