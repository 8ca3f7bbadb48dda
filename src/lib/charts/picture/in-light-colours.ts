/** What a function makes while the page has its light colours: paper is white, whatever the screen. */
export function inLightColours<T>(make: () => T): T {
	const { dataset } = document.documentElement;
	const { theme } = dataset;
	dataset['theme'] = 'light';
	try {
		return make();
	} finally {
		if (theme === undefined) delete dataset['theme'];
		else dataset['theme'] = theme;
	}
}
