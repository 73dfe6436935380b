"""DynamoDB and its streams, forwarded to a Dynoxide that runs already at port `AWARD_DYNOXIDE_PORT`.

Selected by PROVIDER_OVERRIDE_DYNAMODB=dynoxide and PROVIDER_OVERRIDE_DYNAMODBSTREAMS=dynoxide. LocalStack's own
provider would start Amazon's DynamoDB Local, which is not open source.
"""

import json
import os
import re
from base64 import b64decode
from zlib import crc32

from award_localstack.writes import Writes, tables_written
from localstack.aws import handlers
from localstack.aws.api import handler
from localstack.aws.forwarder import HttpFallbackDispatcher
from localstack.services.dynamodb.server import DynamodbServer
from localstack.services.dynamodb.v2.provider import DynamoDBProvider
from localstack.services.dynamodbstreams.v2.provider import DynamoDBStreamsProvider
from localstack.services.plugins import Service, aws_provider
from localstack.utils.objects import singleton_factory

# Every ARN of Dynoxide's has its own region and account.
ENGINE_ARN = "arn:aws:dynamodb:dynoxide:000000000000:"
ANY_ARN = re.compile(r"arn:aws:dynamodb:[^:]*:[0-9]*:")

# How long a question for records waits for some, in seconds. What expires is written by nobody and is found after that.
PATIENCE = 5

WRITES = Writes()


class DynoxideServer(DynamodbServer):
    """A server that somebody else starts and stops."""

    def __init__(self):
        super().__init__(port=int(os.environ["AWARD_DYNOXIDE_PORT"]), host="127.0.0.1")

    @staticmethod
    @singleton_factory
    def get() -> "DynoxideServer":
        return DynoxideServer()

    def start_dynamodb(self) -> bool:
        return True

    def stop_dynamodb(self) -> None:
        """Its starter stops it."""


def _with_callers_arns(_chain, context, response) -> None:
    """Puts the caller's region and account into the ARNs of an answer, and mends its checksum."""
    said = response.get_data(as_text=True)
    wanted = said.replace(ENGINE_ARN, f"arn:aws:dynamodb:{context.region}:{context.account_id}:")
    if wanted != said:
        response.data = wanted
        context.service_response = None
    response.headers["x-amz-crc32"] = crc32(response.data) & 0xFFFFFFFF


def _note_writes(_chain, context, response) -> None:
    """Wakes who waits for the records of the tables that a request has written."""
    if response.status_code == 200:
        WRITES.note(tables_written(context.operation.name, context.service_request))


class DynoxideProvider(DynamoDBProvider):
    @staticmethod
    def _new_dynamodb_server() -> DynoxideServer:
        return DynoxideServer.get()

    def on_after_init(self) -> None:
        super().on_after_init()
        handlers.modify_service_response.append(self.service, _with_callers_arns)
        handlers.modify_service_response.append(self.service, _note_writes)

    def fix_table_arn(self, account_id: str, region_name: str, arn: str) -> str:
        return arn.replace(ENGINE_ARN, f"arn:aws:dynamodb:{region_name}:{account_id}:")


class DynoxideStreamsProvider(DynamoDBStreamsProvider):
    def __init__(self):
        super().__init__()
        self.server = DynoxideServer.get()

    def on_after_init(self) -> None:
        super().on_after_init()
        handlers.modify_service_response.append(self.service, _with_callers_arns)

    def modify_stream_arn_for_ddb_local(self, stream_arn: str) -> str:
        return ANY_ARN.sub(ENGINE_ARN, stream_arn)

    @handler("GetRecords", expand=False)
    def get_records(self, context, payload):
        """Answers once there are records, or after a while: event sources ask twice a second, day and night."""
        # An iterator of Dynoxide's says where it is.
        table = json.loads(b64decode(payload["ShardIterator"]))["table_name"]
        seen = WRITES.of(table)
        answer = super().get_records(context, payload)
        if not answer["Records"] and WRITES.wait(table, seen, PATIENCE):
            answer = super().get_records(context, payload)
        return answer


@aws_provider(api="dynamodb", name="dynoxide")
def dynamodb() -> Service:
    return Service.for_provider(
        DynoxideProvider(),
        dispatch_table_factory=lambda provider: HttpFallbackDispatcher(provider, provider.get_forward_url),
    )


@aws_provider(api="dynamodbstreams", name="dynoxide")
def dynamodbstreams() -> Service:
    return Service.for_provider(DynoxideStreamsProvider())
