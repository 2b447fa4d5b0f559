aws sts get-caller-identity --query Account --output text
