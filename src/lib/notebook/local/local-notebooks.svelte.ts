import { failure, success, type Bilingual, type Diagnostic, type Language, type Result } from '$lib/base';
import type { Change, PackFacts } from '$lib/analysis';
import type { NotebookClient } from '$workers/notebook-client';
import { describeCommand, type Command } from '../commands';
import { WritingDesk } from '../desk/writing-desk.svelte';
import { checkPack, piecesOf, textIn, toCellId, writeNotebook, type NotebookDocument } from '../document';
import {
	browserLockPorts,
	browserShelf,
	diagnoseStorage,
	idbBackend,
	lockNotebook,
	NotebookStore,
	textOfPieces,
	type BinnedCell,
	type NotebookFacts,
	type NotebookInfo,
	type ShelvedPack,
	type TabLock,
	type TabRole,
	type VersionInfo
} from '../storage';
import { CellEditors } from './cell-editors.svelte';
import { openText } from './open-text';
import { withPlaces } from './with-places';

/** A pack that notebooks may be about, and the file that holds it. */
export interface PackFile {
	readonly id: string;
	readonly label: Bilingual;
	readonly file: string;
}

/** What the notebooks of this browser need from their page. */
export interface LocalPorts {
	readonly language: Language;
	readonly packs: readonly PackFile[];
	readonly addressOf: (file: string) => string;
	readonly startEngine: () => Promise<NotebookClient>;
	readonly now: () => number;
}

/** A notebook that is open. */
interface OpenNotebook {
	readonly id: string | undefined;
	readonly desk: WritingDesk;
	readonly editors: CellEditors;
	readonly diagnostics: readonly Diagnostic[];
}

/** A head may be broken in other lines: its notebook opens all the same, and says what to mend. */
const STATES_FORMAT = /^format:\s*["']?kb-notebook\//m;

/** The notebooks of this browser: the list, the bin, and the one that is open. */
export class LocalNotebooks {
	readonly #ports: LocalPorts;
	readonly #store: NotebookStore;
	#engine: Promise<NotebookClient> | undefined;
	#facts: { readonly pack: string; readonly facts: Promise<PackFacts> } | undefined;
	#lock: TabLock | undefined;
	#saving: Promise<void> = Promise.resolve();
	#open = $state.raw<OpenNotebook>();
	#infos = $state.raw<readonly NotebookInfo[]>([]);
	#binned = $state.raw<readonly NotebookInfo[]>([]);
	#versions = $state.raw<readonly VersionInfo[]>([]);
	#binnedCells = $state.raw<readonly BinnedCell[]>([]);
	#problems = $state.raw<readonly Diagnostic[]>([]);
	#savedAt = $state<number>();
	#role = $state<TabRole>('editor');
	#isBusy = $state(false);
	readonly #shelf = browserShelf();
	#ownPacks = $state.raw<readonly ShelvedPack[]>([]);

	constructor(ports: LocalPorts) {
		this.#ports = ports;
		this.#store = new NotebookStore({ backend: idbBackend, now: () => Date.now(), newId: () => crypto.randomUUID().slice(0, 8) });
	}

	get open(): OpenNotebook | undefined {
		return this.#open;
	}
	get infos(): readonly NotebookInfo[] {
		return this.#infos;
	}
	get binned(): readonly NotebookInfo[] {
		return this.#binned;
	}
	/** Cells that were deleted from the open notebook and are still kept. */
	get binnedCells(): readonly BinnedCell[] {
		return this.#binnedCells;
	}
	get versions(): readonly VersionInfo[] {
		return this.#versions;
	}
	/** What storage or a file has to say. */
	get problems(): readonly Diagnostic[] {
		return this.#problems;
	}
	get savedAt(): number | undefined {
		return this.#savedAt;
	}
	get role(): TabRole {
		return this.#role;
	}
	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Packs that were opened from files. */
	get ownPacks(): readonly ShelvedPack[] {
		return this.#ownPacks;
	}

	/** Reads the list, the bin and the packs anew. */
	async refresh(): Promise<void> {
		this.#ownPacks = this.#heard(await this.#shelf.list()) ?? [];
		this.#infos = this.#heard(await this.#store.list()) ?? [];
		this.#binned = this.#heard(await this.#store.listBin()) ?? [];
	}

	/** Keeps a new notebook, and gives its id; a text that does not say it is a notebook is refused. */
	async create(text: string, label: Bilingual): Promise<string | undefined> {
		const { document } = await this.#parse(text);
		const { head } = document;
		if (!STATES_FORMAT.test(head.text)) {
			this.#problems = head.diagnostics;
			return undefined;
		}
		return this.#heard(await this.#store.create(factsOf(document), piecesOf(document), label))?.info.id;
	}

	/** Opens a pack from the text of its file and keeps it; gives its id, or says what is wrong with it. */
	async openPack(path: string, text: string): Promise<string | undefined> {
		this.#isBusy = true;
		const engine = await this.engine();
		const facts = this.#heard(await engine.openBundle({ path, text }, this.#modelAddress()));
		this.#isBusy = false;
		// The worker now has this pack open, whichever it had before.
		this.#facts = undefined;
		this.#problems = withPlaces(this.#problems);
		if (facts === undefined) return undefined;
		// Links and notebooks name a pack by its id alone, which must not mean one thing here and another elsewhere.
		if (this.#ports.packs.some((one) => one.id === facts.id)) {
			this.#problems = [diagnoseStorage('pack-id-taken', { id: facts.id }, { file: path })];
			return undefined;
		}
		const { problems } = this;
		const kept = await this.#shelf.put({ id: facts.id, label: facts.label, text });
		await this.refresh();
		this.#problems = [...problems, ...kept.diagnostics];
		return kept.ok ? facts.id : undefined;
	}

	async removePack(id: string): Promise<void> {
		this.#heard(await this.#shelf.remove(id));
		await this.refresh();
	}

	/** Opens a kept notebook for writing. */
	async openKept(id: string): Promise<void> {
		this.close();
		this.#isBusy = true;
		const stored = await this.#store.open(id);
		this.#problems = stored.diagnostics;
		if (stored.ok) await this.#show(textOfPieces(stored.value.pieces), id);
		else await this.#showList(stored.diagnostics);
		this.#isBusy = false;
		if (this.#open?.id === id) this.#takeLock(id);
	}

	/** Opens a notebook that is kept nowhere, such as one from a link. */
	async openLoose(text: string): Promise<void> {
		this.close();
		this.#isBusy = true;
		await this.#show(text, undefined);
		this.#isBusy = false;
		if (this.#open !== undefined) this.#open.desk.mayWrite = false;
	}

	/** Puts changes of assumptions into the open notebook's scenario, each a step that can be taken back. */
	applyChanges(changes: readonly Change[]): void {
		const desk = this.#open?.desk;
		for (const { id, path } of changes) desk?.do({ kind: 'set-assumption', scenario: desk.current, id, path });
	}

	close(): void {
		this.#lock?.release();
		this.#lock = undefined;
		this.#open = undefined;
		this.#savedAt = undefined;
		this.#role = 'editor';
		this.#versions = [];
	}

	/** Cells from the text of a cell. */
	async cellsOf(text: string): Promise<NotebookDocument['cells']> {
		return (await this.#parse(`---\n---\n${text}`)).document.cells;
	}

	/** The text of the open notebook's file. */
	text(): string {
		return this.#open === undefined ? '' : writeNotebook(this.#open.desk.document);
	}

	/** Takes the notebook over from the tab that edits it. */
	takeOver(): void {
		this.#lock?.takeOver();
	}

	/** Everything that was written in the open notebook is kept, also what stands in an open editor. */
	async settle(): Promise<void> {
		await this.#open?.editors.keepAll();
		await this.#saving;
	}

	async nameVersion(name: string): Promise<void> {
		await this.settle();
		await this.#keep({ vi: 'Đặt tên phiên bản', en: 'Name a version' }, name);
		await this.loadVersions();
	}

	async loadVersions(): Promise<void> {
		const id = this.#open?.id;
		if (id === undefined) return;
		this.#versions = this.#heard(await this.#store.versions(id)) ?? [];
		this.#binnedCells = this.#heard(await this.#store.binnedCells(id)) ?? [];
	}

	/** Puts a deleted cell back where it stood, as one more step that can be undone. */
	async takeBack({ id, text, behind }: BinnedCell): Promise<void> {
		const desk = this.#open?.desk;
		const [cell] = await this.cellsOf(text);
		if (desk === undefined || cell === undefined) return;
		desk.do({ kind: 'put-back-cell', cell: { ...cell, id: toCellId(id) }, behind: behind.map(toCellId) });
		await this.loadVersions();
	}

	/** Brings a version back, as one more step that can be undone. */
	async restore(number: number): Promise<void> {
		const open = this.#open;
		if (open?.id === undefined) return;
		const pieces = this.#heard(await this.#store.version(open.id, number));
		if (pieces === undefined) return;
		open.desk.do({ kind: 'restore', document: (await this.#parse(textOfPieces(pieces))).document });
		await this.loadVersions();
	}

	async bin(id: string, isBinned: boolean): Promise<void> {
		this.#heard(await this.#store.bin(id, isBinned));
		await this.refresh();
	}

	async engine(): Promise<NotebookClient> {
		this.#engine ??= this.#ports.startEngine();
		return this.#engine;
	}

	async #parse(text: string) {
		const engine = await this.engine();
		return openText(text, 'notebook.md', (files) => engine.readYaml(files));
	}

	async #show(text: string, id: string | undefined): Promise<void> {
		const engine = await this.engine();
		const { document, diagnostics } = await this.#parse(text);
		const opened = await this.#openFacts(engine, document);
		if (!opened.ok) return this.#showList(opened.diagnostics);
		const facts = opened.value;
		const desk = new WritingDesk(
			{ facts, document },
			{
				engine,
				now: this.#ports.now,
				language: this.#ports.language,
				onCommand: (_, command: Command) => {
					this.#saving = this.#keep(describeCommand(command));
				}
			}
		);
		const editors = new CellEditors(desk, (source) => this.cellsOf(source));
		this.#open = { id, desk, editors, diagnostics: diagnostics.filter(({ where }) => where.id === undefined) };
	}

	/** Nothing opens: the list stands, with the reason. */
	async #showList(reasons: readonly Diagnostic[]): Promise<void> {
		await this.refresh();
		this.#problems = [...reasons, ...this.#problems];
	}

	/** The pack that a notebook is about, of the site or of a file. One that names none, because its head is broken, is about the site's first. */
	async #openFacts(engine: NotebookClient, document: NotebookDocument): Promise<Result<PackFacts>> {
		const { packs } = this.#ports;
		const { pack: named } = document.head.content;
		const pack = named === '' ? packs[0] : packs.find((one) => one.id === named);
		if (pack !== undefined) {
			if (this.#facts?.pack !== pack.id) this.#facts = { pack: pack.id, facts: engine.openWhole(this.#ports.addressOf(pack.file)) };
			return success(await this.#facts.facts);
		}
		const shelf = await this.#shelf.list();
		const own = shelf.ok ? shelf.value : [];
		const found = own.find((one) => one.id === named);
		if (found === undefined) {
			return failure([
				...shelf.diagnostics,
				...checkPack(
					document,
					[...packs, ...own].map((one) => one.id)
				)
			]);
		}
		this.#facts = undefined;
		return engine.openBundle({ path: `${found.id}.pack.txt`, text: found.text }, this.#modelAddress());
	}

	/** Any pack of the site: each file holds the model too. */
	#modelAddress(): string {
		return this.#ports.addressOf(this.#ports.packs[0]?.file ?? '');
	}

	async #keep(label: Bilingual, name?: string): Promise<void> {
		const open = this.#open;
		if (open?.id === undefined || this.#role === 'reader') return;
		const { document } = open.desk;
		const saved = await this.#store.save(open.id, {
			facts: factsOf(document),
			pieces: piecesOf(document),
			label,
			...(name === undefined ? {} : { name })
		});
		const info = this.#heard(saved);
		if (info === undefined) return;
		this.#savedAt = info.changedAt;
		this.#lock?.tellSaved(info.lastEntry);
	}

	#takeLock(id: string): void {
		const ports = browserLockPorts();
		if (ports === undefined) return;
		this.#lock = lockNotebook(id, ports, {
			onRole: (role) => void this.#become(role, id),
			beforeGivingUp: () => this.settle(),
			onSaved: () => void this.#follow(id)
		});
	}

	/** A tab that takes over goes on from what the other one kept last. */
	async #become(role: TabRole, id: string): Promise<void> {
		if (role === 'editor' && this.#role === 'reader') await this.#follow(id);
		this.#role = role;
		if (this.#open?.id === id) this.#open.desk.mayWrite = role === 'editor';
	}

	/** Another tab has kept something: this one shows it. */
	async #follow(id: string): Promise<void> {
		if (this.#role === 'editor' || this.#open?.id !== id) return;
		const stored = await this.#store.open(id);
		if (stored.ok) this.#open.desk.replace((await this.#parse(textOfPieces(stored.value.pieces))).document);
	}

	/** The value of a result; what is wrong is told on the page. */
	#heard<T>(result: Result<T>): T | undefined {
		this.#problems = result.diagnostics;
		return result.ok ? result.value : undefined;
	}
}

function factsOf({ head }: NotebookDocument): NotebookFacts {
	return { title: textIn(head.content.title, 'vi') === '' ? '—' : head.content.title, pack: head.content.pack };
}
