export FIRST_CERTIFICATE SECOND_CERTIFICATE HTTPS_LISTENER REDIRECT
FIRST_CERTIFICATE=$(aws acm request-certificate --domain-name www.example.com \
  --validation-method DNS --query CertificateArn --output text)
SECOND_CERTIFICATE=$(aws acm request-certificate --domain-name www.example.org \
  --validation-method DNS --query CertificateArn --output text)

# Each waits for a CNAME record in public DNS, known some seconds after the request
sleep 10
for arn in "$FIRST_CERTIFICATE" "$SECOND_CERTIFICATE"; do
  aws acm describe-certificate --certificate-arn "$arn" --output text \
    --query 'Certificate.DomainValidationOptions[].ResourceRecord.[Type,Name]'
done
#> CNAME	_d930b28be6c5927595552b219965053e.www.example.com.
#> CNAME	_d930b28be6c5927595552b219965053e.www.example.org.
aws acm wait certificate-validated --certificate-arn "$FIRST_CERTIFICATE"
aws acm wait certificate-validated --certificate-arn "$SECOND_CERTIFICATE"

# The certificate of the listener itself is for clients that send no name
HTTPS_LISTENER=$(aws elbv2 create-listener --load-balancer-arn "$ALB_ARN" \
  --protocol HTTPS --port 443 --ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06 \
  --certificates "CertificateArn=$FIRST_CERTIFICATE" \
  --default-actions "Type=forward,TargetGroupArn=$WEB_TARGETS" \
  --query 'Listeners[0].ListenerArn' --output text)
aws elbv2 add-listener-certificates --listener-arn "$HTTPS_LISTENER" \
  --certificates "CertificateArn=$SECOND_CERTIFICATE" >/dev/null
aws elbv2 describe-listener-certificates --listener-arn "$HTTPS_LISTENER" \
  --query 'length(Certificates)'
#> 2

# Each listener has rules of its own. On port 80 this one now comes before the others
REDIRECT=$(aws elbv2 create-rule --listener-arn "$LISTENER_ARN" --priority 1 \
  --conditions 'Field=path-pattern,PathPatternConfig={Values=[/*]}' --actions \
  'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}' \
  --query 'Rules[0].RuleArn' --output text)
for arn in "$LISTENER_ARN" "$HTTPS_LISTENER"; do
  aws elbv2 describe-rules --listener-arn "$arn" --output json | jq -r '
    .Rules | sort_by(.IsDefault, (.Priority | tonumber? // 0))
    | map("\(.Priority) \(.Actions[0].Type)") | join(", ")'
done
#> 1 redirect, 10 forward, 20 forward, default fixed-response
#> default forward
