"""What botocore is let remember is what it would have worked out."""

from __future__ import annotations

import boto3
import botocore.compat
import botocore.hooks
import pytest

from sandbox import account, remembered

# isort: split
import awscli.clidriver


@pytest.fixture(scope="module")
def session():
    account.start()
    driver = awscli.clidriver.create_clidriver()
    return driver.session


def _handlers(node: dict):
    for values in [node["values"]] if node["values"] else []:
        yield from (*values.first, *values.middle, *values.last)
    for child in node["children"].values():
        yield from _handlers(child)


def _root(session) -> dict:
    return session.get_component("event_emitter")._emitter._handlers._root


def test_a_handler_takes_keywords_when_its_signature_says_so(session) -> None:
    handlers = list(_handlers(_root(session)))
    assert len(handlers) > 300
    for each in [*handlers, lambda event: None, lambda **kwargs: None]:
        assert _answer(remembered.accepts_keywords, each) == _answer(botocore.compat.accepts_kwargs, each), each


def _answer(asked, handler) -> bool | None:
    try:
        return bool(asked(handler))
    except TypeError:  # a callable without a signature; botocore takes it as it is
        return None


def test_a_copy_of_the_handlers_is_botocores_and_shares_nothing(session) -> None:
    trie = session.get_component("event_emitter")._emitter._handlers
    copied = remembered.copy_handlers(trie, trie.__dict__)
    assert copied == trie.__dict__
    nodes = [(trie.__dict__["_root"], copied["_root"])]
    while nodes:
        one, other = nodes.pop()
        assert one is not other
        assert one["children"] is not other["children"]
        if one["values"]:
            assert type(other["values"]) is botocore.hooks.NodeList
            assert all(a is not b for a, b in zip(one["values"], other["values"], strict=True))
        nodes += [(child, other["children"][chunk]) for chunk, child in one["children"].items()]


def test_the_names_of_events_are_those_of_an_emitter_that_remembers_nothing(session) -> None:
    emitter = session.get_component("event_emitter")
    fresh = botocore.hooks.EventAliaser(botocore.hooks.HierarchicalEmitter(), dict(botocore.hooks.EVENT_ALIASES, x="y"))
    assert fresh._alias_name_cache is not emitter._alias_name_cache  # other aliases, other names
    assert len(emitter._alias_name_cache) > 300
    fresh._event_aliases = botocore.hooks.EVENT_ALIASES
    for name, alias in emitter._alias_name_cache.items():
        assert fresh._alias_event_name(name) == alias


def test_what_one_session_adds_no_other_sees() -> None:
    account.start()
    one, other = boto3.Session(region_name="us-east-1"), boto3.Session(region_name="us-east-1")
    one.events.register("creating-client-class.ec2", lambda class_attributes, **_: class_attributes.update(ours=1))
    assert hasattr(one.client("ec2"), "ours")
    assert not hasattr(other.client("ec2"), "ours")
    assert not hasattr(one.client("s3"), "ours")
    # The sessions of boto3 and of the CLI read one model of a service.
    assert one.client("ec2").meta.service_model is other.client("ec2").meta.service_model
