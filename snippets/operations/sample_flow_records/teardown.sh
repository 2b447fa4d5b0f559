aws logs delete-log-stream --log-group-name flow-logs --log-stream-name eni-sample-all
