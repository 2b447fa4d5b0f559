# What one Region charges for by the hour or the gigabyte, used or not
{
  aws ec2 describe-nat-gateways --filter Name=state,Values=available \
    --query "NatGateways[].['NAT gateway',NatGatewayId]" --output text
  aws ec2 describe-addresses --output text --query \
    "Addresses[?type(AssociationId)=='null'].['spare public address',AllocationId]"
  aws ec2 describe-vpc-endpoints --output text \
    --filters Name=vpc-endpoint-type,Values=Interface,GatewayLoadBalancer \
    --query "VpcEndpoints[].['VPC endpoint',VpcEndpointId]"
  aws ec2 describe-instances --filters Name=instance-state-name,Values=stopped \
    --output text --query "Reservations[].Instances[].BlockDeviceMappings[].
      ['disk of a stopped instance',Ebs.VolumeId]"
  aws ec2 describe-volumes --filters Name=status,Values=available \
    --query "Volumes[].['spare disk',VolumeId]" --output text
  aws elbv2 describe-load-balancers --output text \
    --query "LoadBalancers[].['load balancer',LoadBalancerName]"
  aws elb describe-load-balancers --output text --query \
    "LoadBalancerDescriptions[].['Classic Load Balancer',LoadBalancerName]"
  aws ec2 describe-transit-gateway-attachments --output text \
    --filters Name=state,Values=available --query \
    "TransitGatewayAttachments[].['TGW attachment',TransitGatewayAttachmentId]"
  aws ec2 describe-vpn-connections --filters Name=state,Values=available \
    --query "VpnConnections[].['VPN connection',VpnConnectionId]" --output text
} | sort
#> NAT gateway	nat-176ae12eaeeebe23b
#> NAT gateway	nat-2f21e34ed52ff7f87
#> VPC endpoint	vpce-c9b80cda02f7fe9da
#> disk of a stopped instance	vol-4c2a83d983e5a955b
#> spare disk	vol-5148f8d5bd81bf2d2
#> spare public address	eipalloc-253e9abdcf51ff484
