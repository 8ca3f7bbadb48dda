// Runs before the first paint: says that scripts run, and puts back the chosen theme.
document.documentElement.classList.add('js');
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
	// Storage may be closed; the system's theme then holds.
}
