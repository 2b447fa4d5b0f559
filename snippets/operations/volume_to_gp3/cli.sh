# In place, while it is in use. IOPS and throughput are what gp3 includes in its price.
aws ec2 modify-volume --volume-id "$VOLUME_ID" --volume-type gp3 \
  --iops 3000 --throughput 125 --output text \
  --query 'VolumeModification.[OriginalVolumeType,TargetVolumeType]'
#> gp2	gp3
aws ec2 describe-volumes --volume-ids "$VOLUME_ID" \
  --query 'Volumes[].[VolumeId,VolumeType,Size]' --output text
#> vol-5148f8d5bd81bf2d2	gp3	100
