# Who may ask: the data centre, by UDP and by TCP
DNS_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name dns-in \
  --description 'DNS from the data centre' --query GroupId --output text)
export DNS_GROUP
for protocol in udp tcp; do
  aws ec2 authorize-security-group-ingress --group-id "$DNS_GROUP" \
    --protocol "$protocol" --port 53 --cidr 192.168.0.0/16 >/dev/null
done

# One address in each of two zones. Fixed ones, since the data centre writes them down.
INBOUND_ENDPOINT=$(aws route53resolver create-resolver-endpoint --name from-dc \
  --creator-request-id guide-from-dc --direction INBOUND \
  --security-group-ids "$DNS_GROUP" \
  --ip-addresses "SubnetId=$PRIVATE_SUBNET_A,Ip=10.0.10.53" \
  "SubnetId=$PRIVATE_SUBNET_B,Ip=10.0.11.53" \
  --query ResolverEndpoint.Id --output text)
export INBOUND_ENDPOINT
aws route53resolver list-resolver-endpoint-ip-addresses --output text \
  --resolver-endpoint-id "$INBOUND_ENDPOINT" --query 'IpAddresses[].[Ip,SubnetId]' | sort
#> 10.0.10.53	subnet-5e595130bddf7f04a
#> 10.0.11.53	subnet-5655ba6fd3129c811
