import type { ErrorCode } from 'yaml';
import type { Bilingual } from '$lib/base';

const UNEXPECTED: Bilingual = {
	vi: 'có phần thừa hoặc thiếu xuống dòng, không ghép được với phần trước',
	en: 'something here does not go with what stands before it'
};

const REASONS: Partial<Readonly<Record<ErrorCode, Bilingual>>> = {
	BAD_DQ_ESCAPE: {
		vi: 'trong dấu nháy kép, dấu \\ đứng trước một ký tự không hợp lệ',
		en: 'inside double quotes, \\ stands before a character that cannot follow it'
	},
	BAD_INDENT: {
		vi: 'thụt đầu dòng không khớp, hoặc dấu ngoặc chưa đóng',
		en: 'the indentation does not fit, or a bracket is not closed'
	},
	BAD_SCALAR_START: {
		vi: 'chữ bắt đầu bằng ký tự dành riêng, cần đặt trong dấu nháy',
		en: 'text starts with a reserved character and needs quotes'
	},
	BLOCK_AS_IMPLICIT_KEY: {
		vi: 'một dòng có hai dấu hai chấm, hoặc dòng dưới thụt sâu hơn mà không có khóa ở trên',
		en: 'one line holds two colons, or the next line is indented under a value that is already complete'
	},
	BLOCK_IN_FLOW: { vi: 'danh sách gạch đầu dòng nằm trong dấu ngoặc', en: 'a dashed list stands inside brackets' },
	MISSING_CHAR: { vi: 'thiếu dấu hai chấm, dấu phẩy hoặc dấu nháy đóng', en: 'a colon, a comma or a closing quote is missing' },
	MULTILINE_IMPLICIT_KEY: { vi: 'khóa không được kéo sang dòng khác', en: 'a key must not run over lines' },
	KEY_OVER_1024_CHARS: { vi: 'khóa quá dài', en: 'the key is too long' }
};

/** Why a text is not YAML, in words that need no knowledge of YAML's grammar. */
export function syntaxReason(code: ErrorCode): Bilingual {
	return REASONS[code] ?? UNEXPECTED;
}
