import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';

/** Trusts no number kept in a file: every formula is computed again on loading. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

// Comma, quote, UTF-8, from row 1, no column formats, no language; unquoted texts, numbers as numbers in full and not as shown; all sheets.
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Cells of a sheet as text, `[row][column]`. */
export type SheetCells = readonly (readonly string[])[];

/** Files opened in LibreOffice, every formula computed anew, and their sheets read back; by file name and sheet name. */
export function recalculate(
	files: Readonly<Record<string, Uint8Array>>,
	options: readonly string[] = []
): ReadonlyMap<string, ReadonlyMap<string, SheetCells>> {
	const folder = mkdtempSync(join(tmpdir(), 'kichban-workbook-'));
	try {
		const profile = join(folder, 'profile', 'user');
		mkdirSync(profile, { recursive: true });
		writeFileSync(join(profile, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
		const paths = Object.entries(files).map(([name, bytes]) => {
			const path = join(folder, name);
			writeFileSync(path, bytes);
			return path;
		});
		const out = join(folder, 'out');
		const installation = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		execFileSync('soffice', ['--headless', '--norestore', installation, ...options, '--convert-to', TO_CSV, '--outdir', out, ...paths], {
			stdio: 'ignore',
			timeout: 600_000
		});
		return new Map(Object.keys(files).map((name) => [name, sheetsOf(out, name.replace(/\.\w+$/, ''))]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function sheetsOf(folder: string, stem: string): ReadonlyMap<string, SheetCells> {
	const own = readdirSync(folder).filter((file) => file.startsWith(`${stem}-`) || file === `${stem}.csv`);
	return new Map(
		own.map((file) => {
			const name = file === `${stem}.csv` ? '' : file.slice(stem.length + 1, -'.csv'.length);
			return [name.normalize('NFC'), parse<string[]>(readFileSync(join(folder, file), 'utf8')).data];
		})
	);
}
