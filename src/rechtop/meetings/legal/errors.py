"""Why a consultation could not be opened, written in or ended; the texts are shown."""


class ConsultationError(Exception):
    """What was asked cannot be done; the text says what to do."""


class ConsultationMissing(ConsultationError):
    """There is no such consultation, or she is not on its list: both look the same."""
