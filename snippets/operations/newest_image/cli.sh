# AWS keeps the ID of the newest image in a public parameter, in each Region
base='/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default'
aws ssm get-parameters --names "$base-x86_64" "$base-arm64" \
  --query 'sort_by(Parameters,&Name)[].[Value,Name]' --output text
#> ami-065b1b834d2a83a7a	/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64
#> ami-0d27e0fb3bac4d724	/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
IMAGE_ID=$(aws ssm get-parameter --name "$base-x86_64" \
  --query Parameter.Value --output text)
export IMAGE_ID
