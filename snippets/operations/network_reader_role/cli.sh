# What the role may do: look at the network, and change nothing
POLICY_ARN=$(aws iam create-policy --policy-name network-reader \
  --query Policy.Arn --output text --policy-document '{
  "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
    "Action": ["ec2:Describe*", "ec2:GetManagedPrefixListEntries",
      "ec2:SearchTransitGatewayRoutes", "elasticloadbalancing:Describe*",
      "directconnect:Describe*", "route53:Get*", "route53:List*"]}]}')
export POLICY_ARN

# Who may assume it: whoever of this account is allowed to, and signed in with MFA
account=$(aws sts get-caller-identity --query Account --output text)
ROLE_ARN=$(aws iam create-role --role-name network-reader --max-session-duration 3600 \
  --query Role.Arn --output text --assume-role-policy-document '{
  "Version": "2012-10-17", "Statement": [{"Effect": "Allow",
    "Principal": {"AWS": "arn:aws:iam::'"$account"':root"}, "Action": "sts:AssumeRole",
    "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]}')
export ROLE_ARN
aws iam attach-role-policy --role-name network-reader --policy-arn "$POLICY_ARN"
aws iam list-attached-role-policies --role-name network-reader \
  --query 'AttachedPolicies[].PolicyArn' --output text
#> arn:aws:iam::123456789012:policy/network-reader
