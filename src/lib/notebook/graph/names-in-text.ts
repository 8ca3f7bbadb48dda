/**
 * Names that a formula may read: every word that is not a member in brackets. Which of them are names of cells is the graph's to say, so
 * that the parser need not be there.
 */
export function namesInText(text: string): ReadonlySet<string> {
	return new Set(text.replace(/\[[^\]]*\]/g, ' ').match(/[A-Za-z_]\w*/g));
}
