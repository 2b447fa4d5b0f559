import boto3

cloudformation = boto3.client("cloudformation")
cloudformation.delete_stack(StackName="lab-network")
waiter = cloudformation.get_waiter("stack_delete_complete")
waiter.wait(StackName="lab-network")
