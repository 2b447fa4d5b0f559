import boto3

route53 = boto3.client("route53")
config = {"Type": "TCP", "Port": 443, "RequestInterval": 30, "FailureThreshold": 3}
CHECK_A, CHECK_B, CHECK_C = (
    route53.create_health_check(
        CallerReference=f"server-{server}-1",
        HealthCheckConfig={
            **config,
            "FullyQualifiedDomainName": f"{server}.example.com",
        },
    )["HealthCheck"]["Id"]
    for server in "abc"
)
SITE_CHECK = route53.create_health_check(
    CallerReference="site-1",
    HealthCheckConfig={
        "Type": "CALCULATED",
        "HealthThreshold": 2,
        "ChildHealthChecks": [CHECK_A, CHECK_B, CHECK_C],
    },
)["HealthCheck"]["Id"]
check = route53.get_health_check(HealthCheckId=SITE_CHECK)["HealthCheck"]
config = check["HealthCheckConfig"]
children = len(config["ChildHealthChecks"])
print(f"{config['Type']}: {config['HealthThreshold']} of {children}")
#> CALCULATED: 2 of 3
