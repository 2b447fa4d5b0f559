VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=demo}]' \
  --query Vpc.VpcId --output text)
export VPC_ID
for zone in a b; do
  aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block "10.0.$([ "$zone" = a ] && echo 0 || echo 1).0/24" --availability-zone "us-east-1$zone" --query Subnet.SubnetId --output text
done
#> subnet-7960cc4ca1611c7b8
#> subnet-5e595130bddf7f04a
aws ec2 describe-vpcs --query 'Vpcs[].[VpcId,CidrBlock]' --output text
#> vpc-60d3408965d9e2d1b	172.31.0.0/16
#> vpc-37a5670dd28cf123b	10.0.0.0/16
