"""Corrections of moto's Network Firewall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import boto3
from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.networkfirewall.models import NetworkFirewallBackend
from moto.networkfirewall.responses import NetworkFirewallResponse, _firewall

from sandbox.fidelity import Patch, replace, together


def _create(original: Callable) -> Callable:
    """Wrap CreateFirewall: an endpoint in each subnet, and its ID in the firewall's status."""

    def create(self, *arguments, **named):
        firewall = original(self, *arguments, **named)
        for name in ("delete_protection", "subnet_change_protection", "firewall_policy_change_protection"):
            setattr(firewall, name, bool(named.get(name)))
        ec2 = ec2_backends[self.account_id][self.region_name]
        states: dict[str, Any] = {}
        for mapping in firewall.subnet_mappings:
            subnet = ec2.get_subnet(mapping["SubnetId"])
            endpoint = ec2.create_vpc_endpoint(
                vpc_id=firewall.vpc_id,
                service_name=f"com.amazonaws.vpce.{self.region_name}.vpce-svc-0123456789abcdef0",
                endpoint_type="GatewayLoadBalancer",
                policy_document=None,
                route_table_ids=[],
                subnet_ids=[subnet.id],
                tags={"AWSNetworkFirewallManaged": "true", "Firewall": firewall.arn},
            )
            states[subnet.availability_zone] = {
                "Attachment": {"SubnetId": subnet.id, "EndpointId": endpoint.id, "Status": "READY"},
                "Config": {firewall.firewall_policy_arn: {"SyncStatus": "IN_SYNC"}},
            }
        firewall.firewall_status = {**firewall.firewall_status, "SyncStates": states}
        return firewall

    return create


def _delete(self) -> ActionResult:
    backend = self.networkfirewall_backend
    firewall = backend._get_firewall(self._get_param("FirewallArn"), self._get_param("FirewallName"))
    states = firewall.firewall_status.get("SyncStates", {})
    ec2 = ec2_backends[backend.account_id][backend.region_name]
    ec2.delete_vpc_endpoints([each["Attachment"]["EndpointId"] for each in states.values()])
    del backend.firewalls[firewall.arn]
    backend.tagger.delete_all_tags_for_resource(firewall.arn)
    status = {**firewall.firewall_status, "Status": "DELETING"}
    return ActionResult({"Firewall": _firewall(firewall), "FirewallStatus": status})


def _install() -> Callable[[], None]:
    NetworkFirewallResponse.delete_firewall = _delete

    def undo() -> None:
        del NetworkFirewallResponse.delete_firewall

    return together(
        replace(NetworkFirewallBackend, "create_firewall", _create(NetworkFirewallBackend.create_firewall)), undo
    )


def _is_right() -> bool:
    ec2, firewalls = (boto3.client(each, region_name="us-east-1") for each in ("ec2", "network-firewall"))
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.0.0/28", AvailabilityZone="us-east-1a")["Subnet"]["SubnetId"]
    made = firewalls.create_firewall(
        FirewallName="probe",
        FirewallPolicyArn="arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/probe",
        VpcId=vpc,
        SubnetMappings=[{"SubnetId": subnet}],
    )
    state = made["FirewallStatus"].get("SyncStates", {}).get("us-east-1a", {})
    endpoint = state.get("Attachment", {}).get("EndpointId")
    if not endpoint or not ec2.describe_vpc_endpoints(VpcEndpointIds=[endpoint])["VpcEndpoints"]:
        return False
    firewalls.delete_firewall(FirewallName="probe")
    return not firewalls.list_firewalls()["Firewalls"]


PATCHES = [
    Patch(
        name="networkfirewall-endpoints",
        moto="a firewall has no endpoints, protects itself against deletion unasked, and DeleteFirewall is not "
        "implemented",
        aws="one endpoint in each subnet mapping, named in FirewallStatus.SyncStates as a route's target; protections "
        "are off unless asked for; deleting the firewall deletes its endpoints",
        source="botocore network-firewall 2020-11-12 Attachment, CreateFirewallRequest",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    )
]
