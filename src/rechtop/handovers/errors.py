"""Why a handover cannot go on; the texts are shown."""


class HandoverError(Exception):
    """What was asked of a handover cannot be done; the text says why and what to do."""


class MoveRefused(HandoverError):
    """A handover cannot go from the state it is in to the one that was asked."""


class NotAgreed(HandoverError):
    """Nothing leaves without the agreement of the person."""


class DocumentRefused(HandoverError):
    """A document is not what it says it is: another signer, changed, or of a handover that is not there."""
