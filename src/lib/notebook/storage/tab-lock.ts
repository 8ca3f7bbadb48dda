/** What a lock needs of the browser; tests give their own. */
export interface LockPorts {
	/** Web Locks: calls `hold` with whether the lock was got, and keeps it until the promise that `hold` gives settles. */
	readonly request: (
		name: string,
		options: { readonly ifAvailable?: boolean; readonly steal?: boolean },
		hold: (got: boolean) => Promise<void>
	) => Promise<unknown>;
	readonly post: (message: TabMessage) => void;
	readonly listen: (hear: (message: TabMessage) => void) => () => void;
	/** Calls back after some milliseconds. */
	readonly after: (ms: number, then: () => void) => void;
}

/** What tabs tell each other of a notebook. */
export type TabMessage =
	{ readonly kind: 'give-up'; readonly notebook: string } | { readonly kind: 'saved'; readonly notebook: string; readonly entry: number };

/** Whether this tab may write a notebook. */
export type TabRole = 'waiting' | 'editor' | 'reader';

/** A tab's part in a notebook that may be open in others too. */
export interface TabLock {
	/** Takes the notebook over from the tab that edits it. */
	readonly takeOver: () => void;
	/** Tells the other tabs that something was kept. */
	readonly tellSaved: (entry: number) => void;
	readonly release: () => void;
}

/** What a tab does when its part changes. */
export interface TabHandlers {
	readonly onRole: (role: TabRole) => void;
	/** Keeps what is not kept yet, before another tab takes over. */
	readonly beforeGivingUp: () => Promise<void>;
	/** Another tab has kept a newer state. */
	readonly onSaved: (entry: number) => void;
}

/** A tab that does not answer within this time has hung or crashed; its lock is taken. */
const PATIENCE_MS = 2000;

/** One tab edits a notebook, the others read it; any of them can take over. */
export function lockNotebook(notebook: string, ports: LockPorts, handlers: TabHandlers): TabLock {
	const name = `kichban-notebook-${notebook}`;
	let role: TabRole = 'waiting';
	const held: (() => void)[] = [];
	const letGo = () => held.splice(0).forEach((release) => release());
	let isReleased = false;
	const become = (next: TabRole) => {
		if (role === next || isReleased) return;
		role = next;
		handlers.onRole(next);
	};
	const ask = (options: { readonly ifAvailable?: boolean; readonly steal?: boolean }) =>
		ports
			.request(name, options, async (got) => {
				if (!got || isReleased) return become('reader');
				const released = new Promise<void>((resolve) => held.push(resolve));
				become('editor');
				await released;
			})
			// A lock that was taken away ends with an error in the tab that had it.
			.catch(() => become('reader'));
	const stopListening = ports.listen((message) => {
		if (message.notebook !== notebook) return;
		if (message.kind === 'saved') handlers.onSaved(message.entry);
		else if (role === 'editor') void handlers.beforeGivingUp().finally(giveUp);
	});
	const giveUp = () => {
		become('reader');
		letGo();
	};
	void ask({ ifAvailable: true });
	return {
		takeOver: () => {
			if (role === 'editor') return;
			ports.post({ kind: 'give-up', notebook });
			void ask({});
			ports.after(PATIENCE_MS, () => {
				if (role !== 'editor' && !isReleased) void ask({ steal: true });
			});
		},
		tellSaved: (entry) => ports.post({ kind: 'saved', notebook, entry }),
		release: () => {
			isReleased = true;
			stopListening();
			letGo();
		}
	};
}

/** The browser's own locks and channel; `undefined` where it has none, and then every tab edits. */
export function browserLockPorts(): LockPorts | undefined {
	const locks = (navigator as Partial<Navigator>).locks; // older browsers have none
	if (locks === undefined || typeof BroadcastChannel === 'undefined') return undefined;
	const channel = new BroadcastChannel('kichban-notebooks');
	return {
		request: (name, options, hold) => locks.request(name, options, (lock) => hold(lock !== null)),
		post: (message) => channel.postMessage(message),
		listen: (hear) => {
			const listener = (event: MessageEvent<TabMessage>) => hear(event.data);
			channel.addEventListener('message', listener);
			return () => channel.removeEventListener('message', listener);
		},
		after: (ms, then) => void setTimeout(then, ms)
	};
}
