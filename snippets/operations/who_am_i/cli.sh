aws sts get-caller-identity --query '[Account,Arn]' --output text
#> 123456789012	arn:aws:sts::123456789012:user/moto
