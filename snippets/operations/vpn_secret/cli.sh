# A pre-shared key that nobody types, and that no shell history or process list shows
SECRET_ARN=$(aws secretsmanager get-random-password --password-length 32 \
  --exclude-punctuation --query RandomPassword --output text | tr -d '\n' |
  aws secretsmanager create-secret --name vpn/branch-office \
    --description 'Pre-shared key of the VPN to the branch office' \
    --secret-string file:///dev/stdin --query ARN --output text)
export SECRET_ARN

# Whoever needs it asks for it, and is logged doing so
aws secretsmanager get-secret-value --secret-id vpn/branch-office \
  --query '[Name,length(SecretString)]' --output text
#> vpn/branch-office	32
