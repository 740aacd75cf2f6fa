"""How people met in an event, and what each of them did."""

from app.record.codelists.labelled import Labelled


class Meeting(Labelled):
    """How people met in an event."""

    IN_PERSON = "in_person", "in person"
    ONLINE = "online", "online"
    BY_TELEPHONE = "by_telephone", "by telephone"


class Role(Labelled):
    """What a person did in an event."""

    SIGNED = "signed", "signed"
    TO_SIGN = "to_sign", "expected to sign"
    LED = "led", "led"
    TOOK_PART = "took_part", "took part"
    MET = "met", "talked"
    SPOKE = "spoke", "said"
    NAMED = "named", "named"
