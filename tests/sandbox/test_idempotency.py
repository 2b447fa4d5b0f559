"""What botocore fills in by itself is not missing."""

from __future__ import annotations

import botocore.session

from sandbox.model import check_parameters


def test_a_token_that_botocore_fills_in_is_not_missing() -> None:
    service = botocore.session.get_session().get_service_model("globalaccelerator")
    operation = service.operation_model("CreateAccelerator")
    assert check_parameters(operation, {"Name": "shop"}) == []
    assert any("Name" in each for each in check_parameters(operation, {}))
