import boto3

route53 = boto3.client("route53")
# The name of this server alone, not the name that fails over
HEALTH_CHECK_ID = route53.create_health_check(
    CallerReference="virginia-1",
    HealthCheckConfig={
        "Type": "HTTPS",
        "FullyQualifiedDomainName": "virginia.example.com",
        "Port": 443,
        "ResourcePath": "/healthy",
        "RequestInterval": 30,
        "FailureThreshold": 3,
    },
)["HealthCheck"]["Id"]
route53.change_tags_for_resource(
    ResourceType="healthcheck",
    ResourceId=HEALTH_CHECK_ID,
    AddTags=[{"Key": "Name", "Value": "Web server in Virginia"}],
)
check = route53.get_health_check(HealthCheckId=HEALTH_CHECK_ID)["HealthCheck"]
config = check["HealthCheckConfig"]
where = f"{config['FullyQualifiedDomainName']}:{config['Port']}"
print(config["Type"], where + config["ResourcePath"])
#> HTTPS virginia.example.com:443/healthy

# What each checker saw last
status = route53.get_health_check_status(HealthCheckId=HEALTH_CHECK_ID)
seen = status["HealthCheckObservations"]
for observation in sorted(seen, key=lambda each: each["Region"]):
    print(observation["Region"], observation["StatusReport"]["Status"])
#> ap-northeast-1 Success: HTTP Status Code 200, OK
#> ap-southeast-1 Success: HTTP Status Code 200, OK
#> ap-southeast-2 Success: HTTP Status Code 200, OK
#> eu-west-1 Success: HTTP Status Code 200, OK
#> sa-east-1 Success: HTTP Status Code 200, OK
#> us-east-1 Success: HTTP Status Code 200, OK
#> us-west-1 Success: HTTP Status Code 200, OK
#> us-west-2 Success: HTTP Status Code 200, OK
