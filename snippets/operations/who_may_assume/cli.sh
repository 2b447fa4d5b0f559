# Each role, who is trusted with it, and on which condition
aws iam list-roles --output json | jq -r '.Roles[] | .RoleName as $role |
  .AssumeRolePolicyDocument.Statement[] | select(.Effect == "Allow") |
  [$role, (.Principal | tojson), (.Condition // {} | tojson)] | join(" ")' | sort
#> network-reader {"AWS":"arn:aws:iam::123456789012:root"} {"Bool":{"aws:MultiFactorAuthPresent":"true"}}
