import os

import boto3

# In place, while it is in use. IOPS and throughput are what gp3 includes in its price.
ec2 = boto3.client("ec2")
volume_id = os.environ["VOLUME_ID"]
change = ec2.modify_volume(
    VolumeId=volume_id, VolumeType="gp3", Iops=3000, Throughput=125
)["VolumeModification"]
print(change["OriginalVolumeType"], change["TargetVolumeType"])
#> gp2 gp3
for each in ec2.describe_volumes(VolumeIds=[volume_id])["Volumes"]:
    print(each["VolumeId"], each["VolumeType"], each["Size"])
#> vol-5148f8d5bd81bf2d2 gp3 100
