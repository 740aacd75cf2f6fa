"""What countries did with the declaration of Vilnius."""

from app.record.codelists.labelled import Labelled


class Declaration(Labelled):
    """What a country did with the declaration of Vilnius."""

    ADOPTED = "adopted", "adopted it"
    JOINED = "joined", "joined it"
    NONE = "none", "neither is on record"
