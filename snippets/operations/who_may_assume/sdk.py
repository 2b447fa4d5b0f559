import json

import boto3

# Each role, who is trusted with it, and on which condition
lines = []
for page in boto3.client("iam").get_paginator("list_roles").paginate():
    for role in page["Roles"]:
        for statement in role["AssumeRolePolicyDocument"]["Statement"]:
            if statement["Effect"] == "Allow":
                who = json.dumps(statement["Principal"], separators=(",", ":"))
                when = json.dumps(statement.get("Condition", {}), separators=(",", ":"))
                lines.append(f"{role['RoleName']} {who} {when}")
print(*sorted(lines), sep="\n")
#> network-reader {"AWS":"arn:aws:iam::123456789012:root"} {"Bool":{"aws:MultiFactorAuthPresent":"true"}}
