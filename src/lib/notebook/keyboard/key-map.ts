import type { Bilingual } from '$lib/base';

/** Everything that a key does in a notebook. */
export type KeyCommand =
	| 'palette'
	| 'undo'
	| 'redo'
	| 'save-version'
	| 'previous-cell'
	| 'next-cell'
	| 'move-up'
	| 'move-down'
	| 'add-cell'
	| 'remove-cell'
	| 'edit-cell'
	| 'reset-assumption'
	| 'reset-all'
	| 'chart-or-table'
	| 'present'
	| 'next-region'
	| 'previous-region'
	| 'rename'
	| 'help';

/** Keys, what they do, and where. */
export interface KeyBinding {
	readonly id: KeyCommand;
	/** As people read them: `Ctrl+Shift+Z`. More than one where programs differ. */
	readonly keys: readonly string[];
	readonly label: Bilingual;
	/** Whether it works while a field takes text; a bare letter never does anything anywhere. */
	readonly whileTyping: boolean;
	/** Whether it needs a notebook that can be changed. */
	readonly needsWriting: boolean;
}

const key = (
	id: KeyCommand,
	keys: readonly string[],
	label: Bilingual,
	where: Partial<Pick<KeyBinding, 'whileTyping' | 'needsWriting'>> = {}
): KeyBinding => ({ id, keys, label, whileTyping: false, needsWriting: false, ...where });

/** The keys of notebooks. Help, palette and pages read this one list. */
export const KEY_MAP: readonly KeyBinding[] = [
	key(
		'palette',
		['Ctrl+K'],
		{ vi: 'Bảng lệnh: tìm mọi lệnh, gõ không dấu cũng được', en: 'Command palette: find any command' },
		{ whileTyping: true }
	),
	key('undo', ['Ctrl+Z'], { vi: 'Hoàn tác', en: 'Undo' }),
	key('redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], { vi: 'Làm lại', en: 'Redo' }),
	key(
		'save-version',
		['Ctrl+S'],
		{ vi: 'Lưu thành một phiên bản có tên', en: 'Keep as a named version' },
		{ whileTyping: true, needsWriting: true }
	),
	key('previous-cell', ['Alt+ArrowUp'], { vi: 'Ô trước', en: 'Previous cell' }),
	key('next-cell', ['Alt+ArrowDown'], { vi: 'Ô sau', en: 'Next cell' }),
	key('move-up', ['Alt+Shift+ArrowUp'], { vi: 'Chuyển ô lên', en: 'Move the cell up' }, { needsWriting: true }),
	key('move-down', ['Alt+Shift+ArrowDown'], { vi: 'Chuyển ô xuống', en: 'Move the cell down' }, { needsWriting: true }),
	key('add-cell', ['Ctrl+Alt+N'], { vi: 'Thêm ô sau ô này', en: 'Add a cell after this one' }, { needsWriting: true }),
	key('remove-cell', ['Ctrl+Delete'], { vi: 'Xóa ô này', en: 'Delete this cell' }, { needsWriting: true }),
	key(
		'edit-cell',
		['Enter'],
		{ vi: 'Sửa ô này (khi con trỏ ở khung ô)', en: 'Edit this cell (with the focus on its frame)' },
		{ needsWriting: true }
	),
	key('reset-assumption', ['Alt+R'], { vi: 'Đặt lại giả định đang chọn', en: 'Reset the assumption in focus' }),
	key('reset-all', ['Alt+Shift+R'], { vi: 'Đặt lại mọi giả định', en: 'Reset all assumptions' }),
	key('chart-or-table', ['Alt+T'], { vi: 'Đổi biểu đồ và bảng ở ô này', en: 'Switch between chart and table in this cell' }),
	key('present', ['Alt+P'], { vi: 'Trình bày; Esc để thôi', en: 'Present; Esc ends it' }),
	key('next-region', ['F6'], { vi: 'Sang vùng sau của trang', en: 'Next region of the page' }, { whileTyping: true }),
	key('previous-region', ['Shift+F6'], { vi: 'Về vùng trước của trang', en: 'Previous region of the page' }, { whileTyping: true }),
	key('rename', ['F2'], { vi: 'Đổi tên sổ tay', en: 'Rename the notebook' }, { needsWriting: true }),
	key('help', ['F1'], { vi: 'Trợ giúp', en: 'Help' }, { whileTyping: true })
];
