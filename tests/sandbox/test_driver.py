"""The CLI's drivers have the commands and handlers that the CLI itself gives them; none shares what changes."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from types import FunctionType

import pytest

from sandbox import account, cli

# isort: split
import awscli.handlers
from awscli.clidriver import ServiceCommand, ServiceOperation, create_clidriver
from botocore import xform_name


@pytest.fixture(scope="module")
def driver():
    account.start()
    return create_clidriver()


@pytest.mark.parametrize("service", ["ec2", "elbv2", "route53", "sts", "cloudfront", "logs", "iam"])
def test_the_commands_of_a_service(driver, service: str) -> None:
    command = ServiceCommand(service, driver.session)
    operations = {xform_name(each, "-"): each for each in command.service_model.operation_names}
    table = command._get_command_table()
    assert len(table.made()) < 5  # what the customizations add or touch
    plain = 0
    for name, each in table.items():
        assert each.lineage == [command, each]
        if type(each) is ServiceOperation:
            plain += 1
            assert (each.name, each._operation_model.name) == (name, operations[name])
            assert (each._parent_name, each._session) == (service, driver.session)
    assert len(table.made()) == len(table)
    assert plain > 7
    missing = set(operations) - set(table)
    assert not missing or service in ("ec2", "logs")  # the CLI hides a few of these
    assert len(missing) < 4


def test_the_services(driver) -> None:
    table = driver._get_command_table()
    assert len(table.made()) < 40
    assert "help" not in table
    for name in ("ec2", "elbv2", "s3api", "deploy", "s3", "configure"):
        assert table[name].name == name
    assert (table["s3api"]._service_name, table["deploy"]._service_name) == ("s3", "codedeploy")
    assert "codedeploy" not in table
    assert table.get("no-such-service", "nothing") == "nothing"
    assert table.pop("no-such-service", "nothing") == "nothing"
    assert table.pop("sqs").name == "sqs"
    assert "sqs" not in table


def test_a_wrong_word_gets_the_clis_own_answer(tmp_path) -> None:
    account.reset()
    environment = {**account.ENVIRONMENT, "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    wrong = cli.run(["ec2", "describe-vpc"], environment, str(tmp_path))
    assert wrong.status == 2
    assert "Invalid choice" in wrong.text(2)
    assert "describe-vpcs" in wrong.text(2)
    wrong = cli.run(["ec3"], environment, str(tmp_path))
    assert "ec2" in wrong.text(2)


def _nodes(node: dict, path: str = "") -> Iterator[tuple[str, object]]:
    if node["values"]:
        yield path, node["values"]
    for name, child in node["children"].items():
        yield from _nodes(child, f"{path}.{name}")


def _emitter(driver):
    return driver.session.get_component("event_emitter")._emitter


def _named(handler) -> str:
    plain = handler.func if isinstance(handler, functools.partial) else handler
    return getattr(plain, "__qualname__", None) or type(plain).__qualname__


def test_the_handlers_are_the_clis_own_in_its_order(driver, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = _emitter(create_clidriver())
    monkeypatch.setattr(awscli.handlers, "awscli_initialize", awscli.handlers.awscli_initialize.__wrapped__)
    theirs = _emitter(create_clidriver())
    assert ours._unique_id_handlers.keys() == theirs._unique_id_handlers.keys()
    events = dict(_nodes(theirs._handlers._root))
    assert len(events) > 300
    assert events.keys() == dict(_nodes(ours._handlers._root)).keys()
    for path, values in _nodes(ours._handlers._root):
        for one, other in zip(values, events[path], strict=True):
            assert [_named(each) for each in one] == [_named(each) for each in other], path


# Their instances hold only what they were made with; a command changes nothing of it.
STATELESS = {
    *("ParamShorthandParser", "NestedBlobArgumentHoister", "ZipFileArgumentHoister", "FlattenArguments"),
    *("BinaryBlobArgumentHoister", "EC2PageSizeInjector", "ClientMethodAlias", "ParameterAlias", "BotocoreStubber"),
    *("DocumentModifiedShape", "AutoPopulatedParam", "HideParamFromOperations", "AppendParamDocumentation"),
}


def test_what_drivers_share_keeps_nothing_of_a_command(driver) -> None:
    one, other = (dict(_nodes(_emitter(create_clidriver())._handlers._root)) for _ in range(2))
    shared = 0
    for path, values in one.items():
        for handler in {id(each): each for section in values for each in section}.values():
            if not any(handler is each for section in other[path] for each in section):
                continue
            shared += 1
            plain = handler.func if isinstance(handler, functools.partial) else handler
            owner = getattr(plain, "__self__", plain)
            if isinstance(plain, FunctionType):
                cells = [each.cell_contents for each in plain.__closure__ or ()]
                assert all(isinstance(each, str | int | tuple | FunctionType | None) for each in cells), (path, plain)
            else:
                assert isinstance(owner, type) or type(owner).__name__ in STATELESS, (path, plain)
    assert shared > 350


def test_what_remembers_is_new_in_each_driver(driver) -> None:
    one, other = (dict(_nodes(_emitter(create_clidriver())._handlers._root)) for _ in range(2))
    path = ".building-argument-table.iam.create-virtual-mfa-device"
    (ours,), (theirs,) = one[path].middle, other[path].middle
    assert ours.__self__ is not theirs.__self__
    assert ours.__self__._event_handler is not theirs.__self__._event_handler
