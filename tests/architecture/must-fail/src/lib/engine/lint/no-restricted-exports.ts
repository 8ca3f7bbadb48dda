/** A default export. */
export default function answer(): number {
	return 42;
}
