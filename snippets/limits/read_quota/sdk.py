import boto3

quotas = boto3.client("service-quotas")
quota = quotas.get_service_quota(ServiceCode="vpc", QuotaCode="L-93826ACB")["Quota"]
print(quota["QuotaName"], quota["Value"], quota["Adjustable"])
#> Routes per route table 500.0 True
