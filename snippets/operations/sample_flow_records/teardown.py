import boto3

boto3.client("logs").delete_log_stream(
    logGroupName="flow-logs", logStreamName="eni-sample-all"
)
