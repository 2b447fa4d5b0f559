import boto3

# A deletion wants the ID and the lock token of the last read.
for region, scope, name in [
    ("eu-west-1", "REGIONAL", "for-alb"),
    ("us-east-1", "CLOUDFRONT", "for-cloudfront"),
]:
    waf = boto3.client("wafv2", region_name=region)
    for each in waf.list_web_acls(Scope=scope)["WebACLs"]:
        if each["Name"] == name:
            acl = {"Scope": scope, "Name": name, "Id": each["Id"]}
            token = waf.get_web_acl(**acl)["LockToken"]
            waf.delete_web_acl(**acl, LockToken=token)
