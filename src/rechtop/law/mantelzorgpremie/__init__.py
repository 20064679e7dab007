"""Gemeentelijke mantelzorgpremie: what all share, and the rules of the municipalities that were read (``local``)."""
