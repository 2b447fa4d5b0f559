import boto3

# A pre-shared key that nobody types, and that no shell history or process list shows
secrets = boto3.client("secretsmanager")
password = secrets.get_random_password(PasswordLength=32, ExcludePunctuation=True)
SECRET_ARN = secrets.create_secret(
    Name="vpn/branch-office",
    Description="Pre-shared key of the VPN to the branch office",
    SecretString=password["RandomPassword"],
)["ARN"]

# Whoever needs it asks for it, and is logged doing so
value = secrets.get_secret_value(SecretId="vpn/branch-office")
print(value["Name"], len(value["SecretString"]))
#> vpn/branch-office 32
