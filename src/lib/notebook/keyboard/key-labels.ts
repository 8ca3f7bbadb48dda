import type { Bilingual } from '$lib/base';
import type { KeyCommand } from './key-map';

/** What each key does, in words; apart from the keys, because only palette and help show it. */
export const KEY_LABELS: Readonly<Record<KeyCommand, Bilingual>> = {
	palette: { vi: 'Bảng lệnh: tìm mọi lệnh, gõ không dấu cũng được', en: 'Command palette: find any command' },
	undo: { vi: 'Hoàn tác', en: 'Undo' },
	redo: { vi: 'Làm lại', en: 'Redo' },
	'save-version': { vi: 'Lưu thành một phiên bản có tên', en: 'Keep as a named version' },
	'previous-cell': { vi: 'Ô trước', en: 'Previous cell' },
	'next-cell': { vi: 'Ô sau', en: 'Next cell' },
	'move-up': { vi: 'Chuyển ô lên', en: 'Move the cell up' },
	'move-down': { vi: 'Chuyển ô xuống', en: 'Move the cell down' },
	'add-cell': { vi: 'Thêm ô sau ô này', en: 'Add a cell after this one' },
	'remove-cell': { vi: 'Xóa ô này', en: 'Delete this cell' },
	'edit-cell': { vi: 'Sửa ô này (khi con trỏ ở khung ô)', en: 'Edit this cell (with the focus on its frame)' },
	'reset-assumption': { vi: 'Đặt lại giả định đang chọn', en: 'Reset the assumption in focus' },
	'reset-all': { vi: 'Đặt lại mọi giả định', en: 'Reset all assumptions' },
	'chart-or-table': { vi: 'Đổi biểu đồ và bảng ở ô này', en: 'Switch between chart and table in this cell' },
	present: { vi: 'Trình bày; Esc để thôi', en: 'Present; Esc ends it' },
	'next-region': { vi: 'Sang vùng sau của trang', en: 'Next region of the page' },
	'previous-region': { vi: 'Về vùng trước của trang', en: 'Previous region of the page' },
	rename: { vi: 'Đổi tên sổ tay', en: 'Rename the notebook' },
	help: { vi: 'Trợ giúp', en: 'Help' }
};

/** Keys of the editors of cells, which act on them by themselves. */
export const EDITOR_KEYS: readonly { readonly keys: string; readonly label: Bilingual }[] = [
	{ keys: 'Ctrl+Enter', label: { vi: 'Trong khung soạn: áp dụng', en: 'In an editor: apply' } },
	{
		keys: 'Shift+Enter',
		label: { vi: 'Trong khung soạn công thức: áp dụng và sang ô sau', en: 'In a formula editor: apply and go to the next cell' }
	},
	{
		keys: 'Esc',
		label: { vi: 'Trong khung soạn: áp dụng và về khung của ô', en: 'In an editor: apply and go back to the frame of the cell' }
	}
];

/** Keys as people read them: `Alt+↑`. */
export function keyText(keys: string): string {
	return keys.replace('ArrowUp', '↑').replace('ArrowDown', '↓');
}
