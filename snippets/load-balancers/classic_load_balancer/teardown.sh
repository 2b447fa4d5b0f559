aws elb delete-load-balancer --load-balancer-name old-shop
