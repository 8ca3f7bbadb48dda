/** Calls back when a new version of the site lies ready beside the one that runs. */
export async function watchUpdates(found: (waiting: ServiceWorker) => void): Promise<void> {
	// Absent where the site is not served securely, and in some private windows.
	if (!('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.ready;
	const look = () => {
		if (registration.waiting !== null && navigator.serviceWorker.controller !== null) found(registration.waiting);
	};
	look();
	registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}
