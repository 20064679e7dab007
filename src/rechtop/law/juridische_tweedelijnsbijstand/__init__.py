"""Legal aid by a lawyer (pro Deo): free, or partly free, by means or by a presumption."""
