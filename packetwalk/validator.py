from typing import NamedTuple


class Finding(NamedTuple):
    code: str
    object: str
    text: str
    source: str


def validate(snapshot):
    return []
