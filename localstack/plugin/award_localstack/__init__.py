"""What LocalStack 4.14 lacks where there is no Docker: a way to run Java functions, and a free DynamoDB."""
