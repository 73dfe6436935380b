"""Our own rules: what AWS refuses, or takes and does otherwise than meant, and neither cfn-lint nor checkov finds.

Each rule is a function that says of a template, as cfn-lint reads it, what breaks it; its name in capitals is the rule's.
"""

import json
import re

import limits

RULES = {}
IN_TEXT = re.compile(r"\$\{([^!}]+)\}")
# What a metric filter looks for: in quotation marks, or a word.
TERM = re.compile(r'"[^"]*"|[^\s{}()&|=!]+')
PSEUDO = {
    "AWS::AccountId": "1" * 12,
    "AWS::Partition": "aws-cn",
    "AWS::Region": limits.REGION,
    "AWS::StackId": "arn:aws-cn:cloudformation:" + "x" * 90,
    "AWS::StackName": "s" * limits.STACK_NAME,
    "AWS::URLSuffix": "amazonaws.com.cn",
}
# What a service calls something that has no name of ours.
ITS_OWN = "x" * 40


def rule(function):
    RULES[function.__name__.upper()] = function
    return function


def findings(template):
    for name, check in RULES.items():
        for text in check(template):
            yield name, text


# --- Reading a template ---


def of(template, kind):
    """The resources of a type, by logical id, with their properties."""
    for name, resource in template["Resources"].items():
        if resource["Type"] == kind:
            yield name, resource.get("Properties", {})


def at(value, path):
    """What a property holds; None when there is none."""
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def every(value, key):
    """All values under a key, however deep."""
    if isinstance(value, dict):
        for name, entry in value.items():
            if name == key:
                yield entry
            yield from every(entry, key)
    elif isinstance(value, list):
        for entry in value:
            yield from every(entry, key)


def filled(template, value):
    """A value as it may be at its longest, with references resolved."""
    if isinstance(value, list):
        return [filled(template, entry) for entry in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        [(function, argument)] = value.items()
        if function == "Ref":
            return named(template, argument)
        if function == "Fn::Sub":
            return IN_TEXT.sub(lambda found: named(template, found[1]), argument)
        if function == "Fn::GetAtt":
            return named(template, ".".join(argument))
        if function == "Fn::If":
            return max((filled(template, way) for way in argument[1:]), key=lambda way: len(json.dumps(way)))
        if function.startswith("Fn::"):
            return ITS_OWN
    return {name: filled(template, entry) for name, entry in value.items()}


def named(template, reference):
    """A name or an ARN at its longest."""
    if reference in PSEUDO:
        return PSEUDO[reference]
    name, _, attribute = reference.partition(".")
    if name not in template["Resources"]:
        return str(at(template, f"Parameters.{name}.Default") or ITS_OWN)
    resource = template["Resources"][name]
    known = limits.NAMES.get(resource["Type"])
    own = known and at(resource.get("Properties", {}), known.property)
    text = filled(template, own) if own else ITS_OWN
    service = resource["Type"].split("::")[1].lower()
    return f"arn:aws-cn:{service}:{limits.REGION}:{'1' * 12}:table/{text}" if attribute.endswith("Arn") else text


def size(template, document):
    return len(json.dumps(filled(template, document), separators=(",", ":")).replace(" ", ""))


def holds(template, condition, parameters):
    """Whether a condition is true with these parameters and otherwise with their defaults."""
    if isinstance(condition, str):
        return holds(template, template["Conditions"][condition], parameters)
    [(function, argument)] = condition.items()
    if function == "Condition":
        return holds(template, argument, parameters)
    if function == "Fn::Not":
        return not holds(template, argument[0], parameters)
    if function == "Fn::And":
        return all(holds(template, part, parameters) for part in argument)
    if function == "Fn::Or":
        return any(holds(template, part, parameters) for part in argument)
    left, right = (
        parameters.get(side["Ref"], at(template, f"Parameters.{side['Ref']}.Default")) if isinstance(side, dict) else side
        for side in argument
    )
    return left == right


def is_made(template, name, parameters):
    condition = template["Resources"][name].get("Condition")
    return condition is None or holds(template, condition, parameters)


def routes(template):
    """Method and path of each route, with the name of the function that is called."""
    for _, api in of(template, "AWS::Serverless::Api"):
        for path, methods in (at(api, "DefinitionBody.paths") or {}).items():
            for method, operation in methods.items():
                uri = at(operation, "x-amazon-apigateway-integration.uri")
                called = uri["Fn::Sub"].split(":function:")[-1].split("/")[0] if uri else ""
                yield method.upper(), path, called


def global_function(template, name):
    return at(template, f"Globals.Function.{name}")


# --- What the first deployment fails for ---


@rule
def alarm_metrics(template):
    """An alarm's expression may refer to so many metrics."""
    for name, alarm in of(template, "AWS::CloudWatch::Alarm"):
        count = sum("MetricStat" in metric for metric in alarm.get("Metrics", []))
        if count > limits.METRICS_OF_AN_ALARM:
            yield f"{name} has {count} metrics of {limits.METRICS_OF_AN_ALARM}"


@rule
def left_behind(template):
    """A first creation that is rolled back leaves nothing that its repetition would meet, or that could not be deleted."""
    for name, resource in template["Resources"].items():
        policy = resource.get("DeletionPolicy")
        known = limits.NAMES.get(resource["Type"])
        unique = known and at(resource.get("Properties", {}), known.property) is not None
        if policy == "Retain" and (unique or resource["Type"] == "AWS::KMS::Key"):
            yield f"{name} stays when its creation is rolled back; RetainExceptOnCreate"
        if policy == "RetainExceptOnCreate" and resource.get("UpdateReplacePolicy") != "Retain":
            yield f"{name} is kept when its stack goes, but not when it is replaced"
        protected = at(resource, "Properties.DeletionProtectionEnabled")
        if isinstance(protected, dict):
            condition, yes, no = protected["Fn::If"]
            protected = yes if holds(template, condition, {}) else no
        if protected in (True, "true"):
            yield f"{name} could not be deleted when its creation is rolled back; protect it once it stands"


@rule
def seeded_too_soon(template):
    """What calls a function while the stack is made waits for every function's alias and stream, and for the edge.

    What it wrote would outlive the rollback of a creation that fails after it.
    """
    for name, resource in template["Resources"].items():
        if resource["Type"] != "AWS::CloudFormation::CustomResource" and not resource["Type"].startswith("Custom::"):
            continue
        depends = resource.get("DependsOn", [])
        awaited = {*([depends] if isinstance(depends, str) else depends), *every(resource, "Ref")}
        awaited |= {*IN_TEXT.findall(json.dumps([*every(resource, "Fn::Sub")]))}
        wanted = {site for site, _ in of(template, "AWS::CloudFront::Distribution")}
        for function, properties in of(template, "AWS::Serverless::Function"):
            wanted.add(f"{function}.Alias")
            # SAM calls it so.
            wanted |= {function + event for event, about in properties.get("Events", {}).items() if about["Type"] == "DynamoDB"}
        if missed := wanted - awaited:
            yield f"{name} does not wait for {', '.join(sorted(missed))}"


@rule
def stream_of_a_role(template):
    """The role of a function that reads a stream may do all four things that Lambda wants of it, on the table's streams.

    https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html
    """
    wanted = {"dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"}
    for name, function in of(template, "AWS::Serverless::Function"):
        role = at(function, "Role.Fn::GetAtt")
        streams = [at(event, "Properties.Stream.Fn::GetAtt") for event in function.get("Events", {}).values() if event["Type"] == "DynamoDB"]
        # Without one, SAM makes a role that may.
        for stream in streams if role else []:
            allowed = set()
            for statement in every(template["Resources"][role[0]], "Statement"):
                for each in statement:
                    if at(each, "Resource.Fn::Sub") == f"${{{stream[0]}.Arn}}/stream/*":
                        allowed |= {*each["Action"]}
            if missed := wanted - allowed:
                yield f"{role[0]} lacks {', '.join(sorted(missed))} on the streams of {stream[0]}"


@rule
def lost_track(template):
    """What outlives its stack says whose it was, where aws/remove looks for it: in its name, its path, or a tag."""
    for name, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        tag = next((tag["Value"] for tag in properties.get("Tags", []) if tag["Key"] == "award-stack"), None)
        whose = {
            "AWS::DynamoDB::Table": properties.get("TableName"),
            "AWS::IAM::Role": properties.get("Path"),
            "AWS::KMS::Key": tag,
            "AWS::S3::Bucket": tag,
            # It is the account's and stays its.
            "AWS::ApiGateway::Account": "AWS::StackName",
        }.get(resource["Type"])
        if resource.get("DeletionPolicy", "Delete") != "Delete" and "AWS::StackName" not in json.dumps(whose):
            yield f"{name} outlives its stack, and nothing says whose it was"


def names(template):
    """The resources that the template names: their names with what is known of such names, and the name given."""
    for kind, known in limits.NAMES.items():
        for name, properties in of(template, kind):
            given = at(properties, known.property)
            if given is not None:
                yield name, known, given


@rule
def name_scope(template):
    """What a stack names is its own: in its region, and in the account where that has one place for all regions."""
    for name, known, given in names(template):
        text = json.dumps(given)
        for wanted in ["AWS::StackName"] + ["AWS::Region"] * known.account:
            if wanted not in text:
                yield f"{name} would have the same name in another stack or region: no {wanted} in {text}"


@rule
def name_length(template):
    """Names are short enough, for a stack's name as long as README allows, in every region."""
    for name, known, given in names(template):
        length = len(filled(template, given))
        if length > known.longest:
            yield f"{name} may get a name of {length} characters of {known.longest}"


@rule
def sizes(template):
    """Policies, variables and the edge's parts are as small as they must be."""
    found = []
    for name, role in of(template, "AWS::IAM::Role"):
        documents = [policy["PolicyDocument"] for policy in role.get("Policies", [])]
        found.append((name, "characters of policies", size(template, documents), limits.POLICIES_OF_A_ROLE))
    for (kind, holder), most in limits.POLICIES.items():
        for name, properties in of(template, kind):
            found.append((name, "bytes of policy", size(template, properties[holder]), most))
    for name, function in of(template, "AWS::Serverless::Function"):
        variables = {
            **(global_function(template, "Environment.Variables") or {}),
            **(at(function, "Environment.Variables") or {}),
        }
        found.append((name, "bytes of variables", size(template, variables), limits.ENVIRONMENT))
    for name, function in of(template, "AWS::CloudFront::Function"):
        length = len(function["FunctionCode"].encode())
        found.append((name, "bytes of code", length, limits.BYTES_OF_AN_EDGE_FUNCTION))
    for kind in ("CachePolicy", "OriginRequestPolicy", "ResponseHeadersPolicy"):
        for name, properties in of(template, f"AWS::CloudFront::{kind}"):
            for headers in [*every(properties, "Headers"), *every(properties, "CustomHeadersConfig")]:
                count = len(headers["Items"] if isinstance(headers, dict) else headers)
                found.append((name, "headers", count, limits.HEADERS_OF_A_POLICY))
    for name, what, is_so, most in found:
        if is_so > most:
            yield f"{name} has {is_so} {what} of {most}"


@rule
def once_in_a_region(template):
    """SES has a domain once in a region, so that a stack must be able to do without adding it."""
    for name, _ in of(template, "AWS::SES::EmailIdentity"):
        others = [other for other, _ in of(template, "AWS::SES::ConfigurationSet")]
        can_be_left_out = any(
            not is_made(template, name, {parameter: value})
            and all(is_made(template, other, {parameter: value}) for other in others)
            for parameter, about in template.get("Parameters", {}).items()
            for value in about.get("AllowedValues", [])
        )
        if not can_be_left_out:
            yield f"{name} fails where SES knows the domain already, by a stack before or by hand"


@rule
def taken_together(template):
    """Parameters that have an effect only together are refused one without the other, and not passed over."""
    asserted = [set(every(about, "Ref")) for about in template.get("Rules", {}).values()]
    for name, condition in template.get("Conditions", {}).items():
        given = [
            part["Fn::Not"][0]["Fn::Equals"][0]["Ref"]
            for part in condition.get("Fn::And", [])
            if at(part, "Fn::Not") and part["Fn::Not"][0].get("Fn::Equals", [None, None])[1] == ""
        ]
        if len(given) > 1 and sum(set(given) <= names for names in asserted) < len(given):
            yield f"{name} is silently false when one of {', '.join(given)} is missing"


# --- What the API does otherwise than meant ---


@rule
def route_throttle(template):
    """Every method of every route has a limit, under its path as API Gateway wants it: with ~1 for each slash but the first.

    https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html
    """
    wanted = {(method, "/" + path.replace("/", "~1")) for method, path, _ in routes(template)}
    given = {
        (setting["HttpMethod"], setting["ResourcePath"])
        for _, api in of(template, "AWS::Serverless::Api")
        for setting in api.get("MethodSettings", [])
        if "ThrottlingRateLimit" in setting and "ThrottlingBurstLimit" in setting
    }
    yield from (f"{method} of {path} has no limit" for method, path in sorted(wanted - given))
    yield from (f"a limit for {method} of {path}, which is no route" for method, path in sorted(given - wanted))


@rule
def route_permission(template):
    """Every route may call its function; a part of a path that may be anything is * there.

    https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
    """
    names = {f"${{{name}.Alias}}": function["FunctionName"]["Fn::Sub"] for name, function in of(template, "AWS::Serverless::Function")}
    allowed = {
        (names.get(permission["FunctionName"]["Fn::Sub"]), permission["SourceArn"]["Fn::Sub"].split("/live/*")[-1])
        for _, permission in of(template, "AWS::Lambda::Permission")
    }
    for method, path, called in routes(template):
        if called and (called.removesuffix(":live"), re.sub(r"{[^}]*}", "*", path)) not in allowed:
            yield f"{method} {path} may not call {called}"


@rule
def callers_word(template):
    """No limit goes by an address that callers write: the firewall takes the first of X-Forwarded-For, the edge adds the last.

    https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-forwarded-ip-address.html
    """
    for name, firewall in of(template, "AWS::WAFv2::WebACL"):
        for statement in every(firewall, "RateBasedStatement"):
            if "FORWARDED_IP" == statement.get("AggregateKeyType") or any(every(statement, "ForwardedIP")):
                yield f"{name} believes an address that callers choose"


@rule
def inspected_body(template):
    """No firewall blocks bodies for being longer than what it is shown of them."""
    for name, firewall in of(template, "AWS::WAFv2::WebACL"):
        seen = limits.INSPECTED[at(firewall, "AssociationConfig.RequestBody.API_GATEWAY.DefaultSizeInspectionLimit")]
        for statement in every(firewall, "SizeConstraintStatement"):
            oversize = at(statement, "FieldToMatch.Body.OversizeHandling")
            if oversize == "MATCH" and int(statement["Size"]) >= seen:
                yield f"{name} means {statement['Size']} bytes and blocks from {seen} on"


@rule
def reserved_metric(template):
    """No metric of a firewall is called what the service keeps for itself."""
    for name, firewall in of(template, "AWS::WAFv2::WebACL"):
        for metric in every(firewall, "MetricName"):
            if metric.lower() in limits.RESERVED_METRICS:
                yield f"{name} has the metric {metric}"


@rule
def reserved_header(template):
    """What the edge adds for the API is called nothing that CloudFront keeps for itself."""
    for name, site in of(template, "AWS::CloudFront::Distribution"):
        for headers in every(site, "OriginCustomHeaders"):
            for header in headers:
                if header["HeaderName"].lower().startswith(limits.RESERVED_HEADERS):
                    yield f"{name} sends {header['HeaderName']}"


@rule
def posted_to_group(template):
    """What is posted goes to no group of origins: CloudFront asks the second of them only for what is read.

    https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
    """
    for name, site in of(template, "AWS::CloudFront::Distribution"):
        config = site["DistributionConfig"]
        groups = {group["Id"] for group in at(config, "OriginGroups.Items") or []}
        for behaviour in [config["DefaultCacheBehavior"], *config.get("CacheBehaviors", [])]:
            posted = set(behaviour.get("AllowedMethods", [])) - limits.FAILOVER_METHODS
            if behaviour["TargetOriginId"] in groups and posted:
                yield f"{name} sends {', '.join(sorted(posted))} to the group {behaviour['TargetOriginId']}"


# --- What surprises in the years after ---


@rule
def asleep(template):
    """Each function with a snapshot is called by a schedule: after 14 days without a call it answers with an error.

    https://docs.aws.amazon.com/lambda/latest/dg/snapstart-troubleshooting.html
    """
    if not global_function(template, "SnapStart"):
        return
    for name, function in of(template, "AWS::Serverless::Function"):
        if not any(event["Type"] == "Schedule" for event in function.get("Events", {}).values()):
            yield f"{name} falls asleep when nobody calls it"


@rule
def unnoticed_stop(template):
    """Somebody is told when what runs every few minutes does not run."""
    watched = {
        json.dumps(alarm.get("Dimensions"))
        for _, alarm in of(template, "AWS::CloudWatch::Alarm")
        if alarm.get("MetricName") == "Invocations" and alarm.get("TreatMissingData") == "breaching"
    }
    for name, function in of(template, "AWS::Serverless::Function"):
        rates = [at(event, "Properties.Schedule") or "" for event in function.get("Events", {}).values()]
        if any("minute" in rate for rate in rates) and not any(f'"{name}"' in dimensions for dimensions in watched):
            yield f"{name} may stop, and no alarm says so"


@rule
def unnoticed_stream(template):
    """Somebody is told when the records of a stream wait for the function that reads it.

    https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
    """
    watched = {
        json.dumps(alarm.get("Dimensions"))
        for _, alarm in of(template, "AWS::CloudWatch::Alarm")
        if alarm.get("MetricName") == "IteratorAge"
    }
    for name, function in of(template, "AWS::Serverless::Function"):
        reads = any(event["Type"] == "DynamoDB" for event in function.get("Events", {}).values())
        if reads and not any(f'"{name}"' in dimensions for dimensions in watched):
            yield f"{name} may fall behind its stream, and no alarm says so"


@rule
def lost_event(template):
    """What a topic brings is set aside with its function's name when it fails: it is tried three times, and gone.

    A dead-letter queue has the event alone. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
    """
    for name, function in of(template, "AWS::Serverless::Function"):
        if at(function, "DeadLetterQueue"):
            yield f"{name} sets events aside without saying whose they are"
        by_topic = any(event["Type"] == "SNS" for event in function.get("Events", {}).values())
        if by_topic and not at(function, "EventInvokeConfig.DestinationConfig.OnFailure"):
            yield f"{name} loses what it cannot do"


@rule
def metric_wildcard(template):
    """A metric filter's wildcard is at an end of its term: in the middle, an asterisk is an asterisk, and the filter finds nothing.

    https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
    """
    for name, metric_filter in of(template, "AWS::Logs::MetricFilter"):
        for term in TERM.findall(metric_filter["FilterPattern"]):
            if "*" in term.strip('"')[1:-1]:
                yield f"{name} waits for {term} as it stands there"


@rule
def versions_kept(template):
    """A version goes with the deployment after it: each counts against the 75 GB of code that an account may store.

    https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    """
    for name, function in of(template, "AWS::Serverless::Function"):
        if (function.get("VersionDeletionPolicy") or global_function(template, "VersionDeletionPolicy")) != "Delete":
            yield f"{name} keeps every version there ever was"


@rule
def dead_principal(template):
    """A key names roles by condition: as a principal, a deleted role is not the next one of its name.

    https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
    """
    for name, key in of(template, "AWS::KMS::Key"):
        for principal in every(key["KeyPolicy"], "Principal"):
            if any(every(principal, "Fn::GetAtt")):
                yield f"{name} can be used by a role of this stack only, and not by that of one made anew"


@rule
def paid_key(template):
    """Tables are encrypted by DynamoDB's own key. `SSEEnabled` says another: one in KMS, billed by the request.

    https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-dynamodb-table-ssespecification.html
    """
    for name, table in of(template, "AWS::DynamoDB::Table"):
        if at(table, "SSESpecification.SSEEnabled") in (True, "true"):
            yield f"{name} is encrypted by a key that costs"
