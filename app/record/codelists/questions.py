"""What questions are about on which sources differ."""

from app.record.codelists.labelled import Labelled


class DisputeTopic(Labelled):
    """The kinds of disputed questions, the weightiest first: lists stand in this order."""

    FORCE = "force", "Whether the agreements bind"
    DAY = "day", "Days and order"
    SUM = "sum", "Sums and numbers promised"
    TEXT = "text", "What the texts say"
    COUNT = "count", "How many, and who counts"
    NAME = "name", "Places, titles and numbering"
    OTHER = "other", "Other questions"

    @property
    def place(self) -> int:
        """Where its questions stand among all, from 0."""
        return list(DisputeTopic).index(self)
