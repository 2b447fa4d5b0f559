DNS_OUT_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name dns-out \
  --description 'DNS to the data centre' --query GroupId --output text)
export DNS_OUT_GROUP
# Fixed addresses, so that the firewall over there can be opened for them.
OUTBOUND_ENDPOINT=$(aws route53resolver create-resolver-endpoint --name to-dc \
  --creator-request-id guide-to-dc --direction OUTBOUND \
  --security-group-ids "$DNS_OUT_GROUP" \
  --ip-addresses "SubnetId=$PRIVATE_SUBNET_A,Ip=10.0.10.54" \
  "SubnetId=$PRIVATE_SUBNET_B,Ip=10.0.11.54" \
  --query ResolverEndpoint.Id --output text)
export OUTBOUND_ENDPOINT

# Names below corp.example are asked of two servers there, all others as before.
RULE_ID=$(aws route53resolver create-resolver-rule --name corp \
  --creator-request-id guide-corp --rule-type FORWARD --domain-name corp.example \
  --resolver-endpoint-id "$OUTBOUND_ENDPOINT" \
  --target-ips Ip=192.168.1.53,Port=53 Ip=192.168.2.53,Port=53 \
  --query ResolverRule.Id --output text)
export RULE_ID
aws route53resolver associate-resolver-rule --name corp --vpc-id "$VPC_ID" \
  --resolver-rule-id "$RULE_ID" --query ResolverRuleAssociation.VPCId --output text
#> vpc-37a5670dd28cf123b
aws route53resolver get-resolver-rule --resolver-rule-id "$RULE_ID" --output text \
  --query "ResolverRule.[DomainName,RuleType,join(' ',sort(TargetIps[].Ip))]"
#> corp.example.	FORWARD	192.168.1.53 192.168.2.53
