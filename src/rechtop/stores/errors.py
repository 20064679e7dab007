"""Why a store could not be opened; the texts may be shown, they name no client."""


class StoreError(Exception):
    """Something about a store is wrong; the text says what, and what to do."""


class StoreNotNamed(StoreError):
    """A query on client content did not say in which store: a fault in the code, never guessed."""


class StoreMissing(StoreError):
    """This organisation keeps no files here."""


class StoreLocked(StoreError):
    """The keys of this store are not open: somebody of the organisation has to open them with the passphrase."""


class StoreBehind(StoreError):
    """The tables of this store are of an older version; they are brought up to date with `rechtop store migrate`."""


class SealBroken(StoreError):
    """A sealed value cannot be read: another key, another column, or somebody changed it."""


class BackupRefused(StoreError):
    """A backup cannot be made or put back; nothing was changed. The text says why, and what to do."""
