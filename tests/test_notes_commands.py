"""The notes' own loops, run as they stand: broken today, and still with exit status 0."""

from __future__ import annotations

from pathlib import Path

from sandbox import account, run

LOOP = """
for region in `aws ec2 describe-regions --output text | cut -f3`
do
     aws ec2 describe-instances --region $region | jq -r .Reservations[].Instances[].PublicIpAddress
done
"""


def _run(tmp_path: Path, text: str) -> run.Run:
    path = tmp_path / "notes.sh"
    path.write_text(text)
    account.reset()
    return run.program(path, {}, strict=False)


def test_the_third_column_is_a_status(tmp_path: Path) -> None:
    done = _run(tmp_path, "aws ec2 describe-regions --output text | cut -f3 | sort -u\n")
    assert set(done.stdout.split()) <= {"opt-in-not-required", "opted-in", "not-opted-in"}
    assert "opt-in-not-required" in done.stdout


def test_the_loop_fails_everywhere_prints_nothing_and_exits_0(tmp_path: Path) -> None:
    # Two Regions' worth of the loop: each turn fails alike.
    done = _run(tmp_path, LOOP.replace("cut -f3`", "cut -f3 | head -n 2`"))
    assert done.status == 0
    assert done.stdout == ""
    assert done.stderr
    regions = [call["region"] for call in done.recording.calls if call["operation"] == "DescribeInstances"]
    assert set(regions) <= {"opt-in-not-required", "not-opted-in", "opted-in"}


def test_the_jq_of_the_notes_does_not_parse(tmp_path: Path) -> None:
    done = _run(tmp_path, 'aws ec2 describe-regions | jq -r "[[.Regions[].Endpoint[]]"\n')
    assert done.status != 0
    assert done.stdout == ""


def test_a_routers_comment_is_a_negated_command(tmp_path: Path) -> None:
    done = _run(tmp_path, "! when logging off\n")
    assert done.status == 0
    assert "when: command not found" in done.stderr
