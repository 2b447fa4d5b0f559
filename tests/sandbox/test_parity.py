"""What counts as the same call in both languages."""

from __future__ import annotations

from sandbox.parity import differences


def _put_policy(document: str) -> list[dict]:
    return [
        {
            "service": "iam",
            "operation": "PutRolePolicy",
            "region": "aws-global",
            "parameters": {"PolicyDocument": document},
            "outcome": "ok",
            "tier": "executed",
        }
    ]


def test_blanks_and_order_of_keys_in_a_json_document_do_not_count() -> None:
    one, other = '{"Action": "a:B",\n  "Effect": "Allow"}', '{"Effect":"Allow","Action":"a:B"}'
    assert differences(_put_policy(one), _put_policy(other), {}) == []


def test_what_a_json_document_says_counts() -> None:
    assert differences(_put_policy('{"Action": ["a:B", "a:C"]}'), _put_policy('{"Action": ["a:B"]}'), {})


def test_a_text_that_only_looks_like_json_is_compared_as_text() -> None:
    assert differences(_put_policy("{a}"), _put_policy("{a} "), {})
