import os

import boto3

ec2 = boto3.client("ec2")
ec2.replace_network_acl_association(
    AssociationId=os.environ["ACL_ASSOCIATION"],
    NetworkAclId=os.environ["DEFAULT_ACL"],
)
ec2.delete_network_acl(NetworkAclId=os.environ["ACL_ID"])
