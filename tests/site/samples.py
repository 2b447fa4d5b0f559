"""Made-up panels: the kinds of recipe there are, and programs that are hard to show as they are."""

from __future__ import annotations

from dataclasses import replace

from sandbox.panel import Call, Input, Panel, Program, Segment

NASTY = (
    "#!/usr/bin/env bash\n",
    "# <b>&amp; 'quoted' \"text\" \\n \\\\ $HOME `id` > out 2>&1 && true\n",
    "\n",
    "cat <<'EOF'\n",
    "```bash\n",
    "````\n",
    "~~~\n",
    "</div></code></pre><script>alert(1)</script><!-- x -->\n",
    '--8<-- "snippets/secret.txt"\n',
    ';--8<-- "snippets/secret.txt"\n',
    '    -8<- "snippets/secret.txt"\n',
    "--8<--\n",
    "snippets/secret.txt\n",
    "--8<--\n",
    "# --8<-- [start:part]\n",
    "# ;--8<-- [END:part]\n",
    "EOF\n",
    "\tone tab\t\tinside and one after\t\n",
    "two spaces after  \n",
    "   \n",
    "        deep = indent\n",
    '=== "AWS CLI"\n',
    "!!! note\n",
    "> quote\n",
    "# Heading #\n",
    "[link](nowhere.md) ![](x.png) [^1] *[TGW]: x {{ jinja }} {: .attr } { .attr }\n",
    "héllo ☃ 𝒳 \xa0 nbsp \u200b\n",
    "\n",
    "\n",
)
"""Lines that some step between the file and the page takes for its own."""


def program(language: str, path: str, *parts: tuple[str, str]) -> Program:
    return Program(language, path, tuple(Segment(kind, text) for kind, text in parts))  # type: ignore[arg-type]


def commands(item: Program) -> str:
    """The program's file without what it printed."""
    return "".join(segment.text for segment in item.segments if segment.kind == "command")


def nasty_program(language: str = "cli", path: str = "snippets/test/nasty/cli.sh") -> Program:
    text = "".join(NASTY)
    return program(
        language,
        path,
        ("command", text),
        ("output", "<i>10.0.0.0/16</i>\t`x`\n```\n\n"),
        ("command", "\n"),
        ("output", '--8<-- "snippets/secret.txt"\n'),
        ("command", "\n\n" + text + "\n"),
        ("command", "    indented start\n"),
    )


VERSIONS = {"moto": "5.2.5", "AWS CLI": "1.46.3", "boto3": "1.44.5"}

BUILD = Panel(
    recipe="test/build",
    title="Build a VPC with one public subnet",
    programs=(
        program(
            "cli",
            "snippets/test/build/cli.sh",
            (
                "command",
                "export VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \\\n"
                "  --query Vpc.VpcId --output text)\n"
                'echo "$VPC_ID"\n',
            ),
            ("output", "vpc-0a1b2c3d4e5f60718\n"),
            (
                "command",
                "\n# The name is a tag like any other.\n"
                'aws ec2 create-tags --resources "$VPC_ID" --tags Key=Name,Value=demo\n'
                'aws ec2 describe-vpcs --vpc-ids "$VPC_ID" \\\n'
                "  --query 'Vpcs[].[VpcId,CidrBlock,State]' --output text\n",
            ),
            ("output", "vpc-0a1b2c3d4e5f60718\t10.0.0.0/16\tavailable\n"),
        ),
        program(
            "sdk",
            "snippets/test/build/sdk.py",
            (
                "command",
                "import boto3\n\n"
                'ec2 = boto3.client("ec2")\n'
                'VPC_ID = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]\n'
                "print(VPC_ID)\n",
            ),
            ("output", "vpc-0a1b2c3d4e5f60718\n"),
            (
                "command",
                "\n# The name is a tag like any other.\n"
                'ec2.create_tags(Resources=[VPC_ID], Tags=[{"Key": "Name", "Value": "demo"}])\n'
                'for vpc in ec2.describe_vpcs(VpcIds=[VPC_ID])["Vpcs"]:\n'
                '    print(vpc["VpcId"], vpc["CidrBlock"], vpc["State"])\n',
            ),
            ("output", "vpc-0a1b2c3d4e5f60718 10.0.0.0/16 available\n"),
        ),
    ),
    teardown=(
        program(
            "cli",
            "snippets/test/build/teardown.sh",
            ("command", 'aws ec2 delete-vpc --vpc-id "$VPC_ID"\n'),
        ),
        program(
            "sdk",
            "snippets/test/build/teardown.py",
            (
                "command",
                'import os\n\nimport boto3\n\nboto3.client("ec2").delete_vpc(VpcId=os.environ["VPC_ID"])\n',
            ),
        ),
    ),
    inputs=(),
    exports=("VPC_ID",),
    needs=(),
    calls=(
        Call("ec2", "CreateVpc", "executed", 1),
        Call("ec2", "CreateTags", "executed", 1),
        Call("ec2", "DescribeVpcs", "executed", 1),
    ),
    changes=True,
    cost=None,
    policy={
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Action": ["ec2:CreateTags", "ec2:CreateVpc", "ec2:DescribeVpcs"],
                "Resource": "*",
            }
        ],
    },
    versions=VERSIONS,
)

COSTS = replace(
    BUILD,
    recipe="test/costs",
    title="Put a NAT gateway into a VPC",
    programs=tuple(replace(item, path=item.path.replace("test/build", "test/costs")) for item in BUILD.programs),
    teardown=tuple(replace(item, path=item.path.replace("test/build", "test/costs")) for item in BUILD.teardown),
    inputs=(
        Input("VPC_ID", "test/build"),
        Input("SUBNET_ID", "test/build"),
        Input("NAME", value="demo & <co>"),
    ),
    exports=("NAT_ID",),
    needs=("test/build",),
    calls=(
        *BUILD.calls,
        Call("ec2", "CreateNatGateway", "modelled", 2),
        Call("signin", "CreateOAuth2Token", "shown", 1),
    ),
    cost="A made-up price for this test: USD 0.00 an hour in `us-east-1` <as of> never & *nowhere*.",
    policy_notes=("`ec2:CreateTags` is needed for tags on create.",),
    shown=("`aws login`: opens a browser.",),
    exceptions=("Empty output: `CreateTags` prints nothing.",),
)

NASTY_PANEL = replace(
    BUILD,
    recipe="test/nasty",
    title="A program that is hard to show <b>as it is</b>",
    programs=(nasty_program(), nasty_program("sdk", "snippets/test/nasty/sdk.py")),
    teardown=(nasty_program("cli", "snippets/test/nasty/teardown.sh"),),
    fails_with="RulesPerSecurityGroupLimitExceeded",
    changes=False,
)

PANELS = (BUILD, COSTS, NASTY_PANEL)

SAMPLE_PAGE = """---
title: A page with everything
description: Made up, to look at and to test every kind of block.
order: 1
tags: [sample, nat]
reviewed: 2026-11-23
facts:
  ID prefix: "`nat-`"
  Scope: One Availability Zone, or one Region
  Cost: By the hour and by the gigabyte
  Quota: "5 in each Availability Zone"
---

# A page with everything

This page is **made up**: it holds every kind of block with [a link](../ids.md) and a CIDR, `10.0.0.0/16`.

## A table

| Destination | Target | What it is for, at some length, wider than a phone's screen |
|---|---|---|
| `10.0.0.0/16` | `local` | everything inside the VPC, always there and never to be deleted by anyone |
| `0.0.0.0/0` | `nat-0a1b2c3d4e5f60718` | everything else |

!!! gotcha "It is in a subnet, but not of it"

    The made-up text of a gotcha, with `code` in it.

!!! note

    A plain note.

??? question "Folded"

    Text in a fold.

## Panels

"""

SAMPLE_SOURCES = """

## Sources

- [A made-up source](https://docs.example.com/), text of 2026-01-01, read 2026-11-22.
- [An old made-up source](https://docs.example.com/old), text of 2023: may be stale, read 2026-11-22.
"""
