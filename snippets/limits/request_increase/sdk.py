import boto3

quotas = boto3.client("service-quotas")
request = quotas.request_service_quota_increase(
    ServiceCode="vpc", QuotaCode="L-93826ACB", DesiredValue=750.0
)
REQUEST_ID = request["RequestedQuota"]["Id"]
change = quotas.get_requested_service_quota_change(RequestId=REQUEST_ID)
asked = change["RequestedQuota"]
print(asked["QuotaName"], asked["DesiredValue"], asked["Status"])
#> Routes per route table 750.0 PENDING
