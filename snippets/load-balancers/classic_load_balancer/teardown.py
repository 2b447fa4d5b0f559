import boto3

boto3.client("elb").delete_load_balancer(LoadBalancerName="old-shop")
