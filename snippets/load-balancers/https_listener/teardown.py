import os

import boto3

acm, elb = boto3.client("acm"), boto3.client("elbv2")
elb.delete_rule(RuleArn=os.environ["REDIRECT"])
elb.delete_listener(ListenerArn=os.environ["HTTPS_LISTENER"])
acm.delete_certificate(CertificateArn=os.environ["FIRST_CERTIFICATE"])
acm.delete_certificate(CertificateArn=os.environ["SECOND_CERTIFICATE"])
