aws ec2 describe-vpcs --output text \
  --query 'sort_by(Vpcs,&CidrBlock)[].[VpcId,CidrBlock,IsDefault]'
#> vpc-37a5670dd28cf123b	10.0.0.0/16	False
#> vpc-60d3408965d9e2d1b	172.31.0.0/16	True
