import os

import boto3

# From the inside out. An accelerator must be off before it goes.
accelerators = boto3.client("globalaccelerator", region_name="us-west-2")
accelerators.update_accelerator(AcceleratorArn=os.environ["ACCELERATOR"], Enabled=False)
accelerators.delete_endpoint_group(EndpointGroupArn=os.environ["ENDPOINT_GROUP"])
accelerators.delete_listener(ListenerArn=os.environ["LISTENER"])
accelerators.delete_accelerator(AcceleratorArn=os.environ["ACCELERATOR"])
