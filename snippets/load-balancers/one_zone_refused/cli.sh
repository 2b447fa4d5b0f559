aws elbv2 create-load-balancer --name lonely --type application \
  --subnets "$SUBNET_A" --security-groups "$BALANCER_GROUP" 2>&1 |
  sed -n 's/.*(\([A-Za-z.]*\)).*/\1/p' || true
#> ValidationError
