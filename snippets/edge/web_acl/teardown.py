import os

import boto3

waf = boto3.client("wafv2", region_name="eu-west-1")
acl = {"Scope": "REGIONAL", "Name": "for-alb", "Id": os.environ["REGIONAL_ACL"]}
waf.delete_web_acl(**acl, LockToken=waf.get_web_acl(**acl)["LockToken"])
waf = boto3.client("wafv2", region_name="us-east-1")
acl = {"Scope": "CLOUDFRONT", "Name": "for-cloudfront", "Id": os.environ["GLOBAL_ACL"]}
waf.delete_web_acl(**acl, LockToken=waf.get_web_acl(**acl)["LockToken"])
