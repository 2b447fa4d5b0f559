"""Each fidelity patch is still needed, and says why."""

from __future__ import annotations

import pytest

from sandbox import account, fidelity


# By module, because to collect by patch would import all of moto in every process of pytest.
@pytest.mark.parametrize("module", fidelity.modules())
def test_moto_still_needs_the_patches(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in account.ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    patches = fidelity.patches_in(module)
    assert patches
    for patch in patches:
        needed(patch)


def needed(patch: fidelity.Patch) -> None:
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
