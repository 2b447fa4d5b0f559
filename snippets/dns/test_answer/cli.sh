# A resolver at the one address that passes on the client network of the other
aws route53 test-dns-answer --hosted-zone-id "$ZONE_ID" \
  --record-name app.example.com --record-type A --resolver-ip 198.51.100.53 \
  --edns0-client-subnet-ip 203.0.113.0 --edns0-client-subnet-mask 24 \
  --query '[ResponseCode,RecordData[0]]' --output text
#> NOERROR	192.0.2.10
