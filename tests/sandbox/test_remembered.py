"""What botocore is let remember is what it would have worked out."""

from __future__ import annotations

import copy
import random
import time
import types

import boto3
import botocore.compat
import botocore.hooks
import botocore.loaders
import freezegun.api
import moto.core.utils
import moto.utilities.utils
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


def test_a_tree_of_handlers_and_its_copies_answer_as_botocores_do() -> None:
    draw = random.Random(20261123)
    names = ["a", "b", "*"]
    events = [".".join(draw.choices(names, k=draw.randint(1, 3))) for _ in range(12)]
    pairs = [(remembered.Handlers(), _original())]
    found = 0
    for _ in range(3000):
        ours, theirs = draw.choice(pairs)
        event, handler, section = draw.choice(events), draw.randint(0, 5), draw.randint(0, 2)
        match draw.choice(["append", "append", "remove", "copy"]):
            case "append":
                for each in (ours, theirs):
                    each.append_item(event, handler, section=section)
            case "remove":
                assert _done(ours.remove_item, event, handler) == _done(theirs.remove_item, event, handler)
            case "copy" if len(pairs) < 6:
                pairs.append((copy.copy(ours), copy.copy(theirs)))
        for ours, theirs in pairs:
            asked = event.replace("*", "b")
            assert list(ours.prefix_search(asked)) == list(theirs.prefix_search(asked))
            found += bool(ours.prefix_search(asked))
    assert found > 3000


def _original():
    """Return a tree of botocore's own kind, which ours has replaced in its module."""
    return remembered.Handlers.__base__()


def _done(method, *arguments):
    try:
        return method(*arguments)
    except (ValueError, TypeError, AttributeError) as error:
        return type(error)


def test_freezing_looks_again_at_a_module_that_grew() -> None:
    module = types.ModuleType("grown")
    attributes = freezegun.api._get_cached_module_attributes
    module.__name__ = "test_remembered_grown"
    module.one = time.time
    assert ("one", time.time) in attributes(module)
    module.two = time.time
    assert ("two", time.time) in attributes(module)


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


def test_loaders_share_installed_files_and_no_others(session, tmp_path) -> None:
    here, there = (botocore.loaders.Loader([str(tmp_path)], file_loader=remembered.Files()) for _ in range(2))
    assert here.load_data("partitions") is there.load_data("partitions")
    mine = tmp_path / "mine.json"
    mine.write_text('{"is": 1}')
    assert here.load_data("mine") == {"is": 1}
    mine.write_text('{"is": 2}')
    assert there.load_data("mine") == {"is": 2}
    assert "mine" not in here.list_available_services("service-2")
    (tmp_path / "mine" / "2026-11-23").mkdir(parents=True)
    (tmp_path / "mine" / "2026-11-23" / "service-2.json").write_text("{}")
    assert {"mine", "ec2"} <= set(there.list_available_services("service-2"))


def test_what_moto_adds_to_its_models_is_not_in_those_of_programs(session) -> None:
    # moto's own S3 answers PostObject, which no model of botocore's has.
    assert "PostObject" in moto.core.utils.get_service_model("s3").operation_names
    assert "PostObject" not in session.get_service_model("s3").operation_names


def test_clients_share_the_rules_of_their_service_and_only_those(session) -> None:
    def rules(service: str, region: str) -> tuple:
        client = boto3.client(service, region_name=region, aws_access_key_id="x", aws_secret_access_key="x")
        return client._ruleset_resolver._provider, client.meta.endpoint_url

    here, address = rules("ec2", "us-east-1")
    there, other = rules("ec2", "eu-west-1")
    assert here is there
    assert (address, other) == ("https://ec2.us-east-1.amazonaws.com", "https://ec2.eu-west-1.amazonaws.com")
    assert rules("sts", "us-east-1")[0] is not here


def test_a_regions_offers_are_those_of_its_file(session) -> None:
    from moto.ec2.models.instance_types import INSTANCE_TYPE_OFFERINGS

    for kind in ("region", "availability-zone", "availability-zone-id"):
        file = moto.utilities.utils.load_resource(f"ec2/resources/instance_type_offerings/{kind}/eu-west-1.json")
        assert INSTANCE_TYPE_OFFERINGS[kind].get("eu-west-1", []) == [{**each, "LocationType": kind} for each in file]
    assert INSTANCE_TYPE_OFFERINGS["region"].get("xx-nowhere-1", []) == []
