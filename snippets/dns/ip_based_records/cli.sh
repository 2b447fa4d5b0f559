COLLECTION_ID=$(aws route53 create-cidr-collection --name clients \
  --caller-reference clients-1 --query Collection.Id --output text)
export COLLECTION_ID
aws route53 change-cidr-collection --id "$COLLECTION_ID" --changes \
  'LocationName=branches,Action=PUT,CidrList=198.51.100.0/24,2001:db8:100::/48' \
  >/dev/null

# The location named by an asterisk is everybody else
batch=$(jq -n --arg id "$COLLECTION_ID" '{Changes: [
  ["branches", "192.0.2.20"], ["*", "192.0.2.10"] | {Action: "UPSERT",
  ResourceRecordSet: {Name: "app.example.com", Type: "A", TTL: 60,
    SetIdentifier: .[0], ResourceRecords: [{Value: .[1]}],
    CidrRoutingConfig: {CollectionId: $id, LocationName: .[0]}}}]}')
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-cidr-blocks --collection-id "$COLLECTION_ID" --output text \
  --query 'sort_by(CidrBlocks, &CidrBlock)[].[LocationName,CidrBlock]'
#> branches	198.51.100.0/24
#> branches	2001:db8:100::/48
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query 'sort_by(ResourceRecordSets[?CidrRoutingConfig], &SetIdentifier)[].[
    CidrRoutingConfig.LocationName,ResourceRecords[0].Value]'
#> *	192.0.2.10
#> branches	192.0.2.20
