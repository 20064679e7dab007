"""What a restore asks of the journal: to let itself be written anew, and to be whole afterwards."""

from __future__ import annotations

from rechtop.journal.checking import check_chain
from rechtop.journal.triggers import protect, unprotect


class JournalGuard:
    """For `rechtop.stores.backup.restoring.restore`."""

    def before(self, alias: str) -> None:
        """Take the protection away, within the transaction that puts everything back."""
        unprotect(alias)

    def after(self, alias: str) -> list[str]:
        """Protect it again; what is wrong with the chain that was put back.

        Seals are not asked here: a store that moves in has none here yet. `rechtop store verify` holds it to them.
        """
        protect(alias)
        return check_chain(alias, [])
