/** A file of the skeleton: its path inside the pack's folder, and its text. */
export interface SkeletonFile {
	readonly path: string;
	readonly text: string;
}

/** Unit text of a series of the model. */
export type UnitOf = (id: string) => string;

/**
 * The files of a small pack that validates and runs: every figure is made up and says so, every file says in comments what goes
 * where. `scenarios/` holds its scenarios.
 */
export function packSkeleton(id: string, unitOf: UnitOf): readonly SkeletonFile[] {
	return [
		{ path: 'pack.yaml', text: packFile(id) },
		{ path: 'sources.yaml', text: SOURCES },
		{ path: 'base.yaml', text: baseFile(unitOf) },
		{ path: 'assumptions.yaml', text: ASSUMPTIONS },
		{ path: 'history.yaml', text: historyFile(unitOf) },
		{ path: 'history.csv', text: HISTORY_TABLE },
		{ path: 'targets.yaml', text: targetsFile(unitOf) },
		{ path: 'audit.yaml', text: AUDIT },
		{ path: 'scenarios/programme.yaml', text: scenarioFile(id) },
		{ path: 'scenarios/trend.yaml', text: trendFile(id) }
	];
}

function packFile(id: string): string {
	return `# Bộ số liệu: một địa phương và chương trình của nó. / A data pack: one place and its programme.
# Mọi số trong bộ khung này là số bịa. / Every figure of this skeleton is made up.
format: kb-pack/1
id: ${id}
order: 100 # place in lists of packs, smallest first; the first one opens when none is named
label: { vi: 'Tên bộ số liệu', en: 'Name of the pack' }
place: { vi: 'Tên địa phương', en: 'Name of the place' }
document: { vi: 'Tên văn kiện', en: 'Name of the document' }
# Tháng của bộ số liệu. / Month of the data.
vintage: '2026-01'
base_year: 2020
last_year: 2050
reporting_years: [2030, 2045, 2050]
# Năm gốc của giá so sánh. / Year whose prices the constant prices are.
price_year: 2010
# Câu hỏi mà trang đầu trả lời. / The question the first page answers.
headline:
  scenario: trend
  target: per_head_in_2030
  question:
    vi: 'GRDP bình quân đầu người năm {year} có đạt {target} không?'
    en: 'Will GRDP per head reach {target} in {year}?'
  companions: [growth_to_2030]
# Kịch bản vẽ cạnh mọi kịch bản khác. / Scenario drawn beside every other.
programme: programme
# Các thanh trượt đầu tiên, theo cách đóng; bỏ mục này khi bộ số liệu có uncertainty.yaml: khi đó chúng được chọn theo mức quyết định.
# First levers, by closure; leave this out once the pack has uncertainty.yaml: they are then chosen by how much they decide.
levers:
  growth-led:
    - { id: 'growth_assumed[II]', first: 2026, last: 2030, label: { vi: 'Tăng trưởng khu vực II, 2026-2030', en: 'Growth of sector II, 2026-2030' } }
groups:
  - { id: growth, label: { vi: 'Tăng trưởng', en: 'Growth' } }
  - { id: income, label: { vi: 'Thu nhập', en: 'Income' } }
# Nói rõ những gì chưa có. / Say plainly what is missing.
missing:
  - what: { vi: 'Số liệu thật', en: 'Real figures' }
    why: { vi: 'Đây là bộ khung.', en: 'This is a skeleton.' }
`;
}

const SOURCES = `# Mỗi con số dẫn một nguồn ở đây. / Every figure names a source from here.
format: kb-sources/1
sources:
  made-up:
    title: { vi: 'Số bịa để làm mẫu', en: 'Made-up figures to start from' }
    publisher: '—'
    date: '2026-01'
    # address: https://...
`;

const WHY = "why: { vi: 'Số bịa để làm mẫu.', en: 'Made up to start from.' }";

/** A line of base.yaml; the unit is the model's own. */
function baseValue(unitOf: UnitOf, id: string, value: number): string {
	return `  '${id}': { value: ${value}, unit: ${unitOf(id)}, status: assumed, source: made-up, ${WHY} }`;
}

function baseFile(unitOf: UnitOf): string {
	return `# Giá trị năm gốc của các chuỗi mô hình tính ra. / Base-year values of series the model computes.
# status: final | preliminary | estimate | derived | assumed ; derived và assumed phải có why. / derived and assumed say why.
format: kb-base/1
values:
  # Giá trị tăng thêm, giá so sánh. / Value added, constant prices.
${baseValue(unitOf, 'value_added[I]', 5000)}
${baseValue(unitOf, 'value_added[II]', 8000)}
${baseValue(unitOf, 'value_added[III]', 9000)}
${baseValue(unitOf, 'product_taxes', 2000)}
  # Như trên, giá hiện hành. / The same, current prices.
${baseValue(unitOf, 'value_added_nominal[I]', 8000)}
${baseValue(unitOf, 'value_added_nominal[II]', 12000)}
${baseValue(unitOf, 'value_added_nominal[III]', 15000)}
${baseValue(unitOf, 'product_taxes_nominal', 3000)}
${baseValue(unitOf, 'population', 700)}
`;
}

function assumption(id: string, path: string): string {
	return `  '${id}': { path: ${path}, unit: share, status: assumed, source: made-up, ${WHY} }`;
}

const ASSUMPTIONS = `# Giả định: tỷ lệ viết dạng phần (0.05 là 5 %). / Assumptions: rates as shares (0.05 is 5 %).
# path: 0.05 | {2021-2025: 0.06, 2026-2050: 0.05} | {2020: 0.3, 2030: 0.4, interp: linear}
# soft: [thấp, cao] là khoảng gợi ý, ngoài khoảng có cảnh báo. / the suggested range; values outside carry a warning.
format: kb-assumptions/1
assumptions:
${assumption('growth_assumed[I]', '0.02')}
${assumption('growth_assumed[II]', '{2020-2030: 0.09, 2031-2050: 0.05}')}
${assumption('growth_assumed[III]', '{2020-2030: 0.06, 2031-2050: 0.05}')}
${assumption('growth_taxes_assumed', '0.05')}
${assumption('inflation[I]', '0.03')}
${assumption('inflation[II]', '0.03')}
${assumption('inflation[III]', '0.03')}
${assumption('inflation_taxes', '0.03')}
${assumption('natural_increase', '0.006')}
${assumption('net_migration', '-0.003')}
`;

function historyFile(unitOf: UnitOf): string {
	return `# Chuỗi đã công bố; số ở history.csv. / Published series; the figures are in history.csv.
format: kb-history/1
series:
  grdp_per_capita_published:
    of: grdp_per_capita
    label: { vi: 'GRDP bình quân đầu người đã công bố', en: 'Published GRDP per head' }
    unit: ${unitOf('grdp_per_capita')}
    price: current
    vintage: { vi: 'số bịa', en: 'made up' }
    main: true
`;
}

const HISTORY_TABLE = `series,year,period,value,status,source,at,why_vi,why_en
grdp_per_capita_published,2021,,57.5,assumed,made-up,,Số bịa để làm mẫu.,Made up to start from.
`;

function targetsFile(unitOf: UnitOf): string {
	return `# Mỗi giá trị của mỗi năm là một mục. / Each value of each year is an entry of its own.
# measure: level | cagr | mean | sum | ratio-of-sums | change | first-year | text
# comparison: at-least | at-most | about | between | below | above
# printed: một đơn vị của chữ số cuối được in. / one unit of the last printed digit.
format: kb-targets/1
targets:
  - id: per_head_in_2030
    section: '1'
    group: income
    label: { vi: 'GRDP bình quân đầu người năm 2030', en: 'GRDP per head in 2030' }
    series: grdp_per_capita
    measure: level
    year: 2030
    comparison: at-least
    value: 130
    unit: ${unitOf('grdp_per_capita')}
    price: current
    direction: more
    printed: 1
  - id: growth_to_2030
    section: '1'
    group: growth
    label: { vi: 'Tăng trưởng GRDP bình quân 2021-2030', en: 'Average GRDP growth 2021-2030' }
    series: grdp_real
    measure: cagr
    # Năm xuất phát. / The year it starts from.
    from: 2020
    year: 2030
    comparison: at-least
    value: 0.08
    unit: share
    direction: more
    printed: 0.001
`;
}

const AUDIT = `# Kiểm tra các con số của văn kiện có khớp nhau không. / Whether the document's figures agree with each other.
# Mã identity có trong src/lib/model/growth/identities.yaml. / Identity ids are listed there.
format: kb-audit/1
checks: []
`;

function scenarioFile(id: string): string {
	return `# Kịch bản: các khác biệt so với giả định của bộ số liệu. / A scenario: differences from the pack's assumptions.
format: kb-scenario/1
id: programme
pack: ${id}
label: { vi: 'Chương trình', en: 'Programme' }
question: { vi: 'Nếu tăng trưởng đúng như chương trình thì sao?', en: 'What if growth is as the programme says?' }
closure: growth-led
order: 1
set:
  'growth_assumed[II]': { path: { 2021-2030: 0.12 }, status: target, source: made-up }
`;
}

function trendFile(id: string): string {
	return `format: kb-scenario/1
id: trend
pack: ${id}
label: { vi: 'Xu hướng', en: 'Trend' }
question: { vi: 'Nếu đà hiện nay tiếp tục thì sao?', en: 'What if today’s pace goes on?' }
closure: growth-led
order: 2
set: {}
`;
}
