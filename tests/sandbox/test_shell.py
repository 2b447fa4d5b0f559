"""`make sandbox`: the pages' commands in a shell of the reader's own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sandbox import program
from sandbox.recipe import ROOT, load

pytestmark = pytest.mark.check  # each starts a sandbox of its own, as a reader would


def typed(text: str, *topology: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sandbox", "shell", *topology]
    return subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=False)


def test_a_program_prints_what_its_page_shows() -> None:
    recipe = load("vpc/build_vpc")
    for language, runs in (("cli", "bash"), ("sdk", "python")):
        source = program.read(recipe.program(language))
        done = typed(f"{runs} {source.path}\n")
        assert program.comparable(done.stdout) == "".join(text for _, text in sorted(source.outputs.items())), (
            done.stderr
        )


def test_starts_from_a_topology_and_shares_it_between_the_languages() -> None:
    asks = (
        "import boto3, os; print(boto3.client('ec2').describe_vpcs(VpcIds=[os.environ['VPC_ID']])['Vpcs'][0]['VpcId'])"
    )
    done = typed(
        'aws ec2 create-tags --resources "$VPC_ID" --tags Key=Name,Value=mine\n'
        f'python -c "{asks}"\n'
        "aws ec2 describe-vpcs --filters Name=tag:Name,Values=mine --query 'Vpcs[].VpcId' --output text\n",
        "vpc/build_vpc",
    )
    first, second = done.stdout.split()
    assert first == second
    assert first.startswith("vpc-")


def test_refuses_and_waits_as_aws_would() -> None:
    done = typed(
        "python - <<'P'\n"
        "import boto3, time\n"
        "ec2 = boto3.client('ec2')\n"
        "try:\n"
        "    ec2.describe_vpcs(VpcIds=['vpc-00000000000000000'])\n"
        "except ec2.exceptions.ClientError as error:\n"
        "    print(error.response['Error']['Code'])\n"
        "time.sleep(3600)\n"
        "P\n"
        "date +%H\n"
    )
    assert done.stdout.split() == ["InvalidVpcID.NotFound", "10"], done.stderr


def test_names_what_is_like_an_unknown_topology() -> None:
    done = typed("", "vpc/bild_vpc")
    assert done.returncode == 1
    assert "vpc/build_vpc" in done.stderr
