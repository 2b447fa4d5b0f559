"""Words that AWS answers although its model's enum does not have them.

Source: the outputs in the AWS CLI's published examples (awscli 1.46.3), read 2026-11-23; a test reads all of
them again, and fails when one of these is no longer needed or another one shows up. So a query that compares
with such a word is not called impossible, and a canned answer may hold it.
"""

from __future__ import annotations

# By the name of the enum's shape.
ANSWERED: dict[str, frozenset[str]] = {
    "AssociationStatusName": frozenset({"Associated"}),
    "AttachmentStatus": frozenset({"available"}),  # of internet gateways
    "ByoipCidrState": frozenset({"pending-transfer"}),
    "DiskImageFormat": frozenset({"vmdk"}),
    "DocumentReviewCommentType": frozenset({"COMMENT"}),
    "FleetEventType": frozenset({"fleetRequestChange", "instanceChange"}),
    "FleetOnDemandAllocationStrategy": frozenset({"lowestPrice"}),
    "HttpVersion": frozenset({"HTTP2"}),
    "IpAddressType": frozenset({"IPV4", "IPv4"}),
    "IpamResourceDiscoveryAssociationState": frozenset({"create-complete"}),
    "KeyAlgorithm": frozenset({"RSA-2048"}),
    "MoveStatus": frozenset({"MovingToVpc"}),
    "NetworkInterfacePermissionStateCode": frozenset({"GRANTED"}),
    "NetworkInterfaceStatus": frozenset({"pending"}),
    "NotificationType": frozenset({""}),
    "PermissionsBoundaryAttachmentType": frozenset({"Policy"}),
    "PrefixListState": frozenset({"active"}),
    "SpotAllocationStrategy": frozenset({"lowestPrice"}),
    # Of VPC endpoints: the model has capitals, all answers shown are in lower case (camel case where two words).
    "State": frozenset(
        {"available", "deleted", "deleting", "expired", "failed", "pending", "pendingAcceptance", "rejected"}
    ),
    "VpnState": frozenset({"modifying"}),
}
