"""Stub until the service-model checks are merged."""


def check_parameters(operation, params):
    return []


def check_cli_query(service, operation, query):
    return []


def synthesize(operation, params):
    return {}


def check_response(operation, response):
    return []


def parse_response(operation, response):
    return response


def pagination_inputs(service, operation):
    return frozenset({"NextToken", "Marker", "PageSize"})
