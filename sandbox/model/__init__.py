"""Checks an API call against botocore's service model, stricter than botocore does, and answers from it.

`check_parameters` for what is sent, `check_query` and `check_cli_query` for `--query`, `check_response` and
`parse_response` for canned answers, `synthesize` for an answer made up from the model, `pagination_inputs`
for the tokens that tell pages apart. Pure functions without network, files (but botocore's own models) or
threads.
"""

from sandbox.model.lookup import (
    UnknownOperation,
    operation_model,
    pagination_inputs,
    pagination_outputs,
    share_loader,
)
from sandbox.model.parameters import check_parameters
from sandbox.model.query import check_cli_query, check_query
from sandbox.model.response import check_response, output_shape, parse_response, synthesize

__all__ = [
    "UnknownOperation",
    "check_cli_query",
    "check_parameters",
    "check_query",
    "check_response",
    "operation_model",
    "output_shape",
    "pagination_inputs",
    "pagination_outputs",
    "parse_response",
    "share_loader",
    "synthesize",
]
