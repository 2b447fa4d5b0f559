"""Corrections of moto's CloudFormation."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import boto3
from moto.cloudformation.parsing import ResourceMap
from moto.ec2.models import ec2_backends
from moto.ec2.models.internet_gateways import InternetGateway
from moto.ec2.models.route_tables import RouteTable
from moto.ec2.models.subnets import SubnetRouteTableAssociation
from moto.ec2.models.vpn_gateway import VPCGatewayAttachment

from sandbox.fidelity import Patch


def _delete_route_table(self: RouteTable, account_id: str, region: str) -> None:
    ec2_backends[account_id][region].delete_route_table(self.id)


def _delete_gateway(self: InternetGateway, account_id: str, region: str) -> None:
    ec2_backends[account_id][region].delete_internet_gateway(self.id)


def _detach_gateway(self: VPCGatewayAttachment, account_id: str, region: str) -> None:
    backend = ec2_backends[account_id][region]
    for gateway in list(backend.internet_gateways.values()):
        if gateway.vpc and gateway.vpc.id == self.vpc_id:
            backend.detach_internet_gateway(gateway.id, self.vpc_id)


def _disassociate(self: SubnetRouteTableAssociation, account_id: str, region: str) -> None:
    backend = ec2_backends[account_id][region]
    backend.subnet_associations.pop(f"{self.route_table_id}:{self.subnet_id}", None)
    for table in list(backend.route_tables.values()):
        for association, subnet in list(table.associations.items()):
            if subnet == self.subnet_id:
                backend.disassociate_route_table(association)


_DELETE = {
    RouteTable: _delete_route_table,
    InternetGateway: _delete_gateway,
    VPCGatewayAttachment: _detach_gateway,
    SubnetRouteTableAssociation: _disassociate,
}


def _install() -> Callable[[], None]:
    # moto asks a resource for `delete`, and takes one that has none for deleted.
    for kind, function in _DELETE.items():
        kind.delete = function

    def undo() -> None:
        for kind in _DELETE:
            del kind.delete

    return undo


def _is_right() -> bool:
    cloudformation = boto3.client("cloudformation", region_name="us-east-1")
    gateway = {"Type": "AWS::EC2::InternetGateway"}
    cloudformation.create_stack(StackName="probe", TemplateBody=json.dumps({"Resources": {"Gateway": gateway}}))
    cloudformation.delete_stack(StackName="probe")
    gateways = boto3.client("ec2", region_name="us-east-1").describe_internet_gateways()["InternetGateways"]
    return all(each["Attachments"] for each in gateways)  # only the default VPC's is left


def _install_diff() -> Callable[[], None]:
    build = ResourceMap.build_resource_diff

    def build_resource_diff(
        self: ResourceMap, other_template: dict[str, Any], parameters: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        # moto writes an empty Properties into what it deployed, and then takes that for a difference.
        resources = {
            name: {**resource, "Properties": resource.get("Properties", {})}
            if "Properties" in self._resource_json_map.get(name, {})
            else resource
            for name, resource in other_template["Resources"].items()
        }
        return build(self, {**other_template, "Resources": resources}, parameters)

    ResourceMap.build_resource_diff = build_resource_diff

    def undo() -> None:
        ResourceMap.build_resource_diff = build

    return undo


def _diff_is_right() -> bool:
    cloudformation = boto3.client("cloudformation", region_name="us-east-1")
    resources = {"Gateway": {"Type": "AWS::EC2::InternetGateway"}}
    cloudformation.create_stack(StackName="probe", TemplateBody=json.dumps({"Resources": resources}))
    resources["Vpc"] = {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.9.0.0/16"}}
    names = {"StackName": "probe", "ChangeSetName": "probe"}
    template = json.dumps({"Resources": resources})
    cloudformation.create_change_set(**names, ChangeSetType="UPDATE", TemplateBody=template)
    changes = cloudformation.describe_change_set(**names)["Changes"]
    return [each["ResourceChange"]["LogicalResourceId"] for each in changes] == ["Vpc"]


PATCHES = [
    Patch(
        name="cloudformation-deletes-the-network",
        moto="deleting a stack leaves its route tables, associations and internet gateways, and so fails on the VPC",
        aws="deleting a stack deletes the resources it made, unless their deletion policy says otherwise",
        source="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    ),
    Patch(
        name="change-set-without-what-stays",
        moto="a change set lists a resource that has no properties as modified, though its template is the same",
        aws="a change set lists the resources that would be added, modified or removed",
        source="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets.html",
        read="2026-11-23",
        install=_install_diff,
        moto_is_right=_diff_is_right,
    ),
]
