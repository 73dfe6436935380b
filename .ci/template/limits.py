"""What AWS's services take, as data: limits, and where names must be unique. Each with the page that says so."""

from dataclasses import dataclass

# Names are made of the stack's name. README says that it may have so many characters.
STACK_NAME = 20
# The longest of the regions' names.
REGION = "ap-southeast-1"

# Metrics that an alarm's expression refers to. No quota: it can not be raised.
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-limits.html
METRICS_OF_AN_ALARM = 10

# Characters of all of a role's inline policies, without blank space.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
POLICIES_OF_A_ROLE = 10_240

# Bytes of a policy, by the property that holds it.
POLICIES = {
    # https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
    ("AWS::KMS::Key", "KeyPolicy"): 32_768,
    # https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
    ("AWS::S3::BucketPolicy", "PolicyDocument"): 20_480,
    # https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html
    ("AWS::SNS::TopicPolicy", "PolicyDocument"): 30_720,
}

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
BYTES_OF_AN_EDGE_FUNCTION = 10_240
HEADERS_OF_A_POLICY = 10

# For these CloudFront goes on to the second origin of a group.
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
FAILOVER_METHODS = {"GET", "HEAD", "OPTIONS"}

# Names of headers that no origin is sent, and those that look like them.
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html
RESERVED_HEADERS = ("x-amz", "x-edge", "cloudfront")

# Names of a firewall's metrics, in small letters: whether capitals count, the page does not say.
# https://docs.aws.amazon.com/waf/latest/APIReference/API_VisibilityConfig.html
RESERVED_METRICS = ("all", "default_action")

# Bytes of all variables of a function.
# https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
ENVIRONMENT = 4_096

# Bytes of a body that the firewall sees before an API, unless it is told otherwise; a longer one is oversize.
# https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html
INSPECTED = {None: 16_384, "KB_16": 16_384, "KB_32": 32_768, "KB_48": 49_152, "KB_64": 65_536}


@dataclass(frozen=True)
class Name:
    """Where a resource's name is, how long it may be, and whether it is unique in the account and not only in a region."""

    property: str
    longest: int
    account: bool = False


# For CloudFront, roles and dashboards there is one place for all regions, which their ARNs show by naming none, and so there is for budgets.
# https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
# https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html
NAMES = {
    "AWS::ApiGateway::UsagePlan": Name("UsagePlanName", 128),
    "AWS::Budgets::Budget": Name("Budget.BudgetName", 100, account=True),
    "AWS::CloudFront::CachePolicy": Name("CachePolicyConfig.Name", 128, account=True),
    "AWS::CloudFront::Function": Name("Name", 64, account=True),
    "AWS::CloudFront::OriginAccessControl": Name("OriginAccessControlConfig.Name", 64, account=True),
    "AWS::CloudFront::OriginRequestPolicy": Name("OriginRequestPolicyConfig.Name", 128, account=True),
    "AWS::CloudFront::ResponseHeadersPolicy": Name("ResponseHeadersPolicyConfig.Name", 128, account=True),
    "AWS::CloudWatch::Alarm": Name("AlarmName", 255),
    "AWS::CloudWatch::Dashboard": Name("DashboardName", 255, account=True),
    "AWS::DynamoDB::Table": Name("TableName", 255),
    "AWS::IAM::Role": Name("RoleName", 64, account=True),
    "AWS::Logs::LogGroup": Name("LogGroupName", 512),
    "AWS::S3::Bucket": Name("BucketName", 63, account=True),
    "AWS::SES::ConfigurationSet": Name("Name", 64),
    "AWS::SNS::Topic": Name("TopicName", 256),
    "AWS::SQS::Queue": Name("QueueName", 80),
    "AWS::Serverless::Function": Name("FunctionName", 64),
    "AWS::WAFv2::WebACL": Name("Name", 128),
}
