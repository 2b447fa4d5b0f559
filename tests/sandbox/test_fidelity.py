"""Each fidelity patch is still needed, and says why."""

from __future__ import annotations

import pytest

from sandbox import account, fidelity


@pytest.mark.parametrize("patch", fidelity.patches(), ids=lambda patch: patch.name)
def test_moto_still_needs_the_patch(patch: fidelity.Patch, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in account.ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    account.reset()
    try:
        assert patch.moto_is_right(), f"{patch.name}: the patch does not do what its own probe asks"
        account.reset()
        fidelity.uninstall(patch.name)
        assert not patch.moto_is_right(), f"{patch.name}: moto is right by itself now; remove the patch"
    finally:
        fidelity.install()
        account.reset()
    assert patch.source.startswith(("https://", "botocore "))
    assert len(patch.moto) > 10 < len(patch.aws)
