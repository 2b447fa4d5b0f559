"""The filter names that AWS documents for an operation, read from the doc strings of botocore's model."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import NamedTuple


class Documented(NamedTuple):
    """Documented filter names with the values that each one's text enumerates (none: anything goes)."""

    values: dict[str, tuple[str, ...]]

    def knows(self, name: str) -> bool:
        """Whether AWS documents this filter, `tag:Owner` by way of `tag:<key>` or `tag`."""
        if name in self.values:
            return True
        prefix, colon, key = name.partition(":")
        if colon and key:
            return prefix in self.values or any(known.startswith(prefix + ":") for known in self.values)
        # AWS's older filter lists had tag-key and tag-value together; EC2 still takes both.
        return name in ("tag-key", "tag-value") and any(known.startswith("tag") for known in self.values)


# An item of the list: "<li> <p> <code>vpc-id</code> - The ID …", in two operations without the <code>.
_ITEM = re.compile(r"<li>\s*(?:<p>)?\s*(?:<code>\s*([^<]+?)\s*</code>|([a-z][\w.:-]*)(?=\s+-))")
# The enumerated values: "(<code>pending</code> | <code>available</code>)"; one alone is an example.
_VALUES = re.compile(r"\(\s*<code>[^<]+</code>(?:\s*\|\s*<code>[^<]+</code>)+\s*\)")
_CODE = re.compile(r"<code>\s*([^<]+?)\s*</code>")


@lru_cache(maxsize=512)
def documented_filters(documentation: str) -> Documented | None:
    """The filters that a `Filters` parameter's documentation lists, or None when it lists none.

    For EC2 in botocore 1.44.5, 145 of 195 such parameters have a list; the others cannot be checked.
    """
    found = list(_ITEM.finditer(documentation))
    if not found:
        return None
    values: dict[str, tuple[str, ...]] = {}
    ends = [item.start() for item in found[1:]] + [len(documentation)]
    for item, end in zip(found, ends, strict=True):
        name = html.unescape(item[1] or item[2])
        alternatives = _VALUES.search(documentation, item.end(), end)
        values[name] = tuple(map(html.unescape, _CODE.findall(alternatives[0]))) if alternatives else ()
    return Documented(values)
