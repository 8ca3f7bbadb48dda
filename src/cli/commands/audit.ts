import type { Command } from 'commander';
import type { AuditResult } from '$lib/analysis';
import { say, type Io } from '../io';
import { openLibrary, openPack } from '../open-pack';
import { withFormat, withPack } from '../options';

/** `kichban audit`: whether a programme's own figures agree with each other. */
export function addAudit(program: Command, io: Io): void {
	const command = program.command('audit').description(
		say(io, {
			vi: 'kiểm tra các con số của chương trình có khớp nhau không, chỉ dùng chính các con số đó',
			en: 'check whether the programme’s own figures agree with each other, by those figures alone'
		})
	);
	withFormat(withPack(command, io), io, ['table', 'json']).action(
		({ pack, format }: { readonly pack?: string; readonly format: string }) => {
			const { audit } = openPack(io, openLibrary(io), pack);
			io.print(format === 'json' ? `${JSON.stringify({ checks: audit.map(describe) })}\n` : auditText(io, audit));
		}
	);
}

function describe({ id, sections, label, identity, computed, stated, consistent, gap, unit, explanation }: AuditResult) {
	return {
		id,
		sections,
		identity,
		computed: computed.map(finite),
		stated: stated.map(finite),
		consistent,
		gap: finite(gap),
		explanation,
		label,
		unit
	};
}

/** JSON has no infinity: an end that is not bounded is `null`. */
function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** One paragraph per check, contradictions first: an explanation does not fit a column. */
function auditText(io: Io, audit: readonly AuditResult[]): string {
	const sorted = [...audit.filter((one) => !one.consistent), ...audit.filter((one) => one.consistent)];
	const blocks = sorted.map(({ consistent, label, sections, identity, explanation }) => {
		const word = consistent ? say(io, { vi: '● Khớp', en: '● Consistent' }) : say(io, { vi: '○ Không khớp', en: '○ Not consistent' });
		const where = sections.length === 0 ? '' : ` (${say(io, { vi: 'mục', en: 'section' })} ${sections.join('; ')})`;
		return `${word}  ${say(io, label)}${where}\n    ${say(io, explanation)}\n    ${identity}\n`;
	});
	const off = audit.filter((one) => !one.consistent).length;
	const summary = say(io, {
		vi: `${audit.length} phép kiểm tra: ${audit.length - off} khớp, ${off} không khớp.`,
		en: `${audit.length} checks: ${audit.length - off} consistent, ${off} not.`
	});
	return [...blocks, summary, ''].join('\n');
}
