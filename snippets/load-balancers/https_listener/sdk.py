import os
import time

import boto3

acm, elb = boto3.client("acm"), boto3.client("elbv2")
FIRST_CERTIFICATE = acm.request_certificate(
    DomainName="www.example.com", ValidationMethod="DNS"
)["CertificateArn"]
SECOND_CERTIFICATE = acm.request_certificate(
    DomainName="www.example.org", ValidationMethod="DNS"
)["CertificateArn"]

# Each waits for a CNAME record in public DNS, known some seconds after the request
time.sleep(10)
for arn in (FIRST_CERTIFICATE, SECOND_CERTIFICATE):
    certificate = acm.describe_certificate(CertificateArn=arn)["Certificate"]
    for each in certificate["DomainValidationOptions"]:
        print(each["ResourceRecord"]["Type"], each["ResourceRecord"]["Name"])
#> CNAME _d930b28be6c5927595552b219965053e.www.example.com.
#> CNAME _d930b28be6c5927595552b219965053e.www.example.org.
validated = acm.get_waiter("certificate_validated")
validated.wait(CertificateArn=FIRST_CERTIFICATE)
validated.wait(CertificateArn=SECOND_CERTIFICATE)

# The certificate of the listener itself is for clients that send no name
HTTPS_LISTENER = elb.create_listener(
    LoadBalancerArn=os.environ["ALB_ARN"],
    Protocol="HTTPS",
    Port=443,
    SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
    Certificates=[{"CertificateArn": FIRST_CERTIFICATE}],
    DefaultActions=[{"Type": "forward", "TargetGroupArn": os.environ["WEB_TARGETS"]}],
)["Listeners"][0]["ListenerArn"]
elb.add_listener_certificates(
    ListenerArn=HTTPS_LISTENER,
    Certificates=[{"CertificateArn": SECOND_CERTIFICATE}],
)
answer = elb.describe_listener_certificates(ListenerArn=HTTPS_LISTENER)
print(len(answer["Certificates"]))
#> 2

# Each listener has rules of its own. On port 80 this one now comes before the others
redirect = {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}
REDIRECT = elb.create_rule(
    ListenerArn=os.environ["LISTENER_ARN"],
    Priority=1,
    Conditions=[{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/*"]}}],
    Actions=[{"Type": "redirect", "RedirectConfig": redirect}],
)["Rules"][0]["RuleArn"]
for arn in (os.environ["LISTENER_ARN"], HTTPS_LISTENER):
    rules = elb.describe_rules(ListenerArn=arn)["Rules"]
    rules.sort(key=lambda rule: (rule["IsDefault"], rule["Priority"].zfill(5)))
    actions = [f"{rule['Priority']} {rule['Actions'][0]['Type']}" for rule in rules]
    print(", ".join(actions))
#> 1 redirect, 10 forward, 20 forward, default fixed-response
#> default forward
