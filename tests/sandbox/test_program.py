"""Programs are cut into statements, and outputs land after the statement that printed them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from sandbox import account, bash, run
from sandbox.errors import SandboxError
from sandbox.program import parse, with_outputs
from sandbox.recipe import load


def _run(tmp_path: Path, name: str, text: str) -> run.Run:
    path = tmp_path / name
    path.write_text(textwrap.dedent(text).lstrip("\n"))
    account.reset()
    return run.program(path, {})


BASH = r"""
# a comment
f() {
  echo in-f
}
( echo sub
  echo shell )
f
x=$(echo hi
echo ho)
for i in 1 2; do
  echo "loop $i"
done | sort -r
cat <<'EOF' | tr a-z A-Z
here
#> not an output
EOF
echo a; echo b
printf '%s\n' x y | xargs -n1 -P2 sh -c 'echo "got $0"' | sort
while read -r l; do echo "l=$l"; done <<< "q"
[ "$x" = "" ] || echo end
"""


def test_bash_outputs_belong_to_their_statements(tmp_path: Path) -> None:
    done = _run(tmp_path, "p.sh", BASH)
    assert done.status == 0, done.stderr
    assert with_outputs(done.source, done.outputs) == textwrap.dedent(
        r"""
        # a comment
        f() {
          echo in-f
        }
        ( echo sub
          echo shell )
        #> sub
        #> shell
        f
        #> in-f
        x=$(echo hi
        echo ho)
        for i in 1 2; do
          echo "loop $i"
        done | sort -r
        #> loop 2
        #> loop 1
        cat <<'EOF' | tr a-z A-Z
        here
        #> not an output
        EOF
        #> HERE
        #> #> NOT AN OUTPUT
        echo a; echo b
        #> a
        #> b
        printf '%s\n' x y | xargs -n1 -P2 sh -c 'echo "got $0"' | sort
        #> got x
        #> got y
        while read -r l; do echo "l=$l"; done <<< "q"
        #> l=q
        [ "$x" = "" ] || echo end
        #> end
        """
    ).lstrip("\n")


def test_a_recorded_bash_program_runs_as_before(tmp_path: Path) -> None:
    first = _run(tmp_path, "p.sh", BASH)
    text = with_outputs(first.source, first.outputs)
    again = _run(tmp_path, "q.sh", text)
    assert again.outputs == first.outputs == again.source.outputs


def test_python_outputs_belong_to_their_statements(tmp_path: Path) -> None:
    done = _run(
        tmp_path,
        "p.py",
        """
        from __future__ import annotations
        import sys

        def f(x: Unknown) -> None:
            print("in f", x)

        for i in range(2):
            f(i)
        text = '''
        #> not an output
        '''
        sys.stdout.write("no line end")
        if __name__ == "__main__":
            print("#> odd")
        """,
    )
    assert done.status == 0, done.stderr
    text = with_outputs(done.source, done.outputs)
    assert "    f(i)\n#> in f 0\n#> in f 1\ntext = " in text
    assert '"no line end")\n#> no line end\n' in text
    assert text.endswith("#> #> odd\n")
    assert parse(text, "sdk", "p.py").text == done.source.text


def test_blank_lines_of_an_output_survive() -> None:
    source = parse("echo x\n", "cli", "p")
    text = with_outputs(source, {1: "a\n\n  b\n"})
    assert text == "echo x\n#> a\n#>\n#>   b\n"
    assert parse(text, "cli", "p").outputs == {1: "a\n\n  b\n"}


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        ("cli", "#> x\necho x\n", "p:1: an output line before any statement"),
        ("cli", "for i in 1; do\n#> x\necho $i; done\n", "p:2: an output line that is not right after"),
        ("sdk", "x = (\n#> 1\n1)\n", "p:2: an output line that is not right after"),
        ("cli", "echo x\r\n", "p: has carriage returns"),
        ("sdk", "x = \n", "p:1: is not Python"),
        ("sdk", "def f(:\n#> 1\n", "is not Python"),
    ],
)
def test_bad_programs_are_named(language: str, text: str, message: str) -> None:
    with pytest.raises(SandboxError) as caught:
        parse(text, language, "p")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("p.sh", "true\nx=1\nfalse\necho never\n", 3, "it wrote nothing"),
        ("p.sh", "echo one\naws ec2 describe-vpcs --vpc-ids vpc-0\necho never\n", 2, "InvalidVpcID.NotFound"),
        ("p.sh", "echo one\nf() {\n  aws ec2 nonsense\n}\nf\n", 5, "Invalid choice"),
        ("p.sh", "echo one\nexec 3<>/dev/null\nif true; then\n", 4, "syntax error"),
        ("p.sh", "echo one\necho $UNSET_THING\n", 2, "UNSET_THING: unbound variable"),
        ("p.py", "x = 1\n\n\ndef f():\n    raise ValueError('no')\n\n\nf()\n", 5, "ValueError: no"),
        ("p.py", "import sys\nsys.exit('gone')\n", 2, "gone"),
        ("p.py", "import os\nprint(os.environ['VPC_ID'])\n", 2, "KeyError: 'VPC_ID'"),
    ],
)
def test_a_failing_program_reports_its_own_file_and_line(
    tmp_path: Path, name: str, text: str, line: int, said: str
) -> None:
    problem = _run(tmp_path, name, text).problem()
    assert problem is not None
    assert problem.startswith(f"{tmp_path / name}:{line}: exited with status"), problem
    assert said in problem
    assert "Traceback" not in problem


def test_exports_of_both_languages(tmp_path: Path) -> None:
    assert _run(tmp_path, "p.sh", "export VPC_ID=vpc-1\nNOT=x\n").exported.get("VPC_ID") == "vpc-1"
    assert "NOT" not in _run(tmp_path, "p.sh", "export VPC_ID=vpc-1\nNOT=x\n").exported
    assert _run(tmp_path, "p.py", "VPC_ID = 'vpc-1'\n").exported["VPC_ID"] == "vpc-1"


def test_the_clock_is_frozen_and_sleep_advances_it(tmp_path: Path) -> None:
    shell = _run(tmp_path, "p.sh", "date -u +%H:%M\nsleep 5400\ndate -u +%H:%M\n")
    assert shell.stdout == "09:00\n10:30\n"
    python = _run(
        tmp_path,
        "p.py",
        """
        import time
        from datetime import datetime, timezone

        print(f"{datetime.now(timezone.utc):%H:%M}")
        time.sleep(5400)
        print(f"{datetime.now(timezone.utc):%H:%M}")
        """,
    )
    assert python.stdout == "09:00\n10:30\n"


def test_a_pipeline_of_calls_does_not_lock_up(tmp_path: Path) -> None:
    # The first call prints more than a pipe holds, and its reader makes a call before it reads.
    done = _run(
        tmp_path,
        "p.sh",
        """
        aws ec2 describe-instance-types --filters 'Name=instance-type,Values=m5*,c5*' --output json | {
          aws ec2 describe-vpcs --query 'length(Vpcs)'
          wc -c
        }
        aws ec2 describe-vpcs --output json | jq '{VpcIds: [.Vpcs[].VpcId]}' |
          aws ec2 describe-vpcs --cli-input-json file:///dev/stdin --query 'length(Vpcs)'
        aws ec2 describe-instance-types --filters 'Name=instance-type,Values=m5*,c5*' --output json | head -n 1
        """,
    )
    lines = done.stdout.split()
    assert (lines[0], lines[2], lines[3]) == ("1", "1", "{"), done.stderr
    assert int(lines[1]) > 1 << 17


def test_width_of_concurrency_does_not_change_the_output(tmp_path: Path) -> None:
    text = """
        aws ec2 describe-regions --query 'sort(Regions[].RegionName)' --output text | tr '\\t' '\\n' | head -6 |
          xargs -P {width} -I REGION aws ec2 create-vpc --region REGION --cidr-block 10.0.0.0/16 \\
            --query Vpc.VpcId --output text | sort
        """
    assert (
        _run(tmp_path, "p.sh", text.format(width=1)).stdout == _run(tmp_path, "p.sh", text.format(width=6)).stdout != ""
    )


def test_transfers_of_the_cli_that_use_threads_end(tmp_path: Path) -> None:
    done = _run(
        tmp_path,
        "p.sh",
        """
        aws s3 mb s3://bucket-of-mine
        echo hello >file
        aws s3 cp file s3://bucket-of-mine/copy --only-show-errors
        aws s3 cp s3://bucket-of-mine/copy - --quiet
        """,
    )
    assert done.stdout == "make_bucket: bucket-of-mine\nhello\n", done.stderr


def test_a_program_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bash, "TIMEOUT", 0.5)
    with pytest.raises(SandboxError, match=r"p.sh: still running after 0.5 s"):
        _run(tmp_path, "p.sh", "while true; do :; done | cat\n")


def test_outputs_of_bash_that_the_grammar_does_not_know_are_outputs() -> None:
    text = '[ "$a" = - ] || b=$(echo 1)\necho "$b"\n#> 1\n'
    source = parse(text, "cli", "a.sh")
    assert source.outputs == {2: "1\n"}
    assert with_outputs(source, source.outputs) == text


def test_credentials_that_a_profile_fetched_are_not_the_next_programs() -> None:
    # The CLI keeps the keys of an assumed role in ~/.aws/cli/cache; each program has a HOME of its own.
    recipe = load("operations/assume_role_profile")
    once, again = (run.recipe(recipe, "cli").run for _ in range(2))
    assert once.outputs == again.outputs
    assert [each["operation"] for each in once.recording.calls] == [each["operation"] for each in again.recording.calls]
    assert "AssumeRole" in {each["operation"] for each in again.recording.calls}
