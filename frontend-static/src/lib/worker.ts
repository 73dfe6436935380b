/** Long work in a worker, so that the page goes on: one question at a time, with its progress. */

type Reply<Progress, Answer> = { progress: Progress } | { answer: Answer };

/** In a worker: answers each question that comes, at once or when it is done. */
export function serve<Question, Progress, Answer>(
  answer: (question: Question, progress: (now: Progress) => void) => Answer | Promise<Answer>,
): void {
  const reply = (message: Reply<Progress, Answer>): void => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const given = answer(data, (progress) => reply({ progress }));
    // A promise that is broken would not reach the page by itself.
    if (given instanceof Promise) given.then((one) => reply({ answer: one }), reportError);
    else reply({ answer: given });
  });
}

/** What is used here of Trusted Types (https://www.w3.org/TR/trusted-types/); browsers without them take any text. */
declare global {
  var trustedTypes:
    | {
        readonly defaultPolicy: unknown;
        createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
      }
    | undefined;
}

// Workers are the only scripts that a page names by itself.
if (!globalThis.trustedTypes?.defaultPolicy) {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(url);
      return url;
    },
  });
}

/** On a page: a worker that is asked. */
export class Asked<Question, Progress, Answer> {
  constructor(private readonly worker: Worker) {}

  /** Asks it; what goes wrong in the worker, also that it cannot be loaded, is thrown. */
  ask(question: Question, progress: (now: Progress) => void = () => undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<Reply<Progress, Answer>>) => {
        if ('answer' in data) resolve(data.answer);
        else progress(data.progress);
      };
      this.worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || 'the worker was not loaded'));
      };
      this.worker.postMessage(question);
    });
  }

  stop(): void {
    this.worker.terminate();
  }
}
