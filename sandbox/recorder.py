"""Every API call of a program, whichever language made it, recorded where botocore makes it.

A call earns its tier here. *executed*: moto answered. *modelled*: moto does not implement the operation (or
the filter), so the request was checked against botocore's service model and answered by the recipe's own
canned response. *shown*: a command line that nothing here can run (`aws login`); see `sandbox.awscli`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sandbox import account, fidelity, model
from sandbox.errors import NotImplementedByMoto, NoWayOut

# isort: split
import botocore.client
from botocore.exceptions import ClientError
from moto.core.botocore_stubber import BotocoreStubber

READ_ONLY = re.compile(
    r"^(Describe|Get|List|Search|Lookup|Filter|Check|Test|Simulate|Estimate|Query|Head|BatchGet|Export|Preview"
    r"|AssumeRole|DecodeAuthorizationMessage)"
)


@dataclass
class Recording:
    """What one program did.

    `calls` are dicts {service, operation, region, parameters, outcome, tier}: botocore's service and operation
    names; parameters as the program gave them; outcome "ok" or AWS's error code. `findings` are what the service
    model says against a call. `respond` gives the canned answer of an operation, or None.
    """

    calls: list[dict[str, Any]] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    respond: Callable[[str, str, dict], dict | None] = lambda service, operation, parameters: None
    modelled: bool = False  # validate every call and invent the answers, instead of executing

    def changes(self) -> bool:
        """Did any call change something? By the operation's verb: modelled calls leave no other trace."""
        return any(is_mutating(call) for call in self.calls)


def is_mutating(call: dict[str, Any]) -> bool:
    """Tell whether a recorded call changes the account; a refused call and a shown command do not."""
    return call["tier"] != "shown" and call["outcome"] == "ok" and not READ_ONLY.match(call["operation"])


_current: Recording | None = None


@contextmanager
def recording(into: Recording) -> Iterator[Recording]:
    """Record the API calls of this process into `into`. Only one program runs at a time."""
    global _current
    account.start()
    previous, _current = _current, into
    try:
        yield into
    finally:
        _current = previous


def current() -> Recording | None:
    """Return the recording of the program that is running, if any."""
    return _current


def _plain(value: Any) -> Any:
    """Return request parameters as JSON would have them, bytes as text."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    if isinstance(value, (str, int, float, bool, type(None))):
        return value
    return "(stream)" if hasattr(value, "read") else str(value)


def _emit_api_params(self, api_params: dict, operation_model, context) -> dict:
    """Stand in for botocore's method of this name: record the parameters as they are sent.

    Handlers fill in and rename some (RunInstances' counts in the CLI, `Filters` for `Filter` in boto3). Idempotency
    tokens that they draw are not what the program says, and are left out.
    """
    given = set(api_params)
    sent = _original_emit(self, api_params, operation_model, context)
    if _current is not None and _current.calls:
        tokens = set(operation_model.idempotent_members) - given
        _current.calls[-1]["parameters"] = _plain({name: each for name, each in sent.items() if name not in tokens})
    return sent


def _make_api_call(self, operation_name: str, api_params: dict) -> dict:
    """Stand in for botocore's method of this name: record, seed, execute or model."""
    into = _current
    fidelity.called(self._service_model.service_name)
    if into is None:
        return _original_call(self, operation_name, api_params)
    with account.lock:
        service = self._service_model.service_name
        operation = self._service_model.operation_model(operation_name)
        region = self.meta.region_name
        call = {
            "service": service,
            "operation": operation_name,
            "region": region,
            "parameters": _plain(api_params),
            "outcome": "ok",
            "tier": "modelled" if into.modelled else "executed",
        }
        into.calls.append(call)
        try:
            if into.modelled:
                self._emit_api_params(api_params, operation, {"client_region": region})
                return _answer(self, operation, model.synthesize(operation, api_params))
            with account.seeded_call(region, service, operation_name), _sending(service):
                return _original_call(self, operation_name, api_params)
        except ClientError as error:
            call["outcome"] = error.response["Error"]["Code"]
            raise
        except NotImplementedError as error:
            call["tier"] = "modelled"
            canned = into.respond(service, operation_name, call["parameters"])
            if canned is None:
                call["outcome"] = "NotImplementedByMoto"
                raise NotImplementedByMoto(
                    f"{service} {operation_name}: moto does not implement this ({error or 'no answer'}), and the "
                    "recipe has no canned response for it; add one to its responses.json, which also makes the "
                    "panel say that the call is modelled"
                ) from None
            problems = model.check_response(operation, canned)
            into.findings += [f"responses.json: {service} {operation_name}: {each}" for each in problems]
            return _answer(self, operation, canned)
        except NoWayOut:
            call["outcome"] = "NoWayOut"
            raise
        except Exception as error:
            call["outcome"] = type(error).__name__
            raise
        finally:
            into.findings += [
                f"{service} {operation_name}: {finding}"
                for finding in model.check_parameters(operation, call["parameters"])
            ]


def _answer(client, operation, response: dict) -> dict:
    """Return a canned or invented response as botocore would return a real one; the AWS CLI has its times as text."""
    times = "timestamp_parser" not in client._endpoint._response_parser_factory._defaults
    return {
        **model.parse_response(operation, response, times=times),
        "ResponseMetadata": {"HTTPStatusCode": 200, "RequestId": f"modelled-{operation.name}"},
    }


_sending_service: str | None = None


@contextmanager
def _sending(service: str) -> Iterator[None]:
    global _sending_service
    previous, _sending_service = _sending_service, service
    try:
        yield
    finally:
        _sending_service = previous


def _process_request(self, request):
    """Stand in for moto's dispatcher: what moto cannot answer is an error, and never a real request."""
    from moto import backend_index

    # A bucket-shaped host name falls through to S3, whatever service the call was for.
    if _sending_service not in (None, "s3", "s3control"):
        host = re.sub(r"\?.*", "", request.url)
        matched = next((name for name, pattern in backend_index.backend_url_patterns if pattern.match(host)), "")
        if matched in ("s3", "s3bucket_path"):
            raise NotImplementedError(f"moto has no service {_sending_service}")
    response = _original_process(self, request)
    if response is None:
        raise NoWayOut(
            f"the sandbox has no way out: this call was going to {request.url}; recipes talk to AWS's own endpoints, "
            "which moto answers here"
        )
    if response[0] == 404 and response[2] == "Not yet implemented":
        raise NotImplementedError(f"no route for {request.method} {request.url}")
    return response


_original_call = botocore.client.BaseClient._make_api_call
_original_emit = botocore.client.BaseClient._emit_api_params
_original_process = BotocoreStubber.process_request
botocore.client.BaseClient._make_api_call = _make_api_call
botocore.client.BaseClient._emit_api_params = _emit_api_params
BotocoreStubber.process_request = _process_request


class CannedResponses:
    """A recipe's responses.json: answers for operations that moto does not implement.

    The file is a list of {service, operation, when?, response}. An entry answers calls of its operation whose
    parameters contain `when`; several entries for one operation answer in turn, and the last one repeats.
    """

    def __init__(self, entries: list[dict[str, Any]], path: str) -> None:
        self._entries, self.path = entries, path
        self._used = [0] * len(entries)

    def __call__(self, service: str, operation: str, parameters: dict) -> dict | None:
        """Return the next canned response for this call, or None."""
        matching = [
            index
            for index, entry in enumerate(self._entries)
            if (entry["service"], entry["operation"]) == (service, operation)
            and _contains(parameters, entry.get("when", {}))
        ]
        if not matching:
            return None
        index = next((each for each in matching if not self._used[each]), matching[-1])
        self._used[index] += 1
        return json.loads(json.dumps(self._entries[index]["response"]))

    def unused(self, *others: CannedResponses) -> list[str]:
        """Name the entries that no call needed, of these or of others of the same file: moto may know the operation."""
        used_by_all = [sum(each) for each in zip(self._used, *(other._used for other in others), strict=True)]
        return [
            f"{self.path}: {entry['service']} {entry['operation']}: no call needed this canned response; moto answered "
            "itself, or the program no longer calls it: remove the entry and record again"
            for entry, used in zip(self._entries, used_by_all, strict=True)
            if not used
        ]


def _contains(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and _contains(whole[key], part[key]) for key in part)
    return whole == part
