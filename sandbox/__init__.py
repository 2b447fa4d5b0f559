"""An AWS in one process: moto, the AWS CLI's own code, a bash to drive it, and a recorder."""
