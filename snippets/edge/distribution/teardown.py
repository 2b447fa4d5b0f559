import os

import boto3

# Switch it off, wait until every edge knows, delete it.
cloudfront = boto3.client("cloudfront")
name = os.environ["DISTRIBUTION_ID"]
config = cloudfront.get_distribution_config(Id=name)["DistributionConfig"]
config["Enabled"] = False
etag = cloudfront.get_distribution_config(Id=name)["ETag"]
cloudfront.update_distribution(Id=name, IfMatch=etag, DistributionConfig=config)
cloudfront.get_waiter("distribution_deployed").wait(Id=name)
etag = cloudfront.get_distribution_config(Id=name)["ETag"]
cloudfront.delete_distribution(Id=name, IfMatch=etag)
