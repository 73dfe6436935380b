"""Entry points, apart from what they load, so that LocalStack can list them cheaply."""

from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        from award_localstack.lambdas import ProcessExecutor

        return ProcessExecutor
