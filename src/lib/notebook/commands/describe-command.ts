import { assertNever, type Bilingual } from '$lib/base';
import type { Command } from './commands';

/** What a command does, for the list of versions and the undo button. */
export function describeCommand(command: Command): Bilingual {
	switch (command.kind) {
		case 'add-cell':
			return { vi: 'Thêm ô', en: 'Add a cell' };
		case 'put-back-cell':
			return { vi: 'Lấy lại ô', en: 'Take a cell back' };
		case 'edit-cell':
		case 'replace-cell':
			return { vi: 'Sửa ô', en: 'Edit a cell' };
		case 'show-cell':
			return { vi: 'Đổi cách hiển thị ô', en: 'Change how a cell is shown' };
		case 'duplicate-cell':
			return { vi: 'Nhân đôi ô', en: 'Duplicate a cell' };
		case 'remove-cell':
			return { vi: 'Xóa ô', en: 'Delete a cell' };
		case 'move-cell':
			return { vi: 'Chuyển ô', en: 'Move a cell' };
		case 'describe':
			return { vi: 'Đổi tên sổ tay', en: 'Rename the notebook' };
		case 'choose-scenario':
			return { vi: 'Chọn kịch bản', en: 'Choose a scenario' };
		case 'set-assumption':
			return { vi: `Đổi giả định ${command.id}`, en: `Change the assumption ${command.id}` };
		case 'reset-assumption':
			return { vi: `Đặt lại giả định ${command.id}`, en: `Reset the assumption ${command.id}` };
		case 'reset-scenario':
			return { vi: 'Đặt lại mọi giả định', en: 'Reset all assumptions' };
		case 'add-scenario':
			return { vi: 'Thêm kịch bản', en: 'Add a scenario' };
		case 'edit-scenario':
			return { vi: 'Sửa kịch bản', en: 'Edit a scenario' };
		case 'remove-scenario':
			return { vi: 'Xóa kịch bản', en: 'Delete a scenario' };
		case 'pin-scenarios':
			return { vi: 'Ghim kịch bản', en: 'Pin scenarios' };
		case 'restore':
			return { vi: 'Khôi phục phiên bản', en: 'Restore a version' };
		case 'edits':
			return { vi: 'Hoàn tác', en: 'Undo' };
		default:
			return assertNever(command);
	}
}
