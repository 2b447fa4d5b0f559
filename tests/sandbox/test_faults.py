"""Every fault an author can make in a recipe ends in one message that names the file, the line and the way out."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from sandbox.__main__ import main
from sandbox.errors import SandboxError
from sandbox.recipe import chain, load, strays
from sandbox.record import record, record_all, stale, write

GOOD = {
    "recipe.toml": 'title = "Read the default VPC"\n',
    "cli.sh": "aws ec2 describe-vpcs --query 'Vpcs[].CidrBlock' --output text\n",
    "sdk.py": (
        'import boto3\n\nfor vpc in boto3.client("ec2").describe_vpcs()["Vpcs"]:\n    print(vpc["CidrBlock"])\n'
    ),
}
BUILD = {
    "recipe.toml": 'title = "Build"\nexports = ["VPC_ID"]\n',
    "cli.sh": (
        "VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 --query Vpc.VpcId --output text)\n"
        'export VPC_ID\necho "$VPC_ID"\n'
    ),
    "sdk.py": (
        'import boto3\n\nec2 = boto3.client("ec2")\n'
        'VPC_ID = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]\nprint(VPC_ID)\n'
    ),
    "teardown.sh": 'aws ec2 delete-vpc --vpc-id "$VPC_ID"\n',
    "teardown.py": ('import os\n\nimport boto3\n\nboto3.client("ec2").delete_vpc(VpcId=os.environ["VPC_ID"])\n'),
}


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    return tmp_path / "snippets"


def make(snippets: Path, name: str, files: dict[str, str], **changed: str | None) -> Path:
    """Write a recipe; `changed` replaces files by their stem, None removes one."""
    directory = snippets / name
    directory.mkdir(parents=True, exist_ok=True)
    names = {Path(each).stem: each for each in [*GOOD, *BUILD]} | {
        "teardown_sh": "teardown.sh",
        "teardown_py": "teardown.py",
        "responses": "responses.json",
    }
    wanted = {**files, **{names[key]: text for key, text in changed.items()}}
    for file, text in wanted.items():
        if text is not None:
            (directory / file).write_text(textwrap.dedent(text))
    return directory


def fault(snippets: Path, name: str = "vpc/x") -> str:
    """Record a recipe that must fail, and return the message."""
    try:
        message = "\n".join(stale(record(load(name, snippets), snippets)))
    except SandboxError as error:
        message = str(error)
    assert message, "the fault was not seen"
    assert "Traceback" not in message
    return message


def test_the_good_ones_are_good(snippets: Path) -> None:
    for name, files in (("vpc/good", GOOD), ("vpc/build", BUILD)):
        make(snippets, name, files)
        write(record(load(name, snippets), snippets))
        again = record(load(name, snippets), snippets)
        assert stale(again) == []
        assert write(again) == []


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('title = "x"\ntiltle = "y"\n', "recipe.toml:2: unknown key 'tiltle'; recipe.toml knows: cost, empty"),
        ("title = \n", "recipe.toml:1: is not TOML"),
        ('exports = ["A"]\n', "recipe.toml:1: has no title"),
        ('title = "x"\nneeds = "vpc/y"\n', "recipe.toml:2: needs must be a list"),
        ('title = "x"\n\nneeds = ["vpc/xx"]\n', "recipe.toml:3: needs 'vpc/xx', which does not exist; like it: vpc/x"),
        ('title = "x"\nneeds = ["vpc/x"]\n', "needs go in a circle: vpc/x needs vpc/x"),
        ('title = "x"\ninputs = ["VPC_ID"]\n', "reads VPC_ID, which none of the recipes it needs exports"),
        ('title = "x"\nexports = ["VPC_ID"]\n', "exports VPC_ID, which the program did not set; export NAME=…"),
        ('title = "x"\nfails_with = "NoSuch"\n', "AWS refuses with NoSuch, but the calls ended in ok"),
        ('title = "x"\n[parity]\n"ec2.DescribeTags" = "why"\n', "parity names ec2.DescribeTags, which neither"),
    ],
)
def test_recipe_toml(snippets: Path, toml: str, message: str) -> None:
    make(snippets, "vpc/x", GOOD, recipe=toml)
    assert message in fault(snippets)


def test_a_recipe_that_does_not_exist(snippets: Path) -> None:
    make(snippets, "vpc/read_vpc", GOOD)
    assert "like it: vpc/read_vpc" in fault(snippets, "vpc/read_vpcs")


def test_a_longer_cycle_is_named(snippets: Path) -> None:
    for name, need in (("a", "b"), ("b", "c"), ("c", "a")):
        make(snippets, f"vpc/{name}", GOOD, recipe=f'title = "x"\nneeds = ["vpc/{need}"]\n')
    with pytest.raises(SandboxError, match="vpc/a needs vpc/b needs vpc/c needs vpc/a"):
        chain(load("vpc/a", snippets), snippets)


def test_a_missing_program(snippets: Path) -> None:
    make(snippets, "vpc/x", GOOD, sdk=None)
    assert "sdk.py: is missing; a recipe is the same task in both languages" in fault(snippets)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("extra.sh", "vpc/x/extra.sh: nothing runs or reads this; the files of this recipe are recipe.toml"),
        ("walk.md", "vpc/x/walk.md: nothing runs or reads this"),
        ("teardown.sh", "teardown.sh: never runs: the recipe changes nothing; remove it"),
    ],
)
def test_a_file_that_nothing_runs(snippets: Path, file: str, said: str) -> None:
    (make(snippets, "vpc/x", GOOD) / file).write_text("aws ec2 describe-vpcs\n")
    assert said in fault(snippets)


def test_a_file_in_no_recipes_folder(snippets: Path) -> None:
    make(snippets, "vpc/x", GOOD)
    (snippets / "vpc" / "x" / ".panel.md.swp").touch()
    assert strays(snippets) == []
    for path in (snippets / "vpc" / "y" / "cli.sh", snippets / "loose.sh"):
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert [each.partition(": ")[0].rpartition("snippets/")[2] for each in strays(snippets)] == [
        "loose.sh",
        "vpc/y/cli.sh",
    ]


def test_a_reason_for_nothing(snippets: Path) -> None:
    make(snippets, "vpc/x", GOOD, recipe='title = "x"\nempty = "why"\n')
    assert "recipe.toml: gives a reason for an empty output (empty), and no output is empty" in fault(snippets)


def test_a_program_that_exits_non_zero(snippets: Path) -> None:
    make(snippets, "vpc/x", GOOD, cli="true\naws ec2 describe-vpcs --vpc-ids vpc-0123456789abcdef0\n")
    assert "cli.sh:2: exited with status 25" in fault(snippets)


def test_something_random(snippets: Path) -> None:
    directory = make(snippets, "vpc/x", GOOD)
    (directory / "recipe.toml").write_text('title = "x"\n[parity]\noutput = "random"\n')
    for file, line in (("cli.sh", 'echo "$RANDOM$RANDOM"\n'), ("sdk.py", "import uuid\n\nprint(uuid.uuid4())\n")):
        before = (directory / file).read_text()
        (directory / file).write_text(before + line)
        write(record(load("vpc/x", snippets), snippets))
        message = fault(snippets)
        assert f"{file}:" in message
        assert "is not what running the recipe gives" in message
        (directory / file).write_text(before)


def test_one_character_of_an_output(snippets: Path) -> None:
    directory = make(snippets, "vpc/x", GOOD)
    write(record(load("vpc/x", snippets), snippets))
    for file in ("cli.sh", "sdk.py", "panel.md", "calls.json", "policy.json"):
        before = (directory / file).read_text()
        position = before.rindex("172") if "172" in before else before.rindex("e")
        (directory / file).write_text(before[:position] + "~" + before[position + 1 :])
        message = fault(snippets)
        line = before.count("\n", 0, position) + 1
        assert f"{file}:{line}: is not what running the recipe gives" in message
        assert "make record RECIPE=vpc/x" in message
        (directory / file).write_text(before)
    assert stale(record(load("vpc/x", snippets), snippets)) == []


@pytest.mark.parametrize(
    ("cli", "said"),
    [
        ("aws ec2 describe-vpcs --query 'Vpcs[].VpcId' --output text >/dev/null\n", "cli.sh:1: prints nothing"),
        ("aws ec2 describe-vpcs --query 'Vpcs[7].VpcId' --output text\n", "cli.sh:1: prints 'None'"),
        ("true\naws ec2 describe-vpcs --query 'Vpcs[7]'\n", "cli.sh:2: prints 'null'"),
        ("aws ec2 describe-addresses --query 'Addresses'\n", "cli.sh:1: prints '[]'"),
        ("aws ec2 describe-vpcs | jq '.Nope'\n", "cli.sh:1: prints 'null'"),
        ("echo\n", "cli.sh:1: prints 'an empty line'"),
    ],
)
def test_an_empty_output(snippets: Path, cli: str, said: str) -> None:
    make(snippets, "vpc/x", GOOD, cli=cli)
    assert said in fault(snippets)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("half_none", "cli.sh:1: prints 'None', which is what a query that matches nothing prints (cli)"),
        ("refused", "cli.sh: AWS refuses ec2:DeleteVpc with InvalidVpcID.NotFound, and the program goes on"),
        ("other_words", "vpc/x: the two programs do not print the same words; let them, or give the reason"),
        ("identifier", "cli.sh:2: vpc-60d3408965d9e2d1b is typed in, and no reader's account has it"),
        ("access_key", "cli.sh:1: AKIAABCDEFGHIJKLMNOP is typed in"),
        ("account", "teardown.sh:1: 123456789012 is typed in"),
    ],
)
def test_what_runs_and_misleads(snippets: Path, key: str, said: str) -> None:
    """Programs that run, and that a reader should not be shown."""
    python, read = GOOD["sdk.py"], GOOD["cli.sh"]
    cli, sdk = {
        "half_none": (
            "aws ec2 describe-vpcs --query 'Vpcs[].[CidrBlock,Tags[0].Value]' --output text\n",
            python.replace('["CidrBlock"])', '["CidrBlock"], vpc.get("Tags"))'),
        ),
        "refused": (
            read + "aws ec2 delete-vpc --vpc-id vpc-x 2> /dev/null || true\n",
            python + 'try:\n    boto3.client("ec2").delete_vpc(VpcId="vpc-x")\nexcept Exception:\n    pass\n',
        ),
        "other_words": (read, python.replace("CidrBlock", "State")),
        "identifier": (f"{read}# Not vpc-60d3408965d9e2d1b.\n", python),
        "access_key": (f"export AWS_ACCESS_KEY_ID=AKIAABCDEFGHIJKLMNOP\n{read}", python),
        "account": (BUILD["cli.sh"], BUILD["sdk.py"]),
    }[key]
    if key == "account":
        teardown = BUILD["teardown.sh"].rstrip() + "  # of 123456789012\n"
        make(snippets, "vpc/x", BUILD, cli=cli, sdk=sdk, teardown_sh=teardown)
    else:
        make(snippets, "vpc/x", GOOD, cli=cli, sdk=sdk)
    assert said in fault(snippets)


def test_other_words_with_a_reason(snippets: Path) -> None:
    toml = 'title = "x"\n[parity]\noutput = "boto3 shows the state"\n'
    make(snippets, "vpc/x", GOOD, recipe=toml, sdk=GOOD["sdk.py"].replace("CidrBlock", "State"))
    write(record(load("vpc/x", snippets), snippets))
    assert "The two languages print other words: boto3 shows the state" in (snippets / "vpc/x/panel.md").read_text()
    make(snippets, "vpc/x", GOOD, recipe=toml)
    assert "parity says that the outputs differ, and they have the same words; remove it" in fault(snippets)


def test_an_empty_output_with_a_reason(snippets: Path) -> None:
    empty = 'title = "x"\nempty = "there are none yet"\n'
    make(
        snippets,
        "vpc/x",
        {
            "recipe.toml": empty,
            "cli.sh": "aws ec2 describe-addresses --query Addresses\n",
            "sdk.py": 'import boto3\n\nprint(boto3.client("ec2").describe_addresses()["Addresses"])\n',
        },
    )
    record(load("vpc/x", snippets), snippets)


@pytest.mark.parametrize(
    ("sdk", "said"),
    [
        ('import boto3\n\nprint(boto3.client("ec2").describe_subnets()["Subnets"][0]["VpcId"])\n', "DescribeSubnets"),
        ('import boto3\n\nprint(boto3.client("ec2").describe_vpcs(DryRun=False)["Vpcs"][0]["VpcId"])\n', "DryRun"),
        ('import boto3\n\nprint(boto3.client("ec2", "eu-west-1").describe_vpcs()["Vpcs"][0]["VpcId"])\n', "eu-west-1"),
        ("print(1)\n", "only the CLI program: ec2 DescribeVpcs"),
    ],
)
def test_programs_that_differ(snippets: Path, sdk: str, said: str) -> None:
    make(snippets, "vpc/x", GOOD, sdk=sdk)
    message = fault(snippets)
    assert "do not make the same calls" in message
    assert said in message


def test_a_changed_cidr_is_seen(snippets: Path) -> None:
    make(snippets, "vpc/x", BUILD, sdk=BUILD["sdk.py"].replace("10.0.0.0/16", "10.1.0.0/16"))
    message = fault(snippets)
    assert "10.0.0.0/16" in message
    assert "10.1.0.0/16" in message


def test_money(snippets: Path) -> None:
    """What AWS charges for is said, and a price has its Region and year."""
    charged = {
        "cli.sh": "aws ec2 allocate-address --query Domain --output text\n",
        "sdk.py": 'import boto3\n\nprint(boto3.client("ec2").allocate_address()["Domain"])\n',
    }
    for cost, said in (
        (None, "recipe.toml: says nothing of money, and AWS charges for ec2:AllocateAddress; add cost ="),
        ("$0.005 an hour", "does not say in which Region (us-east-1, in every Region, or that the source"),
        ("us-east-1: $0.005 an hour", "cost names a price and does not say from which year it is"),
        ("In every Region $0.005 an hour (2026)", "is not what running the recipe gives"),
    ):
        toml = 'title = "x"\nkeeps = "a test"\n' + (f'cost = "{cost}"\n' if cost else "")
        make(snippets, "vpc/x", charged, recipe=toml)
        assert said in fault(snippets)


def test_no_teardown(snippets: Path) -> None:
    make(snippets, "vpc/x", BUILD, teardown_sh=None)
    (snippets / "vpc/x/teardown.sh").unlink(missing_ok=True)
    assert "teardown.sh: is missing" in fault(snippets)


@pytest.mark.parametrize(
    ("extra", "left"),
    [
        ('aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 >/dev/null\n', "DependencyViolation"),
        ("aws ec2 allocate-address >/dev/null\n", "addresses"),
        ("aws ec2 create-security-group --group-name left --description left >/dev/null\n", "groups"),
        ("aws ec2 create-vpc --region eu-west-1 --cidr-block 10.9.0.0/16 >/dev/null\n", "eu-west-1"),
        ("aws iam create-role --role-name left --assume-role-policy-document '{}' >/dev/null\n", "iam"),
    ],
)
def test_a_teardown_that_leaves_something(snippets: Path, extra: str, left: str) -> None:
    make(snippets, "vpc/x", BUILD, cli=BUILD["cli.sh"] + extra)
    message = fault(snippets)
    assert "teardown.sh" in message
    assert left in message


def test_an_operation_that_nothing_answers(snippets: Path) -> None:
    make(snippets, "vpc/x", GOOD, cli="aws globalaccelerator list-accelerators --region us-west-2\n")
    message = fault(snippets)
    assert "cli.sh:1" in message
    assert "globalaccelerator ListAccelerators: moto does not implement this" in message
    assert "responses.json" in message


def test_a_canned_response_that_is_not_needed(snippets: Path) -> None:
    make(
        snippets,
        "vpc/x",
        GOOD,
        responses='[{"service": "ec2", "operation": "DescribeVpcs", "response": {"Vpcs": []}}]',
    )
    assert "no call needed this canned response" in fault(snippets)


@pytest.mark.parametrize(
    ("responses", "said"),
    [
        ("{", "responses.json:1: is not JSON"),
        ("{}", "must be a list"),
        ('[{"service": "ec2"}]', "entry 1 must have service, operation and response"),
        ('[{"service": "a", "operation": "b", "response": {}, "x": 1}]', "entry 1 has unknown keys: x"),
    ],
)
def test_bad_canned_responses(snippets: Path, responses: str, said: str) -> None:
    make(snippets, "vpc/x", GOOD, responses=responses)
    assert said in fault(snippets)


def test_one_that_fails_does_not_keep_the_others_from_being_written(snippets: Path) -> None:
    make(snippets, "vpc/a", GOOD)
    directory = make(snippets, "vpc/b", GOOD, cli="aws ec2 describe-vpcs --output text; false\n")
    make(snippets, "vpc/c", GOOD)
    before = {path.name: path.read_text() for path in directory.iterdir()}
    said: list[str] = []
    assert record_all(["vpc/a", "vpc/b", "vpc/c"], snippets, said.append) == 1
    assert {path.name: path.read_text() for path in directory.iterdir()} == before
    assert (snippets / "vpc/a/panel.md").exists()
    assert (snippets / "vpc/c/panel.md").exists()
    assert any("vpc/b: not recorded, nothing of it was written" in line for line in said)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["run", "vpc/no_such"], 1), (["new", "Bad Name"], 1), (["record", "x"], 1)],
)
def test_the_command_line_never_shows_a_traceback(
    arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status
    said = "".join(capsys.readouterr())
    assert said
    assert "Traceback" not in said
