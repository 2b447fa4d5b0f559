"""Where the checks find a service's model: one botocore loader for the process, and the paginators.

Reads only the JSON that botocore ships (no network, no credentials), so it also works in Pyodide.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from botocore.loaders import Loader
    from botocore.model import OperationModel, ServiceModel

# The AWS CLI's names of services that botocore calls otherwise (awscli.customizations: s3, codedeploy,
# config).
CLI_SERVICES = {"s3api": "s3", "deploy": "codedeploy", "configservice": "config"}

_shared: list[Loader] = []


class UnknownOperation(LookupError):
    """A service or an operation that botocore does not have; the text names the nearest ones."""


def share_loader(loader: Loader) -> None:
    """Use this loader (and what it has already read) instead of an own one: EC2's model is tens of MB."""
    _shared[:] = [loader]
    service_model.cache_clear()
    pagination.cache_clear()


def _loader() -> Loader:
    if not _shared:
        from botocore.loaders import create_loader

        _shared.append(create_loader())
    return _shared[0]


@lru_cache(maxsize=64)
def service_model(service: str) -> ServiceModel:
    """botocore's model of a service, by botocore's name or the CLI's. Raises UnknownOperation."""
    from botocore.exceptions import UnknownServiceError
    from botocore.model import ServiceModel

    name = CLI_SERVICES.get(service, service)
    try:
        return ServiceModel(_loader().load_service_model(name, "service-2"), name)
    except UnknownServiceError:
        from difflib import get_close_matches

        near = get_close_matches(name, _loader().list_available_services("service-2"), 3)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        raise UnknownOperation(f"botocore has no service {service!r}{hint}") from None


def operation_model(service: str, operation: str) -> OperationModel:
    """The model of an operation, by API name (`DescribeVpcs`) or CLI name (`describe-vpcs`).

    Raises UnknownOperation for a service or an operation that botocore does not have.
    """
    model = service_model(service)
    name = operation if operation in model.operation_names else _api_names(model).get(operation.replace("-", "_"))
    if name is None:
        from difflib import get_close_matches

        near = get_close_matches(operation, [*model.operation_names, *_cli_names(model)], 3)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        raise UnknownOperation(f"{service} has no operation {operation!r}{hint}")
    return model.operation_model(name)


def _api_names(model: ServiceModel) -> dict[str, str]:
    from botocore import xform_name

    return {xform_name(name): name for name in model.operation_names}


def _cli_names(model: ServiceModel) -> list[str]:
    return [name.replace("_", "-") for name in _api_names(model)]


@lru_cache(maxsize=64)
def pagination(service: str) -> dict[str, dict[str, Any]]:
    """The paginators of a service as botocore ships them: {operation: {input_token, output_token, …}}."""
    from botocore.exceptions import DataNotFoundError, UnknownServiceError

    try:
        model = _loader().load_service_model(CLI_SERVICES.get(service, service), "paginators-1")
    except (UnknownServiceError, DataNotFoundError):
        return {}
    return model["pagination"]


def _as_list(value: str | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def pagination_inputs(service: str, operation: str) -> frozenset[str]:
    """The parameters of an operation that carry a page's token, e.g. {"NextToken"}; empty without a
    paginator.

    Two calls of one operation that differ only in these are pages of one result.
    """
    return frozenset(_as_list(pagination(service).get(operation, {}).get("input_token")))


def pagination_outputs(service: str, operation: str) -> frozenset[str]:
    """The top-level members of an answer that say that there is another page: tokens and "is truncated"."""
    entry = pagination(service).get(operation, {})
    names = [*_as_list(entry.get("output_token")), *_as_list(entry.get("more_results"))]
    # An output token may be a JMESPath expression ("NextMarker || Contents[-1].Key"): its first name.
    return frozenset(name.split("||")[0].strip().split("[")[0].split(".")[0] for name in names)
