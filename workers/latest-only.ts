/**
 * A function that keeps one call in flight. While one runs, only the newest request waits; those it overtakes come back as
 * `undefined` without having been sent.
 */
export function latestOnly<Request, Answer>(run: (request: Request) => Promise<Answer>): (request: Request) => Promise<Answer | undefined> {
	interface Waiting {
		readonly request: Request;
		readonly settle: (answer: Promise<Answer> | undefined) => void;
	}
	let isRunning = false;
	let waiting: Waiting | undefined;

	async function send({ request, settle }: Waiting): Promise<void> {
		isRunning = true;
		const answer = run(request);
		settle(answer);
		await answer.catch(() => undefined);
		isRunning = false;
		const next = waiting;
		waiting = undefined;
		if (next !== undefined) void send(next);
	}

	return (request) =>
		new Promise((settle) => {
			if (!isRunning) return void send({ request, settle });
			waiting?.settle(undefined);
			waiting = { request, settle };
		});
}
