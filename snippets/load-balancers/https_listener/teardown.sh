aws elbv2 delete-rule --rule-arn "$REDIRECT"
aws elbv2 delete-listener --listener-arn "$HTTPS_LISTENER"
aws acm delete-certificate --certificate-arn "$FIRST_CERTIFICATE"
aws acm delete-certificate --certificate-arn "$SECOND_CERTIFICATE"
