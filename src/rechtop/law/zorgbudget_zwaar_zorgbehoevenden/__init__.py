"""Zorgbudget voor zwaar zorgbehoevenden: how the need is proven and when it starts (``need``), and the right."""
