"""The AWS CLI's driver with less to do for each command, which gets a new one.

A command line names one of 440 services and one of EC2's 800 operations: their tables are made when somebody looks
something up. The CLI's customizations register 260 handlers of events: once, but for those that keep something.
No threads, sockets or subprocesses: it runs in a browser too.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from typing import Any

import boto3  # noqa: F401 - first, see sandbox.account

from sandbox.remembered import Table

# isort: split
import awscli.handlers
from awscli.clidriver import CLIDriver, CLIOperationCaller, ServiceCommand, ServiceOperation
from botocore import xform_name

# These customizations remember the session, or what the command before told them: each driver needs them new.
OF_A_SESSION = ("IAMVMFAWrapper", "register_cloudfront", "register_dynamodb_paginator_fix")


def install() -> None:
    """Let the CLI make its drivers this way. Once a process; `sandbox.cli` calls it."""
    awscli.handlers.awscli_initialize = _customizations(awscli.handlers.awscli_initialize)
    CLIDriver._build_builtin_commands = _services
    ServiceCommand._create_command_table = _operations


def _customizations(original: Callable) -> Callable:
    # botocore's own handlers, which a session starts with; those and the CLI's; the ones of them that have an ID.
    kept: tuple[dict | None, Any, dict] = None, None, {}

    @functools.wraps(original)
    def initialize(event_handlers) -> None:
        nonlocal kept
        emitter = event_handlers._emitter
        start = emitter._handlers._root
        if kept[0] is not start:
            _register_but(OF_A_SESSION, original, event_handlers)
            kept = start, copy.copy(emitter._handlers), emitter._unique_id_handlers
        emitter._handlers = copy.copy(kept[1])
        emitter._unique_id_handlers = {name: dict(each) for name, each in kept[2].items()}
        for name in OF_A_SESSION:
            getattr(awscli.handlers, name)(event_handlers)

    return initialize


def _register_but(names: tuple[str, ...], original: Callable, event_handlers) -> None:
    saved = {name: getattr(awscli.handlers, name) for name in names}
    try:
        for name in names:
            setattr(awscli.handlers, name, lambda event_handlers: None)
        original(event_handlers)
    finally:
        for name, function in saved.items():
            setattr(awscli.handlers, name, function)


def _services(self: CLIDriver, session) -> Table:
    def make(name: str, service: str) -> ServiceCommand:
        return ServiceCommand(cli_name=name, session=self.session, service_name=service)

    return Table({name: name for name in session.get_available_services()}, make)


def _operations(self: ServiceCommand) -> Table:
    model = self.service_model

    def make(name: str, operation: str) -> ServiceOperation:
        command = ServiceOperation(
            name=name,
            parent_name=self.name,
            session=self.session,
            operation_model=model.operation_model(operation),
            operation_caller=CLIOperationCaller(self.session),
        )
        command.lineage = [*self.lineage, command]
        return command

    table = Table(_operation_names(model), make)
    event = f"building-command-table.{self.name}"
    self.session.emit(event, command_table=table, session=self.session, command_object=self)
    for command in table.made():  # what the CLI's customizations added
        command.lineage = [*self.lineage, command]
    return table


@functools.cache
def _operation_names(model) -> dict[str, str]:
    return {xform_name(each, "-"): each for each in model.operation_names}
